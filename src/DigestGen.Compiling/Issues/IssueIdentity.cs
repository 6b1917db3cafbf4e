using DigestGen.Compiling.Findings;
using DigestGen.Parsing.Collections;

namespace DigestGen.Compiling.Issues;

/// <summary>What tells an issue from others: what its path says, corrected by its item's metadata.</summary>
/// <param name="Name">The name: the item's, or the file's without the extension.</param>
/// <param name="IsNamed">Whether the item gives the name.</param>
/// <param name="Channel">The channel; null if it is not known.</param>
/// <param name="Day">The days since 0001-01-01; null if the date is not known.</param>
/// <param name="Second">The second of the day; null if the time is not known.</param>
public sealed record IssueIdentity(string Name, bool IsNamed, string? Channel, int? Day, int? Second)
{
    private const string DateExample = "a date such as '2024-04-03'";
    private const string TimeExample = "a time such as '09:06'";

    /// <summary>Reads the identity of an issue.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="metadata">What the item says.</param>
    /// <param name="unreadable">What looks like a part of the identity and can't be read.</param>
    public static IssueIdentity Read(string path, ItemMetadata metadata, out PlanFinding[] unreadable)
    {
        var file = DigestFileName.Read(path);
        int? givenDay = metadata.Date is { } date ? DateText.ReadDay(date) : null;
        int? givenSecond = metadata.Time is { } time ? DateText.ReadSecond(time, "HH':'mm", "HHmm", "HH':'mm':'ss") : null;
        unreadable =
        [
            .. Unreadable(metadata.Date, givenDay, value => PlanFinding.UnreadableMetadata(path, value, "Date", DateExample)),
            .. Unreadable(metadata.Time, givenSecond, value => PlanFinding.UnreadableMetadata(path, value, "Time", TimeExample)),
            .. Unreadable(file.BadDate, givenDay, value => PlanFinding.UnreadableFileName(path, value, "date", DateExample)),
            .. Unreadable(file.BadTime, givenSecond, value => PlanFinding.UnreadableFileName(path, value, "time", "a time such as '-0906'")),
        ];
        return new IssueIdentity(
            metadata.Name ?? file.Name,
            metadata.Name is not null,
            metadata.Channel ?? file.Channel,
            givenDay ?? file.Day,
            givenSecond ?? file.Second);
    }

    private static PlanFinding[] Unreadable(string? value, int? read, Func<string, PlanFinding> report) =>
        value is not null && read is null ? [report(value)] : [];
}

/// <summary>The order of issues: by date, time, channel and name (ordinal), those without a date last.</summary>
public static class IssueOrder
{
    /// <summary>The numbers of the distinct issues, in their order. It is the same whatever order the files come in.</summary>
    public static int[] Sort(EquatableArray<IssueListing> issues)
    {
        // A file that is listed twice is one issue: what it says first, should it have been edited between two looks at it.
        var known = new HashSet<string>(StringComparer.Ordinal);
        var order = new List<int>(issues.Count);
        for (int i = 0; i < issues.Count; i++)
        {
            if (known.Add(issues[i].Path))
            {
                order.Add(i);
            }
        }

        order.Sort((left, right) => Compare(issues[left], issues[right]));
        return [.. order];
    }

    private static int Compare(IssueListing left, IssueListing right)
    {
        int order = Compare(left.Identity, right.Identity);

        // What all paths open with does not matter to their order, and so the place of the project does not either.
        order = order != 0 ? order : string.CompareOrdinal(left.Path.Replace('\\', '/'), right.Path.Replace('\\', '/'));
        return order != 0 ? order : string.CompareOrdinal(left.Path, right.Path);
    }

    private static int Compare(IssueIdentity left, IssueIdentity right)
    {
        int order = (left.Day ?? int.MaxValue).CompareTo(right.Day ?? int.MaxValue);
        order = order != 0 ? order : (left.Second ?? -1).CompareTo(right.Second ?? -1);
        order = order != 0 ? order : string.CompareOrdinal(left.Channel, right.Channel);
        return order != 0 ? order : string.CompareOrdinal(left.Name, right.Name);
    }
}
