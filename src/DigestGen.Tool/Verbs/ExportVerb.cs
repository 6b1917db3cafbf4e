using System.CommandLine;
using DigestGen.Export;
using DigestGen.Tool.Digests;
using DigestGen.Tool.Output;

namespace DigestGen.Tool.Verbs;

/// <summary><c>digestgen export</c>: the digests in a format that other programs read.</summary>
internal static class ExportVerb
{
    private static readonly Option<string> s_format = new("--format") { Description = "The format", Required = true };
    private static readonly Option<string?> s_output = new("--output", "-o") { Description = "The file, or the folder of digests; standard output if not given", HelpName = "path" };
    private static readonly Option<bool> s_raw = new("--raw") { Description = "jsonl: also the raw texts" };
    private static readonly Option<bool> s_byteOrderMark = new("--bom") { Description = "csv: a byte order mark first, which Excel needs" };
    private static readonly Option<string> s_title = new("--title") { Description = "Feeds: the title", DefaultValueFactory = static _ => "Digests of arXiv papers" };
    private static readonly Option<string> s_publisher = new("--publisher") { Description = "Feeds: the name of the publisher", DefaultValueFactory = static _ => "digestgen" };
    private static readonly Option<string> s_baseAddress = new("--base-address") { Description = "Feeds: the address of the site", DefaultValueFactory = static _ => "https://arxiv.org/", HelpName = "url" };
    private static readonly Option<int> s_count = new("--count") { Description = "Feeds: the most papers", DefaultValueFactory = static _ => 100 };
    private static readonly Option<bool> s_translated = new("--translated") { Description = "Feeds: translated titles and abstracts" };

    private static readonly Option<bool> s_withoutReplacements = new("--without-replacements") { Description = "Feeds: no entry for a paper that was only replaced" };
    private static readonly Option<string?> s_query = new("--query") { Description = "Only papers that this query finds, best first; where a format has entries, the latest of each paper", HelpName = "query" };
    private static readonly SearchArguments s_search = new("all");
    private static readonly DayOptions s_days = new("issues");
    private static readonly Option<string[]> s_channels = new("--channel") { Description = "Only issues of this channel, such as cs.LG; may be repeated", HelpName = "channel", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<int?> s_limit = new("--limit") { Description = "The most papers or entries; all if not given", HelpName = "count" };

    public static Command Create()
    {
        s_format.AcceptOnlyFromAmong("bibtex", "csl-json", "ris", "jsonl", "json-feed", "atom", "markdown", "csv");
        return CatalogVerb.Create(
            new VerbCommand(
                "export",
                "Writes papers or entries in a format that other programs read. Papers, each once: bibtex, csl-json, ris. Entries: jsonl, csv. The newest papers: json-feed, atom. Digests: markdown; with several issues, --output is a folder that gets a file for each.",
                """
                digestgen export digests/ --format bibtex -o papers.bib
                digestgen export digests/ --format atom --title Papers --publisher Example --base-address https://example.org/ -o atom.xml
                digestgen export digests/ --format jsonl --since 2024-04 --channel cs.LG | jq .title
                digestgen export digests/ --format bibtex --query 'retrieval augmented' --since 2024 -o rag.bib
                """)
            {
                s_format, s_output, s_query, s_search.Match, s_search.Fields, s_days.Since, s_days.Until, s_channels, s_limit,
                s_raw, s_byteOrderMark, s_title, s_publisher, s_baseAddress, s_count, s_translated, s_withoutReplacements,
            },
            Run);
    }

    private static int Run(ParseResult result, FileCatalog files, CancellationToken cancellationToken)
    {
        FeedOptions feed = ReadFeedOptions(result);
        var selection = Selection.Of(result, files.Catalog, cancellationToken);
        string? output = result.GetValue(s_output);
        if (result.GetRequiredValue(s_format) == "markdown" && !selection.IsPaperList && selection.Issues.Count > 1)
        {
            ExportFolder.Write(
                output is not (null or OutputFile.StandardOutputPath)
                    ? output
                    : throw new ToolException(ExitCode.Usage, "several issues are several files: give a folder with --output"),
                selection.Issues,
                cancellationToken);
        }
        else
        {
            OutputFile.Write(output ?? OutputFile.StandardOutputPath, Writer(result, selection, feed));
        }

        if (selection.IsEmpty)
        {
            StandardError.WriteLine("digestgen: nothing was found, and so the export is empty");
        }

        return ExitCode.Success;
    }

    private static Action<Stream> Writer(ParseResult result, Selection selection, FeedOptions feed) => result.GetRequiredValue(s_format) switch
    {
        "bibtex" => output => BibTeX.Write(output, selection.Papers),
        "csl-json" => output => CslJson.Write(output, selection.Papers),
        "ris" => output => Ris.Write(output, selection.Papers),
        "jsonl" => output => JsonLines.Write(output, selection.Entries, new EntryExportOptions { IncludeRaw = result.GetValue(s_raw) }),
        "json-feed" => output => JsonFeed.Of(selection.Newest(result.GetRequiredValue(s_count), feed)).Write(output),
        "atom" => output => Atom.Of(selection.Newest(result.GetRequiredValue(s_count), feed)).Write(output),
        "markdown" when selection is { IsPaperList: false, Issues: [{ } issue] } => output => MarkdownExport.Write(output, issue),
        "markdown" => output => MarkdownExport.Write(output, selection.Papers),
        _ => output =>
        {
            output.Write(result.GetValue(s_byteOrderMark) ? "\uFEFF"u8 : default);
            CsvExport.Write(output, selection.Entries);
        },
    };

    /// <summary>What is exported.</summary>
    /// <param name="Issues">The issues of the days and channels.</param>
    /// <param name="Found">The papers that a query found, best first; null without a query.</param>
    /// <param name="Limit">The most papers or entries.</param>
    /// <param name="IsPaperList">Whether papers were chosen, and not issues.</param>
    /// <param name="CancellationToken">Ends the work.</param>
    private sealed record Selection(
        IReadOnlyList<Issue> Issues, IReadOnlyList<Paper>? Found, int Limit, bool IsPaperList, CancellationToken CancellationToken)
    {
        public bool IsEmpty => !Papers.Any();

        /// <summary>Each paper once.</summary>
        public IEnumerable<Paper> Papers => Cancelable((Found ?? Issues.SelectMany(static issue => issue.Entries).Select(static entry => entry.Paper).Distinct()).Take(Limit));

        /// <summary>The entries of the issues; of papers that a query found, the latest of each.</summary>
        public IEnumerable<Entry> Entries => Cancelable((Found?.Select(static paper => paper.LatestEntry) ?? Issues.SelectMany(static issue => issue.Entries)).Take(Limit));

        public static Selection Of(ParseResult result, DigestCatalog catalog, CancellationToken cancellationToken)
        {
            int limit = result.GetValue(s_limit) ?? int.MaxValue;
            if (limit < 1)
            {
                throw new ToolException(ExitCode.Usage, "--limit is at least 1");
            }

            (DateOnly? since, DateOnly? until) = s_days.Read(result);
            string[] channels = [.. (result.GetValue(s_channels) ?? []).Select(ImportVerb.ReadChannel)];
            bool isAll = since is null && until is null && channels.Length == 0;
            IReadOnlyList<Issue> issues = isAll ? catalog.Issues :
            [
                .. catalog.Issues.Where(issue =>
                    (since is null || issue.Date >= since) && (until is null || issue.Date <= until)
                    && (channels.Length == 0 || channels.Contains(issue.Channel))),
            ];
            if (result.GetValue(s_query) is not { } query)
            {
                return new Selection(issues, null, limit, IsPaperList: result.GetValue(s_limit) is not null, cancellationToken);
            }

            IEnumerable<Paper> found = s_search.Search(result, catalog, query, int.MaxValue, 0).Select(static hit => hit.Paper);
            if (!isAll)
            {
                var chosen = issues.ToHashSet();
                found = found.Where(paper => paper.Entries.Any(entry => chosen.Contains(entry.Issue)));
            }

            return new Selection(issues, [.. found], limit, IsPaperList: true, cancellationToken);
        }

        /// <summary>A feed of what a query found, else of the newest papers.</summary>
        public Feed Newest(int count, FeedOptions options) => Found is null
            ? Feed.Newest(Issues, Math.Min(count, Limit), options)
            : Feed.Of(Cancelable(Found), options, Math.Min(count, Limit));

        private IEnumerable<T> Cancelable<T>(IEnumerable<T> items)
        {
            foreach (T item in items)
            {
                CancellationToken.ThrowIfCancellationRequested();
                yield return item;
            }
        }
    }

    private static FeedOptions ReadFeedOptions(ParseResult result)
    {
        string address = result.GetRequiredValue(s_baseAddress);
        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) || uri.Scheme is not ("http" or "https"))
        {
            throw new ToolException(ExitCode.Usage, $"'{address}' is not the address of a site: it reads 'https://example.org/'");
        }

        if (result.GetRequiredValue(s_count) < 0)
        {
            throw new ToolException(ExitCode.Usage, "--count is negative");
        }

        return new FeedOptions(result.GetRequiredValue(s_title), result.GetRequiredValue(s_publisher), uri)
        {
            IsTranslated = result.GetValue(s_translated),
            WithoutReplacements = result.GetValue(s_withoutReplacements),
        };
    }
}
