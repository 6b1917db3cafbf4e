using Microsoft.CodeAnalysis;

namespace DigestGen.Generator.Tests.Harness;

/// <summary>What each step of a run did. Compared whole, so that no step is left out of sight.</summary>
internal sealed record StepReasons
{
    private const string SourceOutput = WellKnownGeneratorOutputs.SourceOutput;

    public StepOutputs Project { get; init; }

    public StepOutputs Pending { get; init; }

    public StepOutputs AllPending { get; init; }

    public StepOutputs Parse { get; init; }

    public StepOutputs Findings { get; init; }

    public StepOutputs Issues { get; init; }

    public StepOutputs Outlines { get; init; }

    public StepOutputs Outline { get; init; }

    public StepOutputs Frame { get; init; }

    public StepOutputs Plan { get; init; }

    public StepOutputs PlanFindings { get; init; }

    public StepOutputs Volumes { get; init; }

    public StepOutputs Index { get; init; }

    public StepOutputs PlaceTables { get; init; }

    public StepOutputs Places { get; init; }

    public StepOutputs IssueMembers { get; init; }

    public StepOutputs PaperMembers { get; init; }

    public StepOutputs EmittedVolumes { get; init; }

    public StepOutputs EmittedIndex { get; init; }

    public StepOutputs EmittedPlaceTables { get; init; }

    public StepOutputs EmittedPlaces { get; init; }

    public StepOutputs EmittedIssueMembers { get; init; }

    public StepOutputs EmittedPaperMembers { get; init; }

    /// <summary>What a run's steps did; nothing if they were not tracked.</summary>
    public static StepReasons Of(GeneratorRunResult result)
    {
        return new StepReasons
        {
            Project = Step(PipelineSteps.Project),
            Pending = Step(PipelineSteps.Pending),
            AllPending = Step(PipelineSteps.AllPending),
            Parse = Step(PipelineSteps.Parse),
            Findings = Step(PipelineSteps.Findings),
            Issues = Step(PipelineSteps.Issues),
            Outlines = Step(PipelineSteps.Outlines),
            Outline = Step(PipelineSteps.Outline),
            Frame = Step(PipelineSteps.Frame),
            Plan = Step(PipelineSteps.Plan),
            PlanFindings = Step(PipelineSteps.PlanFindings),
            Volumes = Step(PipelineSteps.Volumes),
            Index = Step(PipelineSteps.Index),
            PlaceTables = Step(PipelineSteps.PlaceTables),
            Places = Step(PipelineSteps.Places),
            IssueMembers = Step(PipelineSteps.IssueMembers),
            PaperMembers = Step(PipelineSteps.PaperMembers),
            EmittedVolumes = Emitted(PipelineSteps.Volumes),
            EmittedIndex = Emitted(PipelineSteps.Index),
            EmittedPlaceTables = Emitted(PipelineSteps.PlaceTables),
            EmittedPlaces = Emitted(PipelineSteps.Places),
            EmittedIssueMembers = Emitted(PipelineSteps.IssueMembers),
            EmittedPaperMembers = Emitted(PipelineSteps.PaperMembers),
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
            Project = StepOutputs.AllUnchanged(1),
            Pending = Kept(before.Pending),
            AllPending = Kept(before.AllPending),
            Parse = Kept(before.Parse),
            Findings = Kept(before.Findings),
            Issues = Kept(before.Issues),
            Outlines = Kept(before.Outlines),
            Outline = Kept(before.Outline),
            Frame = Kept(before.Frame),
            Plan = Kept(before.Plan),
            PlanFindings = Kept(before.PlanFindings),
            Volumes = Kept(before.Volumes),
            Index = Kept(before.Index),
            PlaceTables = Kept(before.PlaceTables),
            Places = Kept(before.Places),
            IssueMembers = Kept(before.IssueMembers),
            PaperMembers = Kept(before.PaperMembers),
            EmittedVolumes = Kept(before.EmittedVolumes),
            EmittedIndex = Kept(before.EmittedIndex),
            EmittedPlaceTables = Kept(before.EmittedPlaceTables),
            EmittedPlaces = Kept(before.EmittedPlaces),
            EmittedIssueMembers = Kept(before.EmittedIssueMembers),
            EmittedPaperMembers = Kept(before.EmittedPaperMembers),
        };

        static StepOutputs Kept(StepOutputs before) => StepOutputs.AllCached(before.Present);
    }

    /// <summary>What follows an edit that touches no digest: the options are read anew and say the same.</summary>
    public static StepReasons OptionsReadAnew(GeneratorRun run) => AllKept(run) with
    {
        Parse = StepOutputs.AllUnchanged(1),
    };
}
