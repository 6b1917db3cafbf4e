using System.Collections.Immutable;
using System.Globalization;
using DigestGen.Generator.Input;
using DigestGen.Layout;
using DigestGen.Parsing;

namespace DigestGen.Generator.Planning;

/// <summary>Plans the catalog over all issues of a project.</summary>
internal sealed class CatalogPlanner
{
    private readonly ProjectOptions _options;
    private readonly CompilerFacts _compiler;
    private readonly CatalogName _catalog;
    private readonly DigestIssue[] _issues;
    private readonly string[] _names;
    private readonly int[] _firstEntries;
    private readonly List<PlanFinding> _findings = [];

    private CatalogPlanner(DigestIssue[] issues, ProjectOptions options, CompilerFacts compiler)
    {
        _options = options;
        _compiler = compiler;
        _catalog = new CatalogName(
            options.Namespace ?? Identifiers.ToNamespace(compiler.AssemblyName), options.CatalogName, options.IsPublic);
        _issues = issues;
        var names = new MemberNames();
        _names = Array.ConvertAll(issues, issue => names.Add(issue.Identity));
        _firstEntries = new int[issues.Length + 1];
        for (int i = 0; i < issues.Length; i++)
        {
            _firstEntries[i + 1] = _firstEntries[i] + issues[i].Content.Entries.Count;
        }
    }

    /// <summary>Plans the catalog; null if the project has no digests.</summary>
    public static CatalogPlan? Plan(
        ImmutableArray<DigestIssue> issues,
        ProjectOptions options,
        CompilerFacts compiler,
        CancellationToken cancellationToken) =>
        issues.IsEmpty
            ? null
            : new CatalogPlanner(IssueOrder.Sort(issues.AsSpan()), options, compiler).Plan(cancellationToken);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private CatalogPlan Plan(CancellationToken cancellationToken)
    {
        ReportProject();
        ReportSameIssues();
        if (!_compiler.HasLibrary)
        {
            return WithoutCatalog();
        }

        var places = new RecordPlace[_firstEntries[_issues.Length]];
        var store = new RecordStore();
        for (int i = 0; i < _issues.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            store.Add(i, _issues[i].Content, places.AsSpan(_firstEntries[i], _issues[i].Content.Entries.Count));
        }

        if (!IsWithinLimits(store))
        {
            return WithoutCatalog();
        }

        PaperTable papers = PaperTable.Of(_issues, places.Length);
        var hash = PerfectHashTable.Build(papers.Ids, cancellationToken);
        byte[] tables = new IndexTables(_issues, places, papers, hash).Write(cancellationToken);
        VolumePlan[] volumes = PlanVolumes(store, out string[] properties);
        return new CatalogPlan(
            _compiler.HasUtf8Literals ? new EquatableArray<VolumePlan>(volumes) : default,
            new IndexPlan(
                _catalog,
                new EquatableArray<byte>(tables),
                new EquatableArray<string>(properties),
                _compiler.HasUtf8Literals),
            PlanMembers(papers, cancellationToken),
            new EquatableArray<PlanFinding>([.. _findings]));
    }

    private CatalogPlan WithoutCatalog() => new(default, null, null, new EquatableArray<PlanFinding>([.. _findings]));

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
        for (int i = 1; i < _issues.Length; i++)
        {
            IssueIdentity before = _issues[i - 1].Identity;
            IssueIdentity identity = _issues[i].Identity;
            if (identity.Day is not null && identity.Day == before.Day && identity.Second == before.Second
                && identity.Channel == before.Channel)
            {
                _findings.Add(new PlanFinding(
                    PlanFindingKind.SameIssue,
                    _issues[i].Path,
                    _issues[i - 1].Path,
                    new EquatableArray<string>([IssueText.ChannelAndTime(identity), FileName(_issues[i - 1].Path)])));
            }
        }
    }

    private static string FileName(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    private bool IsWithinLimits(RecordStore store)
    {
        int entries = _firstEntries[_issues.Length];
        return IsWithin("issues with texts of their own", store.Volumes.Count, ImageLayout.Entry.MaxVolumes)
            && IsWithin("entries", entries, ImageLayout.MaxEntries);
    }

    private bool IsWithin(string what, int count, int limit)
    {
        if (count > limit)
        {
            Report(PlanFindingKind.CatalogTooLarge, what, Text(count), Text(limit));
        }

        return count <= limit;
    }

    private VolumePlan[] PlanVolumes(RecordStore store, out string[] properties)
    {
        properties = new string[store.Volumes.Count];
        var volumes = new List<VolumePlan>();
        for (int first = 0; first < store.Volumes.Count;)
        {
            int issue = store.Volumes[first].Issue;
            var parts = new List<VolumePart>();
            for (; first < store.Volumes.Count && store.Volumes[first].Issue == issue; first++)
            {
                properties[first] = $"Text{Text(parts.Count + 1)}_{_names[issue]}";
                parts.Add(new VolumePart(properties[first], new EquatableArray<int>([.. store.Volumes[first].Entries])));
            }

            volumes.Add(new VolumePlan(
                _catalog,
                _issues[issue].Path,
                $"{_catalog.Name}.{_names[issue]}.g.cs",
                _issues[issue].Content,
                new EquatableArray<VolumePart>([.. parts])));
        }

        VolumePlan[] sorted = [.. volumes];
        Array.Sort(sorted, static (left, right) => string.CompareOrdinal(left.Path, right.Path));
        return sorted;
    }

    private MembersPlan PlanMembers(PaperTable papers, CancellationToken cancellationToken)
    {
        var issues = new CatalogMember[_issues.Length];
        for (int i = 0; i < issues.Length; i++)
        {
            int count = _issues[i].Content.Entries.Count;
            string title = IssueText.ChannelAndTime(_issues[i].Identity);
            issues[i] = new CatalogMember(
                _names[i],
                i,
                $"{(title.Length > 0 ? title : _issues[i].Identity.Name)}: {Text(count)} {(count == 1 ? "entry" : "entries")}.");
        }

        return new MembersPlan(
            _catalog,
            new EquatableArray<CatalogMember>(issues),
            HasNamedPapers(papers.Ids.Length) ? PlanPapers(papers, cancellationToken) : null,
            papers.Ids.Length);
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

    private EquatableArray<CatalogMember> PlanPapers(PaperTable papers, CancellationToken cancellationToken)
    {
        var members = new CatalogMember[papers.Ids.Length];
        for (int paper = 0; paper < members.Length; paper++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int latest = papers.LatestAppearance(paper);
            int issue = IssueOf(latest);
            ReadOnlySpan<byte> record = _issues[issue].Content.GetRecord(latest - _firstEntries[issue]);
            string id = ArxivScheme.Canonical(papers.Ids[paper]);
            string date = IssueText.ChannelAndTime(_issues[issue].Identity);
            members[paper] = new CatalogMember(
                "Arxiv_" + id.Replace('.', '_').Replace('/', '_').Replace('-', '_'),
                (int)papers.Ids[paper],
                $"{RecordText.Title(record)}\n{RecordText.Summary(record)}\narXiv:{id}{(date.Length > 0 ? ", " + date : "")}");
        }

        return new EquatableArray<CatalogMember>(members);
    }

    private int IssueOf(int entry)
    {
        // The last issue that starts at or before the entry; an empty one starts where the next does.
        int found = Array.BinarySearch(_firstEntries, entry);
        found = found >= 0 ? found : ~found - 1;
        while (_firstEntries[found + 1] == entry)
        {
            found++;
        }

        return found;
    }
}
