using DigestGen.Parsing.Collections;

namespace DigestGen.Compiling.Issues;

/// <summary>The order of issues: by date, time, channel and name (ordinal), those without a date last.</summary>
internal static class IssueOrder
{
    /// <summary>The numbers of the distinct issues, in their order. It is the same whatever order the files come in.</summary>
    public static int[] Sort(EquatableArray<IssueOutline> issues)
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

    private static int Compare(IssueOutline left, IssueOutline right)
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
