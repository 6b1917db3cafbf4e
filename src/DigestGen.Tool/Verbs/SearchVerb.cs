using System.CommandLine;
using System.Globalization;
using DigestGen.Export;
using DigestGen.Tool.Digests;
using DigestGen.Tool.Output;
using Spectre.Console;

namespace DigestGen.Tool.Verbs;

/// <summary><c>digestgen search</c>: the papers that a query finds, best first.</summary>
internal static class SearchVerb
{
    public static Command Create()
    {
        var query = new Argument<string>("query") { Description = "Terms, \"phrases\", -exclusions, title:, category:, channel:, id:, seen:, since:, until:" };
        var search = new SearchArguments("auto");
        var limit = new Option<int>("--limit") { Description = "The most papers", DefaultValueFactory = static _ => 20 };
        var skip = new Option<int>("--skip") { Description = "How many papers to leave out first" };
        Option<string> format = CatalogVerb.Format("text", "json", "bibtex", "markdown");
        return CatalogVerb.Create(
            new VerbCommand(
                "search",
                "Finds papers, best first. Exit code 1 if there are none. In a pipe: score, id, title, and the text that matched, with tabs between them.",
                """
                digestgen search '扩散模型 sampling -video' digests/
                digestgen search 'category:cs.LG since:2024-01 "graph neural"' digests/ --fields all --limit 10
                digestgen search 'retrieval augmented' digests/ --match all --format bibtex > papers.bib
                """) { query, search.Fields, search.Match, limit, skip, format },
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
                JsonLinesWriter.Write(results, static (json, hit) => new JsonShape(json, null).Write(hit));
                break;
            case "bibtex":
                OutputFile.Write(OutputFile.StandardOutputPath, output => BibTeX.Write(output, results));
                break;
            case "markdown":
                OutputFile.Write(OutputFile.StandardOutputPath, output => MarkdownExport.Write(output, results));
                break;
            case CatalogVerb.View:
                WriteView(files, query, results, skipped);
                break;
            default:
                CatalogVerb.WriteRows(results.Select(static hit => (string[])
                [
                    Score(hit), hit.Paper.Id.ToString(), TerminalText.OneLine(hit.Paper.Title), TerminalText.OneLine(hit.GetSnippet().Text),
                ]));
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
}
