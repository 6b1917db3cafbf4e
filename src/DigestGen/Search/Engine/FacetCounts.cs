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
        int[] counts = new int[ArxivMonth.Count];
        ulong[] set = matches.Set;
        for (int number = NumberSet.Next(set, 0); number >= 0; number = NumberSet.Next(set, number + 1))
        {
            counts[ArxivMonth.Of(matches.Space.IdOf(number)) - ArxivMonth.First]++;
        }

        var months = new List<SearchFacet>();
        for (int month = counts.Length - 1; month >= 0; month--)
        {
            if (counts[month] > 0)
            {
                months.Add(new SearchFacet(NameOf(ArxivMonth.First + month), counts[month]));
            }
        }

        return months.AsReadOnly();
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
