using DigestGen.Search.Queries;

namespace DigestGen.Search.Engine;

/// <summary>Applies the filters of a query to a set of papers.</summary>
internal static class PaperFilters
{
    /// <summary>Keeps the papers of a set that pass all filters.</summary>
    public static void Apply(SearchSpace space, QueryFilter[] filters, ulong[] set)
    {
        if (filters.Length == 0)
        {
            return;
        }

        foreach (QueryFilter filter in filters)
        {
            if (filter.Kind is FilterKind.Category or FilterKind.Channel)
            {
                NumberSet.Keep(set, SetOfGroups(space, filter), filter.IsExcluding != filter.IsForNone);
            }
        }

        QueryFilter[] ofAppearances = Array.FindAll(filters, static filter => filter.IsOfAppearance);
        bool canExclude = Array.Exists(ofAppearances, static filter => filter.IsExcluding);
        for (int number = NumberSet.Next(set, 0); number >= 0; number = NumberSet.Next(set, number + 1))
        {
            if (!AcceptsId(filters, space.IdOf(number)) || (ofAppearances.Length > 0 && !AcceptsAppearances(ofAppearances, canExclude, space.PaperOf(number))))
            {
                set[number >> 6] &= ~(1UL << number);
            }
        }
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
                NumberSet.Add(set, space.NumberOf(tables.GetGroupPaper(row)));
            }
        }

        GC.KeepAlive(space);
        return set;
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
    private static bool AcceptsAppearances(QueryFilter[] filters, bool canExclude, Paper paper)
    {
        bool isFound = false;
        foreach (Entry entry in paper.Entries)
        {
            bool isMeant = true;
            foreach (QueryFilter filter in filters)
            {
                bool means = filter.Means(entry);
                if (filter.IsExcluding && means)
                {
                    return false;
                }

                isMeant &= filter.IsExcluding || means;
            }

            if (isMeant && !canExclude)
            {
                return true;
            }

            isFound |= isMeant;
        }

        return isFound;
    }
}
