using DigestGen.Sample.Web.Markup;

namespace DigestGen.Sample.Web.Pages;

/// <summary>A page of the papers that a search found, best first.</summary>
internal sealed class SearchPage(string query, SearchResults results, PageOf<SearchHit> hits) : Page
{
    /// <summary>How many hits a page has.</summary>
    public const int Size = 20;

    private const int MaxFacets = 8;

    protected override string Query => query;

    protected override void WriteTitle(MarkupWriter html) => html.Write($"Search");

    protected override ValueTask WriteMainAsync(MarkupWriter html, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(query))
        {
            html.Write($"""
                <h1>Search</h1>
                <p>Type words of a title or a summary, in English or Chinese, or a question.</p>
                <p class="facts">"a phrase" · -without · title:word · category:cs.LG · channel:stat.ML · since:2024-01 · until:2024-03</p>

                """);
            return ValueTask.CompletedTask;
        }

        string noun = results.TotalCount == 1 ? "paper" : "papers";
        if (results.IsPartial)
        {
            html.Write($"<h1>No paper has all of “<bdi>{query}</bdi>”. These have most of it:</h1>\n");
        }
        else
        {
            html.Write($"<h1>{results.TotalCount} {noun} with “<bdi>{query}</bdi>”</h1>\n");
        }

        if (hits.Items.Count == 0)
        {
            return ValueTask.CompletedTask;
        }

        WriteFacets(html, "Channels", "channel:", results.Channels);
        WriteFacets(html, "Categories", "category:", results.Categories);
        html.Write($"<ol class=\"items\">\n");
        foreach (SearchHit hit in hits.Items)
        {
            WriteHit(html, hit);
        }

        html.Write($"</ol>\n");
        Pager.Write(html, hits.Number, hits.Count, $"/search?q={Uri.EscapeDataString(query)}&page=");
        return ValueTask.CompletedTask;
    }

    // Each group leads to the same search, narrowed to it. One group holds all hits and narrows nothing.
    private void WriteFacets(MarkupWriter html, string label, string prefix, IReadOnlyList<SearchFacet> facets)
    {
        if (facets.Count < 2)
        {
            return;
        }

        html.Write($"<nav class=\"channels\" aria-label=\"{label}\">\n<span>{label}:</span>\n");
        foreach (SearchFacet facet in facets.Take(MaxFacets))
        {
            string narrowed = Uri.EscapeDataString($"{query} {prefix}{facet.Name}");
            html.Write($"<a href=\"/search?q={narrowed}\">{facet.Name}</a> <span class=\"facts\">{facet.Count}</span>\n");
        }

        html.Write($"</nav>\n");
    }

    // The text that matched best is marked in its place; if it is an abstract, an excerpt stands below.
    private static void WriteHit(MarkupWriter html, SearchHit hit)
    {
        Paper paper = hit.Paper;
        SearchSnippet snippet = hit.GetSnippet();
        html.Write($"<li>\n<h2><a lang=\"{Fragments.English}\" href=\"/papers/{paper.Id}\">");
        if (snippet.Field == SearchField.Title && snippet.Text == paper.Title)
        {
            SnippetMarkup.Write(html, snippet);
        }
        else
        {
            Fragments.WriteTitle(html, paper.Id, paper.GetTitleUtf8());
        }

        html.Write($"</a></h2>\n");
        if (snippet.Field == SearchField.TranslatedTitle && snippet.Text == paper.TranslatedTitle)
        {
            html.Write($"<p class=\"translated\" lang=\"{Fragments.Chinese}\">");
            SnippetMarkup.Write(html, snippet);
            html.Write($"</p>\n");
        }
        else
        {
            Fragments.WriteTranslatedTitle(html, paper.GetTranslatedTitleUtf8());
        }

        if (snippet.Field is SearchField.Title or SearchField.TranslatedTitle)
        {
            Fragments.WriteParagraph(html, Fragments.Chinese, paper.GetSummaryUtf8());
        }
        else
        {
            html.Write($"<p lang=\"{SnippetMarkup.LanguageOf(snippet.Field)}\">");
            SnippetMarkup.Write(html, snippet);
            html.Write($"</p>\n");
        }

        html.Write($"<p class=\"facts\">arXiv:{paper.Id}");
        Fragments.WriteFact(html, paper.GetPrimaryCategoryUtf8());
        html.Write($"</p>\n</li>\n");
    }
}
