using Microsoft.CodeAnalysis;

namespace DigestGen.Generator.Tests.Harness;

/// <summary>What each step of a run did. Compared whole, so that no step is left out of sight.</summary>
internal sealed record StepReasons
{
    private const string SourceOutput = WellKnownGeneratorOutputs.SourceOutput;

    public StepOutputs Options { get; init; }

    public StepOutputs Compiler { get; init; }

    public StepOutputs Candidates { get; init; }

    public StepOutputs Parse { get; init; }

    public StepOutputs Findings { get; init; }

    public StepOutputs Issues { get; init; }

    public StepOutputs Plan { get; init; }

    public StepOutputs Volumes { get; init; }

    public StepOutputs Index { get; init; }

    public StepOutputs Members { get; init; }

    public StepOutputs EmittedVolumes { get; init; }

    public StepOutputs EmittedIndex { get; init; }

    public StepOutputs EmittedMembers { get; init; }

    public static StepReasons Of(GeneratorRunResult result)
    {
        return new StepReasons
        {
            Options = Step(PipelineSteps.Options),
            Compiler = Step(PipelineSteps.Compiler),
            Candidates = Step(PipelineSteps.Candidates),
            Parse = Step(PipelineSteps.Parse),
            Findings = Step(PipelineSteps.Findings),
            Issues = Step(PipelineSteps.Issues),
            Plan = Step(PipelineSteps.Plan),
            Volumes = Step(PipelineSteps.Volumes),
            Index = Step(PipelineSteps.Index),
            Members = Step(PipelineSteps.Members),
            EmittedVolumes = Emitted(PipelineSteps.Volumes),
            EmittedIndex = Emitted(PipelineSteps.Index),
            EmittedMembers = Emitted(PipelineSteps.Members),
        };

        StepOutputs Step(string name) =>
            result.TrackedSteps.TryGetValue(name, out var steps) ? StepOutputs.Of(steps) : default;

        StepOutputs Emitted(string name) =>
            result.TrackedOutputSteps.TryGetValue(SourceOutput, out var steps)
                ? StepOutputs.Of(steps.Where(step => step.Inputs[0].Source.Name == name))
                : default;
    }

    /// <summary>What follows a run when nothing but the compilation's object has changed.</summary>
    public static StepReasons AllKept(GeneratorRun run)
    {
        StepReasons before = run.Reasons;
        return new StepReasons
        {
            Options = StepOutputs.AllCached(1),
            Compiler = StepOutputs.AllUnchanged(1),
            Candidates = StepOutputs.AllCached(before.Candidates.Present),
            Parse = StepOutputs.AllCached(before.Parse.Present),
            Findings = StepOutputs.AllCached(before.Findings.Present),
            Issues = StepOutputs.AllCached(before.Issues.Present),
            Plan = StepOutputs.AllCached(1),
            Volumes = StepOutputs.AllCached(before.Volumes.Present),
            Index = StepOutputs.AllCached(1),
            Members = StepOutputs.AllCached(1),
            EmittedVolumes = StepOutputs.AllCached(before.Volumes.Present),
            EmittedIndex = StepOutputs.AllCached(1),
            EmittedMembers = StepOutputs.AllCached(1),
        };
    }

    /// <summary>What follows an edit that touches no digest: the options are read anew and say the same.</summary>
    public static StepReasons OptionsReadAnew(GeneratorRun run) => AllKept(run) with { Options = StepOutputs.AllUnchanged(1) };
}
