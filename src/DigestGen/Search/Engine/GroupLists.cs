using DigestGen.Search.Queries;

namespace DigestGen.Search.Engine;

/// <summary>A list of the documents that have a term, or a start.</summary>
/// <param name="Part">The part of the catalog.</param>
/// <param name="Count">How many there are; zero if there are two bits for each document of the part.</param>
/// <param name="Start">Where the postings start.</param>
/// <param name="Length">How long they are.</param>
/// <param name="Single">The only document, and its class, if there is one.</param>
/// <param name="IsWhole">Whether the term counts in full.</param>
internal readonly record struct TermList(int Part, int Count, int Start, int Length, int Single, bool IsWhole);

/// <summary>What the index has of a group of terms.</summary>
internal sealed class GroupLists
{
    private TermList[] _lists = new TermList[2];
    private int _count;

    public GroupLists(SearchSpace space, TermGroup group, SearchFields fields)
    {
        Group = group;
        bool isNear = fields != SearchFields.All;
        if (group.Packed != 0)
        {
            Number = space.Find(group.Packed);
            WholeCount = Number >= 0 ? 1 : 0;
        }

        for (int part = 0; part < space.Parts.Length && group.Packed == 0; part++)
        {
            Find(space.IndexOf(part, fields), part, isNear);
        }
    }

    public TermGroup Group { get; }

    /// <summary>The lists. All whole ones of a part come before its others.</summary>
    public ReadOnlySpan<TermList> Lists => _lists.AsSpan(0, _count);

    /// <summary>Whether no document can be in two lists.</summary>
    public bool IsSimple { get; private set; } = true;

    /// <summary>The only paper that is meant, if the group means one; -1 if the catalog does not have it.</summary>
    public int Number { get; } = -1;

    /// <summary>How many documents have the terms that count in full.</summary>
    public long WholeCount { get; private set; }

    /// <summary>How many postings the others have.</summary>
    public long StartCount { get; private set; }

    /// <summary>What the weight of the group follows from.</summary>
    public long Count => WholeCount > 0 ? WholeCount : StartCount;

    /// <summary>How much is to read.</summary>
    public long Cost => WholeCount + StartCount;

    /// <summary>The weight among all groups of a query; see <see cref="Scoring.TotalWeight"/>.</summary>
    public int Weight { get; set; }

    private void Find(SearchIndex index, int part, bool isNear)
    {
        int before = _count;
        var cursor = new TermCursor(index, isNear);
        foreach (byte[] whole in Group.Wholes)
        {
            if (cursor.Seek(whole) && cursor.NearCount > 0 && cursor.Term.SequenceEqual(whole))
            {
                Add(part, cursor, isWhole: true);
                WholeCount += cursor.NearCount;
            }
        }

        if (Group.Start is { } start)
        {
            if (!index.FindStart(start, isNear, out int count).IsEmpty)
            {
                StartCount += count;
                Add(new TermList(part, 0, 0, 0, 0, false));
            }
            else if (cursor.Seek(start))
            {
                do
                {
                    if (!cursor.Term.StartsWith(start))
                    {
                        break;
                    }

                    StartCount += cursor.NearCount;
                    if (cursor.NearCount > 0 && !IsWhole(cursor.Term))
                    {
                        Add(part, cursor, isWhole: false);
                    }
                }
                while (cursor.Next());
            }
        }

        IsSimple &= _count - before <= 1;
    }

    private bool IsWhole(ReadOnlySpan<byte> term)
    {
        foreach (byte[] whole in Group.Wholes)
        {
            if (term.SequenceEqual(whole))
            {
                return true;
            }
        }

        return false;
    }

    private void Add(int part, TermCursor cursor, bool isWhole) =>
        Add(new TermList(part, cursor.Count, cursor.Postings, cursor.PostingsLength, cursor.Single, isWhole));

    private void Add(TermList list)
    {
        if (_count == _lists.Length)
        {
            Array.Resize(ref _lists, 2 * _count);
        }

        _lists[_count++] = list;
    }
}
