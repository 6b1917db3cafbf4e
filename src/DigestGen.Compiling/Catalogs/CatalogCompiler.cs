using DigestGen.Compiling.Findings;
using DigestGen.Compiling.Issues;
using DigestGen.Compiling.Papers;
using DigestGen.Compiling.Projects;
using DigestGen.Compiling.Search;
using DigestGen.Layout;
using DigestGen.Parsing.Collections;
using DigestGen.Parsing.Records;

namespace DigestGen.Compiling.Catalogs;

/// <summary>What digests are compiled into.</summary>
/// <param name="Findings">What is wrong beyond a single digest.</param>
/// <param name="Catalog">What generated code declares; null if the digests are more than a catalog can hold, which a finding says.</param>
/// <param name="Sections">The image, in its order; none if there is no catalog, or a build has stored it.</param>
/// <param name="LengthStep">What the lengths of the volumes' literals are multiples of.</param>
public sealed record CompiledDigests(
    EquatableArray<PlanFinding> Findings, CatalogDeclarations? Catalog, EquatableArray<ImageSection> Sections, int LengthStep)
{
    /// <summary>What generated code declares, and what is wrong, without the image.</summary>
    public CompiledDigests(EquatableArray<PlanFinding> findings, CatalogDeclarations? catalog)
        : this(findings, catalog, EquatableArray<ImageSection>.Empty, 1)
    {
    }

    /// <summary>The bytes of all sections of a kind, by number.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public byte[][] Write(SectionKind kind, CancellationToken cancellationToken) =>
        [.. Sections.Where(section => section.Kind == kind).Select(section => section.ToArray(cancellationToken))];
}

/// <summary>What generated code declares of a catalog.</summary>
/// <param name="HashMultiplier">The multiplier of the hash; zero if there is no hash.</param>
/// <param name="PaperCount">How many papers there are.</param>
/// <param name="Issues">The members for issues, in their order.</param>
/// <param name="Papers">The members that papers may have, by identifier; none if they have none, and their records would have to be looked up.</param>
/// <param name="Image">What tells the image from any other, so that code does not read the image of other code.</param>
public sealed record CatalogDeclarations(
    ulong HashMultiplier, int PaperCount, EquatableArray<IssueMember> Issues, EquatableArray<PaperMember> Papers, ContentHash Image);

/// <summary>
/// Compiles digests into a catalog. The generator, the build's task, the tool and the tests all call it; they differ in where
/// the sections go: into literals, a resource, or memory.
/// </summary>
public static class CatalogCompiler
{
    /// <summary>Compiles digests.</summary>
    /// <param name="issues">The digests, in any order.</param>
    /// <param name="options">Whether papers have members, and what the search index covers.</param>
    /// <param name="records">Gives the bytes of their records.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <param name="threads">How many threads may write the search index.</param>
    /// <exception cref="OperationCanceledException">The work was canceled.</exception>
    public static CompiledDigests Compile(
        EquatableArray<DigestIssue> issues, ProjectOptions options, IRecordStore records, CancellationToken cancellationToken, int threads = 1) =>
        Compile(CatalogListing.Of(issues.ConvertAll(static issue => issue.Listing), cancellationToken), issues, options, records, cancellationToken, threads);

    /// <summary>Compiles digests whose listing is known.</summary>
    /// <param name="listing">Who names which paper.</param>
    /// <param name="issues">The digests that the listing was made of.</param>
    /// <param name="options">Whether papers have members, and what the search index covers.</param>
    /// <param name="records">Gives the bytes of their records.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <param name="threads">How many threads may write the search index. The compiler gives a generator one.</param>
    /// <exception cref="OperationCanceledException">The work was canceled.</exception>
    public static CompiledDigests Compile(
        CatalogListing listing, EquatableArray<DigestIssue> issues, ProjectOptions options, IRecordStore records, CancellationToken cancellationToken, int threads = 1)
    {
        DigestIssue[] ordered = listing.Order(issues);
        List<PlanFinding> findings = [.. Check(listing)];
        bool fits = findings.Count == 0;
        findings.AddRange(CopiedIssues.Report(listing, ordered, cancellationToken));
        if (!fits || listing is not { Papers: { } papers, Hash: { } hash, Index: { } index })
        {
            return new CompiledDigests(new EquatableArray<PlanFinding>([.. findings]), null);
        }

        var places = RecordPlaces.Of(listing, papers, ordered, cancellationToken);
        if (places.Volumes.Count > ImageLayout.Place.MaxVolumes)
        {
            findings.Add(PlanFinding.CatalogTooLarge("fortnights of issues, which have volumes of their own", places.Volumes.Count, ImageLayout.Place.MaxVolumes));
            return new CompiledDigests(new EquatableArray<PlanFinding>([.. findings]), null);
        }

        ContentHash[] latest = LatestRecords(listing, papers, ordered);
        var sections = new List<ImageSection>();
        for (int number = 0; number < places.Volumes.Count; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            PlannedVolume volume = places.Volumes[number];
            sections.Add(VolumeSection.Of(number, volume.FirstIssue, listing.Issues[volume.FirstIssue].Identity.Day, volume.Records, records));
        }

        if (options.Search != SearchCoverage.None)
        {
            sections.Add(new SearchSection(latest, options.Search, records, threads));
        }

        sections.Add(index);
        sections.Add(new WrittenSection(SectionKind.Hash, 0, hash.With(places.LatestPlaces)));
        sections.AddRange(places.Tables().Select(static (table, number) => new WrittenSection(SectionKind.Places, number, table)));
        var catalog = new CatalogDeclarations(
            hash.Multiplier,
            papers.Ids.Length,
            listing.Members,
            options.NamesPapers(papers.Ids.Length) || (records.IsInMemory && papers.Ids.Length <= ProjectOptions.MaxMembers)
                ? Members(listing, papers, latest, records, cancellationToken)
                : EquatableArray<PaperMember>.Empty,
            ImageSection.HashOf(sections));
        return new CompiledDigests(
            new EquatableArray<PlanFinding>([.. findings]), catalog, new EquatableArray<ImageSection>([.. sections]), places.LengthStep);
    }

    // What is larger than the compiled layout can hold.
    private static IEnumerable<PlanFinding> Check(CatalogListing listing)
    {
        if (listing.Papers is null)
        {
            yield return PlanFinding.CatalogTooLarge("entries", listing.EntryCount, ImageLayout.MaxEntries);
        }

        // Each issue has a member.
        if (listing.Issues.Count > ProjectOptions.MaxMembers)
        {
            yield return PlanFinding.CatalogTooLarge("issues", listing.Issues.Count, ProjectOptions.MaxMembers);
        }
    }

    private static ContentHash[] LatestRecords(CatalogListing listing, PaperTable papers, DigestIssue[] issues)
    {
        var latest = new ContentHash[papers.Ids.Length];
        for (int paper = 0; paper < latest.Length; paper++)
        {
            int entry = papers.LatestAppearance(paper);
            int issue = listing.IssueOf(entry);
            latest[paper] = issues[issue].Hashes[entry - listing.Issues[issue].FirstEntry];
        }

        return latest;
    }

    private static EquatableArray<PaperMember> Members(
        CatalogListing listing, PaperTable papers, ContentHash[] latest, IRecordStore records, CancellationToken cancellationToken)
    {
        var members = new PaperMember[latest.Length];
        for (int paper = 0; paper < members.Length; paper++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            IssueIdentity issue = listing.Issues[listing.IssueOf(papers.LatestAppearance(paper))].Identity;
            members[paper] = PaperMember.Of(papers.Ids[paper], issue, latest[paper], records.Get(latest[paper]));
        }

        return new EquatableArray<PaperMember>(members);
    }
}
