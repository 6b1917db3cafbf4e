using System.CommandLine;
using System.Globalization;

namespace DigestGen.Tool.Verbs;

/// <summary><c>digestgen stats</c>: how much there is.</summary>
internal static class StatsVerb
{
    private const string Description =
        "Counts issues, entries and papers, in all and by channel.";

    private const string Examples =
        """
        digestgen stats digests/
        """;

    public static Command Create() => CatalogVerb.Create("stats", Description, Examples, new PathArguments(), static (_, catalog, output) =>
    {
        output.WriteLine("channel\tissues\tentries\tpapers\tfirst\tlast");
        foreach (IGrouping<string, Issue> channel in catalog.Issues.GroupBy(static issue => issue.Channel ?? "-").OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            WriteLine(output, channel.Key, [.. channel]);
        }

        WriteLine(output, "all", [.. catalog.Issues]);
        return ExitCode.Success;
    });

    private static void WriteLine(TextWriter output, string name, Issue[] issues)
    {
        int entries = issues.Sum(static issue => issue.Entries.Count);
        int papers = issues.SelectMany(static issue => issue.Entries.Select(static entry => entry.Id)).Distinct().Count();
        DateOnly?[] dates = [.. issues.Select(static issue => issue.Date).Where(static date => date is not null)];
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{name}\t{issues.Length}\t{entries}\t{papers}\t{Text(dates.Min())}\t{Text(dates.Max())}"));
    }

    private static string Text(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-";
}
