using System.Collections.Immutable;
using System.Globalization;
using DigestGen.Generator.Input;
using DigestGen.Layout;
using DigestGen.Parsing;

namespace DigestGen.Generator.Planning;

/// <summary>Plans what is emitted for a catalog.</summary>
internal sealed class CatalogPlanner
{
    private readonly CatalogOutline _outline;
    private readonly DigestContent[] _contents;
    private readonly HashSet<string> _repeatedFiles;
    private readonly ProjectOptions _options;
    private readonly CompilerFacts _compiler;
    private readonly CatalogName _catalog;
    private readonly List<PlanFinding> _findings = [];

    private CatalogPlanner(
        CatalogOutline outline,
        DigestContent[] contents,
        HashSet<string> repeatedFiles,
        ProjectOptions options,
        CompilerFacts compiler)
    {
        _outline = outline;
        _contents = contents;
        _repeatedFiles = repeatedFiles;
        _options = options;
        _compiler = compiler;
        _catalog = new CatalogName(
            options.Namespace ?? Identifiers.ToNamespace(compiler.AssemblyName), options.CatalogName, options.IsPublic);
    }

    /// <summary>Plans the catalog; null if the project has no digests.</summary>
    public static CatalogPlan? Plan(
        CatalogOutline? outline,
        ImmutableArray<DigestIssue> issues,
        ProjectOptions options,
        CompilerFacts compiler,
        CancellationToken cancellationToken)
    {
        if (outline is null)
        {
            return null;
        }

        var byPath = new Dictionary<string, DigestContent>(issues.Length, StringComparer.Ordinal);
        var repeated = new HashSet<string>(StringComparer.Ordinal);
        foreach (DigestIssue issue in issues)
        {
            if (byPath.ContainsKey(issue.Path))
            {
                repeated.Add(issue.Path);
            }

            byPath[issue.Path] = issue.Content;
        }

        DigestContent[] contents = [.. outline.Issues.Select(issue => byPath[issue.Path])];
        return new CatalogPlanner(outline, contents, repeated, options, compiler).Plan(cancellationToken);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private CatalogPlan Plan(CancellationToken cancellationToken)
    {
        ReportProject();
        ReportSameIssues();
        if (!_compiler.HasLibrary || _outline.Papers is not { } papers || StoreRecords(papers, cancellationToken) is not { } store)
        {
            return new CatalogPlan(
                new VolumeTable([]), null, default, null, null, default, new EquatableArray<PlanFinding>([.. _findings]));
        }

        List<VolumePlan> volumes = PlanVolumes(store.Volumes, out string[] classes);
        PlaceTablePlan[] placeTables = _compiler.HasUtf8Literals ? PlanPlaces(store, papers) : [];
        EquatableArray<PaperMembersPlan> paperMembers = PlanPapers(papers, cancellationToken);
        return new CatalogPlan(
            new VolumeTable(_compiler.HasUtf8Literals ? volumes : []),
            new IndexPlan(_catalog, _outline.Tables, _compiler.HasUtf8Literals),
            new EquatableArray<PlaceTablePlan>(placeTables),
            new PlacesPlan(
                _catalog,
                placeTables.Length,
                new EquatableArray<string>(classes),
                _compiler.HasUtf8Literals),
            PlanIssues(papers.Ids.Length, paperMembers.Count > 0),
            paperMembers,
            new EquatableArray<PlanFinding>([.. _findings]));
    }

    private void ReportProject()
    {
        if (_outline.Papers is null)
        {
            Report(PlanFindingKind.CatalogTooLarge, "entries", Text(_outline.EntryCount), Text(ImageLayout.MaxEntries));
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

    // Issues of the same channel, date and time stand side by side.
    private void ReportSameIssues()
    {
        for (int i = 1; i < _outline.Issues.Count; i++)
        {
            OutlinedIssue before = _outline.Issues[i - 1];
            OutlinedIssue issue = _outline.Issues[i];
            if (issue.Identity.Day is not null && issue.Identity.Day == before.Identity.Day
                && issue.Identity.Second == before.Identity.Second && issue.Identity.Channel == before.Identity.Channel)
            {
                _findings.Add(new PlanFinding(
                    PlanFindingKind.SameIssue,
                    issue.Path,
                    before.Path,
                    new EquatableArray<string>([IssueText.ChannelAndTime(issue.Identity), FileName(before.Path)])));
            }
        }
    }

    private static string FileName(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    private RecordStore? StoreRecords(PaperTable papers, CancellationToken cancellationToken)
    {
        var store = RecordStore.Of(_outline, papers, _contents, cancellationToken);
        if (store.Volumes.Count <= ImageLayout.Place.MaxVolumes)
        {
            return store;
        }

        Report(
            PlanFindingKind.CatalogTooLarge, "weeks of issues, which have volumes of their own", Text(store.Volumes.Count), Text(ImageLayout.Place.MaxVolumes));
        return null;
    }

    private List<VolumePlan> PlanVolumes(List<List<StoredRecords>> stored, out string[] classes)
    {
        classes = new string[stored.Count];
        var plans = new List<VolumePlan>();
        for (int first = 0; first < stored.Count;)
        {
            int issue = stored[first][0].Issue;
            string name = _outline.Issues[issue].MemberName;
            var volumes = new List<Volume>();
            for (; first < stored.Count && stored[first][0].Issue == issue; first++)
            {
                classes[first] = $"Volume{Text(volumes.Count + 1)}_{name}";
                VolumeRecords[] records = [.. stored[first].Select(Records)];
                volumes.Add(new Volume(classes[first], new EquatableArray<VolumeRecords>(records)));
            }

            plans.Add(new VolumePlan(
                _catalog,
                _outline.Issues[issue].Path,
                $"{_catalog.Name}.Volumes.{name}.g.cs",
                new EquatableArray<Volume>([.. volumes]),
                _repeatedFiles.Contains(_outline.Issues[issue].Path)));
        }

        return plans;
    }

    private VolumeRecords Records(StoredRecords stored) =>
        new(_contents[stored.Issue], new EquatableArray<int>([.. stored.Entries]));

    private PlaceTablePlan[] PlanPlaces(RecordStore store, PaperTable papers)
    {
        int[] entries = [.. Enumerable.Range(0, _outline.EntryCount)];
        int[] latest = [.. Enumerable.Range(0, papers.Ids.Length).Select(papers.LatestAppearance)];
        var tables = new List<PlaceTablePlan>();
        AddTables(latest);
        AddTables(entries);
        return [.. tables];

        void AddTables(int[] rows)
        {
            for (int first = 0; first < rows.Length; first += ImageLayout.Place.TableRows)
            {
                byte[] places = store.WritePlaces(rows.AsSpan(first, Math.Min(ImageLayout.Place.TableRows, rows.Length - first)));
                tables.Add(new PlaceTablePlan(_catalog, tables.Count, new EquatableArray<byte>(places)));
            }
        }
    }

    private IssueMembersPlan PlanIssues(int paperCount, bool hasNamedPapers)
    {
        var issues = new IssueMember[_outline.Issues.Count];
        for (int i = 0; i < issues.Length; i++)
        {
            OutlinedIssue issue = _outline.Issues[i];
            string title = IssueText.ChannelAndTime(issue.Identity);
            issues[i] = new IssueMember(
                issue.MemberName,
                $"{(title.Length > 0 ? title : issue.Identity.Name)}: {Text(issue.EntryCount)} {(issue.EntryCount == 1 ? "entry" : "entries")}.");
        }

        return new IssueMembersPlan(_catalog, new EquatableArray<IssueMember>(issues), paperCount, hasNamedPapers);
    }

    private bool HasNamedPapers(int count)
    {
        bool isTooMany = _options.NamedPapers == NamedPapers.Auto && count > ProjectOptions.MaxAutomaticMembers;
        if (isTooMany)
        {
            Report(PlanFindingKind.NoNamedPapers, Text(count), Text(ProjectOptions.MaxAutomaticMembers));
        }

        return !isTooMany && _options.NamedPapers != NamedPapers.Never;
    }

    private EquatableArray<PaperMembersPlan> PlanPapers(PaperTable papers, CancellationToken cancellationToken)
    {
        if (!HasNamedPapers(papers.Ids.Length))
        {
            return default;
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
