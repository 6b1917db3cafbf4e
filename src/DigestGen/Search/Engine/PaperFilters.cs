using System.Numerics;
using DigestGen.Search.Queries;

namespace DigestGen.Search.Engine;

/// <summary>Applies the filters of a query to a set of papers.</summary>
internal static class PaperFilters
{
    /// <summary>The papers of a set that pass all filters.</summary>
    public static ulong[] Apply(SearchSpace space, QueryFilter[] filters, ulong[] set)
    {
        foreach (QueryFilter filter in filters)
        {
            if (filter.Kind is FilterKind.Category or FilterKind.Channel)
            {
                set = Combine(set, SetOfGroups(space, filter), filter.IsExcluding != filter.IsForNone);
            }
        }

        bool isOfAppearance = Array.Exists(filters, static filter => filter.IsOfAppearance);
        ulong[] left = new ulong[set.Length];
        for (int word = 0; word < set.Length; word++)
        {
            for (ulong bits = set[word]; bits != 0; bits &= bits - 1)
            {
                int number = (word << 6) + BitOperations.TrailingZeroCount(bits);
                if (AcceptsId(filters, space.IdOf(number)) && (!isOfAppearance || AcceptsAppearances(filters, space.PaperOf(number))))
                {
                    left[word] |= 1UL << number;
                }
            }
        }

        return left;
    }

    private static ulong[] SetOfGroups(SearchSpace space, QueryFilter filter)
    {
        CatalogTables tables = space.Catalog.Tables;
        ulong[] set = space.NewSet();
        int first = filter.Kind == FilterKind.Channel ? 0 : tables.ChannelCount;
        int end = filter.Kind == FilterKind.Channel ? tables.ChannelCount : tables.ChannelCount + tables.CategoryCount;
        for (int group = first; group < end; group++)
        {
            if (!filter.IsForNone && !filter.Means(tables.GetGroupName(group)))
            {
                continue;
            }

            int row = tables.GetGroupPapers(group, out int endRow);
            for (; row < endRow; row++)
            {
                int number = space.NumberOf(tables.GetGroupPaper(row));
                set[number >> 6] |= 1UL << number;
            }
        }

        GC.KeepAlive(space);
        return set;
    }

    private static ulong[] Combine(ulong[] set, ulong[] other, bool isExcluding)
    {
        ulong[] both = new ulong[set.Length];
        for (int word = 0; word < set.Length; word++)
        {
            both[word] = set[word] & (isExcluding ? ~other[word] : other[word]);
        }

        return both;
    }

    private static bool AcceptsId(QueryFilter[] filters, uint packed)
    {
        foreach (QueryFilter filter in filters)
        {
            if (filter.Kind is FilterKind.Id or FilterKind.Month && filter.Means(packed) == filter.IsExcluding)
            {
                return false;
            }
        }

        return true;
    }

    // All filters of appearances that do not exclude hold for the same one; one that excludes holds for none.
    private static bool AcceptsAppearances(QueryFilter[] filters, Paper paper)
    {
        bool isFound = false;
        foreach (Entry entry in paper.Entries)
        {
            bool isMeant = true;
            foreach (QueryFilter filter in filters)
            {
                if (!filter.IsOfAppearance)
                {
                    continue;
                }

                bool means = filter.Means(entry);
                if (filter.IsExcluding && means)
                {
                    return false;
                }

                isMeant &= filter.IsExcluding || means;
            }

            isFound |= isMeant;
        }

        return isFound;
    }
}
