using DigestGen.Layout;
using DigestGen.Search.Queries;

namespace DigestGen.Search.Engine;

/// <summary>What the index has of a group of terms.</summary>
internal sealed class GroupLists
{
    private TermList[] _lists = new TermList[2];
    private int _listCount;

    public GroupLists(SearchSpace space, TermGroup group, SearchFields fields)
    {
        Group = group;
        int number = group.Packed != 0 ? space.Find(group.Packed) : -1;
        for (int part = 0; part < space.Parts.Length; part++)
        {
            int rank = number - space.FirstOf(part);
            if (group.Packed == 0)
            {
                Find(space.IndexOf(part, fields), part, isNear: fields != SearchFields.All);
            }
            else if (number >= 0 && rank >= 0 && rank < space.Parts[part].PaperCount)
            {
                Add(new TermList(part, 1, (rank << SearchLayout.Class.Bits) | SearchLayout.Class.Title, 0, IsWhole: true));
                WholeCount = 1;
            }
        }

        IsRare = Count * 2 <= space.Count;
    }

    public TermGroup Group { get; }

    /// <summary>The lists. All whole ones of a part come before its others.</summary>
    public ReadOnlySpan<TermList> Lists => _lists.AsSpan(0, _listCount);

    /// <summary>How many documents have the terms that count in full.</summary>
    public long WholeCount { get; private set; }

    /// <summary>How many postings the others have.</summary>
    public long StartCount { get; private set; }

    /// <summary>What the weight of the group follows from.</summary>
    public long Count => WholeCount > 0 ? WholeCount : StartCount;

    /// <summary>How much is to read.</summary>
    public long Cost => WholeCount + StartCount;

    /// <summary>Whether most papers do not have it.</summary>
    public bool IsRare { get; }

    /// <summary>How many groups of the query were looked up before.</summary>
    public int Order { get; init; }

    /// <summary>Whether the current answer looks for it.</summary>
    public bool IsUsed { get; set; }

    /// <summary>Whether the current scores have it: two terms can share a group, which counts once.</summary>
    public bool IsScored { get; set; }

    /// <summary>The weight among all groups of a query; see <see cref="Scoring.TotalWeight"/>.</summary>
    public int Weight { get; set; } = 1;

    private void Find(SearchIndex index, int part, bool isNear)
    {
        var cursor = new TermCursor(index, isNear);
        foreach (byte[] whole in Group.Wholes)
        {
            if (cursor.Seek(whole) && cursor.Count > 0 && cursor.Term.SequenceEqual(whole))
            {
                Add(cursor.List(part, isWhole: true));
                WholeCount += cursor.Count;
            }
        }

        if (Group.Start is not { } start)
        {
            return;
        }

        if (index.FindStart(start, isNear, out int count) is >= 0 and var at)
        {
            StartCount += count;
            Add(new TermList(part, 0, at, SearchLayout.DenseSize(index.Documents), IsWhole: false));
            return;
        }

        for (bool isFound = cursor.Seek(start); isFound && cursor.Term.StartsWith(start); isFound = cursor.Next())
        {
            StartCount += cursor.Count;
            if (cursor.Count > 0 && !IsWhole(cursor.Term))
            {
                Add(cursor.List(part, isWhole: false));
            }
        }
    }

    // No List of structures, which the runtime compiles for the first query of a process.
    private void Add(TermList list)
    {
        if (_listCount == _lists.Length)
        {
            var lists = new TermList[2 * _listCount];
            Array.Copy(_lists, lists, _listCount);
            _lists = lists;
        }

        _lists[_listCount++] = list;
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
}
