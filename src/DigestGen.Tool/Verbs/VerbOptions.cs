using System.CommandLine;
using System.Globalization;
using DigestGen.Tool.Files;
using DigestGen.Tool.Output;

namespace DigestGen.Tool.Verbs;

/// <summary>The paths that a verb reads, with the name of standard input.</summary>
internal sealed class PathArguments
{
    private readonly Argument<string[]> _paths = new("path")
    {
        Description = "Files, folders and globs; '-' is standard input; the current folder if none is given",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string> _standardInputName = new("--stdin-name")
    {
        Description = "The path of standard input in reports, which also tells its channel and date",
        DefaultValueFactory = static _ => "stdin.md",
        HelpName = "path",
    };

    public void AddTo(Command command)
    {
        command.Add(_paths);
        command.Add(_standardInputName);
    }

    /// <summary>Finds the files.</summary>
    /// <exception cref="ToolException">A path does not exist.</exception>
    public IReadOnlyList<InputFile> Find(ParseResult result, CancellationToken cancellationToken) =>
        InputFiles.Find(result.GetValue(_paths) ?? [], result.GetRequiredValue(_standardInputName), cancellationToken);
}

/// <summary>The first and the last day of what a verb takes.</summary>
internal sealed class DayOptions(string what)
{
    public Option<string?> Since { get; } = new("--since") { Description = $"The first day of {what}, such as 2024-04-03, or a month or year", HelpName = "date" };

    public Option<string?> Until { get; } = new("--until") { Description = $"The last day of {what}", HelpName = "date" };

    /// <summary>Reads the days.</summary>
    /// <exception cref="ToolException">One of them is no day.</exception>
    public (DateOnly? Since, DateOnly? Until) Read(ParseResult result) =>
        (Read(result.GetValue(Since), isEnd: false), Read(result.GetValue(Until), isEnd: true));

    private static DateOnly? Read(string? text, bool isEnd)
    {
        if (text is null)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            return day;
        }

        // A month or a year: its first day, or its last one.
        bool isMonth = DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
        return isMonth || DateOnly.TryParseExact(text, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
            ? isEnd ? day.AddMonths(isMonth ? 1 : 12).AddDays(-1) : day
            : throw new ToolException(ExitCode.Usage, $"'{text}' is no day: it reads '2024-04-03'");
    }
}

/// <summary>How a query is read, for the verbs that take one.</summary>
internal sealed class SearchArguments
{
    public SearchArguments(string match)
    {
        Fields = new Option<string>("--fields") { Description = "Where terms may match", DefaultValueFactory = static _ => "summaries" };
        Fields.AcceptOnlyFromAmong("titles", "summaries", "all");
        Match = new Option<string>("--match")
        {
            Description = "Whether a paper must have all terms, or any of them; 'auto' takes the papers with the most terms if none has all",
            DefaultValueFactory = _ => match,
        };
        Match.AcceptOnlyFromAmong("auto", "all", "any");
    }

    public Option<string> Fields { get; }

    public Option<string> Match { get; }

    /// <summary>Searches, and tells on standard error what was not understood, or not found.</summary>
    public SearchResults Search(ParseResult result, DigestCatalog catalog, string query, int limit, int skip)
    {
        SearchMatch match = Enum.Parse<SearchMatch>(result.GetRequiredValue(Match), ignoreCase: true);
        SearchResults results = catalog.Search(query, new SearchOptions
        {
            Fields = Enum.Parse<SearchFields>(result.GetRequiredValue(Fields), ignoreCase: true),
            Match = match,
            Limit = limit,
            Skip = skip,
        });
        foreach (string note in results.Notes)
        {
            StandardError.WriteLine($"digestgen: {note}");
        }

        if (results is { IsPartial: true, Count: > 0 } && match == SearchMatch.Auto)
        {
            StandardError.WriteLine("digestgen: no paper has all terms: these have the most of them");
        }

        return results;
    }
}
