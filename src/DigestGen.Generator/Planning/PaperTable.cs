using System.Buffers;
using DigestGen.Parsing;

namespace DigestGen.Generator.Planning;

/// <summary>The papers of all issues, by identifier, with their appearances.</summary>
internal sealed class PaperTable : IEquatable<PaperTable>
{
    private PaperTable(uint[] ids, int[] starts, int[] appearances)
    {
        Ids = ids;
        Starts = starts;
        Appearances = appearances;
    }

    /// <summary>The packed identifiers, in ascending order.</summary>
    public uint[] Ids { get; }

    /// <summary>For each paper, where its appearances start; one more ends the list.</summary>
    public int[] Starts { get; }

    /// <summary>The entries, counted over all issues, paper by paper and in the order of issues.</summary>
    public int[] Appearances { get; }

    public int LatestAppearance(int paper) => Appearances[Starts[paper + 1] - 1];

    /// <summary>For each entry, the first one that has the same record: it is one of the same paper.</summary>
    /// <param name="contents">The issues in their order.</param>
    public int[] FindFirst(DigestContent[] contents)
    {
        // Borrowed: it is larger than what the runtime gives and takes back lightly, and each edit needs it.
        ContentHash[] hashes = ArrayPool<ContentHash>.Shared.Rent(Appearances.Length);
        int count = 0;
        foreach (DigestContent content in contents)
        {
            foreach (DigestEntry entry in content.Entries)
            {
                hashes[count++] = entry.Hash;
            }
        }

        int[] first = new int[Appearances.Length];
        var known = new Dictionary<ContentHash, int>();
        for (int paper = 0; paper < Ids.Length; paper++)
        {
            ReadOnlySpan<int> appearances = Appearances.AsSpan(Starts[paper], Starts[paper + 1] - Starts[paper]);
            first[appearances[0]] = appearances[0];
            known.Clear();
            for (int i = 1; i < appearances.Length; i++)
            {
                int entry = appearances[i];
                int before = appearances[i - 1];
                if (hashes[entry] == hashes[before])
                {
                    // As nearly always.
                    first[entry] = first[before];
                    continue;
                }

                known[hashes[before]] = first[before];
                first[entry] = known.TryGetValue(hashes[entry], out int same) ? same : entry;
            }
        }

        ArrayPool<ContentHash>.Shared.Return(hashes);
        return first;
    }

    public bool Equals(PaperTable? other) =>
        other is not null && Ids.AsSpan().SequenceEqual(other.Ids) && Starts.AsSpan().SequenceEqual(other.Starts)
        && Appearances.AsSpan().SequenceEqual(other.Appearances);

    public override bool Equals(object? obj) => Equals(obj as PaperTable);

    public override int GetHashCode() => (Ids.Length * 31) + Appearances.Length;

    public static PaperTable Of(IssueOutline[] issues, int entryCount)
    {
        // Identifier first, entry second: one number holds both.
        long[] order = new long[entryCount];
        int count = 0;
        foreach (IssueOutline issue in issues)
        {
            foreach (EntryOutline entry in issue.Entries)
            {
                order[count] = ((long)entry.PackedId << 32) | (uint)count;
                count++;
            }
        }

        Array.Sort(order);
        int[] appearances = new int[entryCount];
        var ids = new List<uint>();
        var starts = new List<int>();
        for (int i = 0; i < entryCount; i++)
        {
            uint id = (uint)(order[i] >> 32);
            if (ids.Count == 0 || ids[ids.Count - 1] != id)
            {
                ids.Add(id);
                starts.Add(i);
            }

            appearances[i] = (int)(uint)order[i];
        }

        starts.Add(entryCount);
        return new PaperTable([.. ids], [.. starts], appearances);
    }
}
