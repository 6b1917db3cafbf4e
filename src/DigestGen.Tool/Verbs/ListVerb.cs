using System.CommandLine;
using System.Globalization;
using DigestGen.Tool.Output;

namespace DigestGen.Tool.Verbs;

/// <summary><c>digestgen list</c>: the issues, in the catalog's order.</summary>
internal static class ListVerb
{
    private const string Description =
        "Lists the issues by date, time, channel and name, with tabs between the columns.";

    private const string Examples =
        """
        digestgen list digests/
        digestgen list digests/ | cut -f4
        """;

    public static Command Create() => CatalogVerb.Create("list", Description, Examples, new PathArguments(), static (_, catalog, output) =>
    {
        foreach (Issue issue in catalog.Issues)
        {
            string date = issue.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-";
            string time = issue.Time?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "-";
            string count = issue.Entries.Count.ToString(CultureInfo.InvariantCulture);
            output.WriteLine($"{date}\t{time}\t{issue.Channel ?? "-"}\t{TerminalText.OneLine(issue.Name)}\t{count}");
        }

        return ExitCode.Success;
    });
}
