using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using DigestGen.Tool.Digests;
using DigestGen.Tool.Output;

namespace DigestGen.Tool.Verbs;

/// <summary><c>digestgen list</c>: the issues, in the catalog's order.</summary>
internal static class ListVerb
{
    public static Command Create()
    {
        Option<string> format = CatalogVerb.Format("text", "json");
        return CatalogVerb.Create(
            new VerbCommand(
                "list",
                "Lists the issues by date, time, channel and name, with the number of entries.",
                """
                digestgen list digests/
                digestgen list digests/ | cut -f4
                digestgen list digests/ --format json | jq -r .path
                """) { format },
            (result, catalog, _) => Write(result.GetRequiredValue(format), catalog));
    }

    /// <summary>The time of an issue, with seconds if it has any.</summary>
    public static string? TimeText(Issue issue) =>
        issue.Time?.ToString(issue.Time.Value.Second == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>A date as everybody sorts it.</summary>
    public static string? DateText(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>An announcement in arXiv's word.</summary>
    public static string AnnouncementText(Announcement announcement) =>
        announcement == Announcement.Unknown ? "unknown" : Encoding.UTF8.GetString(AnnouncementWord.Of(announcement));

    private static int Write(string format, FileCatalog files)
    {
        if (format == "json")
        {
            JsonLinesWriter.Write(files.Catalog.Issues, (json, issue) => new JsonObject
            {
                ["name"] = issue.Name,
                ["channel"] = issue.Channel,
                ["date"] = DateText(issue.Date),
                ["time"] = issue.Time?.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
                ["entries"] = issue.Entries.Count,
                ["path"] = files.PathOf(issue),
            }.WriteTo(json));
            return ExitCode.Success;
        }

        IEnumerable<string[]> rows = files.Catalog.Issues.Select(static issue => (string[])
        [
            DateText(issue.Date) ?? "-", TimeText(issue) ?? "-", issue.Channel ?? "-", TerminalText.OneLine(issue.Name),
            issue.Entries.Count.ToString(CultureInfo.InvariantCulture),
        ]);
        if (format == CatalogVerb.View)
        {
            new TerminalView().WriteTable(
                ["date", "time", "channel", " entries", "file"],
                files.Catalog.Issues.Zip(rows, (issue, row) => (TextRun[])
                [
                    new(row[0]), new(row[1], TerminalView.Dim), new(row[2], TerminalView.Title), new(row[4]), new(files.PathOf(issue), TerminalView.Dim),
                ]));
            return ExitCode.Success;
        }

        CatalogVerb.WriteRows(rows);
        return ExitCode.Success;
    }
}
