using DigestGen.Compiling.Issues;

namespace DigestGen.Compiling.Papers;

/// <summary>The papers of all issues, by identifier, with their appearances.</summary>
/// <param name="Ids">The packed identifiers, in ascending order.</param>
/// <param name="Starts">For each paper, where its appearances start; one more ends the list.</param>
/// <param name="Appearances">The entries, counted over all issues, paper by paper and in the order of issues.</param>
/// <param name="Ranks">For each entry, the rank of its paper.</param>
public sealed record PaperTable(uint[] Ids, int[] Starts, int[] Appearances, int[] Ranks)
{
    public int LatestAppearance(int paper) => Appearances[Starts[paper + 1] - 1];

    public bool Equals(PaperTable? other) =>
        other is not null && Ids.AsSpan().SequenceEqual(other.Ids) && Starts.AsSpan().SequenceEqual(other.Starts)
        && Appearances.AsSpan().SequenceEqual(other.Appearances);

    public override int GetHashCode() => (Ids.Length * 31) + Appearances.Length;

    public static PaperTable Of(IssueListing[] issues, int entryCount)
    {
        // Identifier first, entry second: one number holds both.
        long[] order = new long[entryCount];
        int count = 0;
        foreach (IssueListing issue in issues)
        {
            foreach (EntryListing entry in issue.Entries)
            {
                order[count] = ((long)entry.PackedId << 32) | (uint)count;
                count++;
            }
        }

        Array.Sort(order);
        int[] appearances = new int[entryCount];
        int[] ranks = new int[entryCount];
        var ids = new List<uint>();
        var starts = new List<int>();
        for (int i = 0; i < entryCount; i++)
        {
            uint id = (uint)(order[i] >> 32);
            int entry = (int)(uint)order[i];
            if (ids.Count == 0 || ids[ids.Count - 1] != id)
            {
                ids.Add(id);
                starts.Add(i);
            }

            appearances[i] = entry;
            ranks[entry] = ids.Count - 1;
        }

        starts.Add(entryCount);
        return new PaperTable([.. ids], [.. starts], appearances, ranks);
    }
}
