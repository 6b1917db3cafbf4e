using System.Globalization;
using DigestGen.Parsing.Collections;

namespace DigestGen.Parsing.Findings;

/// <summary>Findings of one cause: the first of them, and how many there are.</summary>
internal sealed class RepeatedFinding
{
    /// <summary>So many places of one cause are reported one by one.</summary>
    public const int MostReported = 20;

    private const int FewestOfAll = 2;
    private const int FewestOfMost = 3;

    public List<Finding> Findings { get; } = [];

    public int Count { get; set; }

    /// <summary>The findings to report. A cause that all or most entries share is one report, which counts the others.</summary>
    public static IEnumerable<Finding> Report(Dictionary<RepeatedCause, RepeatedFinding> causes, int entryCount)
    {
        // Damage that runs through the table or all blocks explains what else is wrong in there.
        KeyValuePair<RepeatedCause, RepeatedFinding>[] common =
            [.. causes.Where(cause => cause.Value.IsCommon(entryCount)).OrderByDescending(static cause => cause.Value.Count)];
        bool areRowsDamaged = common.Any(static cause => cause.Key.Kind == FindingKind.MalformedRow);
        RepeatedCause? ofBlocks = common.Where(static cause => cause.Key.IsOfBlock)
            .Select(static cause => (RepeatedCause?)cause.Key).FirstOrDefault();
        int explained = ofBlocks is null ? 0 : causes.Where(cause => cause.Key.IsOfBlock && cause.Key != ofBlocks).Sum(static cause => cause.Value.Count);
        foreach (KeyValuePair<RepeatedCause, RepeatedFinding> cause in causes)
        {
            if (cause.Key.IsOfBlock && (areRowsDamaged || (ofBlocks is { } dominant && dominant != cause.Key)))
            {
                continue;
            }

            int reported = cause.Value.IsCommon(entryCount) ? 1 : Math.Min(cause.Value.Count, MostReported);
            int others = cause.Value.Count - reported + (cause.Key == ofBlocks ? explained : 0);
            for (int i = 0; i < reported; i++)
            {
                yield return i == reported - 1 && others > 0 ? WithCount(cause.Value.Findings[i], others) : cause.Value.Findings[i];
            }
        }
    }

    private bool IsCommon(int entryCount) =>
        (Count >= FewestOfMost && Count * 2 >= entryCount) || (Count >= FewestOfAll && Count >= entryCount);

    private static Finding WithCount(Finding finding, int others)
    {
        string[] arguments = [.. finding.Arguments];
        int index = RepeatedCause.ExplanationIndex(finding.Kind);
        arguments[index] += string.Format(
            CultureInfo.InvariantCulture, others == 1 ? " (and {0} more place like it)" : " (and {0} more places like it)", others);
        return finding with { Arguments = new EquatableArray<string>(arguments) };
    }
}
