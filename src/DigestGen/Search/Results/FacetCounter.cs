using System.Text;

namespace DigestGen.Search.Results;

/// <summary>Counts papers by a name in UTF-8. There are few names.</summary>
internal sealed class FacetCounter
{
    private readonly List<Group> _groups = [];

    /// <summary>Counts a paper, once for each name.</summary>
    /// <param name="name">The name; an empty one is none.</param>
    /// <param name="paper">The number of the paper; papers come in the order of their numbers.</param>
    public void Add(ReadOnlySpan<byte> name, int paper)
    {
        if (name.IsEmpty)
        {
            return;
        }

        foreach (Group group in _groups)
        {
            if (name.SequenceEqual(group.Name))
            {
                group.Count += group.LastPaper == paper ? 0 : 1;
                group.LastPaper = paper;
                return;
            }
        }

        _groups.Add(new Group(name.ToArray()) { Count = 1, LastPaper = paper });
    }

    /// <summary>The names with their counts: the largest first, then by name.</summary>
    public SearchFacet[] ToFacets()
    {
        SearchFacet[] facets = [.. _groups.Select(static group => new SearchFacet(Encoding.UTF8.GetString(group.Name), group.Count))];
        Array.Sort(facets, static (left, right) =>
            left.Count != right.Count ? right.Count.CompareTo(left.Count) : string.CompareOrdinal(left.Name, right.Name));
        return facets;
    }

    private sealed class Group(byte[] name)
    {
        public byte[] Name { get; } = name;

        public int Count { get; set; }

        public int LastPaper { get; set; }
    }
}
