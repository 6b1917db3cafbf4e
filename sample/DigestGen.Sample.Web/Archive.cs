using Microsoft.Net.Http.Headers;

namespace DigestGen.Sample.Web;

/// <summary>A catalog with what the pages count in it: once, when the program starts, because a catalog never changes.</summary>
public sealed class Archive
{
    private readonly Dictionary<string, Issue> _issues = new(StringComparer.Ordinal);
    private readonly Dictionary<Issue, string> _names = [];
    private readonly SortedDictionary<DateOnly, int> _days = [];

    public Archive(DigestCatalog catalog)
    {
        Catalog = catalog;
        var seen = new HashSet<(DateOnly Day, ArxivId Id)>();
        foreach (Issue issue in catalog.Issues)
        {
            Name(issue);
            foreach (Entry entry in issue.Entries)
            {
                if (issue.Date is { } day && seen.Add((day, entry.Id)))
                {
                    _days[day] = _days.GetValueOrDefault(day) + 1;
                }
            }
        }

        Days = [.. _days.Keys];
        Undated = [.. catalog.Issues.Where(static issue => issue.Date is null)];
        Months = MonthCounts.Of(catalog);

        // Weak, because the same answer is sent compressed and uncompressed.
        Tag = new EntityTagHeaderValue($"\"{catalog.ContentId}-{typeof(Archive).Module.ModuleVersionId:N}\"", isWeak: true);
    }

    public DigestCatalog Catalog { get; }

    /// <summary>The version of every answer: another one if the digests or the program change.</summary>
    public EntityTagHeaderValue Tag { get; }

    /// <summary>The days that have issues, oldest first.</summary>
    public DateOnly[] Days { get; }

    /// <summary>The issues whose day is not known.</summary>
    public IReadOnlyList<Issue> Undated { get; }

    /// <summary>How many new papers each channel had in each month.</summary>
    public IReadOnlyList<MonthCounts> Months { get; }

    /// <summary>How many papers the issues of a day have.</summary>
    public int CountOn(DateOnly day) => _days.GetValueOrDefault(day);

    /// <summary>A shade from 1 to 4 for a day with papers: by the square root, because a few days have far more than the rest.</summary>
    public int ShadeOf(DateOnly day) => Math.Clamp((int)Math.Ceiling(4 * Math.Sqrt((double)CountOn(day) / MostOnADay)), 1, 4);

    /// <summary>The issues of a day, by channel.</summary>
    public IReadOnlyList<Issue> On(DateOnly day) => [.. Catalog.Issues.Between(day, day).OrderBy(ChannelOf, StringComparer.Ordinal)];

    /// <summary>The channel of an issue, or what stands for it.</summary>
    public static string ChannelOf(Issue issue) => issue.Channel ?? "other";

    /// <summary>The address of an issue's page: its name, with a number where several issues have the same.</summary>
    public string PathOf(Issue issue) => $"/issues/{Uri.EscapeDataString(_names[issue])}";

    /// <summary>Finds the issue that an address names.</summary>
    public bool TryGetIssue(string name, out Issue issue) => _issues.TryGetValue(name, out issue);

    /// <summary>The number of papers of the largest channel.</summary>
    public int MostInAChannel => field > 0 ? field : field = Catalog.Channels.Select(static channel => channel.Papers.Count).DefaultIfEmpty(0).Max();

    private int MostOnADay => field > 0 ? field : field = _days.Values.Max();

    private void Name(Issue issue)
    {
        string name = issue.Name;
        for (int number = 2; !_issues.TryAdd(name, issue); number++)
        {
            name = $"{issue.Name}~{number}";
        }

        _names.Add(issue, name);
    }
}

/// <summary>How many papers each channel had in a month that it had never had before.</summary>
/// <param name="First">The first day of the month.</param>
/// <param name="Channels">The papers of each channel, in the order of the catalog's channels.</param>
public sealed record MonthCounts(DateOnly First, int[] Channels)
{
    public int Total => Channels.Sum();

    /// <summary>Counts each paper once for each of its channels, in the month in which the channel first had it.</summary>
    public static IReadOnlyList<MonthCounts> Of(DigestCatalog catalog)
    {
        var months = new SortedDictionary<DateOnly, int[]>();
        for (int channel = 0; channel < catalog.Channels.Count; channel++)
        {
            var known = new HashSet<ArxivId>();
            foreach (Issue issue in catalog.Channels[channel].Issues)
            {
                if (issue.Date is not { } day)
                {
                    continue;
                }

                var first = new DateOnly(day.Year, day.Month, 1);
                months.TryAdd(first, new int[catalog.Channels.Count]);
                foreach (Entry entry in issue.Entries)
                {
                    months[first][channel] += known.Add(entry.Id) ? 1 : 0;
                }
            }
        }

        return [.. months.Select(static month => new MonthCounts(month.Key, month.Value))];
    }
}
