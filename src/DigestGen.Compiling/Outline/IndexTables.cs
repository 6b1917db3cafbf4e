using System.Text;
using DigestGen.Compiling.Issues;
using DigestGen.Compiling.Papers;
using DigestGen.Layout;

namespace DigestGen.Compiling.Outline;

/// <summary>Writes the index in compiled form.</summary>
internal sealed class IndexTables(IssueOutline[] issues, PaperTable papers, PerfectHashTable hash)
{
    private readonly List<int> _references = [];
    private readonly MemoryStream _names = new();
    private byte[] _tables = [];
    private int _position;

    public byte[] Write(CancellationToken cancellationToken)
    {
        byte[] issueRows = WriteIssues();
        cancellationToken.ThrowIfCancellationRequested();
        byte[] names = _names.ToArray();
        int papersStart = ImageLayout.Rank.Table + (hash.Ranks.Length * ImageLayout.Rank.Size);
        int appearancesStart = papersStart + ((papers.Ids.Length + 1) * ImageLayout.Paper.Size);
        int issuesStart = appearancesStart + (papers.Appearances.Length * ImageLayout.Appearance.Size);
        int referencesStart = issuesStart + issueRows.Length;
        int namesStart = referencesStart + (_references.Count * ImageLayout.Reference.Size);
        _tables = new byte[namesStart + names.Length];
        _tables.AsSpan().Fill(Digits.Zero);
        WriteHeader(
            issues.Length, papers.Appearances.Length, papers.Ids.Length, papersStart, appearancesStart, issuesStart, referencesStart, namesStart);
        WriteRanks();
        cancellationToken.ThrowIfCancellationRequested();
        WritePapers();
        cancellationToken.ThrowIfCancellationRequested();
        Append(issueRows);
        foreach (int reference in _references)
        {
            Digits.Write(Next(ImageLayout.Reference.Size), 0, ImageLayout.Reference.Size, reference);
        }

        Append(names);
        return _tables;
    }

    private byte[] WriteIssues()
    {
        byte[] rows = new byte[(issues.Length + 1) * ImageLayout.Issue.Size];
        rows.AsSpan().Fill(Digits.Zero);
        int entry = 0;
        for (int i = 0; i < issues.Length; i++)
        {
            Span<byte> row = rows.AsSpan(i * ImageLayout.Issue.Size, ImageLayout.Issue.Size);
            IssueIdentity identity = issues[i].Identity;
            Digits.Write(row, ImageLayout.Issue.FirstEntry, 4, entry);
            Digits.Write(row, ImageLayout.Issue.Day, 4, (identity.Day ?? -1) + 1);
            Digits.Write(row, ImageLayout.Issue.Second, 3, (identity.Second ?? -1) + 1);
            Digits.Write(row, ImageLayout.Issue.NameStart, 4, (int)_names.Length);
            Digits.Write(row, ImageLayout.Issue.NameLength, 3, AddName(identity.Name));
            if (identity.Channel is { } channel)
            {
                Digits.Write(row, ImageLayout.Issue.ChannelStart, 4, (int)_names.Length);
                Digits.Write(row, ImageLayout.Issue.ChannelLength, 3, AddName(channel) + 1);
            }

            Digits.Write(row, ImageLayout.Issue.References, 4, AddReferences(issues[i].Entries.Span));
            entry += issues[i].Entries.Count;
        }

        Digits.Write(rows, (issues.Length * ImageLayout.Issue.Size) + ImageLayout.Issue.FirstEntry, 4, entry);
        return rows;
    }

    private int AddName(string name)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(name);
        _names.Write(bytes, 0, bytes.Length);
        return bytes.Length;
    }

    // One more than the first row, or zero if the entries are numbered 1, 2, 3 ….
    private int AddReferences(ReadOnlySpan<EntryOutline> entries)
    {
        int inOrder = 0;
        while (inOrder < entries.Length && entries[inOrder].Reference == inOrder + 1)
        {
            inOrder++;
        }

        if (inOrder == entries.Length)
        {
            return 0;
        }

        int first = _references.Count;
        foreach (EntryOutline entry in entries)
        {
            _references.Add(entry.Reference);
        }

        return first + 1;
    }

    // In the order of the header's columns.
    private void WriteHeader(params ReadOnlySpan<int> columns)
    {
        foreach (int column in columns)
        {
            Digits.Write(Next(4), 0, 4, column);
        }
    }

    private void WriteRanks()
    {
        foreach (int rank in hash.Ranks)
        {
            Digits.Write4(Next(ImageLayout.Rank.Size), 0, Math.Max(rank, 0));
        }
    }

    private void WritePapers()
    {
        for (int paper = 0; paper < papers.Ids.Length; paper++)
        {
            Span<byte> row = Next(ImageLayout.Paper.Size);
            Digits.Write(row, ImageLayout.Paper.Id, 4, (int)papers.Ids[paper]);
            Digits.Write(row, ImageLayout.Paper.Appearances, 4, papers.Starts[paper]);
        }

        Digits.Write(Next(ImageLayout.Paper.Size), ImageLayout.Paper.Appearances, 4, papers.Appearances.Length);
        foreach (int appearance in papers.Appearances)
        {
            Digits.Write(Next(ImageLayout.Appearance.Size), 0, ImageLayout.Appearance.Size, appearance);
        }
    }

    private Span<byte> Next(int size)
    {
        _position += size;
        return _tables.AsSpan(_position - size, size);
    }

    private void Append(byte[] bytes) => bytes.CopyTo(Next(bytes.Length));
}
