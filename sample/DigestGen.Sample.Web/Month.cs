using System.Globalization;

namespace DigestGen.Sample.Web;

/// <summary>A month, as it stands in an address: <c>2024-04</c>.</summary>
internal readonly record struct Month(int Year, int Number)
{
    private const string Format = "yyyy-MM";

    /// <summary>The first day.</summary>
    public DateOnly First => new(Year, Number, 1);

    /// <summary>The last day.</summary>
    public DateOnly Last => new(Year, Number, DateTime.DaysInMonth(Year, Number));

    public string Name => First.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>The address of the month's page.</summary>
    public string Path => $"/months/{Name}";

    /// <summary>The month of an issue; null if the issue has no date.</summary>
    public static Month? Of(Issue issue) => issue.Date is { } date ? new Month(date.Year, date.Month) : null;

    public static bool TryParse(string text, out Month month)
    {
        bool isMonth = DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly first);
        month = isMonth ? new Month(first.Year, first.Month) : default;
        return isMonth;
    }
}
