using DigestGen.Layout;
using DigestGen.Search.Queries;

namespace DigestGen.Search.Engine;

/// <summary>What the index has of a group of terms.</summary>
internal sealed class GroupLists
{
    private int _listCount;

    public GroupLists(SearchSpace space, TermGroup group, SearchFields fields)
    {
        Group = group;
        if (group.Packed != 0)
        {
            Number = space.Find(group.Packed);
            WholeCount = Number >= 0 ? 1 : 0;
            return;
        }

        for (int part = 0; part < space.Parts.Length; part++)
        {
            int before = _listCount;
            Find(space.IndexOf(part, fields), part, isNear: fields != SearchFields.All);
            IsSimple &= _listCount - before <= 1;
        }

        Resize(_listCount);
    }

    public TermGroup Group { get; }

    /// <summary>The lists. All whole ones of a part come before its others.</summary>
    public TermList[] Lists { get; private set; } = [];

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
        if (_listCount == Lists.Length)
        {
            Resize(Math.Max(4, 2 * _listCount));
        }

        Lists[_listCount++] = list;
    }

    private void Resize(int length)
    {
        if (length != Lists.Length)
        {
            var lists = new TermList[length];
            Array.Copy(Lists, lists, _listCount);
            Lists = lists;
        }
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
