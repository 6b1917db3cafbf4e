using System.CommandLine;
using System.Globalization;
using DigestGen.Tool.Output;
using Spectre.Console;

namespace DigestGen.Tool.Verbs;

/// <summary><c>digestgen stats</c>: how much there is.</summary>
internal static class StatsVerb
{
    private const string Description =
        "Counts issues, entries and papers by month, channel and announcement: papers that are new, entries that repeat an earlier issue's paper, papers with a cut abstract, and papers without a category, which no feed gives since February 2024.";

    private const string Examples =
        """
        digestgen stats digests/
        digestgen stats digests/ --format json | jq 'select(.group == "month")'
        """;

    private static readonly string[] s_columns = ["group", "name", "issues", "entries", "papers", "new", "duplicates", "cut abstracts", "without category", "first", "last"];

    public static Command Create()
    {
        Option<string> format = CatalogVerb.Format("text", "json");
        return CatalogVerb.Create(
            new VerbCommand("stats", Description, Examples) { format },
            (result, files, cancellationToken) => Write(result.GetRequiredValue(format), files.Catalog, cancellationToken));
    }

    private static int Write(string format, DigestCatalog catalog, CancellationToken cancellationToken)
    {
        var groups = new SortedDictionary<(int Order, string Group, string Name), Counts>();
        foreach (Issue issue in catalog.Issues)
        {
            cancellationToken.ThrowIfCancellationRequested();
            string month = issue.Date?.ToString("yyyy-MM", CultureInfo.InvariantCulture) ?? "-";
            Counts[] ofIssue = [Of(0, "month", month), Of(1, "channel", issue.Channel ?? "-"), Of(3, "all", "all")];
            foreach (Counts counts in ofIssue)
            {
                counts.Add(issue);
            }

            foreach (Entry entry in issue.Entries)
            {
                Counts announcement = Of(2, "announcement", ListVerb.AnnouncementText(entry.Announcement));
                announcement.Add(issue);
                foreach (Counts counts in (ReadOnlySpan<Counts>)[.. ofIssue, announcement])
                {
                    counts.Add(entry);
                }
            }
        }

        KeyValuePair<(int, string Group, string Name), Counts>[] all = [.. groups];
        switch (format)
        {
            case "json":
                JsonLinesWriter.Write(all, static (json, group) =>
                {
                    json.WriteStartObject();
                    json.WriteString("group", group.Key.Group);
                    json.WriteString("name", group.Key.Name == "-" ? null : group.Key.Name);
                    foreach ((string name, int count) in s_columns[2..9].Zip(group.Value.Numbers))
                    {
                        json.WriteNumber(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name).Replace(" ", "", StringComparison.Ordinal)), count);
                    }

                    json.WriteString("first", ListVerb.DateText(group.Value.First));
                    json.WriteString("last", ListVerb.DateText(group.Value.Last));
                    json.WriteEndObject();
                });
                break;
            case CatalogVerb.View:
                WriteView(all);
                break;
            default:
                using (StreamWriter output = StandardOutput.OpenText())
                {
                    output.WriteLine(string.Join('\t', s_columns));
                    foreach (((_, string group, string name), Counts counts) in all)
                    {
                        output.WriteLine(string.Join('\t', [group, name, .. counts.Numbers.Select(static number => number.ToString(CultureInfo.InvariantCulture)), ListVerb.DateText(counts.First) ?? "-", ListVerb.DateText(counts.Last) ?? "-"]));
                    }
                }

                break;
        }

        return ExitCode.Success;

        Counts Of(int order, string group, string name)
        {
            if (!groups.TryGetValue((order, group, name), out Counts? counts))
            {
                groups.Add((order, group, name), counts = new Counts());
            }

            return counts;
        }
    }

    private static void WriteView(KeyValuePair<(int, string Group, string Name), Counts>[] all)
    {
        var view = new TerminalView();
        foreach (IGrouping<string, KeyValuePair<(int, string Group, string Name), Counts>> group in all.GroupBy(static pair => pair.Key.Group))
        {
            bool hasBar = group.Key == "month";
            int most = group.Max(static pair => pair.Value.Numbers[1]);
            string[] columns = [group.Key, .. s_columns[2..9].Select(static name => " " + name.Split(' ')[0].Replace("without", "uncategorized", StringComparison.Ordinal)), .. hasBar ? [""] : Array.Empty<string>()];
            view.WriteTable(columns, group.Select(pair => (TextRun[])
            [
                new(pair.Key.Name, TerminalView.Title),
                .. pair.Value.Numbers.Select(static number => new TextRun(number.ToString("N0", CultureInfo.InvariantCulture))),
                .. hasBar ? [new TextRun(Bar(pair.Value.Numbers[1], most, Math.Max(1, view.Width - 75)), new Style(Color.Green))] : Array.Empty<TextRun>(),
            ]));
            view.WriteLine();
        }
    }

    // A block of full height is eight eighths of a cell.
    private static string Bar(int count, int most, int width)
    {
        int eighths = most == 0 ? 0 : Math.Max(count > 0 ? 1 : 0, (int)((long)count * width * 8 / most));
        return new string('█', eighths / 8) + (eighths % 8 > 0 ? ((char)('█' + 8 - (eighths % 8))).ToString() : "");
    }

    /// <summary>What there is of a group of issues or entries.</summary>
    private sealed class Counts
    {
        private readonly HashSet<ArxivId> _papers = [];
        private Issue? _lastIssue;
        private int _issues;
        private int _entries;
        private int _new;
        private int _cut;
        private int _withoutCategory;

        public DateOnly? First { get; private set; }

        public DateOnly? Last { get; private set; }

        /// <summary>Issues, entries, papers, new papers, repeated entries, cut abstracts, papers without a category.</summary>
        public int[] Numbers => [_issues, _entries, _papers.Count, _new, _entries - _papers.Count, _cut, _withoutCategory];

        public void Add(Issue issue)
        {
            if (_lastIssue == issue)
            {
                return;
            }

            _lastIssue = issue;
            _issues++;
            if (issue.Date is { } date)
            {
                First = First < date ? First : date;
                Last = Last > date ? Last : date;
            }
        }

        public void Add(Entry entry)
        {
            _entries++;
            _new += entry.IsFirst ? 1 : 0;
            if (_papers.Add(entry.Id))
            {
                _cut += entry.IsAbstractCut ? 1 : 0;
                _withoutCategory += entry.PrimaryCategory is null ? 1 : 0;
            }
        }
    }
}
