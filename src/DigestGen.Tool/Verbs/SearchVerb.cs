using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using DigestGen.Export;
using DigestGen.Tool.Digests;
using DigestGen.Tool.Output;
using Spectre.Console;

namespace DigestGen.Tool.Verbs;

/// <summary><c>digestgen search</c>: the papers that a query finds, best first.</summary>
internal static class SearchVerb
{
    private const string Description =
        "Finds papers, best first. Exit code 1 if there are none. In a pipe: score, id, title, and the text that matched, with tabs between them.";

    private const string Examples =
        """
        digestgen search '扩散模型 sampling -video' digests/
        digestgen search 'category:cs.LG since:2024-01 "graph neural"' digests/ --fields all --limit 10
        digestgen search 'retrieval augmented' digests/ --match all --format bibtex > papers.bib
        """;

    public static Command Create()
    {
        var query = new Argument<string>("query") { Description = "Terms, \"phrases\", -exclusions, title:, category:, channel:, id:, seen:, since:, until:" };
        var search = new SearchArguments("auto");
        var limit = new Option<int>("--limit") { Description = "The most papers", DefaultValueFactory = static _ => 20 };
        var skip = new Option<int>("--skip") { Description = "How many papers are passed over first" };
        Option<string> format = CatalogVerb.Format("text", "json", "bibtex", "markdown");
        return CatalogVerb.Create(
            new VerbCommand("search", Description, Examples) { query, search.Fields, search.Match, limit, skip, format },
            (result, files, _) =>
            {
                if (result.GetRequiredValue(limit) < 1 || result.GetValue(skip) < 0)
                {
                    throw new ToolException(ExitCode.Usage, "--limit is at least 1, and --skip at least 0");
                }

                string text = result.GetRequiredValue(query);
                SearchResults results = search.Search(result, files.Catalog, text, result.GetRequiredValue(limit), result.GetValue(skip));
                Write(files, text, results, result.GetValue(skip), result.GetRequiredValue(format));
                return results.Count > 0 ? ExitCode.Success : ExitCode.Findings;
            });
    }

    /// <summary>Writes the title, the id and what else tells a paper.</summary>
    public static void WriteHead(TerminalView view, Paper paper, int indent, string? score = null)
    {
        string address = "https://arxiv.org/abs/" + paper.Id;
        view.WriteLine(indent, new TextRun(paper.Title, TerminalView.Title, address));
        string?[] facts =
        [
            paper.PrimaryCategory, ListVerb.DateText(paper.LastSeen),
            paper.Announcement == Announcement.Unknown ? null : ListVerb.AnnouncementText(paper.Announcement),
            paper.Version is { } version ? FormattableString.Invariant($"v{version}") : null, score,
        ];
        view.WriteLine(
            indent,
            new TextRun(paper.Id.ToString(), new Style(Color.Green), address),
            new TextRun(string.Concat(facts.OfType<string>().Select(static fact => " · " + fact)), TerminalView.Dim));
    }

    /// <summary>Writes the file and line of an entry, as a terminal or an editor opens it.</summary>
    public static void WritePlace(TerminalView view, FileCatalog files, Entry entry, int indent)
    {
        string path = files.PathOf(entry.Issue);
        string place = string.Create(CultureInfo.InvariantCulture, $"{path}:{files.LineOf(entry)}");
        view.WriteLine(indent, new TextRun(place, TerminalView.Dim, new Uri(Path.GetFullPath(path)).AbsoluteUri));
    }

    private static void Write(FileCatalog files, string query, SearchResults results, int skipped, string format)
    {
        switch (format)
        {
            case "json":
                JsonLinesWriter.Write(results, WriteJson);
                break;
            case "bibtex":
                using (var output = new StandardOutput())
                {
                    BibTeX.Write(output, results);
                }

                break;
            case "markdown":
                using (var output = new StandardOutput())
                {
                    MarkdownExport.Write(output, results);
                }

                break;
            case CatalogVerb.View:
                WriteView(files, query, results, skipped);
                break;
            default:
                using (StreamWriter output = StandardOutput.OpenText())
                {
                    foreach (SearchHit hit in results)
                    {
                        output.WriteLine($"{Score(hit)}\t{hit.Paper.Id}\t{TerminalText.OneLine(hit.Paper.Title)}\t{TerminalText.OneLine(hit.GetSnippet().Text)}");
                    }
                }

                break;
        }
    }

    private static string Score(SearchHit hit) => hit.Score.ToString("F2", CultureInfo.InvariantCulture);

    private static void WriteView(FileCatalog files, string query, SearchResults results, int skipped)
    {
        var view = new TerminalView();
        if (results.Count == 0)
        {
            view.WriteLine(0, new TextRun($"Nothing was found for '{query}'."));
            return;
        }

        foreach (SearchHit hit in results)
        {
            WriteHead(view, hit.Paper, 0, Score(hit));
            SearchSnippet snippet = hit.GetSnippet();
            var runs = new List<TextRun>();
            int at = 0;
            foreach (Range range in snippet.Ranges)
            {
                runs.Add(new TextRun(snippet.Text[at..range.Start]));
                runs.Add(new TextRun(snippet.Text[range], TerminalView.Mark));
                at = range.End.Value;
            }

            runs.Add(new TextRun(snippet.Text[at..]));
            view.WriteLine(2, [.. runs]);
            WritePlace(view, files, hit.Paper.Entries[^1], 2);
            view.WriteLine();
        }

        // A partial answer can have half the catalog, which no number explains.
        string total = results.IsPartial ? "" : string.Create(CultureInfo.InvariantCulture, $" of {results.TotalCount:N0}");
        string first = skipped > 0 ? string.Create(CultureInfo.InvariantCulture, $"{skipped + 1:N0} to {skipped + results.Count:N0}") : string.Create(CultureInfo.InvariantCulture, $"{results.Count:N0}");
        view.WriteLine(0, new TextRun($"{first}{total} {(results is { Count: 1, IsPartial: true } or { TotalCount: 1 } ? "paper" : "papers")}", TerminalView.Dim));
    }

    // The shape of a hit in the library's own JSON.
    private static void WriteJson(Utf8JsonWriter json, SearchHit hit)
    {
        json.WriteStartObject();
        json.WritePropertyName("paper");
        JsonSerializer.Serialize(json, hit.Paper, ToolJson.Default.Paper);
        json.WriteNumber("score", hit.Score);
        SearchSnippet snippet = hit.GetSnippet();
        json.WriteStartObject("snippet");
        json.WriteString("field", JsonNamingPolicy.CamelCase.ConvertName(snippet.Field.ToString()));
        json.WriteString("text", snippet.Text);
        json.WriteStartArray("ranges");
        foreach (Range range in snippet.Ranges)
        {
            json.WriteStartObject();
            json.WriteNumber("start", range.Start.Value);
            json.WriteNumber("length", range.End.Value - range.Start.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
