using System.Globalization;
using DigestGen.Parsing.Arxiv;

namespace DigestGen.Compiling.Issues;

/// <summary>Metadata of an item that can't be read.</summary>
internal sealed record UnreadableMetadata(string Name, string Value, string Expected);

/// <summary>What tells an issue from others: what its path says, corrected by its item's metadata.</summary>
/// <param name="Name">The name: the item's, or the file's without the extension.</param>
/// <param name="IsNamed">Whether the item gives the name.</param>
/// <param name="Channel">The channel; null if it is not known.</param>
/// <param name="Day">The days since 0001-01-01; null if the date is not known.</param>
/// <param name="Second">The second of the day; null if the time is not known.</param>
internal sealed record IssueIdentity(string Name, bool IsNamed, string? Channel, int? Day, int? Second)
{
    // 2024-04-03-0906.cs.IR, 2024-04-03.cs.IR, or 2024-04-03 in a folder cs.IR.
    private const int DateLength = 10;
    private const int TimeLength = 4;

    private static readonly string[] s_timeFormats = ["HH':'mm", "HHmm", "HH':'mm':'ss"];

    /// <summary>The identity of nothing.</summary>
    public static IssueIdentity None { get; } = new("", false, null, null, null);

    public static IssueIdentity Read(string path, ItemMetadata metadata, out UnreadableMetadata[] unreadable)
    {
        string[] segments = path.Split('/', '\\');
        IssueIdentity fromPath = ReadPath(segments[segments.Length - 1], segments.Length > 1 ? segments[segments.Length - 2] : "");
        var findings = new List<UnreadableMetadata>();
        int? day = fromPath.Day;
        if (metadata.Date is { } date && TryRead(date, "yyyy'-'MM'-'dd") is var given)
        {
            day = given is { } value ? DayOf(value) : day;
            AddIfUnreadable(findings, given, "Date", date, "a date such as '2024-04-03'");
        }

        int? second = fromPath.Second;
        if (metadata.Time is { } time && TryRead(time, s_timeFormats) is var givenTime)
        {
            second = givenTime is { } value ? (int)value.TimeOfDay.TotalSeconds : second;
            AddIfUnreadable(findings, givenTime, "Time", time, "a time such as '09:06'");
        }

        unreadable = [.. findings];
        return new IssueIdentity(
            metadata.Name ?? fromPath.Name, metadata.Name is not null, metadata.Channel ?? fromPath.Channel, day, second);
    }

    private static void AddIfUnreadable(
        List<UnreadableMetadata> findings, DateTime? given, string name, string value, string expected)
    {
        if (given is null)
        {
            findings.Add(new UnreadableMetadata(name, value, expected));
        }
    }

    private static IssueIdentity ReadPath(string file, string folder)
    {
        int extension = file.LastIndexOf('.');
        string name = extension > 0 ? file.Substring(0, extension) : file;
        string? folderChannel = IsChannel(folder) ? folder : null;
        if (name.Length < DateLength || TryRead(name.Substring(0, DateLength), "yyyy'-'MM'-'dd") is not { } date)
        {
            return new IssueIdentity(name, false, folderChannel, null, null);
        }

        string rest = name.Substring(DateLength);
        int? second = null;
        if (rest.Length > TimeLength && rest[0] == '-' && TryRead(rest.Substring(1, TimeLength), "HHmm") is { } time)
        {
            second = (int)time.TimeOfDay.TotalSeconds;
            rest = rest.Substring(1 + TimeLength);
        }

        string? channel = rest.StartsWith(".", StringComparison.Ordinal) && IsChannel(rest.Substring(1))
            ? rest.Substring(1)
            : folderChannel;
        return new IssueIdentity(name, false, channel, DayOf(date), second);
    }

    // A category that arXiv may add to an archive is a channel as well.
    private static bool IsChannel(string name) => Taxonomy.IsKnown(name.Split('.')[0]);

    private static DateTime? TryRead(string value, params string[] formats) =>
        DateTime.TryParseExact(value, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime read)
            ? read
            : null;

    private static int DayOf(DateTime date) => (int)(date.Ticks / TimeSpan.TicksPerDay);
}
