using DigestGen.Parsing.Collections;

namespace DigestGen.Parsing.Findings;

/// <summary>Findings of one cause: the first of them, and how many there are.</summary>
internal sealed class RepeatedFinding(Problem first)
{
    // So many places of one cause are reported one by one.
    private const int MostReported = 20;

    // A character that can't be seen is replaced in the whole file at once; few places of it may be left on purpose.
    private const int MostReportedCharacters = 3;

    private const int FewestOfAll = 2;
    private const int FewestOfMost = 3;

    private readonly List<(Problem Problem, Finding Finding)> _findings = [];
    private int _count;

    private FindingKind Kind => first.Kind;

    /// <summary>Counts a finding, and keeps it if it may be reported.</summary>
    public void Add(Problem problem, Func<Finding> make)
    {
        _count++;
        if (_findings.Count < MostReported)
        {
            _findings.Add((problem, make()));
        }
    }

    /// <summary>The findings to report. A cause that all or most entries share is one report, which counts the others.</summary>
    public static IEnumerable<Finding> Report(IReadOnlyCollection<RepeatedFinding> causes, int entryCount)
    {
        // Damage that runs through the table or all blocks explains what else is wrong in there.
        RepeatedFinding[] common = [.. causes.Where(cause => cause.IsCommon(entryCount)).OrderByDescending(static cause => cause._count)];
        bool areRowsDamaged = common.Any(static cause => cause.Kind == FindingKind.MalformedRow);
        RepeatedFinding? ofBlocks = common.FirstOrDefault(static cause => cause.IsOfBlock);
        int explained = ofBlocks is null ? 0 : causes.Where(cause => cause.IsOfBlock && cause != ofBlocks).Sum(static cause => cause._count);
        foreach (RepeatedFinding cause in causes)
        {
            if (cause.IsOfBlock && (areRowsDamaged || (ofBlocks is not null && ofBlocks != cause)))
            {
                continue;
            }

            int reported = cause.CountReported(entryCount);
            int others = cause._count - reported + (cause == ofBlocks ? explained : 0);
            for (int i = 0; i < reported; i++)
            {
                (Problem problem, Finding finding) = cause._findings[i];
                yield return i == reported - 1 && others > 0
                    ? finding with { Arguments = new EquatableArray<string>(problem.ArgumentsWith(others)) }
                    : finding;
            }
        }
    }

    private bool IsOfBlock => first.IsOfBlock;

    private bool IsCommon(int entryCount) =>
        (_count >= FewestOfMost && _count * 2 >= entryCount) || (_count >= FewestOfAll && _count >= entryCount);

    private int CountReported(int entryCount)
    {
        bool isOne = Kind == FindingKind.InvisibleCharacter ? _count > MostReportedCharacters : IsCommon(entryCount);
        return isOne ? 1 : Math.Min(_count, MostReported);
    }
}
