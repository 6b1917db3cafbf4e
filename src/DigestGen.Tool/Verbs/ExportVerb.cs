using System.CommandLine;
using DigestGen.Export;
using DigestGen.Tool.Files;
using DigestGen.Tool.Output;

namespace DigestGen.Tool.Verbs;

/// <summary><c>digestgen export</c>: the digests in a format that other programs read.</summary>
internal static class ExportVerb
{
    private const string Description =
        "Writes papers or entries in a format that other programs read. Papers, each once: bibtex, csl-json, ris. Entries: jsonl, csv. The newest papers: json-feed, atom. Digests: markdown; with several issues, --output is a folder that gets a file for each.";

    private const string Examples =
        """
        digestgen export digests/ --format bibtex -o papers.bib
        digestgen export digests/ --format atom --title Papers --publisher Example --base-address https://example.org/ -o atom.xml
        digestgen export digests/ --format jsonl | jq .title
        """;

    private static readonly Option<string> s_format = new("--format") { Description = "The format", Required = true };
    private static readonly Option<string?> s_output = new("--output", "-o") { Description = "The file, or the folder of digests; standard output if not given", HelpName = "path" };
    private static readonly Option<bool> s_raw = new("--raw") { Description = "jsonl: also the raw texts" };
    private static readonly Option<bool> s_byteOrderMark = new("--bom") { Description = "csv: a byte order mark first, which Excel needs" };
    private static readonly Option<string> s_title = new("--title") { Description = "Feeds: the title", DefaultValueFactory = static _ => "Digests of arXiv papers" };
    private static readonly Option<string> s_publisher = new("--publisher") { Description = "Feeds: the name of the publisher", DefaultValueFactory = static _ => "digestgen" };
    private static readonly Option<string> s_baseAddress = new("--base-address") { Description = "Feeds: the address of the site", DefaultValueFactory = static _ => "https://arxiv.org/", HelpName = "url" };
    private static readonly Option<int> s_count = new("--count") { Description = "Feeds: the most papers", DefaultValueFactory = static _ => 100 };
    private static readonly Option<bool> s_translated = new("--translated") { Description = "Feeds: translated titles and abstracts" };

    static ExportVerb() => s_format.AcceptOnlyFromAmong("bibtex", "csl-json", "ris", "jsonl", "json-feed", "atom", "markdown", "csv");

    public static Command Create()
    {
        var paths = new PathArguments();
        var command = new VerbCommand("export", Description, Examples)
        {
            s_format, s_output, s_raw, s_byteOrderMark, s_title, s_publisher, s_baseAddress, s_count, s_translated,
        };
        paths.AddTo(command);
        command.SetAction((result, cancellationToken) => Task.FromResult(Run(result, paths.Find(result, cancellationToken), cancellationToken)));
        return command;
    }

    private static int Run(ParseResult result, IReadOnlyList<InputFile> files, CancellationToken cancellationToken)
    {
        FeedOptions feed = ReadFeedOptions(result);
        (DigestCatalog catalog, int exitCode) = CatalogVerb.Open(files, cancellationToken);
        string? output = result.GetValue(s_output);
        string format = result.GetRequiredValue(s_format);
        if (format == "markdown" && catalog.Issues.Count > 1)
        {
            if (output is null)
            {
                throw new ToolException(ExitCode.Usage, "several issues are several files: give a folder with --output");
            }

            ExportFolder.Write(output, catalog, cancellationToken);
        }
        else if (output is not null)
        {
            OutputFile.Write(output, stream => Write(result, format, catalog, feed, stream, cancellationToken));
        }
        else
        {
            using var stream = new StandardOutput();
            Write(result, format, catalog, feed, stream, cancellationToken);
        }

        return exitCode;
    }

    private static void Write(
        ParseResult result, string format, DigestCatalog catalog, FeedOptions feed, Stream output, CancellationToken cancellationToken)
    {
        IEnumerable<Paper> papers = Cancelable(catalog.Papers, cancellationToken);
        IEnumerable<Entry> entries = Cancelable(catalog.Issues.SelectMany(static issue => issue.Entries), cancellationToken);
        switch (format)
        {
            case "bibtex":
                BibTeX.Write(output, papers);
                break;
            case "csl-json":
                CslJson.Write(output, papers);
                break;
            case "ris":
                Ris.Write(output, papers);
                break;
            case "jsonl":
                JsonLines.Write(output, entries, new EntryExportOptions { IncludeRaw = result.GetValue(s_raw) });
                break;
            case "json-feed":
                JsonFeed.Write(output, catalog, result.GetRequiredValue(s_count), feed);
                break;
            case "atom":
                Atom.Write(output, catalog, result.GetRequiredValue(s_count), feed);
                break;
            case "markdown":
                MarkdownExport.Write(output, catalog.Issues[0]);
                break;
            default:
                if (result.GetValue(s_byteOrderMark))
                {
                    output.Write("\uFEFF"u8);
                }

                CsvExport.Write(output, entries);
                break;
        }
    }

    private static IEnumerable<T> Cancelable<T>(IEnumerable<T> items, CancellationToken cancellationToken)
    {
        foreach (T item in items)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return item;
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
        };
    }
}
