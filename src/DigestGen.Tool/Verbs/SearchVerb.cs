using System.CommandLine;
using System.Globalization;
using DigestGen.Tool.Output;

namespace DigestGen.Tool.Verbs;

/// <summary><c>digestgen search</c>: the papers that a query finds, best first.</summary>
internal static class SearchVerb
{
    private const string Description =
        "Finds papers, best first: score, id, title, and the text that matched, with tabs between them. Exit code 1 if there are none.";

    private const string Examples =
        """
        digestgen search '扩散模型 sampling -video' digests/
        digestgen search 'category:cs.LG since:2024-01 "graph neural"' digests/ --fields all --limit 10
        """;

    public static Command Create()
    {
        var query = new Argument<string>("query") { Description = "Words or a question, \"phrases\", -exclusions, OR, title:, category:, channel:, id:, since:, until:, seen:, announced:" };
        var fields = new Option<string>("--fields") { Description = "Where terms may match", DefaultValueFactory = static _ => "summaries" };
        fields.AcceptOnlyFromAmong("titles", "summaries", "all");
        var limit = new Option<int>("--limit") { Description = "The most papers", DefaultValueFactory = static _ => 20 };
        return CatalogVerb.Create(
            "search",
            Description,
            Examples,
            new PathArguments(),
            (result, catalog, output) => Search(
                catalog, output, result.GetRequiredValue(query), result.GetRequiredValue(fields), result.GetRequiredValue(limit)),
            query,
            fields,
            limit);
    }

    private static int Search(DigestCatalog catalog, TextWriter output, string query, string fields, int limit)
    {
        if (limit < 1)
        {
            throw new ToolException(ExitCode.Usage, "--limit is at least 1");
        }

        var options = new SearchOptions
        {
            Fields = fields switch
            {
                "titles" => SearchFields.Titles,
                "all" => SearchFields.All,
                _ => SearchFields.Summaries,
            },
            Limit = limit,
        };
        SearchResults results = catalog.Search(query, options);
        foreach (string note in results.Notes)
        {
            Console.Error.WriteLine(TerminalText.OneLine(note));
        }

        if (results.IsPartial && results.Count > 0)
        {
            Console.Error.WriteLine("No paper has all terms. These have the most of them:");
        }

        foreach (SearchHit hit in results)
        {
            string score = hit.Score.ToString("F2", CultureInfo.InvariantCulture);
            output.WriteLine($"{score}\t{hit.Paper.Id}\t{TerminalText.OneLine(hit.Paper.Title)}\t{TerminalText.OneLine(hit.GetSnippet().Text)}");
        }

        return results.Count > 0 ? ExitCode.Success : ExitCode.Findings;
    }
}
