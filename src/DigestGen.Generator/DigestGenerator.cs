using DigestGen.Compiling.Damage;
using DigestGen.Compiling.Files;
using DigestGen.Compiling.Findings;
using DigestGen.Compiling.Issues;
using DigestGen.Compiling.Outline;
using DigestGen.Compiling.Planning;
using DigestGen.Compiling.Planning.Volumes;
using DigestGen.Compiling.Projects;
using DigestGen.Generator.Diagnostics;
using DigestGen.Generator.Emission;
using DigestGen.Generator.Input;
using DigestGen.Parsing.Collections;
using Microsoft.CodeAnalysis;

namespace DigestGen.Generator;

/// <summary>Compiles a project's digests into a catalog.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class DigestGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // All values of the pipeline are classes, and pairs of two classes: the compiler has compiled code for those.
        IncrementalValueProvider<ProjectOptions> options = context.AnalyzerConfigOptionsProvider
            .Select(static (provider, _) => ReadingHost.ReadOptions(provider.GlobalOptions))
            .WithTrackingName(PipelineSteps.Options);
        IncrementalValueProvider<CompilerFacts> compiler = context.CompilationProvider
            .Select(static (compilation, _) => CompilerFactsReader.Read(compilation))
            .WithTrackingName(PipelineSteps.Compiler);
        IncrementalValueProvider<ConsumingProject> project = options
            .Combine(compiler)
            .Select(static (pair, _) => new ConsumingProject(pair.Left, pair.Right))
            .WithTrackingName(PipelineSteps.Project);
        IncrementalValueProvider<ReadingHost> host = context.AnalyzerConfigOptionsProvider
            .Combine(project)
            .Select(static (pair, _) => new ReadingHost(pair.Left, pair.Right))
            .WithTrackingName(PipelineSteps.Host);

        // Equal by the file's identity: an edit elsewhere changes nothing here.
        IncrementalValueProvider<EquatableArray<DigestSource>> sources = context.AdditionalTextsProvider
            .Select(static (file, _) => new DigestSource(file))
            .WithTrackingName(PipelineSteps.Sources)
            .Collect()
            .Select(static (sources, _) => new EquatableArray<DigestSource>([.. sources]))
            .WithTrackingName(PipelineSteps.AllSources);

        // Each changed file is parsed once. From here on one value stands for all files, since a driver takes its time over
        // each value; files that an edit did not change are the same objects in it.
        IncrementalValueProvider<DigestFiles> read = sources
            .Combine(host)
            .Select(static (pair, cancellationToken) => DigestSource.ReadAll(pair.Left, pair.Right, cancellationToken))
            .WithTrackingName(PipelineSteps.Parse);
        IncrementalValueProvider<EquatableArray<DigestFile>> files = read.Select(static (read, _) => read.Files);
        IncrementalValueProvider<TextsSource> texts = read.Select(static (read, _) => read.Texts);

        // Findings have a branch of their own, so that one that moves does not emit sources again.
        IncrementalValueProvider<EquatableArray<FileFindings>> findings = files
            .Select(static (files, _) => FileFindings.Of(files))
            .WithTrackingName(PipelineSteps.Findings);
        IncrementalValueProvider<EquatableArray<PlanFinding>> selection = read
            .Combine(project)
            .Select(static (pair, _) => FileSelection.Review(pair.Left, pair.Right))
            .WithTrackingName(PipelineSteps.Selection);
        IncrementalValueProvider<EquatableArray<string>> loweredErrors = context.CompilationProvider
            .Select(static (compilation, _) => LoweredErrors.Of(compilation))
            .WithTrackingName(PipelineSteps.LoweredErrors);
        IncrementalValueProvider<CatalogDamage> damage = files
            .Combine(loweredErrors)
            .Select(static (pair, _) => DigestFile.DamageOf(pair.Left, pair.Right))
            .WithTrackingName(PipelineSteps.Damage);
        IncrementalValueProvider<EquatableArray<DigestIssue>> issues = files
            .Select(static (files, _) => DigestFile.IssuesOf(files))
            .WithTrackingName(PipelineSteps.Issues);

        // Which papers the issues name changes less often than their texts. The look-up tables depend on the first alone.
        IncrementalValueProvider<CatalogOutline> outline = issues
            .Select(static (issues, _) => issues.ConvertAll(static issue => issue.Outline))
            .WithTrackingName(PipelineSteps.Outlines)
            .Select(static (outlines, cancellationToken) => CatalogOutline.Of(outlines, cancellationToken))
            .WithTrackingName(PipelineSteps.Outline);

        IncrementalValueProvider<PlanInputs?> inputs = outline
            .Combine(project.Combine(texts))
            .Select(static (pair, _) => PlanInputs.Of(pair.Left, pair.Right.Left, pair.Right.Right))
            .WithTrackingName(PipelineSteps.PlanInputs);

        // The plan sees all issues; each output depends on its own part of it.
        IncrementalValueProvider<CatalogPlan> plan = inputs
            .Combine(issues)
            .Select(static (pair, cancellationToken) => CatalogPlanner.Plan(pair.Left, pair.Right, cancellationToken))
            .WithTrackingName(PipelineSteps.Plan);
        IncrementalValueProvider<EquatableArray<PlanFinding>> planFindings = plan
            .Select(static (plan, _) => plan.Findings)
            .WithTrackingName(PipelineSteps.PlanFindings);

        // A driver compares items by their places in a list: without buckets, a new volume would move all others.
        IncrementalValuesProvider<VolumePlan> volumes = plan
            .SelectMany(static (plan, _) => plan.VolumeBuckets)
            .SelectMany(static (bucket, _) => bucket)
            .WithTrackingName(PipelineSteps.Volumes);
        IncrementalValueProvider<IndexPlan?> index = plan
            .Select(static (plan, _) => plan.Index)
            .WithTrackingName(PipelineSteps.Index);
        IncrementalValuesProvider<RecordLocationTablePlan> locationTables = plan
            .SelectMany(static (plan, _) => plan.RecordLocationTables)
            .WithTrackingName(PipelineSteps.RecordLocationTables);
        IncrementalValueProvider<RecordLocationsPlan?> locations = plan
            .Select(static (plan, _) => plan.RecordLocations)
            .WithTrackingName(PipelineSteps.RecordLocations);
        IncrementalValueProvider<IssueMembersPlan?> issueMembers = plan
            .Select(static (plan, _) => plan.Issues)
            .WithTrackingName(PipelineSteps.IssueMembers);
        IncrementalValuesProvider<PaperMembersPlan> paperMembers = plan
            .SelectMany(static (plan, _) => plan.Papers)
            .WithTrackingName(PipelineSteps.PaperMembers);

        // A search index takes long. Only what is registered for a build asks for it.
        IncrementalValueProvider<SearchPlan?> search = plan
            .Select(static (plan, _) => plan.Search)
            .WithTrackingName(PipelineSteps.Search);

        IncrementalValueProvider<LeftOutPlan?> leftOut = plan
            .Combine(damage)
            .Select(static (pair, _) => LeftOutPlan.Of(pair.Left, pair.Right))
            .WithTrackingName(PipelineSteps.LeftOut);

        context.RegisterSourceOutput(options.Select(static (options, _) => options.UsedNamespace), MembersEmitter.EmitNamespace);
        context.RegisterSourceOutput(findings, FindingReporter.Report);
        context.RegisterSourceOutput(selection, FindingReporter.Report);
        context.RegisterSourceOutput(planFindings, FindingReporter.Report);
        context.RegisterSourceOutput(issueMembers, MembersEmitter.Emit);
        context.RegisterSourceOutput(paperMembers, MembersEmitter.Emit);
        context.RegisterSourceOutput(index, IndexEmitter.Emit);
        context.RegisterSourceOutput(locationTables, RecordLocationsEmitter.Emit);
        context.RegisterSourceOutput(locations, RecordLocationsEmitter.Emit);
        context.RegisterSourceOutput(volumes, VolumeEmitter.Emit);
        context.RegisterSourceOutput(leftOut, LeftOutEmitter.Emit);
        context.RegisterImplementationSourceOutput(search, SearchEmitter.Emit);
    }
}
