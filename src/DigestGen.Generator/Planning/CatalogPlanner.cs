using DigestGen.Compiling.Catalogs;
using DigestGen.Compiling.Findings;
using DigestGen.Compiling.Issues;
using DigestGen.Compiling.Naming;
using DigestGen.Compiling.Projects;
using DigestGen.Compiling.Storage;
using DigestGen.Layout;
using DigestGen.Parsing.Collections;

namespace DigestGen.Generator.Planning;

/// <summary>Plans the source files of a catalog.</summary>
internal sealed class CatalogPlanner
{
    private readonly ProjectOptions _options;
    private readonly CompilerFacts _compiler;
    private readonly CatalogName _catalog;
    private readonly List<PlanFinding> _findings = [];

    private CatalogPlanner(ConsumingProject project)
    {
        _options = project.Options;
        _compiler = project.Compiler;
        _catalog = CatalogNamePlanner.Plan(project, _findings);
    }

    /// <summary>Compiles the digests, or takes what a build has compiled.</summary>
    /// <param name="listing">What the digests name.</param>
    /// <param name="issues">The digests.</param>
    /// <param name="source">What the catalog depends on besides.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>Null if the project has no digests and does not reference the package itself.</returns>
    public static CompiledDigests? Compile(
        CatalogListing listing, EquatableArray<DigestIssue> issues, CatalogSource source, CancellationToken cancellationToken)
    {
        CompiledDigests? compiled = source.Stored;
        if (compiled is null && (issues.Count > 0 || source.Project.Options.IsReferenced))
        {
            return CatalogCompiler.Compile(listing, issues, source.Project.Options, MemoryRecords.Of(issues), cancellationToken);
        }

        return compiled is { Catalog.Issues.Count: > 0 } or { Findings.Count: > 0 } || source.Project.Options.IsReferenced ? compiled : null;
    }

    /// <summary>Plans the source files.</summary>
    /// <param name="compiled">What the digests are compiled into; null if the project has none and does not reference the package itself.</param>
    /// <param name="source">What the plan depends on besides.</param>
    public static CatalogPlan Plan(CompiledDigests? compiled, CatalogSource source) =>
        compiled is null
            ? CatalogPlan.WithoutCatalog(EquatableArray<PlanFinding>.Empty)
            : new CatalogPlanner(source.Project).Plan(compiled, source.IsResource);

    private CatalogPlan Plan(CompiledDigests compiled, bool isResource)
    {
        ReportProject();
        _findings.AddRange(compiled.Findings);
        if (!_compiler.HasLibrary || compiled.Catalog is not { } catalog)
        {
            return CatalogPlan.WithoutCatalog(Findings());
        }

        bool hasLiterals = _compiler.HasUtf8Literals;
        bool hasNamedPapers = HasNamedPapers(catalog.PaperCount);
        var plan = new CatalogPlan(
            Findings: Findings(),
            Image: new ImagePlan(
                _catalog,
                catalog.HashMultiplier,
                isResource ? new ImageResource(Compiling.Storage.ImageFile.ResourceName(_compiler.AssemblyName), catalog.Image) : null),
            Literals: EquatableArray<EquatableArray<LiteralsPlan>>.Empty,
            Choices: null,
            Issues: new IssueMembersPlan(_catalog, catalog.Issues, catalog.PaperCount, hasNamedPapers, !hasNamedPapers && _options.NamedPapers == NamedPapers.Auto),
            Papers: hasNamedPapers ? PlanMembers(catalog.Papers) : EquatableArray<PaperMembersPlan>.Empty,
            Titles: hasNamedPapers || isResource ? null : CatalogNames.WriteTitles(catalog.Papers));

        // Without the literals of a newer version of C# the catalog has members and no data; the build fails for that reason.
        return isResource || !hasLiterals ? plan : LiteralPlanner.Add(plan, _catalog, catalog, compiled);
    }

    private EquatableArray<PlanFinding> Findings() => new([.. _findings]);

    private EquatableArray<PaperMembersPlan> PlanMembers(EquatableArray<PaperMember> papers)
    {
        var plans = new List<PaperMembersPlan>();
        var members = new List<PaperMember>();
        for (int paper = 0; paper < papers.Count; paper++)
        {
            members.Add(papers[paper]);
            if (paper + 1 == papers.Count || !ArxivScheme.IsSameGroup(papers[paper].PackedId, papers[paper + 1].PackedId))
            {
                plans.Add(new PaperMembersPlan(
                    _catalog, PaperMemberNames.OfGroup(papers[paper].PackedId), new EquatableArray<PaperMember>([.. members])));
                members.Clear();
            }
        }

        return new EquatableArray<PaperMembersPlan>([.. plans]);
    }

    private void ReportProject()
    {
        foreach (InvalidOption option in _options.Invalid)
        {
            _findings.Add(PlanFinding.InvalidOption(option.Value, option.Property, option.Expected));
        }

        if (!_compiler.HasLibrary)
        {
            _findings.Add(PlanFinding.LibraryMissing());
        }
        else if (!_compiler.HasUtf8Literals)
        {
            _findings.Add(PlanFinding.LanguageVersionTooOld(_compiler.LanguageVersion));
        }
    }

    private bool HasNamedPapers(int count)
    {
        if (_options.NamedPapers == NamedPapers.Auto && count > ProjectOptions.MaxAutomaticMembers)
        {
            _findings.Add(PlanFinding.NoNamedPapers(count, ProjectOptions.MaxAutomaticMembers));
        }
        else if (_options.NamedPapers == NamedPapers.Always && count > ProjectOptions.MaxMembers)
        {
            _findings.Add(PlanFinding.TooManyNamedPapers(count, ProjectOptions.MaxMembers));
        }

        return _options.NamesPapers(count);
    }
}
