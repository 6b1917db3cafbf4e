using System.Globalization;
using DigestGen.Parsing.Text;

namespace DigestGen.Compiling.Issues;

/// <summary>Issues in words.</summary>
public static class IssueText
{
    /// <summary>A day, as <c>2024-04-03</c>.</summary>
    public static string Date(int day) =>
        new DateTime(day * TimeSpan.TicksPerDay).ToString("yyyy'-'MM'-'dd", CultureInfo.InvariantCulture);

    /// <summary>A second of the day, as <c>09:06</c>, or <c>09:06:30</c>.</summary>
    public static string Time(int second) =>
        new DateTime(second * TimeSpan.TicksPerSecond)
            .ToString(second % 60 == 0 ? "HH':'mm" : "HH':'mm':'ss", CultureInfo.InvariantCulture);

    /// <summary>Channel, date and time, as far as they are known.</summary>
    public static string ChannelAndTime(IssueIdentity issue)
    {
        string?[] parts =
        [
            issue.Channel,
            issue.Day is { } day ? Date(day) : null,
            issue.Second is { } second ? Time(second) : null,
        ];
        return string.Join(" ", parts.Where(static part => part is not null));
    }
}

/// <summary>Paths in messages.</summary>
public static class PathText
{
    private const int MaxListed = 3;

    /// <summary>A few of some paths, and how many more there are.</summary>
    public static string List(IReadOnlyCollection<string> paths)
    {
        string list = string.Join(", ", paths.Take(MaxListed).Select(static path => $"'{path}'"));
        return paths.Count > MaxListed ? $"{list} and {Invariant.Text(paths.Count - MaxListed)} more" : list;
    }

    /// <summary>A path from a folder on, if it is below it.</summary>
    public static string Shorten(string path, string folder) =>
        folder.Length > 0 && path.StartsWith(folder, StringComparison.Ordinal) ? path.Substring(folder.Length).TrimStart('/', '\\').Replace('\\', '/') : path;

    /// <summary>The shortest end of a path that tells it from another, of whole folders: <c>evening/2024-05-01.cs.LG.md</c>.</summary>
    public static string TellApart(string path, string other)
    {
        string[] segments = path.Split('/', '\\');
        string[] others = other.Split('/', '\\');
        int common = 0;
        while (common < segments.Length && common < others.Length
            && segments[segments.Length - 1 - common] == others[others.Length - 1 - common])
        {
            common++;
        }

        int count = Math.Min(segments.Length, common + 1);
        return string.Join("/", segments, segments.Length - count, count);
    }
}
