using System.Globalization;
using DigestGen.Generator.Input;
using DigestGen.Layout;
using DigestGen.Parsing;

namespace DigestGen.Generator.Planning;

/// <summary>Plans what is emitted for a catalog.</summary>
internal sealed class CatalogPlanner
{
    private const int ShelfCount = 251;

    // The compiler compiles classes side by side, and the methods of one in turn. A program's start pays for each class that
    // it meets on its way to a volume: on the way to volumes of the same time, for one or two.
    private const int ClassCount = 4;
    private const int DaysPerClass = 8 * RecordStore.DaysPerFortnight;

    private readonly CatalogOutline _outline;
    private readonly DigestContent[] _contents;
    private readonly ProjectOptions _options;
    private readonly CompilerFacts _compiler;
    private readonly CatalogName _catalog;
    private readonly List<PlanFinding> _findings = [];

    private CatalogPlanner(CatalogFrame frame, DigestContent[] contents)
    {
        _outline = frame.Outline;
        _contents = contents;
        _options = frame.Project.Options;
        _compiler = frame.Project.Compiler;
        _catalog = new CatalogName(
            _options.Namespace ?? Identifiers.ToNamespace(_compiler.AssemblyName), _options.CatalogName, _options.IsPublic);
    }

    // Each has a member.
    private bool HasTooManyIssues => _outline.Issues.Count > ProjectOptions.MaxMembers;

    /// <summary>Plans the catalog.</summary>
    /// <param name="frame">What the plan depends on beside the texts; null if the project has no digests.</param>
    /// <param name="issues">The issues in the order of their files.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static CatalogPlan Plan(CatalogFrame? frame, EquatableArray<DigestIssue> issues, CancellationToken cancellationToken)
    {
        if (frame is null)
        {
            return CatalogPlan.Nothing;
        }

        ReadOnlySpan<OutlinedIssue> outlined = frame.Outline.Issues.Span;
        DigestContent[] contents = new DigestContent[outlined.Length];
        for (int i = 0; i < contents.Length; i++)
        {
            contents[i] = issues[outlined[i].FileNumber].Content;
        }

        return new CatalogPlanner(frame, contents).Plan(cancellationToken);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private CatalogPlan Plan(CancellationToken cancellationToken)
    {
        ReportProject();
        _findings.AddRange(_outline.SameIssues);
        if (!_compiler.HasLibrary || HasTooManyIssues || _outline is not { Papers: { } papers, Hash: { } hash }
            || StoreRecords(papers, cancellationToken) is not { } store)
        {
            return CatalogPlan.WithoutCatalog(new EquatableArray<PlanFinding>([.. _findings]));
        }

        EquatableArray<EquatableArray<VolumePlan>> shelves = PlanVolumes(store, out string[] methods);
        var places = new PlaceTables(_catalog, hash, store);
        EquatableArray<PaperMembersPlan> paperMembers = PlanPapers(papers, cancellationToken);
        return new CatalogPlan(
            _compiler.HasUtf8Literals ? shelves : EquatableArray<EquatableArray<VolumePlan>>.Empty,
            new IndexPlan(_catalog, _outline.Tables, _compiler.HasUtf8Literals),
            _compiler.HasUtf8Literals ? places.Plan() : EquatableArray<PlaceTablePlan>.Empty,
            new PlacesPlan(
                _catalog,
                places.PaperTableCount,
                places.EntryTableCount,
                new EquatableArray<string>(methods),
                _compiler.HasUtf8Literals),
            new IssueMembersPlan(_catalog, _outline.IssueMembers, papers.Ids.Length, paperMembers.Count > 0),
            paperMembers,
            new EquatableArray<PlanFinding>([.. _findings]));
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

        foreach (UnknownOption option in _options.Unknown)
        {
            Report(PlanFindingKind.UnknownOption, option.Value, option.Property, option.Expected);
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
            PlanFindingKind.CatalogTooLarge, "fortnights of issues, which have volumes of their own", Text(store.Volumes.Count), Text(ImageLayout.Place.MaxVolumes));
        return null;
    }

    private EquatableArray<EquatableArray<VolumePlan>> PlanVolumes(RecordStore store, out string[] methods)
    {
        List<List<StoredRecords>> stored = store.Volumes;
        methods = new string[stored.Count];
        var shelves = new VolumePlan[ShelfCount][];
        shelves.AsSpan().Fill([]);
        for (int first = 0; first < stored.Count;)
        {
            int issue = stored[first][0].Issue;
            string name = _outline.Issues[issue].MemberName;
            int shelfNumber = ShelfOf(name);
            int classNumber = _outline.Issues[issue].Identity.Day / DaysPerClass ?? shelfNumber;
            string className = $"Volumes{Text(classNumber % ClassCount)}";
            var volumes = new List<Volume>();
            for (; first < stored.Count && stored[first][0].Issue == issue; first++)
            {
                string methodName = $"Read{Text(volumes.Count + 1)}_{name}";
                methods[first] = $"{className}.{methodName}";
                VolumeRecords[] records = [.. stored[first].Select(records => new VolumeRecords(
                    _contents[records.Issue], new EquatableArray<int>(store.EntriesOf(records).ToArray())))];
                volumes.Add(new Volume(methodName, new EquatableArray<VolumeRecords>(records)));
            }

            ref VolumePlan[] shelf = ref shelves[shelfNumber];
            shelf =
            [
                .. shelf,
                new VolumePlan(
                    _catalog, $"{_catalog.Name}.Volumes.{name}.g.cs", className, store.LengthStep, new EquatableArray<Volume>([.. volumes])),
            ];
        }

        return new EquatableArray<EquatableArray<VolumePlan>>([.. shelves.Select(static shelf => new EquatableArray<VolumePlan>(shelf))]);
    }

    // The same on every machine, which the hash of a string is not.
    private static int ShelfOf(string name)
    {
        int sum = 0;
        foreach (char c in name)
        {
            sum = ((sum * 31) + c) % ShelfCount;
        }

        return sum;
    }

    private bool HasNamedPapers(int count)
    {
        switch (_options.NamedPapers)
        {
            case NamedPapers.Auto when count > ProjectOptions.MaxAutomaticMembers:
                Report(PlanFindingKind.NoNamedPapers, Text(count), Text(ProjectOptions.MaxAutomaticMembers));
                return false;
            case NamedPapers.Always when count > ProjectOptions.MaxMembers:
                Report(PlanFindingKind.TooManyNamedPapers, Text(count), Text(ProjectOptions.MaxMembers));
                return false;
            default:
                return _options.NamedPapers != NamedPapers.Never;
        }
    }

    private EquatableArray<PaperMembersPlan> PlanPapers(PaperTable papers, CancellationToken cancellationToken)
    {
        if (!HasNamedPapers(papers.Ids.Length))
        {
            return EquatableArray<PaperMembersPlan>.Empty;
        }

        var plans = new List<PaperMembersPlan>();
        var members = new List<PaperMember>();
        for (int paper = 0; paper < papers.Ids.Length; paper++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int latest = papers.LatestAppearance(paper);
            int issue = _outline.IssueOf(latest);
            members.Add(new PaperMember(
                papers.Ids[paper], _outline.Issues[issue], _contents[issue], latest - _outline.Issues[issue].FirstEntry));
            if (paper + 1 == papers.Ids.Length || !ArxivScheme.IsSameGroup(papers.Ids[paper], papers.Ids[paper + 1]))
            {
                plans.Add(new PaperMembersPlan(
                    _catalog, PaperMemberNames.OfGroup(papers.Ids[paper]), new EquatableArray<PaperMember>([.. members])));
                members.Clear();
            }
        }

        return new EquatableArray<PaperMembersPlan>([.. plans]);
    }
}
