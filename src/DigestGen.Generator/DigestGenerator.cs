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
        // All values of the pipeline are of classes, and of pairs of two: the compiler has code for those.
        IncrementalValueProvider<ConsumingProject> project = context.AnalyzerConfigOptionsProvider
            .Combine(context.CompilationProvider)
            .Select(static (pair, _) => ConsumingProject.Of(pair.Left, pair.Right))
            .WithTrackingName(PipelineSteps.Project);

        // Equal to another by the file's identity: an edit elsewhere leaves it as it was.
        IncrementalValuesProvider<PendingDigest> pending = context.AdditionalTextsProvider
            .Select(static (file, _) => new PendingDigest(file))
            .WithTrackingName(PipelineSteps.Pending);
        IncrementalValueProvider<EquatableArray<PendingDigest>> allPending = pending
            .Collect()
            .Select(static (pending, _) => new EquatableArray<PendingDigest>([.. pending]))
            .WithTrackingName(PipelineSteps.AllPending);

        // One parse a changed file. From here on there is one value of all files, since a driver takes its time over a
        // value of each: what an edit leaves as it was is the same object in it.
        IncrementalValueProvider<EquatableArray<DigestFile>> files = allPending
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancellationToken) => PendingDigest.ReadAll(pair.Left, pair.Right, cancellationToken))
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

        IncrementalValueProvider<CatalogFrame?> frame = outline
            .Combine(project)
            .Select(static (pair, _) => pair.Left is { } outline ? new CatalogFrame(outline, pair.Right) : null)
            .WithTrackingName(PipelineSteps.Frame);

        // The plan sees all issues; each output depends on its own part of it.
        IncrementalValueProvider<CatalogPlan> plan = frame
            .Combine(issues)
            .Select(static (pair, cancellationToken) => CatalogPlanner.Plan(pair.Left, pair.Right, cancellationToken))
            .WithTrackingName(PipelineSteps.Plan);
        IncrementalValueProvider<EquatableArray<PlanFinding>> planFindings = plan
            .Select(static (plan, _) => plan.Findings)
            .WithTrackingName(PipelineSteps.PlanFindings);

        // Items are compared by their places in a list, and so a new volume would move all others, were it not for shelves.
        IncrementalValuesProvider<VolumePlan> volumes = plan
            .SelectMany(static (plan, _) => plan.Shelves)
            .SelectMany(static (shelf, _) => shelf)
            .WithTrackingName(PipelineSteps.Volumes);
        IncrementalValueProvider<IndexPlan?> index = plan
            .Select(static (plan, _) => plan.Index)
            .WithTrackingName(PipelineSteps.Index);
        IncrementalValuesProvider<PlaceTablePlan> placeTables = plan
            .SelectMany(static (plan, _) => plan.PlaceTables)
            .WithTrackingName(PipelineSteps.PlaceTables);
        IncrementalValueProvider<PlacesPlan?> places = plan
            .Select(static (plan, _) => plan.Places)
            .WithTrackingName(PipelineSteps.Places);
        IncrementalValueProvider<IssueMembersPlan?> issueMembers = plan
            .Select(static (plan, _) => plan.Issues)
            .WithTrackingName(PipelineSteps.IssueMembers);
        IncrementalValuesProvider<PaperMembersPlan> paperMembers = plan
            .SelectMany(static (plan, _) => plan.Papers)
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
