using DigestGen.Compiling.Findings;

namespace DigestGen.Compiling.Issues;

/// <summary>A part of an issue's identity that can't be read.</summary>
/// <param name="IsMetadata">Whether the item's metadata gives it, or the file's name.</param>
/// <param name="Value">What stands in its place.</param>
/// <param name="Name">The metadata, or the part.</param>
/// <param name="Expected">What it should be.</param>
internal sealed record UnreadableIdentity(bool IsMetadata, string Value, string Name, string Expected)
{
    public PlanFinding ToFinding(string path) => IsMetadata
        ? PlanFinding.UnreadableMetadata(path, Value, Name, Expected)
        : PlanFinding.UnreadableFileName(path, Value, Name, Expected);
}

/// <summary>What tells an issue from others: what its path says, corrected by its item's metadata.</summary>
/// <param name="Name">The name: the item's, or the file's without the extension.</param>
/// <param name="IsNamed">Whether the item gives the name.</param>
/// <param name="Channel">The channel; null if it is not known.</param>
/// <param name="Day">The days since 0001-01-01; null if the date is not known.</param>
/// <param name="Second">The second of the day; null if the time is not known.</param>
internal sealed record IssueIdentity(string Name, bool IsNamed, string? Channel, int? Day, int? Second)
{
    private const string DateExample = "a date such as '2024-04-03'";
    private const string TimeExample = "a time such as '09:06'";

    /// <summary>The identity of nothing.</summary>
    public static IssueIdentity None { get; } = new("", false, null, null, null);

    /// <summary>Reads the identity of an issue.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="metadata">What the item says.</param>
    /// <param name="unreadable">What looks like a part of the identity and can't be read.</param>
    public static IssueIdentity Read(string path, ItemMetadata metadata, out UnreadableIdentity[] unreadable)
    {
        var file = DigestFileName.Read(path);
        int? givenDay = metadata.Date is { } date ? DateText.ReadDay(date) : null;
        int? givenSecond = metadata.Time is { } time ? DateText.ReadSecond(time, "HH':'mm", "HHmm", "HH':'mm':'ss") : null;

        var findings = new List<UnreadableIdentity>();
        AddIfUnreadable(findings, isMetadata: true, metadata.Date, givenDay, "Date", DateExample);
        AddIfUnreadable(findings, isMetadata: true, metadata.Time, givenSecond, "Time", TimeExample);
        AddIfUnreadable(findings, isMetadata: false, file.BadDate, givenDay, "date", DateExample);
        AddIfUnreadable(findings, isMetadata: false, file.BadTime, givenSecond, "time", "a time such as '-0906'");
        unreadable = [.. findings];
        return new IssueIdentity(
            metadata.Name ?? file.Name,
            metadata.Name is not null,
            metadata.Channel ?? file.Channel,
            givenDay ?? file.Day,
            givenSecond ?? file.Second);
    }

    private static void AddIfUnreadable(List<UnreadableIdentity> findings, bool isMetadata, string? value, int? read, string name, string expected)
    {
        if (value is not null && read is null)
        {
            findings.Add(new UnreadableIdentity(isMetadata, value, name, expected));
        }
    }
}
