using System.Globalization;
using DigestGen.Compiling.Findings;
using DigestGen.Compiling.Issues;
using DigestGen.Compiling.Naming;
using DigestGen.Compiling.Outline;
using DigestGen.Compiling.Papers;
using DigestGen.Compiling.Planning.Volumes;
using DigestGen.Compiling.Projects;
using DigestGen.Compiling.Records;
using DigestGen.Compiling.Search;
using DigestGen.Layout;
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

    // Each issue has a member.
    private bool HasTooManyIssues => _outline.Issues.Count > ProjectOptions.MaxMembers;

    /// <summary>Plans the catalog.</summary>
    /// <param name="inputs">What the plan depends on besides the texts; null if the project has no digests.</param>
    /// <param name="issues">The issues in the order of their files.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static CatalogPlan Plan(PlanInputs? inputs, EquatableArray<DigestIssue> issues, CancellationToken cancellationToken) =>
        inputs is null
            ? CatalogPlan.Nothing
            : new CatalogPlanner(inputs, issues).Plan(cancellationToken);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private CatalogPlan Plan(CancellationToken cancellationToken)
    {
        ReportProject();
        _findings.AddRange(CopiedIssues.Report(_outline, _contents, cancellationToken));
        if (!_compiler.HasLibrary || HasTooManyIssues || _outline is not { Papers: { } papers, Hash: { } hash }
            || StoreRecords(papers, cancellationToken) is not { } store)
        {
            return CatalogPlan.WithoutCatalog(new EquatableArray<PlanFinding>([.. _findings]));
        }

        TextsResource? resource = FindResource(store);
        if (_texts.Resource is not null && _texts.Resource != resource)
        {
            // Both sides plan by the same rules. If they did not, the places would lead to other texts.
            Report(PlanFindingKind.UnusableOutline, "It is for other texts.");
            return CatalogPlan.WithoutCatalog(new EquatableArray<PlanFinding>([.. _findings]));
        }

        bool hasLiterals = _compiler.HasUtf8Literals;
        string[]? methods = null;
        EquatableArray<EquatableArray<VolumePlan>> volumes = resource is null
            ? new VolumePlanner(_catalog, _outline, store).Plan(out methods)
            : EquatableArray<EquatableArray<VolumePlan>>.Empty;
        bool hasNamedPapers = HasNamedPapers(papers.Ids.Length);
        EquatableArray<PaperMembersPlan> papersPlan = hasNamedPapers
            ? PaperMemberPlanner.Plan(_catalog, _outline, papers, _contents, cancellationToken)
            : EquatableArray<PaperMembersPlan>.Empty;
        return new CatalogPlan(
            VolumeBuckets: hasLiterals ? volumes : EquatableArray<EquatableArray<VolumePlan>>.Empty,
            Index: new IndexPlan(_catalog, hash.Multiplier, _outline.Tables, resource is null ? null : new ResourcePlan(resource, Unversioned()), hasLiterals),
            RecordLocationTables: hasLiterals ? PlanTables(store, hash) : EquatableArray<RecordLocationTablePlan>.Empty,
            RecordLocations: new RecordLocationsPlan(
                _catalog,
                RecordLocationTables.CountOfPapers(store),
                RecordLocationTables.CountOfEntries(store),
                methods is null ? null : new EquatableArray<string>(methods),
                hasLiterals),
            Search: hasLiterals && resource is null && _options.Search != SearchCoverage.None
                ? new SearchInputs(_catalog, _options.Search, _outline, papers, new EquatableArray<DigestContent>(_contents))
                : null,
            Issues: new IssueMembersPlan(_catalog, _outline.IssueMembers, papers.Ids.Length, hasNamedPapers, hasLiterals && _options.HasImplicitUsings),
            Papers: papersPlan,
            Findings: new EquatableArray<PlanFinding>([.. _findings]));
    }

    // In an editor no build has stored the texts. The code is the one that the build compiles, and it is not run.
    private TextsResource? FindResource(RecordStore store) =>
        _texts.Resource is not null
        || (_options.IsEditing && (_options.Storage == TextStorage.Resource || (_options.Storage == TextStorage.Auto && _texts.IsLarge)))
            ? new TextsResource(_texts.Resource?.Name ?? TextsResource.NameIn(_compiler.AssemblyName), TextsResource.ChecksumOf(store, _options.Search))
            : null;

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
        if (_outline.Papers is null)
        {
            Report(PlanFindingKind.CatalogTooLarge, "entries", Text(_outline.EntryCount), Text(ImageLayout.MaxEntries));
        }

        if (HasTooManyIssues)
        {
            Report(PlanFindingKind.CatalogTooLarge, "issues", Text(_outline.Issues.Count), Text(ProjectOptions.MaxMembers));
        }

        foreach (InvalidOption option in _options.Invalid)
        {
            Report(PlanFindingKind.InvalidOption, option.Value, option.Property, option.Expected);
        }

        if (!_compiler.HasLibrary)
        {
            Report(PlanFindingKind.LibraryMissing);
        }
        else if (!_compiler.HasUtf8Literals)
        {
            Report(PlanFindingKind.LanguageVersionTooOld, _compiler.LanguageVersion);
        }
    }

    private void Report(PlanFindingKind kind, params string[] arguments) =>
        _findings.Add(new PlanFinding(kind, null, null, new EquatableArray<string>(arguments)));

    private RecordStore? StoreRecords(PaperTable papers, CancellationToken cancellationToken)
    {
        var store = RecordStore.Of(_outline, papers, _contents, cancellationToken);
        if (store.Volumes.Count <= ImageLayout.Place.MaxVolumes)
        {
            return store;
        }

        Report(
            PlanFindingKind.CatalogTooLarge,
            "fortnights of issues, which have volumes of their own",
            Text(store.Volumes.Count),
            Text(ImageLayout.Place.MaxVolumes));
        return null;
    }

    private bool HasNamedPapers(int count)
    {
        if (_options.NamedPapers == NamedPapers.Auto && count > ProjectOptions.MaxAutomaticMembers)
        {
            Report(PlanFindingKind.NoNamedPapers, Text(count), Text(ProjectOptions.MaxAutomaticMembers));
        }
        else if (_options.NamedPapers == NamedPapers.Always && count > ProjectOptions.MaxMembers)
        {
            Report(PlanFindingKind.TooManyNamedPapers, Text(count), Text(ProjectOptions.MaxMembers));
        }

        return _options.NamedPapers.IsFor(count);
    }
}
