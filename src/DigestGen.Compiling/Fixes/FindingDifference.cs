using DigestGen.Parsing.Findings;

namespace DigestGen.Compiling.Fixes;

/// <summary>Compares findings by what they say, and not by where they are.</summary>
internal static class FindingDifference
{
    /// <summary>What was found before and is not now; a finding may have moved meanwhile.</summary>
    public static List<Finding> Of(IEnumerable<Finding> before, IEnumerable<Finding> after)
    {
        var left = after.GroupBy(Key, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => group.Count(), StringComparer.Ordinal);
        var resolved = new List<Finding>();
        foreach (Finding finding in before)
        {
            string key = Key(finding);
            if (left.TryGetValue(key, out int count) && count > 0)
            {
                left[key] = count - 1;
            }
            else
            {
                resolved.Add(finding);
            }
        }

        return resolved;
    }

    private static string Key(Finding finding) => $"{finding.Kind} {string.Join("\0", finding.Arguments.Span.ToArray())}";
}
