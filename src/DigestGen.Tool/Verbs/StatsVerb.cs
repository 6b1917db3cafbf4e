using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using DigestGen.Tool.Output;
using Spectre.Console;

namespace DigestGen.Tool.Verbs;

/// <summary><c>digestgen stats</c>: how much there is.</summary>
internal static class StatsVerb
{
    private static readonly string[] s_columns = ["group", "name", "issues", "entries", "papers", "new", "duplicates", "cut abstracts", "without category", "first", "last"];

    public static Command Create()
    {
        Option<string> format = CatalogVerb.Format("text", "json");
        return CatalogVerb.Create(
            new VerbCommand(
                "stats",
                "Counts issues, entries and papers by month, channel and announcement: papers that are new, entries that repeat an earlier issue's paper, papers with a cut abstract, and papers without a category, which no feed gives since February 2024.",
                """
                digestgen stats digests/
                digestgen stats digests/ --format json | jq 'select(.group == "month")'
                """) { format },
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
                JsonLinesWriter.Write(all, static (json, group) => ToJson(group.Key.Group, group.Key.Name, group.Value).WriteTo(json));
                break;
            case CatalogVerb.View:
                WriteView(all);
                break;
            default:
                CatalogVerb.WriteRows(all.Select(static group => (string[])
                [
                    group.Key.Group, group.Key.Name, .. group.Value.Numbers.Select(static number => number.ToString(CultureInfo.InvariantCulture)),
                    ListVerb.DateText(group.Value.First) ?? "-", ListVerb.DateText(group.Value.Last) ?? "-",
                ]).Prepend(s_columns));
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

    private static JsonObject ToJson(string group, string name, Counts counts)
    {
        var json = new JsonObject { ["group"] = group, ["name"] = name == "-" ? null : name };
        foreach ((string column, int count) in s_columns[2..9].Zip(counts.Numbers))
        {
            string[] words = column.Split(' ');
            json[words[0] + string.Concat(words[1..].Select(static word => char.ToUpperInvariant(word[0]) + word[1..]))] = count;
        }

        json["first"] = ListVerb.DateText(counts.First);
        json["last"] = ListVerb.DateText(counts.Last);
        return json;
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
