using DigestGen.Generator.Diagnostics;
using DigestGen.Generator.Emission;
using DigestGen.Generator.Input;
using DigestGen.Generator.Planning;
using DigestGen.Parsing;
using Microsoft.CodeAnalysis;

namespace DigestGen.Generator;

/// <summary>Compiles a project's digests into a catalog.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class DigestGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // What the project asks for, and what its compiler can do.
        IncrementalValueProvider<ProjectOptions> options = context.AnalyzerConfigOptionsProvider
            .Select(static (provider, _) => ProjectOptions.Read(provider.GlobalOptions))
            .WithTrackingName(PipelineSteps.Options);
        IncrementalValueProvider<CompilerFacts> compiler = context.CompilationProvider
            .Select(static (compilation, _) => CompilerFacts.Of(compilation))
            .WithTrackingName(PipelineSteps.Compiler);

        // A candidate holds its file, and so equals another by the file's identity and the metadata's values: an
        // edit elsewhere leaves it as it was.
        IncrementalValuesProvider<PendingDigest> candidates = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .SelectMany(static (pair, _) => PendingDigest.Of(pair.Left, pair.Right))
            .WithTrackingName(PipelineSteps.Candidates);

        // One parse a changed file. From here on there is one value of all files, since a driver takes its time over a
        // value of each: what an edit leaves as it was is the same object in it.
        IncrementalValueProvider<EquatableArray<DigestFile>> files = candidates
            .Collect()
            .Select(static (candidates, cancellationToken) => PendingDigest.ReadAll(candidates, cancellationToken))
            .WithTrackingName(PipelineSteps.Parse);

        // Findings go their own way, so that one that moves re-emits no source.
        IncrementalValueProvider<EquatableArray<FileFindings>> findings = files
            .Select(static (files, _) => FileFindings.Of(files))
            .WithTrackingName(PipelineSteps.Findings);
        IncrementalValueProvider<EquatableArray<DigestIssue>> issues = files
            .Select(static (files, _) => files.ConvertAll(static file => file.Issue))
            .WithTrackingName(PipelineSteps.Issues);

        // What the issues name changes less often than what they say: the look-up tables depend on the first alone.
        IncrementalValueProvider<CatalogOutline?> outline = issues
            .Select(static (issues, _) => issues.ConvertAll(static issue => issue.Outline))
            .WithTrackingName(PipelineSteps.Outlines)
            .Select(static (outlines, cancellationToken) => CatalogOutline.Of(outlines, cancellationToken))
            .WithTrackingName(PipelineSteps.Outline);

        // The plan sees all issues; each output depends on its own part of it.
        IncrementalValueProvider<CatalogPlan?> plan = outline
            .Combine(issues)
            .Combine(options.Combine(compiler))
            .Select(static (input, cancellationToken) => CatalogPlanner.Plan(
                input.Left.Left, input.Left.Right, input.Right.Left, input.Right.Right, cancellationToken))
            .WithTrackingName(PipelineSteps.Plan);
        IncrementalValueProvider<EquatableArray<PlanFinding>> planFindings = plan
            .Select(static (plan, _) => plan?.Findings ?? default)
            .WithTrackingName(PipelineSteps.PlanFindings);

        // Items are compared by their places in a list, and so a new volume would move all others, were it not for shelves.
        IncrementalValuesProvider<VolumePlan> volumes = plan
            .SelectMany(static (plan, _) => plan?.Shelves ?? default)
            .SelectMany(static (shelf, _) => shelf)
            .WithTrackingName(PipelineSteps.Volumes);
        IncrementalValueProvider<IndexPlan?> index = plan
            .Select(static (plan, _) => plan?.Index)
            .WithTrackingName(PipelineSteps.Index);
        IncrementalValuesProvider<PlaceTablePlan> placeTables = plan
            .SelectMany(static (plan, _) => plan?.PlaceTables ?? default)
            .WithTrackingName(PipelineSteps.PlaceTables);
        IncrementalValueProvider<PlacesPlan?> places = plan
            .Select(static (plan, _) => plan?.Places)
            .WithTrackingName(PipelineSteps.Places);
        IncrementalValueProvider<IssueMembersPlan?> issueMembers = plan
            .Select(static (plan, _) => plan?.Issues)
            .WithTrackingName(PipelineSteps.IssueMembers);
        IncrementalValuesProvider<PaperMembersPlan> paperMembers = plan
            .SelectMany(static (plan, _) => plan?.Papers ?? default)
            .WithTrackingName(PipelineSteps.PaperMembers);

        context.RegisterSourceOutput(findings, FindingReporter.Report);
        context.RegisterSourceOutput(planFindings, FindingReporter.Report);
        context.RegisterSourceOutput(issueMembers, MembersEmitter.Emit);
        context.RegisterSourceOutput(paperMembers, MembersEmitter.Emit);
        context.RegisterSourceOutput(index, IndexEmitter.Emit);
        context.RegisterSourceOutput(placeTables, PlacesEmitter.Emit);
        context.RegisterSourceOutput(places, PlacesEmitter.Emit);
        context.RegisterSourceOutput(volumes, VolumeEmitter.Emit);
    }
}
