using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace DigestGen.Testing.Hosts;

/// <summary>What each step of a run did, by the step's name; what was emitted for it, by <c>Emitted</c> and that name. Compared whole, so that no step is left out of sight.</summary>
public static class StepReasons
{
    private const string Emitted = "Emitted";

    private static readonly string[] s_steps = [.. typeof(PipelineSteps).GetFields().Select(static field => field.Name)];

    /// <summary>What a run's steps did; nothing if they were not tracked.</summary>
    public static ImmutableSortedDictionary<string, StepOutputs> Of(GeneratorRunResult result)
    {
        IncrementalGeneratorRunStep[] outputs = [.. result.TrackedOutputSteps.SelectMany(static steps => steps.Value)];
        return ImmutableSortedDictionary<string, StepOutputs>.Empty.WithComparers(StringComparer.Ordinal).With(
        [
            .. s_steps.Select(name => (name, result.TrackedSteps.TryGetValue(name, out var steps) ? StepOutputs.Of(steps) : default)),
            .. s_steps.Select(name => (Emitted + name, StepOutputs.Of(outputs.Where(output => output.Inputs[0].Source.Name == name)))),
        ]);
    }

    /// <summary>The same but for some steps.</summary>
    public static ImmutableSortedDictionary<string, StepOutputs> With(
        this ImmutableSortedDictionary<string, StepOutputs> reasons, params (string Step, StepOutputs Outputs)[] changes) =>
        reasons.SetItems(changes.Select(static change => KeyValuePair.Create(change.Step, change.Outputs)))
            .RemoveRange(changes.Where(static change => change.Outputs == default).Select(static change => change.Step));

    /// <summary>What a step and its output did.</summary>
    public static (string, StepOutputs)[] Both(string step, StepOutputs outputs) => [(step, outputs), (Emitted + step, outputs)];

    /// <summary>What follows a run when nothing but the compilation's object has changed.</summary>
    public static ImmutableSortedDictionary<string, StepOutputs> AllKept(GeneratorRun run) =>
        run.Reasons.With([.. run.Reasons.Select(static step => (step.Key, StepOutputs.AllCached(step.Value.Present)))]).With(
            (PipelineSteps.Compiler, StepOutputs.AllUnchanged(1)),
            (PipelineSteps.LoweredErrors, StepOutputs.AllUnchanged(1)));

    /// <summary>What follows an edit that touches no digest: the options are read anew and say the same.</summary>
    public static ImmutableSortedDictionary<string, StepOutputs> OptionsReadAnew(GeneratorRun run) => AllKept(run).With(
        (PipelineSteps.Options, StepOutputs.AllUnchanged(1)),
        (PipelineSteps.Host, new(Modified: 1)),
        (PipelineSteps.Parse, StepOutputs.AllUnchanged(1)));

    /// <summary>Asserts that a run's steps did what is expected, all of them.</summary>
    public static void AssertEqual(ImmutableSortedDictionary<string, StepOutputs> expected, ImmutableSortedDictionary<string, StepOutputs> actual) =>
        Assert.Equal(Lines(expected), Lines(actual));

    private static string[] Lines(ImmutableSortedDictionary<string, StepOutputs> reasons) => [.. reasons.Select(static step => $"{step.Key}: {step.Value}")];
}
