using System.Buffers;
using DigestGen.Compiling.Files;
using DigestGen.Compiling.Findings;
using DigestGen.Compiling.Images;
using DigestGen.Compiling.Issues;
using DigestGen.Compiling.Outline;
using DigestGen.Compiling.Planning;
using DigestGen.Compiling.Projects;
using DigestGen.Compiling.Records;
using DigestGen.Compiling.Search;
using DigestGen.Parsing.Collections;
using DigestGen.Parsing.Records;

namespace DigestGen.Compiling.Storage;

/// <summary>What a build stores before the compiler runs: the resource with the texts, and the outline of the rest.</summary>
internal sealed class StoredTexts
{
    private readonly RecordPool _records;
    private readonly EquatableArray<VolumeRecords>[] _volumes;
    private readonly byte[][] _others;
    private readonly ResourceHead _head;

    private StoredTexts(string outline, RecordPool records, EquatableArray<VolumeRecords>[] volumes, byte[][] others, ResourceHead head)
    {
        Outline = outline;
        _records = records;
        _volumes = volumes;
        _others = others;
        _head = head;
    }

    /// <summary>The text of the outline.</summary>
    public string Outline { get; }

    /// <summary>Plans what is stored.</summary>
    /// <param name="files">What was read in each file, without records.</param>
    /// <param name="records">The records.</param>
    /// <param name="resourceName">The resource's name in the assembly.</param>
    /// <param name="options">Whether each paper gets a member, whose documentation has the paper's title and summary, and what the search index covers.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>Null if the texts are longer than a resource can be.</returns>
    /// <exception cref="InvalidDataException">A record is missing.</exception>
    public static StoredTexts? Of(
        EquatableArray<DigestFile> files,
        RecordPool records,
        string resourceName,
        ProjectOptions options,
        CancellationToken cancellationToken)
    {
        EquatableArray<DigestIssue> issues = DigestFile.IssuesOf(files);
        var findings = new List<PlanFinding>();
        if (CatalogRecords.Of(issues, findings, cancellationToken) is not { } catalog)
        {
            var nothing = new StoredCatalog(
                null, 0, 0, EquatableArray<IssueMember>.Empty, EquatableArray<PaperMember>.Empty, new EquatableArray<PlanFinding>([.. findings]));
            return new StoredTexts(OutlineFile.Write(nothing, files, null), records, [], [], ResourceHead.Write(default, [[], [], [], [], []])!);
        }

        EquatableArray<VolumeRecords>[] volumes = [.. catalog.Store.Volumes.Select(catalog.Store.RecordsOf)];
        byte[][] search = WriteSearchIndex(catalog, records, options.Search, cancellationToken);
        byte[][] places = [.. RecordLocationTables.Cut(catalog.Store).Select(static table => RecordLocationTables.Write(table))];
        byte[][] others = [.. search, catalog.Outline.Tables.Span.ToArray(), catalog.Hash.With(catalog.Store.LatestPlaces), .. places];
        ContentHash checksum = catalog.Checksum(options.Search);
        int[] lengths = Array.ConvertAll(others, static part => part.Length);
        if (ResourceHead.Write(
            checksum,
            [
                Array.ConvertAll(volumes, VolumeBytes.Length),
                [.. lengths.Take(search.Length)],
                [lengths[search.Length]],
                [lengths[search.Length + 1]],
                [.. lengths.Skip(search.Length + 2)],
            ]) is not { } head)
        {
            return null;
        }

        EquatableArray<PaperMember> members = options.NamesPapers(catalog.Papers.Ids.Length)
            ? PaperMemberPlanner.Find(
                catalog.Outline, catalog.Papers, catalog.Contents, (content, entry) => records.Get(content.Hashes[entry]), cancellationToken)
            : EquatableArray<PaperMember>.Empty;
        var stored = new StoredCatalog(
            new TextsResource(resourceName, checksum),
            catalog.Hash.Multiplier,
            catalog.Papers.Ids.Length,
            catalog.Outline.IssueMembers,
            members,
            new EquatableArray<PlanFinding>([.. findings]));
        var names = IndexNames.Of(catalog.Outline, issues.ConvertAll(static issue => issue.Outline), catalog.Papers);
        return new StoredTexts(OutlineFile.Write(stored, files, names), records, volumes, others, head);
    }

    /// <summary>Writes the resource.</summary>
    /// <exception cref="InvalidDataException">A record is missing.</exception>
    public void WriteTo(Stream stream, CancellationToken cancellationToken)
    {
        byte[] head = _head.Bytes.ToArray();
        stream.Write(head, 0, head.Length);
        foreach (EquatableArray<VolumeRecords> volume in _volumes)
        {
            int length = VolumeBytes.Length(volume);
            byte[] bytes = ArrayPool<byte>.Shared.Rent(length);
            VolumeBytes.Write(volume.ConvertAll(Fill), bytes.AsSpan(0, length), cancellationToken);
            stream.Write(bytes, 0, length);
            ArrayPool<byte>.Shared.Return(bytes);
        }

        foreach (byte[] part in _others)
        {
            stream.Write(part, 0, part.Length);
        }
    }

    private static byte[][] WriteSearchIndex(
        CatalogRecords catalog, RecordPool records, SearchCoverage coverage, CancellationToken cancellationToken) =>
        coverage == SearchCoverage.None
            ? []
            : [IndexedPapers.Of(coverage, catalog.Outline, catalog.Papers, catalog.Contents, cancellationToken).Write(records.Get, cancellationToken)];

    private VolumeRecords Fill(VolumeRecords records)
    {
        byte[][] filled = new byte[records.Content.Entries.Count][];
        foreach (int entry in records.Entries)
        {
            filled[entry] = _records.Get(records.Content.Hashes[entry]);
        }

        return records with { Content = records.Content.With(filled) };
    }
}
