using Microsoft.CodeAnalysis;

namespace DigestGen.Testing.Hosts;

/// <summary>How many of a step's outputs came about how.</summary>
/// <param name="New">Made in this run for an input that was not there before.</param>
/// <param name="Modified">Made in this run, and other than before.</param>
/// <param name="Unchanged">Made in this run, and as before.</param>
/// <param name="Cached">Not made: as before.</param>
/// <param name="Removed">No longer there.</param>
public readonly record struct StepOutputs(int New = 0, int Modified = 0, int Unchanged = 0, int Cached = 0, int Removed = 0)
{
    public int Present => New + Modified + Unchanged + Cached;

    public static StepOutputs AllCached(int count) => new(Cached: count);

    public static StepOutputs AllUnchanged(int count) => new(Unchanged: count);

    public override string ToString() =>
        string.Join(
            ", ",
            new[] { (New, "new"), (Modified, "modified"), (Unchanged, "unchanged"), (Cached, "cached"), (Removed, "removed") }
                .Where(count => count.Item1 > 0)
                .Select(count => $"{count.Item1} {count.Item2}"));

    public static StepOutputs Of(IEnumerable<IncrementalGeneratorRunStep> steps)
    {
        var outputs = default(StepOutputs);
        foreach ((_, IncrementalStepRunReason reason) in steps.SelectMany(step => step.Outputs))
        {
            outputs = reason switch
            {
                IncrementalStepRunReason.New => outputs with { New = outputs.New + 1 },
                IncrementalStepRunReason.Modified => outputs with { Modified = outputs.Modified + 1 },
                IncrementalStepRunReason.Unchanged => outputs with { Unchanged = outputs.Unchanged + 1 },
                IncrementalStepRunReason.Cached => outputs with { Cached = outputs.Cached + 1 },
                IncrementalStepRunReason.Removed => outputs with { Removed = outputs.Removed + 1 },
                _ => throw new ArgumentOutOfRangeException(nameof(steps), reason, null),
            };
        }

        return outputs;
    }
}
