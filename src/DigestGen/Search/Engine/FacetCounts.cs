using System.Globalization;
using System.Text;
using DigestGen.Search.Queries;

namespace DigestGen.Search.Engine;

/// <summary>Counts the papers of a set by channel, category and month.</summary>
internal static class FacetCounts
{
    public static IReadOnlyList<SearchFacet> Channels(MatchSet matches)
    {
        CatalogTables tables = matches.Space.Catalog.Tables;
        return Order(Count(matches, 0, tables.ChannelCount, out _));
    }

    public static IReadOnlyList<SearchFacet> Categories(MatchSet matches)
    {
        CatalogTables tables = matches.Space.Catalog.Tables;
        List<SearchFacet> facets = Count(matches, tables.ChannelCount, tables.ChannelCount + tables.CategoryCount, out int counted);
        if (counted < matches.Count)
        {
            facets.Add(new SearchFacet("", matches.Count - counted));
        }

        return Order(facets);
    }

    public static IReadOnlyList<SearchFacet> Months(MatchSet matches)
    {
        var months = new SortedDictionary<int, int>();
        ulong[] set = matches.Set;
        int current = 0;
        int count = 0;
        for (int number = NumberSet.Next(set, 0); number >= 0; number = NumberSet.Next(set, number + 1))
        {
            // Most papers are of the same month as the one before.
            int month = ArxivMonth.Of(matches.Space.IdOf(number));
            if (month != current && count > 0)
            {
                months[current] = months.GetValueOrDefault(current) + count;
                count = 0;
            }

            current = month;
            count++;
        }

        if (count > 0)
        {
            months[current] = months.GetValueOrDefault(current) + count;
        }

        return Array.AsReadOnly([.. months.Reverse().Select(static month => new SearchFacet(NameOf(month.Key), month.Value))]);
    }

    // A group without a name is none: an issue can have an empty channel.
    private static List<SearchFacet> Count(MatchSet matches, int first, int end, out int counted)
    {
        CatalogTables tables = matches.Space.Catalog.Tables;
        ulong[] set = matches.Set;
        var facets = new List<SearchFacet>();
        counted = 0;
        for (int group = first; group < end; group++)
        {
            int count = 0;
            int row = tables.GetGroupPapers(group, out int endRow);
            for (; row < endRow; row++)
            {
                count += NumberSet.Has(set, matches.Space.NumberOf(tables.GetGroupPaper(row))) ? 1 : 0;
            }

            ReadOnlySpan<byte> name = tables.GetGroupName(group);
            if (count > 0 && !name.IsEmpty)
            {
                facets.Add(new SearchFacet(Encoding.UTF8.GetString(name), count));
                counted += count;
            }
        }

        GC.KeepAlive(matches);
        return facets;
    }

    private static IReadOnlyList<SearchFacet> Order(List<SearchFacet> facets)
    {
        facets.Sort(static (left, right) =>
            left.Count != right.Count ? right.Count.CompareTo(left.Count) : string.CompareOrdinal(left.Name, right.Name));
        return facets.AsReadOnly();
    }

    private static string NameOf(int month) =>
        string.Create(CultureInfo.InvariantCulture, $"{month / 12:0000}-{(month % 12) + 1:00}");
}
