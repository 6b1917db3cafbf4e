namespace DigestGen.Sample.Web.Feed;

/// <summary>The time that Atom wants of each entry.</summary>
internal static class FeedDate
{
    // arXiv was founded in 1991, and its ids have two digits for the year.
    private const int FirstYear = 91;

    /// <summary>The time of the entry's issue; without one, the first of the month in which arXiv numbered the paper.</summary>
    public static DateTime Of(Entry entry) => entry.Issue.Date is { } date
        ? date.ToDateTime(entry.Issue.Time ?? TimeOnly.MinValue, DateTimeKind.Utc)
        : MonthOf(entry.Paper.Id);

    // "2402.10758" and "math/0309136" are of 2024-02 and 2003-09.
    private static DateTime MonthOf(ArxivId id)
    {
        string text = id.ToString();
        ReadOnlySpan<char> number = text.AsSpan(text.IndexOf('/') + 1);
        int year = int.Parse(number[..2]);
        int month = int.Parse(number[2..4]);
        return new DateTime(year + (year >= FirstYear ? 1900 : 2000), month, 1, 0, 0, 0, DateTimeKind.Utc);
    }
}
