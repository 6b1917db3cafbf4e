using DigestGen.Compiling.Catalogs;
using DigestGen.Compiling.Files;
using DigestGen.Compiling.Findings;
using DigestGen.Compiling.Issues;
using DigestGen.Compiling.Projects;
using DigestGen.Compiling.Storage;
using DigestGen.Generator.Diagnostics;
using DigestGen.Generator.Emission;
using DigestGen.Generator.Input;
using DigestGen.Generator.Planning;
using DigestGen.Parsing.Collections;
using Microsoft.CodeAnalysis;

namespace DigestGen.Generator;

/// <summary>Compiles a project's digests into a catalog.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class DigestGenerator : IIncrementalGenerator
{
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

        // Findings have a branch of their own, so that one that moves does not emit sources again.
        IncrementalValueProvider<EquatableArray<FileFindings>> findings = files
            .Select(static (files, _) => DigestFile.FindingsOf(files))
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
        IncrementalValueProvider<EquatableArray<IssueListing>> listings = issues
            .Select(static (issues, _) => issues.ConvertAll(static issue => issue.Listing))
            .WithTrackingName(PipelineSteps.Listings);
        IncrementalValueProvider<CatalogListing> listing = listings
            .Select(static (listings, cancellationToken) => CatalogListing.Of(listings, cancellationToken))
            .WithTrackingName(PipelineSteps.Listing);

        // What a build has compiled takes the place of what is compiled here.
        IncrementalValueProvider<CatalogSource> source = read
            .Combine(project)
            .Select(static (pair, _) => new CatalogSource(pair.Right, pair.Left.Stored, pair.Left.DigestBytes))
            .WithTrackingName(PipelineSteps.Source);
        IncrementalValueProvider<CompiledDigests?> compiled = listing
            .Combine(issues.Combine(source))
            .Select(static (pair, cancellationToken) => CatalogPlanner.Compile(pair.Left, pair.Right.Left, pair.Right.Right, cancellationToken))
            .WithTrackingName(PipelineSteps.Compiled);

        // The plan sees all issues; each output depends on its own part of it.
        IncrementalValueProvider<CatalogPlan> plan = compiled
            .Combine(source)
            .Select(static (pair, _) => CatalogPlanner.Plan(pair.Left, pair.Right))
            .WithTrackingName(PipelineSteps.Plan);
        IncrementalValueProvider<EquatableArray<PlanFinding>> planFindings = plan
            .Select(static (plan, _) => plan.Findings)
            .WithTrackingName(PipelineSteps.PlanFindings);
        IncrementalValueProvider<ImagePlan?> image = plan
            .Select(static (plan, _) => plan.Image)
            .WithTrackingName(PipelineSteps.Image);
        IncrementalValueProvider<IssueMembersPlan?> issueMembers = plan
            .Select(static (plan, _) => plan.Issues)
            .WithTrackingName(PipelineSteps.IssueMembers);
        IncrementalValuesProvider<PaperMembersPlan> paperMembers = plan
            .SelectMany(static (plan, _) => plan.Papers)
            .WithTrackingName(PipelineSteps.PaperMembers);
        IncrementalValueProvider<LeftOutPlan?> leftOut = plan
            .Combine(damage)
            .Select(static (pair, _) => LeftOutPlan.Of(pair.Left, pair.Right))
            .WithTrackingName(PipelineSteps.LeftOut);
        IncrementalValueProvider<string> listedNames = listings
            .Select(static (listings, _) => CatalogNames.Of(listings).Write())
            .WithTrackingName(PipelineSteps.ListedNames);
        IncrementalValueProvider<NamesPlan?> names = plan
            .Combine(read.Combine(listedNames))
            .Select(static (pair, _) => NamesPlan.Of(pair.Left, pair.Right.Left.Stored is null ? pair.Right.Right : pair.Right.Left.StoredNames))
            .WithTrackingName(PipelineSteps.Names);

        // A driver compares items by their places in a list: without buckets, a new volume would move all others.
        IncrementalValuesProvider<LiteralsPlan> literals = plan
            .SelectMany(static (plan, _) => plan.Literals)
            .SelectMany(static (bucket, _) => bucket)
            .WithTrackingName(PipelineSteps.Literals);
        IncrementalValueProvider<ChoicesPlan?> choices = plan
            .Select(static (plan, _) => plan.Choices)
            .WithTrackingName(PipelineSteps.Choices);

        context.RegisterSourceOutput(options.Select(static (options, _) => options.UsedNamespace), MembersEmitter.EmitNamespace);
        context.RegisterSourceOutput(findings, FindingReporter.Report);
        context.RegisterSourceOutput(selection, FindingReporter.Report);
        context.RegisterSourceOutput(planFindings, FindingReporter.Report);
        context.RegisterSourceOutput(issueMembers, MembersEmitter.Emit);
        context.RegisterSourceOutput(paperMembers, MembersEmitter.Emit);
        context.RegisterSourceOutput(image, ImageEmitter.Emit);
        context.RegisterSourceOutput(leftOut, LeftOutEmitter.Emit);
        context.RegisterSourceOutput(names, NamesFile.Emit);

        // No declaration depends on the bytes of the image: an editor may do without them.
        context.RegisterImplementationSourceOutput(literals, ImageEmitter.Emit);
        context.RegisterImplementationSourceOutput(choices, ImageEmitter.Emit);
        context.RegisterImplementationSourceOutput(image, ImageEmitter.EmitChecksum);
    }
}
