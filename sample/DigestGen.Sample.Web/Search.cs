using System.Globalization;

namespace DigestGen.Sample.Web;

/// <summary>A page of what a search found.</summary>
public sealed record SearchModel(PageOf Page, SearchResults Results, bool IsNewestFirst)
{
    /// <summary>How many hits a page has.</summary>
    public const int Size = 20;

    private const int MaxQuery = 1_000;

    // Nobody reads further, and a partial answer can have half the archive as its count.
    private const int MaxHits = 1_000;

    /// <summary>What a query can hold.</summary>
    public static IReadOnlyList<(string Query, string Meaning)> Examples { get; } =
    [
        ("how to train a network with less data", "a sentence"),
        ("\"language models\"", "a phrase, word for word"),
        ("神经网络 -graph", "with the first and without the second"),
        ("title:learning since:2024-01", "in titles; submitted since a month"),
        ("channel:stat.ML", "all papers of a channel, newest first"),
        ("2402.10758", "a paper by its id"),
    ];

    /// <summary>Searches; null if there is no such page.</summary>
    public static SearchModel? Find(Archive archive, Languages languages, string? q, string? order, string? page)
    {
        // The query stands in each link of the page.
        string query = q is { Length: > MaxQuery } ? q[..MaxQuery] : q ?? "";
        bool isNewestFirst = order == "newest";
        string address = $"?q={Uri.EscapeDataString(query)}";
        var frame = new Frame(archive, query.Length > 0 ? $"{query} · Search" : "Search", $"/search{address}{(isNewestFirst ? "&order=newest" : "")}", languages)
        {
            Query = query,
            Feed = query.Length > 0 ? $"/atom.xml{address}" : "/atom.xml",
        };
        int number = int.TryParse(page ?? "1", NumberStyles.None, provider: null, out int read) ? read : 0;
        SearchResults results = archive.Catalog.Search(query, new SearchOptions
        {
            Order = isNewestFirst ? SearchOrder.Newest : SearchOrder.Relevance,
            Skip = Math.Clamp(number - 1, 0, MaxHits / Size) * Size,
            Limit = Size,
        });
        return PageOf.Read(frame, page, Math.Min(results.TotalCount, MaxHits), Size) is { } found
            ? new SearchModel(found, results, isNewestFirst)
            : null;
    }
}

/// <summary>A way to narrow a search: the groups that its papers are in, with counts.</summary>
/// <param name="Name">What the groups are.</param>
/// <param name="Shown">The groups that are shown.</param>
/// <param name="Operator">What narrows a query to one of them.</param>
public sealed record FacetGroup(string Name, IReadOnlyList<SearchFacet> Shown, string Operator)
{
    private const int MaxShown = 12;

    /// <summary>The largest count, which has the longest bar.</summary>
    public int Most => Shown.Max(static facet => facet.Count);

    /// <summary>Channels, months and categories. One group holds all papers and narrows nothing.</summary>
    public static IEnumerable<FacetGroup> Of(SearchResults results)
    {
        FacetGroup[] groups =
        [
            new("Channels", [.. results.Channels.Take(MaxShown)], "channel:"),
            new("Months", [.. results.Months.Take(MaxShown)], "month:"),
            new("Categories", [.. results.Categories.Take(MaxShown)], "category:"),
        ];
        return groups.Where(static group => group.Shown.Count > 1);
    }

    /// <summary>The address of the same search, narrowed to a group.</summary>
    public string Narrow(string query, SearchFacet facet)
    {
        string condition = Operator == "month:" ? $"since:{facet.Name} until:{facet.Name}" : Operator + NameOf(facet);
        return $"/search?q={Uri.EscapeDataString($"{query} {condition}")}";
    }

    /// <summary>The name of a group; digests since February 2024 give no category.</summary>
    public static string NameOf(SearchFacet facet) => facet.Name.Length > 0 ? facet.Name : "none";
}
