using System.Globalization;

namespace DigestGen.Sample.Web;

/// <summary>The papers of a day by channel, or of none if the archive is empty.</summary>
/// <param name="Page">The page, and what is around it.</param>
/// <param name="Day">The day.</param>
/// <param name="Issues">The issues of the day that are on the page, by channel.</param>
/// <param name="IsHome">Whether this is the first page of the site, which shows the newest day.</param>
public sealed record DayModel(PageOf Page, DateOnly? Day, IReadOnlyList<Issue> Issues, bool IsHome)
{
    // So that a day with many issues is a page like the others.
    private const int MaxOnAPage = 100;

    public Frame Frame => Page.Frame;

    /// <summary>How many papers an issue shows before it leads to its own page.</summary>
    public int MaxPapers => Math.Clamp(MaxOnAPage / Math.Max(1, Issues.Count), 1, 25);

    /// <summary>The issues of the page by channel, each with its papers in its order.</summary>
    public IEnumerable<IGrouping<string, Issue>> Channels => Issues.GroupBy(Archive.ChannelOf);

    /// <summary>A page of a day; null if there is no such page.</summary>
    public static DayModel? Of(Archive archive, DateOnly? day, string? page, Languages languages, bool isHome)
    {
        IReadOnlyList<Issue> issues = day is { } known ? archive.On(known) : [];
        var frame = new Frame(
            archive, isHome || day is null ? "New arXiv papers" : Frame.InWords(day.Value), isHome ? "/" : $"/days/{day:yyyy-MM-dd}", languages);
        return PageOf.Read(frame, page, issues.Count, MaxOnAPage) is { } found
            ? new DayModel(found, day, [.. issues.Skip(found.First(MaxOnAPage)).Take(MaxOnAPage)], isHome)
            : null;
    }

    /// <summary>The month of the day and those before it that have issues.</summary>
    public IReadOnlyList<DateOnly> Months =>
        [.. CalendarModel.MonthsOf(Frame.Archive).SkipWhile(month => month > Day).Take(3)];

    /// <summary>The day with issues that is so many places after this one; null if there is none.</summary>
    public DateOnly? Neighbor(int offset)
    {
        DateOnly[] days = Frame.Archive.Days;
        int index = Day is { } day ? Array.BinarySearch(days, day) + offset : -1;
        return index >= 0 && index < days.Length ? days[index] : null;
    }
}

/// <summary>The days of some months, as a calendar.</summary>
public sealed record CalendarModel(Frame Frame, IReadOnlyList<DateOnly> Months)
{
    /// <summary>The months that have issues, newest first.</summary>
    public static IEnumerable<DateOnly> MonthsOf(Archive archive) =>
        archive.Days.AsEnumerable().Reverse().Select(static day => new DateOnly(day.Year, day.Month, 1)).Distinct();
}

/// <summary>One page of a long list.</summary>
/// <param name="Frame">What is around it; its path has no number.</param>
/// <param name="Number">The number of the page, from 1.</param>
/// <param name="Count">How many pages there are.</param>
public sealed record PageOf(Frame Frame, int Number, int Count)
{
    /// <summary>The first place of the page in the list.</summary>
    public int First(int size) => (Number - 1) * size;

    /// <summary>The address of another page of the list.</summary>
    public string PathOf(int number) =>
        Frame.Link($"{Frame.Path}{(Frame.Path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}page={number}");

    /// <summary>Reads the number of a page; null if the list has no such page.</summary>
    public static PageOf? Read(Frame frame, string? text, int items, int size)
    {
        int count = Math.Max(1, (items + size - 1) / size);
        int number = text is null ? 1 : int.TryParse(text, NumberStyles.None, provider: null, out int read) ? read : 0;
        return number >= 1 && number <= count ? new PageOf(frame, number, count) : null;
    }
}

/// <summary>A page of an issue's entries, or of all papers.</summary>
public sealed record ListModel(PageOf Page, IReadOnlyList<PaperItem> Items)
{
    /// <summary>How many papers a page has.</summary>
    public const int Size = 25;

    public Issue? Issue { get; init; }

    /// <summary>A page of an issue; null if there is no such page.</summary>
    public static ListModel? Of(Archive archive, Issue issue, string? page, Languages languages)
    {
        string title = issue.Date is { } day ? $"{issue.Channel ?? issue.Name}, {Frame.InWords(day)}" : issue.Name;
        var frame = new Frame(archive, title, archive.PathOf(issue), languages);
        return PageOf.Read(frame, page, issue.Entries.Count, Size) is { } found
            ? new ListModel(found, [.. issue.Entries.Skip(found.First(Size)).Take(Size).Select(entry => new PaperItem(frame, entry) { Number = entry.Reference })]) { Issue = issue }
            : null;
    }

    /// <summary>A page of all papers, newest first; null if there is no such page.</summary>
    public static ListModel? Of(Archive archive, string? page, Languages languages)
    {
        PaperList papers = archive.Catalog.Papers;
        var frame = new Frame(archive, "All papers", "/papers", languages);
        return PageOf.Read(frame, page, papers.Count, Size) is { } found
            ? new ListModel(found, [.. Enumerable.Range(found.First(Size), Math.Min(Size, papers.Count - found.First(Size)))
                .Select(i => PaperItem.Latest(frame, papers[papers.Count - 1 - i]))])
            : null;
    }

    /// <summary>The dated issues just before and just after this one in its channel.</summary>
    public (Issue? Earlier, Issue? Later) Neighbors
    {
        get
        {
            if (Issue is not { Channel: { } channel, Date: not null } issue)
            {
                return (null, null);
            }

            IssueList issues = Page.Frame.Archive.Catalog.Issues.In(channel);
            int index = 0;
            while (issues[index] != issue)
            {
                index++;
            }

            return (
                index > 0 ? issues[index - 1] : null,
                index + 1 < issues.Count && issues[index + 1].Date is not null ? issues[index + 1] : null);
        }
    }
}

/// <summary>A paper in full.</summary>
public sealed record PaperModel(Frame Frame, Paper Paper)
{
    /// <summary>How many appearances a page shows, the latest.</summary>
    public const int MaxAppearances = 40;

    /// <summary>The title in the reader's language, or else the other, or else the id.</summary>
    public string TitleOf(Paper paper) => !Frame.HasEnglish && paper.TranslatedTitle is { Length: > 0 } translated ? translated
        : paper.Title is { Length: > 0 } title ? title
        : $"arXiv:{paper.Id}";
}

/// <summary>The months of a year as bars.</summary>
/// <param name="Year">The year.</param>
/// <param name="Months">January first.</param>
/// <param name="Most">The height of the highest bar of all years.</param>
public sealed record YearModel(int Year, IReadOnlyList<MonthBar> Months, int Most)
{
    /// <summary>How many channels have a part of their own; the rest is one part.</summary>
    public const int MaxChannels = 7;

    /// <summary>How many years are shown, the newest.</summary>
    public const int MaxYears = 12;

    /// <summary>The years of an archive, oldest first.</summary>
    public static IEnumerable<YearModel> Of(Archive archive)
    {
        int most = archive.Months.Select(static month => month.Total).DefaultIfEmpty(1).Max();
        ILookup<int, MonthCounts> years = archive.Months.ToLookup(static month => month.First.Year);
        return years.Select(static year => year.Key).TakeLast(MaxYears).Select(year => new YearModel(
            year,
            [.. Enumerable.Range(1, 12).Select(number => MonthBar.Of(years[year].FirstOrDefault(month => month.First.Month == number)))],
            most));
    }
}

/// <summary>A month's bar.</summary>
/// <param name="Parts">The heights of its parts, from the bottom.</param>
/// <param name="Label">What it says; empty if it has no papers.</param>
public sealed record MonthBar(int[] Parts, string Label)
{
    /// <summary>The bar of a month; an empty one for null.</summary>
    public static MonthBar Of(MonthCounts? month) => month is null
        ? new MonthBar([], "")
        : new MonthBar(
            [.. month.Channels.Take(YearModel.MaxChannels), month.Channels.Skip(YearModel.MaxChannels).Sum()],
            string.Create(CultureInfo.InvariantCulture, $"{month.First:MMMM yyyy}: {month.Total:N0}"));
}
