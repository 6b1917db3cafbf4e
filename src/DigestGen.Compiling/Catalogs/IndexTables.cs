using System.Text;
using DigestGen.Compiling.Issues;
using DigestGen.Compiling.Papers;
using DigestGen.Layout;

namespace DigestGen.Compiling.Catalogs;

/// <summary>Writes the index in compiled form.</summary>
public sealed class IndexTables(IssueListing[] issues, PaperTable papers, PerfectHashTable hash)
{
    private readonly IndexBytes _index = new();

    /// <summary>Writes the index of the issues.</summary>
    public static byte[] Write(IssueListing[] issues, PaperTable papers, PerfectHashTable hash, CancellationToken cancellationToken)
    {
        var tables = new IndexTables(issues, papers, hash);
        tables.WriteRanks();
        cancellationToken.ThrowIfCancellationRequested();
        tables.WritePapers();
        cancellationToken.ThrowIfCancellationRequested();
        tables.WriteIssues();
        tables.WriteIssueNames();
        cancellationToken.ThrowIfCancellationRequested();
        tables.WriteGroups(PaperGroups.Of(issues, papers, cancellationToken));
        return tables._index.End();
    }

    // It follows the header.
    private void WriteRanks()
    {
        foreach (int rank in hash.Ranks)
        {
            _index.Add4(Math.Max(rank, 0));
        }
    }

    private void WritePapers()
    {
        _index.SetHeader(ImageLayout.Header.Papers, papers.Ids.Length);
        _index.SetHeader(ImageLayout.Header.Entries, papers.Appearances.Length);
        _index.StartTable(ImageLayout.Header.PaperTable);
        List<int> versions = [];
        int[] versionsOfEntries = [.. issues.SelectMany(static issue => issue.Entries).Select(static entry => entry.Version)];
        for (int paper = 0; paper <= papers.Ids.Length; paper++)
        {
            Span<byte> row = _index.Next(ImageLayout.Paper.Size);
            Digits.Write4(row, ImageLayout.Paper.Appearances, papers.Starts[paper]);
            Digits.Write4(row, ImageLayout.Paper.Versions, versions.Count);
            if (paper < papers.Ids.Length)
            {
                Digits.Write4(row, ImageLayout.Paper.Id, (int)papers.Ids[paper]);
                AddVersions(versions, versionsOfEntries, paper);
            }
        }

        _index.StartTable(ImageLayout.Header.AppearanceTable);
        foreach (int appearance in papers.Appearances)
        {
            _index.Add4(appearance);
        }

        _index.StartTable(ImageLayout.Header.VersionTable);
        foreach (int version in versions)
        {
            Digits.Write(_index.Next(ImageLayout.PaperVersion.Size), 0, ImageLayout.PaperVersion.Size, version);
        }
    }

    private void AddVersions(List<int> versions, int[] versionsOfEntries, int paper)
    {
        int first = versions.Count;
        for (int appearance = papers.Starts[paper]; appearance < papers.Starts[paper + 1]; appearance++)
        {
            int version = versionsOfEntries[papers.Appearances[appearance]];
            int at = version > 0 ? versions.BinarySearch(first, versions.Count - first, version, null) : 0;
            if (at < 0)
            {
                versions.Insert(~at, version);
            }
        }
    }

    private void WriteIssues()
    {
        _index.SetHeader(ImageLayout.Header.Issues, issues.Length);
        _index.StartTable(ImageLayout.Header.IssueTable);
        var references = new List<int>();
        int entry = 0;
        foreach (IssueListing issue in issues)
        {
            Span<byte> row = _index.Next(ImageLayout.Issue.Size);
            IssueIdentity identity = issue.Identity;
            Digits.Write4(row, ImageLayout.Issue.FirstEntry, entry);
            Digits.Write4(row, ImageLayout.Issue.Day, (identity.Day ?? -1) + 1);
            Digits.Write(row, ImageLayout.Issue.Second, 3, (identity.Second ?? -1) + 1);
            Digits.Write(row, ImageLayout.Issue.NameLength, 3, _index.AddName(identity.Name, row, ImageLayout.Issue.NameStart));
            if (identity.Channel is { } channel)
            {
                int length = _index.AddName(channel, row, ImageLayout.Issue.ChannelStart);
                Digits.Write(row, ImageLayout.Issue.ChannelLength, 3, length + 1);
            }

            Digits.Write4(row, ImageLayout.Issue.References, AddReferences(references, issue.Entries.Span));
            entry += issue.Entries.Count;
        }

        Digits.Write4(_index.Next(ImageLayout.Issue.Size), ImageLayout.Issue.FirstEntry, entry);
        _index.StartTable(ImageLayout.Header.ReferenceTable);
        references.ForEach(_index.Add4);
    }

    // One more than the first row, or zero if the entries are numbered 1, 2, 3 ….
    private static int AddReferences(List<int> references, ReadOnlySpan<EntryListing> entries)
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

        int first = references.Count;
        foreach (EntryListing entry in entries)
        {
            references.Add(entry.Reference);
        }

        return first + 1;
    }

    private void WriteIssueNames()
    {
        _index.StartTable(ImageLayout.Header.IssueNameTable);

        // As the library reads them: a lone surrogate has become U+FFFD.
        string[] names = [.. issues.Select(static issue => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(issue.Identity.Name)))];
        foreach (int issue in Enumerable.Range(0, names.Length).OrderBy(issue => names[issue], StringComparer.Ordinal))
        {
            _index.Add4(issue);
        }
    }

    private void WriteGroups(PaperGroups groups)
    {
        _index.SetHeader(ImageLayout.Header.Channels, groups.Channels.Count);
        _index.SetHeader(ImageLayout.Header.Categories, groups.Categories.Count);
        PaperGroup[] all = [.. groups.Channels, .. groups.Categories];
        _index.StartTable(ImageLayout.Header.GroupTable);
        int issueRows = 0;
        int paperRows = 0;
        foreach (PaperGroup group in all)
        {
            Span<byte> row = _index.Next(ImageLayout.Group.Size);
            Digits.Write(row, ImageLayout.Group.NameLength, 3, _index.AddName(group.Name, row, ImageLayout.Group.NameStart));
            Digits.Write4(row, ImageLayout.Group.Issues, issueRows);
            Digits.Write4(row, ImageLayout.Group.Papers, paperRows);
            issueRows += group.Issues.Count;
            paperRows += group.Papers.Count;
        }

        Span<byte> end = _index.Next(ImageLayout.Group.Size);
        Digits.Write4(end, ImageLayout.Group.Issues, issueRows);
        Digits.Write4(end, ImageLayout.Group.Papers, paperRows);
        _index.StartTable(ImageLayout.Header.GroupIssueTable);
        foreach (PaperGroup group in all)
        {
            group.Issues.ForEach(_index.Add4);
        }

        _index.StartTable(ImageLayout.Header.GroupPaperTable);
        foreach (PaperGroup group in all)
        {
            group.Papers.ForEach(_index.Add4);
        }
    }
}

/// <summary>The bytes of an index while it is written: a header, and tables behind it that the header tells of.</summary>
public sealed class IndexBytes
{
    private readonly MemoryStream _names = new();
    private readonly Dictionary<string, (int Start, int Length)> _nameRows = new(StringComparer.Ordinal);
    private byte[] _bytes = new byte[1 << 12];
    private int _length;

    public IndexBytes() => Next(ImageLayout.Header.Size);

    /// <summary>Writes a column of the header.</summary>
    public void SetHeader(int column, int value) => Digits.Write4(_bytes, column, value);

    /// <summary>Starts a table.</summary>
    public void StartTable(int column) => SetHeader(column, _length);

    /// <summary>The next bytes of the table; all of them are the digit zero.</summary>
    public Span<byte> Next(int size)
    {
        if (_bytes.Length - _length < size)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + size));
        }

        Span<byte> next = _bytes.AsSpan(_length, size);
        next.Fill(Digits.Zero);
        _length += size;
        return next;
    }

    /// <summary>Writes a row that is one number of four digits.</summary>
    public void Add4(int value) => Digits.Write4(Next(4), 0, value);

    /// <summary>Adds a name to the table of names, which comes last and has each name once, and writes its start to a row.</summary>
    /// <returns>The length of the name.</returns>
    public int AddName(string name, Span<byte> row, int startColumn)
    {
        if (!_nameRows.TryGetValue(name, out (int Start, int Length) place))
        {
            byte[] bytes = Encoding.UTF8.GetBytes(name);
            place = ((int)_names.Length, bytes.Length);
            _names.Write(bytes, 0, bytes.Length);
            _nameRows.Add(name, place);
        }

        Digits.Write4(row, startColumn, place.Start);
        return place.Length;
    }

    /// <summary>Adds the table of names, and ends the index.</summary>
    public byte[] End()
    {
        StartTable(ImageLayout.Header.NameTable);
        byte[] names = _names.ToArray();
        names.CopyTo(Next(names.Length));
        return _bytes.AsSpan(0, _length).ToArray();
    }
}
