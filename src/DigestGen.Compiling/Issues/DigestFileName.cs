using System.Globalization;
using DigestGen.Parsing.Format;

namespace DigestGen.Compiling.Issues;

/// <summary>
/// What a file's name says: <c>2024-04-03-0906.cs.IR.md</c>, with seconds <c>2024-04-03-0906-59.cs.IR.md</c>,
/// <c>cs.IR/2024-04-03.md</c> or <c>cs.IR.md</c>.
/// </summary>
/// <param name="Name">The name without the extension.</param>
/// <param name="Channel">The channel, from the name or else from the folder; null if neither tells.</param>
/// <param name="Day">The days since 0001-01-01; null if the date is not known.</param>
/// <param name="Second">The second of the day; null if the time is not known.</param>
/// <param name="BadDate">What stands in the place of a date and is none; null if nothing does.</param>
/// <param name="BadTime">What stands in the place of a time and is none; null if nothing does.</param>
public sealed record DigestFileName(string Name, string? Channel, int? Day, int? Second, string? BadDate, string? BadTime)
{
    private const string DateSeparators = "-._";
    private const string TimeSeparators = "-_T ";
    private const int CompactLength = 8;
    private const int ShortestTime = 3;
    private const int LongestTime = 6;
    private const int SecondsLength = 3;

    /// <summary>Whether the name is one that digests have: with a date and a channel.</summary>
    public bool IsOfDigest => Day is not null && Channel is not null;

    public static DigestFileName Read(string path)
    {
        string[] segments = path.Split('/', '\\');
        string file = segments[segments.Length - 1];
        string? folderChannel = segments.Length > 1 ? ChannelName.Read(segments[segments.Length - 2]) : null;
        int extension = file.LastIndexOf('.');
        string name = extension > 0 ? file.Substring(0, extension) : file;
        string core = CopiedName.Original(name);
        int dateLength = DateLength(core);
        if (dateLength == 0)
        {
            return new DigestFileName(name, ChannelName.Read(core) ?? folderChannel, null, null, null, null);
        }

        string date = core.Substring(0, dateLength);
        int? day = DateText.ReadDay(date);
        string rest = core.Substring(dateLength);
        int? second = null;
        string? badTime = null;
        int timeLength = TimeLength(rest);
        if (timeLength > 0)
        {
            string time = rest.Substring(1, timeLength);
            second = rest[0] == '-' ? DateText.ReadSecond(time, "HHmm") : null;
            badTime = second is null ? time : null;
            rest = rest.Substring(1 + timeLength);
            if (second is not null && SecondsIn(rest) is { } seconds)
            {
                second += seconds;
                rest = rest.Substring(SecondsLength);
            }
        }

        string? channel = rest.StartsWith(".", StringComparison.Ordinal) ? ChannelName.Read(rest.Substring(1)) : null;
        return new DigestFileName(name, channel ?? folderChannel, day, second, day is null ? date : null, badTime);
    }

    // 2024-04-03, or what somebody may mean by a date: 2024-4-3, 2024.04.03, 20240403, 03-04-2024.
    private static int DateLength(string text)
    {
        int first = CountDigits(text, 0);
        if (first == CompactLength)
        {
            return text.StartsWith("19", StringComparison.Ordinal) || text.StartsWith("20", StringComparison.Ordinal) ? first : 0;
        }

        if (first == text.Length || DateSeparators.IndexOf(text[first]) < 0)
        {
            return 0;
        }

        int second = CountDigits(text, first + 1);
        int end = first + 1 + second;
        if (end >= text.Length || text[end] != text[first])
        {
            return 0;
        }

        int third = CountDigits(text, end + 1);
        bool isDate = (first == 4 && third is 1 or 2) || (first is 1 or 2 && third == 4) || (first == 2 && third == 2);
        return isDate && second is 1 or 2 ? end + 1 + third : 0;
    }

    // Digits behind a separator, as many as a time may have.
    private static int TimeLength(string rest)
    {
        if (rest.Length == 0 || TimeSeparators.IndexOf(rest[0]) < 0)
        {
            return 0;
        }

        int length = CountDigits(rest, 1);
        bool isApart = 1 + length == rest.Length || !char.IsLetterOrDigit(rest[1 + length]);
        return length is >= ShortestTime and <= LongestTime && isApart ? length : 0;
    }

    // `-59` behind a time of hours and minutes, which tells two issues of one minute apart.
    private static int? SecondsIn(string rest) =>
        CountDigits(rest, 1) == 2 && rest[0] == '-' && rest[1] < '6' && (rest.Length == SecondsLength || !char.IsLetterOrDigit(rest[SecondsLength]))
            ? (10 * (rest[1] - '0')) + rest[2] - '0'
            : null;

    private static int CountDigits(string text, int at)
    {
        int end = at;
        while (end < text.Length && text[end] is >= '0' and <= '9')
        {
            end++;
        }

        return end - at;
    }
}

/// <summary>Reads dates and times, whatever the culture.</summary>
public static class DateText
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

/// <summary>The name of a file that was copied, without what browsers, editors and file managers add to it.</summary>
public static class CopiedName
{
    private static readonly string[] s_additions =
    [
        " - copy", " copy", "-copy", "_copy", ".copy", " - 副本", " 副本", ".bak", ".backup", ".orig", ".old", ".tmp", "~",
        ".md", ".markdown", ".txt",
    ];

    /// <summary><c>2024-04-03.cs.LG</c> of <c>2024-04-03.cs.LG (1)</c>, <c>2024-04-03.cs.LG - Copy</c> or <c>2024-04-03.cs.LG.md.bak</c>.</summary>
    public static string Original(string name)
    {
        string original = name;
        int length;
        do
        {
            length = original.Length;
            original = WithoutAddition(WithoutNumber(original.TrimEnd()));
        }
        while (original.Length < length);

        return original;
    }

    // ` (1)`, and `2` after a word for copy.
    private static string WithoutNumber(string name)
    {
        bool isClosed = name.EndsWith(")", StringComparison.Ordinal);
        string digits = isClosed ? name.Substring(0, name.Length - 1) : name;
        string before = digits.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        if (before.Length == digits.Length)
        {
            return name;
        }

        return isClosed
            ? before.EndsWith("(", StringComparison.Ordinal) ? before.Substring(0, before.Length - 1).TrimEnd() : name
            : before.EndsWith("copy ", StringComparison.OrdinalIgnoreCase) ? before.TrimEnd() : name;
    }

    private static string WithoutAddition(string name)
    {
        foreach (string addition in s_additions)
        {
            if (name.Length > addition.Length && name.EndsWith(addition, StringComparison.OrdinalIgnoreCase))
            {
                return name.Substring(0, name.Length - addition.Length);
            }
        }

        return name;
    }
}

/// <summary>The extensions of files that may be digests.</summary>
public static class TextExtensions
{
    private static readonly string[] s_textExtensions = [".md", ".markdown", ".txt"];

    /// <summary>Whether a file has the extension of a text, which may show the format's marks.</summary>
    public static bool IsOn(string path) =>
        Array.Exists(s_textExtensions, extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
}

/// <summary>Says why a file with the name of a digest is not one.</summary>
public static class NearMiss
{
    private const string GitLfsPointer = "version https://git-lfs.github.com/spec/";

    private static readonly string[] s_htmlOpenings = ["<!doctype html", "<html", "<head", "<?xml"];

    /// <summary>The reason, and what to do.</summary>
    /// <param name="text">The text of the file, which shows none of the format's marks.</param>
    public static string ReasonOf(string text)
    {
        string opening = text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return opening.Length == 0 ? "it is empty"
            : opening.StartsWith(GitLfsPointer, StringComparison.Ordinal) ? "it is a Git LFS pointer and not the file itself; run 'git lfs pull'"
            : Array.Exists(s_htmlOpenings, html => opening.StartsWith(html, StringComparison.OrdinalIgnoreCase))
                ? "it is a web page; download the file itself"
            : text.IndexOf("\n| [^", StringComparison.Ordinal) >= 0 || text.IndexOf("\n[^1]:", StringComparison.Ordinal) >= 0
                ? $"it has entries, and its headings are neither '{DigestFormat.SummaryHeading}' nor '{DigestFormat.DetailsHeading}'"
            : $"it has neither the heading '{DigestFormat.SummaryHeading}' nor the table's header '{DigestFormat.TableHeader}'";
    }
}
