using DigestGen.Compiling.Findings;
using DigestGen.Compiling.Issues;
using DigestGen.Compiling.Naming;
using DigestGen.Compiling.Outline;
using DigestGen.Compiling.Papers;
using DigestGen.Compiling.Planning.Volumes;
using DigestGen.Compiling.Projects;
using DigestGen.Compiling.Records;
using DigestGen.Compiling.Search;
using DigestGen.Parsing.Collections;
using DigestGen.Parsing.Records;

namespace DigestGen.Compiling.Planning;

/// <summary>Plans what is emitted for a catalog.</summary>
internal sealed class CatalogPlanner
{
    private readonly CatalogOutline _outline;
    private readonly EquatableArray<DigestIssue> _issues;
    private readonly DigestContent[] _contents;
    private readonly ProjectOptions _options;
    private readonly CompilerFacts _compiler;
    private readonly CatalogName _catalog;
    private readonly TextsSource _texts;
    private readonly List<PlanFinding> _findings = [];

    private CatalogPlanner(PlanInputs inputs, EquatableArray<DigestIssue> issues)
    {
        _outline = inputs.Outline;
        _issues = issues;
        _contents = inputs.Outline.Order(issues);
        _options = inputs.Project.Options;
        _compiler = inputs.Project.Compiler;
        _texts = inputs.Texts;
        _catalog = CatalogNamePlanner.Plan(inputs.Project, _findings);
    }

    /// <summary>Plans the catalog.</summary>
    /// <param name="inputs">What the plan depends on besides the texts; null if the project has no digests.</param>
    /// <param name="issues">The issues in the order of their files.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static CatalogPlan Plan(PlanInputs? inputs, EquatableArray<DigestIssue> issues, CancellationToken cancellationToken) =>
        inputs is null
            ? CatalogPlan.Nothing
            : new CatalogPlanner(inputs, issues).Plan(cancellationToken);

    private CatalogPlan Plan(CancellationToken cancellationToken)
    {
        ReportProject();
        if (_texts.Stored is { } stored)
        {
            return Plan(stored);
        }

        PlanFinding[] limits = [.. CatalogLimits.Check(_outline)];
        _findings.AddRange(limits);
        _findings.AddRange(CopiedIssues.Report(_outline, _contents, cancellationToken));
        if (!_compiler.HasLibrary || limits.Length > 0 || _outline is not { Papers: { } papers, Hash: { } hash }
            || StoreRecords(papers, cancellationToken) is not { } store)
        {
            return WithoutCatalog();
        }

        bool hasLiterals = _compiler.HasUtf8Literals;
        bool hasNamedPapers = HasNamedPapers(papers.Ids.Length);
        EquatableArray<PaperMember> members = hasNamedPapers
            ? PaperMemberPlanner.Find(_outline, papers, _contents, static (content, entry) => content.GetRecord(entry), cancellationToken)
            : EquatableArray<PaperMember>.Empty;
        if (IsStoredByBuild)
        {
            // In an editor no build has stored the image. The code is the one that the build compiles, and it is not run.
            var resource = new TextsResource(
                TextsResource.NameIn(_compiler.AssemblyName), TextsResource.ChecksumOf(_outline.Tables, hash, store, _options.Search));
            return Plan(
                new ResourcePlan(resource, new EditingPlan(_outline.Tables, Unversioned())),
                hash.Multiplier, _outline.IssueMembers, members, papers.Ids.Length, hasNamedPapers);
        }

        EquatableArray<EquatableArray<VolumePlan>> volumes = new VolumePlanner(_catalog, _outline, store).Plan(out string[] methods);
        return new CatalogPlan(
            VolumeBuckets: hasLiterals ? volumes : EquatableArray<EquatableArray<VolumePlan>>.Empty,
            Index: new IndexPlan(_catalog, hash.Multiplier, _outline.Tables, null, hasLiterals),
            RecordLocationTables: hasLiterals ? PlanTables(store, hash) : EquatableArray<RecordLocationTablePlan>.Empty,
            RecordLocations: new RecordLocationsPlan(
                _catalog,
                RecordLocationTables.CountOfPapers(store),
                RecordLocationTables.CountOfEntries(store),
                new EquatableArray<string>(methods),
                hasLiterals),
            Search: hasLiterals && _options.Search != SearchCoverage.None
                ? new SearchPlan(_catalog, IndexedPapers.Of(_options.Search, _outline, papers, _contents, cancellationToken))
                : null,
            Issues: new IssueMembersPlan(_catalog, _outline.IssueMembers, papers.Ids.Length, hasNamedPapers, HasTooManyPapers(hasNamedPapers)),
            Papers: PaperMemberPlanner.Plan(_catalog, members),
            Findings: new EquatableArray<PlanFinding>([.. _findings]));
    }

    private bool HasTooManyPapers(bool hasNamedPapers) => !hasNamedPapers && _options.NamedPapers == NamedPapers.Auto;

    private bool IsStoredByBuild =>
        StorageChoice.IsResource(_options.Storage, _texts.DigestBytes);

    private CatalogPlan Plan(StoredCatalog stored)
    {
        _findings.AddRange(stored.Findings);
        return _compiler.HasLibrary && stored.Resource is { } resource
            ? Plan(
                new ResourcePlan(resource, null), stored.HashMultiplier, stored.Issues, stored.Papers, stored.PaperCount, HasNamedPapers(stored.PaperCount))
            : WithoutCatalog();
    }

    private CatalogPlan Plan(
        ResourcePlan resource,
        ulong multiplier,
        EquatableArray<IssueMember> issues,
        EquatableArray<PaperMember> papers,
        int paperCount,
        bool hasNamedPapers) => new(
            VolumeBuckets: EquatableArray<EquatableArray<VolumePlan>>.Empty,
            Index: new IndexPlan(_catalog, multiplier, EquatableArray<byte>.Empty, resource, _compiler.HasUtf8Literals),
            RecordLocationTables: EquatableArray<RecordLocationTablePlan>.Empty,
            RecordLocations: null,
            Search: null,
            Issues: new IssueMembersPlan(_catalog, issues, paperCount, hasNamedPapers, HasTooManyPapers(hasNamedPapers)),
            Papers: PaperMemberPlanner.Plan(_catalog, papers),
            Findings: new EquatableArray<PlanFinding>([.. _findings]));

    private CatalogPlan WithoutCatalog() => CatalogPlan.WithoutCatalog(new EquatableArray<PlanFinding>([.. _findings]));

    private EquatableArray<uint> Unversioned()
    {
        var papers = new SortedSet<uint>();
        foreach (DigestIssue issue in _issues)
        {
            foreach (EntryOutline entry in issue.Outline.Entries)
            {
                if (entry.Version == 0)
                {
                    papers.Add(entry.PackedId);
                }
            }
        }

        return new EquatableArray<uint>([.. papers]);
    }

    private EquatableArray<RecordLocationTablePlan> PlanTables(RecordStore store, CompiledHash hash)
    {
        List<int[]> tables = RecordLocationTables.Cut(store);
        var plans = new RecordLocationTablePlan[tables.Count + 1];
        plans[0] = new RecordLocationTablePlan(_catalog, 0, hash, new EquatableArray<int>(store.LatestPlaces.ToArray()));
        for (int number = 0; number < tables.Count; number++)
        {
            plans[number + 1] = new RecordLocationTablePlan(_catalog, number, null, new EquatableArray<int>(tables[number]));
        }

        return new EquatableArray<RecordLocationTablePlan>(plans);
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

    private RecordStore? StoreRecords(PaperTable papers, CancellationToken cancellationToken)
    {
        var store = RecordStore.Of(_outline, papers, _contents, cancellationToken);
        if (CatalogLimits.Check(store) is not { } finding)
        {
            return store;
        }

        _findings.Add(finding);
        return null;
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
