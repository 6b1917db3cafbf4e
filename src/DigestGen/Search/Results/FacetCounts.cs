using System.Globalization;
using DigestGen.Search.Scanning;

namespace DigestGen.Search.Results;

/// <summary>Counts the papers of a result by channel, category and month.</summary>
internal sealed class FacetCounts
{
    private FacetCounts(SearchFacet[] channels, SearchFacet[] categories, SearchFacet[] months)
    {
        Channels = Array.AsReadOnly(channels);
        Categories = Array.AsReadOnly(categories);
        Months = Array.AsReadOnly(months);
    }

    public IReadOnlyList<SearchFacet> Channels { get; }

    public IReadOnlyList<SearchFacet> Categories { get; }

    public IReadOnlyList<SearchFacet> Months { get; }

    public static FacetCounts Of(ReadOnlySpan<Match> matches)
    {
        var channels = new FacetCounter();
        var categories = new FacetCounter();
        var months = new Dictionary<int, int>();
        for (int paper = 0; paper < matches.Length; paper++)
        {
            foreach (Entry entry in matches[paper].Paper.Entries)
            {
                // A channel of a name that is empty is none, as in Issue.GetChannelUtf8.
                channels.Add(entry.Issue.GetChannelUtf8(), paper);
            }

            categories.Add(matches[paper].Paper.GetPrimaryCategoryUtf8(), paper);
            int month = (int)(matches[paper].Age >> 32);
            months[month] = months.GetValueOrDefault(month) + 1;
        }

        return new FacetCounts(
            channels.ToFacets(),
            categories.ToFacets(),
            [.. months.OrderByDescending(static month => month.Key).Select(static month => new SearchFacet(NameOf(month.Key), month.Value))]);
    }

    private static string NameOf(int month) =>
        string.Create(CultureInfo.InvariantCulture, $"{month / 12:0000}-{(month % 12) + 1:00}");
}
