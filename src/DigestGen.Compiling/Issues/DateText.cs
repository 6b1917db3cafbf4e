using System.Globalization;

namespace DigestGen.Compiling.Issues;

/// <summary>Reads dates and times, whatever the culture.</summary>
internal static class DateText
{
    /// <summary>A day such as <c>2024-04-03</c>, as the days since 0001-01-01; null if the text is none.</summary>
    public static int? ReadDay(string text) =>
        Read(text, "yyyy'-'MM'-'dd") is { } date ? (int)(date.Ticks / TimeSpan.TicksPerDay) : null;

    /// <summary>A time in one of some formats, as the second of the day; null if the text is none.</summary>
    public static int? ReadSecond(string text, params string[] formats) =>
        Read(text, formats) is { } time ? (int)time.TimeOfDay.TotalSeconds : null;

    private static DateTime? Read(string text, params string[] formats) =>
        DateTime.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime read) ? read : null;
}
