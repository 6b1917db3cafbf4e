using DigestGen.Generator.Input;

namespace DigestGen.Generator.Planning;

/// <summary>The order of issues: by date, time, channel and name (ordinal), those without a date last.</summary>
internal static class IssueOrder
{
    /// <summary>The distinct issues in their order. It is the same whatever order the files come in.</summary>
    public static IssueOutline[] Sort(ReadOnlySpan<IssueOutline> issues)
    {
        // A file that is listed twice is one issue: what it says first, should it have been edited between two looks at it.
        var known = new HashSet<string>(StringComparer.Ordinal);
        var distinct = new List<IssueOutline>(issues.Length);
        foreach (IssueOutline issue in issues)
        {
            if (known.Add(issue.Path))
            {
                distinct.Add(issue);
            }
        }

        IssueOutline[] sorted = [.. distinct];
        Array.Sort(sorted, static (left, right) => string.CompareOrdinal(left.Path, right.Path));

        // What all paths open with does not matter to their order, and so the place of the project does not either.
        string[] paths = Array.ConvertAll(sorted, static issue => issue.Path.Replace('\\', '/'));
        int[] order = new int[sorted.Length];
        for (int i = 0; i < sorted.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, (left, right) =>
        {
            int compared = Compare(sorted[left].Identity, sorted[right].Identity);
            return compared != 0 ? compared : string.CompareOrdinal(paths[left], paths[right]);
        });
        return Array.ConvertAll(order, index => sorted[index]);
    }

    private static int Compare(IssueIdentity left, IssueIdentity right)
    {
        int order = (left.Day ?? int.MaxValue).CompareTo(right.Day ?? int.MaxValue);
        order = order != 0 ? order : (left.Second ?? -1).CompareTo(right.Second ?? -1);
        order = order != 0 ? order : string.CompareOrdinal(left.Channel, right.Channel);
        return order != 0 ? order : string.CompareOrdinal(left.Name, right.Name);
    }
}
