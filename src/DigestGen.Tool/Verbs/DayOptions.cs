using System.CommandLine;
using System.Globalization;

namespace DigestGen.Tool.Verbs;

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
