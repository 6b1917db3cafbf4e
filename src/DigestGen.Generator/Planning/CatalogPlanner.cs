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
        if (!_compiler.HasLibrary || StoreRecords(cancellationToken) is not { } store)
        {
            return new CatalogPlan(
                new VolumeTable([]), null, default, null, null, default, new EquatableArray<PlanFinding>([.. _findings]));
        }

        List<VolumePlan> volumes = PlanVolumes(store, out string[] properties);
        PlaceTablePlan[] placeTables = _compiler.HasUtf8Literals ? PlanPlaces(store.Places) : [];
        EquatableArray<PaperMembersPlan> papers = PlanPapers(_outline.Papers!, cancellationToken);
        return new CatalogPlan(
            new VolumeTable(_compiler.HasUtf8Literals ? volumes : []),
            new IndexPlan(_catalog, _outline.Tables, _compiler.HasUtf8Literals),
            new EquatableArray<PlaceTablePlan>(placeTables),
            new PlacesPlan(
                _catalog,
                placeTables.Length,
                new EquatableArray<string>(properties),
                _compiler.HasUtf8Literals),
            PlanIssues(papers.Count > 0),
            papers,
            new EquatableArray<PlanFinding>([.. _findings]));
    }

    private void ReportProject()
    {
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

    private RecordStore? StoreRecords(CancellationToken cancellationToken)
    {
        if (_outline.Papers is null)
        {
            Report(PlanFindingKind.CatalogTooLarge, "entries", Text(_outline.EntryCount), Text(ImageLayout.MaxEntries));
            return null;
        }

        var store = new RecordStore(_outline.EntryCount);
        for (int i = 0; i < _contents.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!store.TryAdd(i, _contents[i]))
            {
                Report(
                    PlanFindingKind.CatalogTooLarge,
                    "issues, which have texts of their own",
                    Text(_contents.Length),
                    Text(ImageLayout.Place.MaxVolumes));
                return null;
            }
        }

        return store;
    }

    private List<VolumePlan> PlanVolumes(RecordStore store, out string[] properties)
    {
        properties = new string[store.Volumes.Count];
        var volumes = new List<VolumePlan>();
        for (int first = 0; first < store.Volumes.Count;)
        {
            int issue = store.Volumes[first].Issue;
            string name = _outline.Issues[issue].MemberName;
            var parts = new List<VolumePart>();
            for (; first < store.Volumes.Count && store.Volumes[first].Issue == issue; first++)
            {
                properties[first] = $"Text{Text(parts.Count + 1)}_{name}";
                parts.Add(new VolumePart(properties[first], new EquatableArray<int>([.. store.Volumes[first].Entries])));
            }

            volumes.Add(new VolumePlan(
                _catalog,
                _outline.Issues[issue].Path,
                $"{_catalog.Name}.Issues.{name}.g.cs",
                _contents[issue],
                new EquatableArray<VolumePart>([.. parts]),
                _repeatedFiles.Contains(_outline.Issues[issue].Path)));
        }

        return volumes;
    }

    private PlaceTablePlan[] PlanPlaces(byte[] places)
    {
        const int TableSize = ImageLayout.Place.TableEntries * ImageLayout.Place.Size;
        var tables = new PlaceTablePlan[(places.Length + TableSize - 1) / TableSize];
        for (int table = 0; table < tables.Length; table++)
        {
            int start = table * TableSize;
            byte[] part = places.AsSpan(start, Math.Min(TableSize, places.Length - start)).ToArray();
            tables[table] = new PlaceTablePlan(_catalog, table, new EquatableArray<byte>(part));
        }

        return tables;
    }

    private IssueMembersPlan PlanIssues(bool hasNamedPapers)
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

        return new IssueMembersPlan(_catalog, new EquatableArray<IssueMember>(issues), _outline.Papers!.Ids.Length, hasNamedPapers);
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
