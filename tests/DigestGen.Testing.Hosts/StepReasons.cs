using Microsoft.CodeAnalysis;

namespace DigestGen.Testing.Hosts;

/// <summary>What each step of a run did. Compared whole, so that no step is left out of sight.</summary>
internal sealed record StepReasons
{
    private const string SourceOutput = WellKnownGeneratorOutputs.SourceOutput;
    private const string ImplementationOutput = WellKnownGeneratorOutputs.ImplementationSourceOutput;

    public StepOutputs Options { get; init; }

    public StepOutputs Compiler { get; init; }

    public StepOutputs Project { get; init; }

    public StepOutputs Host { get; init; }

    public StepOutputs Sources { get; init; }

    public StepOutputs AllSources { get; init; }

    public StepOutputs Parse { get; init; }

    public StepOutputs Findings { get; init; }

    public StepOutputs Selection { get; init; }

    public StepOutputs LoweredErrors { get; init; }

    public StepOutputs Damage { get; init; }

    public StepOutputs Issues { get; init; }

    public StepOutputs Outlines { get; init; }

    public StepOutputs Outline { get; init; }

    public StepOutputs PlanInputs { get; init; }

    public StepOutputs Plan { get; init; }

    public StepOutputs PlanFindings { get; init; }

    public StepOutputs Volumes { get; init; }

    public StepOutputs Index { get; init; }

    public StepOutputs RecordLocationTables { get; init; }

    public StepOutputs RecordLocations { get; init; }

    public StepOutputs Search { get; init; }

    public StepOutputs IssueMembers { get; init; }

    public StepOutputs PaperMembers { get; init; }

    public StepOutputs LeftOut { get; init; }

    public StepOutputs EmittedVolumes { get; init; }

    public StepOutputs EmittedIndex { get; init; }

    public StepOutputs EmittedRecordLocationTables { get; init; }

    public StepOutputs EmittedRecordLocations { get; init; }

    public StepOutputs EmittedIssueMembers { get; init; }

    public StepOutputs EmittedPaperMembers { get; init; }

    public StepOutputs EmittedLeftOut { get; init; }

    public StepOutputs EmittedSearch { get; init; }

    /// <summary>What a run's steps did; nothing if they were not tracked.</summary>
    public static StepReasons Of(GeneratorRunResult result)
    {
        return new StepReasons
        {
            Options = Step(PipelineSteps.Options),
            Compiler = Step(PipelineSteps.Compiler),
            Project = Step(PipelineSteps.Project),
            Host = Step(PipelineSteps.Host),
            Sources = Step(PipelineSteps.Sources),
            AllSources = Step(PipelineSteps.AllSources),
            Parse = Step(PipelineSteps.Parse),
            Findings = Step(PipelineSteps.Findings),
            Selection = Step(PipelineSteps.Selection),
            LoweredErrors = Step(PipelineSteps.LoweredErrors),
            Damage = Step(PipelineSteps.Damage),
            Issues = Step(PipelineSteps.Issues),
            Outlines = Step(PipelineSteps.Outlines),
            Outline = Step(PipelineSteps.Outline),
            PlanInputs = Step(PipelineSteps.PlanInputs),
            Plan = Step(PipelineSteps.Plan),
            PlanFindings = Step(PipelineSteps.PlanFindings),
            Volumes = Step(PipelineSteps.Volumes),
            Index = Step(PipelineSteps.Index),
            RecordLocationTables = Step(PipelineSteps.RecordLocationTables),
            RecordLocations = Step(PipelineSteps.RecordLocations),
            Search = Step(PipelineSteps.Search),
            IssueMembers = Step(PipelineSteps.IssueMembers),
            PaperMembers = Step(PipelineSteps.PaperMembers),
            LeftOut = Step(PipelineSteps.LeftOut),
            EmittedVolumes = Emitted(PipelineSteps.Volumes),
            EmittedIndex = Emitted(PipelineSteps.Index),
            EmittedRecordLocationTables = Emitted(PipelineSteps.RecordLocationTables),
            EmittedRecordLocations = Emitted(PipelineSteps.RecordLocations),
            EmittedIssueMembers = Emitted(PipelineSteps.IssueMembers),
            EmittedPaperMembers = Emitted(PipelineSteps.PaperMembers),
            EmittedLeftOut = Emitted(PipelineSteps.LeftOut),
            EmittedSearch = Emitted(PipelineSteps.Search, ImplementationOutput),
        };

        StepOutputs Step(string name) =>
            result.TrackedSteps.TryGetValue(name, out var steps) ? StepOutputs.Of(steps) : default;

        StepOutputs Emitted(string name, string output = SourceOutput) =>
            result.TrackedOutputSteps.TryGetValue(output, out var steps)
                ? StepOutputs.Of(steps.Where(step => step.Inputs[0].Source.Name == name))
                : default;
    }

    /// <summary>What follows a run when nothing but the compilation's object has changed.</summary>
    public static StepReasons AllKept(GeneratorRun run)
    {
        StepReasons before = run.Reasons;
        return new StepReasons
        {
            Options = Kept(before.Options),
            Compiler = StepOutputs.AllUnchanged(1),
            Project = Kept(before.Project),
            Host = Kept(before.Host),
            Sources = Kept(before.Sources),
            AllSources = Kept(before.AllSources),
            Parse = Kept(before.Parse),
            Findings = Kept(before.Findings),
            Selection = Kept(before.Selection),
            LoweredErrors = StepOutputs.AllUnchanged(1),
            Damage = Kept(before.Damage),
            Issues = Kept(before.Issues),
            Outlines = Kept(before.Outlines),
            Outline = Kept(before.Outline),
            PlanInputs = Kept(before.PlanInputs),
            Plan = Kept(before.Plan),
            PlanFindings = Kept(before.PlanFindings),
            Volumes = Kept(before.Volumes),
            Index = Kept(before.Index),
            RecordLocationTables = Kept(before.RecordLocationTables),
            RecordLocations = Kept(before.RecordLocations),
            Search = Kept(before.Search),
            IssueMembers = Kept(before.IssueMembers),
            PaperMembers = Kept(before.PaperMembers),
            LeftOut = Kept(before.LeftOut),
            EmittedVolumes = Kept(before.EmittedVolumes),
            EmittedIndex = Kept(before.EmittedIndex),
            EmittedRecordLocationTables = Kept(before.EmittedRecordLocationTables),
            EmittedRecordLocations = Kept(before.EmittedRecordLocations),
            EmittedIssueMembers = Kept(before.EmittedIssueMembers),
            EmittedPaperMembers = Kept(before.EmittedPaperMembers),
            EmittedLeftOut = Kept(before.EmittedLeftOut),
            EmittedSearch = Kept(before.EmittedSearch),
        };

        static StepOutputs Kept(StepOutputs before) => StepOutputs.AllCached(before.Present);
    }

    /// <summary>What follows an edit that touches no digest: the options are read anew and say the same.</summary>
    public static StepReasons OptionsReadAnew(GeneratorRun run) => AllKept(run) with
    {
        Options = StepOutputs.AllUnchanged(1),
        Host = new(Modified: 1),
        Parse = StepOutputs.AllUnchanged(1),
    };
}
