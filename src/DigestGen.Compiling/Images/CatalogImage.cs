using DigestGen.Compiling.Issues;
using DigestGen.Compiling.Outline;
using DigestGen.Compiling.Papers;
using DigestGen.Compiling.Records;
using DigestGen.Compiling.Search;
using DigestGen.Layout;
using DigestGen.Parsing.Collections;
using DigestGen.Parsing.Records;

namespace DigestGen.Compiling.Images;

/// <summary>A catalog in compiled form: the bytes that generated code holds as literals.</summary>
/// <param name="HashMultiplier">The multiplier of the hash; zero if there is no hash.</param>
/// <param name="Index">The index.</param>
/// <param name="Hash">The hash of the papers' identifiers.</param>
/// <param name="RecordLocations">The tables of record locations, by number.</param>
/// <param name="Volumes">The volumes, by number.</param>
/// <param name="SearchIndex">The search index, as its only part; none if there is no index.</param>
internal sealed record CatalogImage(
    ulong HashMultiplier, byte[] Index, byte[] Hash, byte[][] RecordLocations, byte[][] Volumes, byte[][] SearchIndex)
{
    /// <summary>Writes the image of some issues, without a search index.</summary>
    /// <param name="issues">The issues, in any order.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The image; null if there are no issues, or more than the layout can hold.</returns>
    /// <exception cref="OperationCanceledException">The work was canceled.</exception>
    public static CatalogImage? Of(EquatableArray<DigestIssue> issues, CancellationToken cancellationToken) =>
        Of(issues, SearchCoverage.None, cancellationToken);

    /// <summary>Writes the image of some issues.</summary>
    /// <param name="issues">The issues, in any order.</param>
    /// <param name="coverage">What the search index covers.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The image; null if there are no issues, or more than the layout can hold.</returns>
    /// <exception cref="OperationCanceledException">The work was canceled.</exception>
    public static CatalogImage? Of(EquatableArray<DigestIssue> issues, SearchCoverage coverage, CancellationToken cancellationToken)
    {
        EquatableArray<IssueOutline> outlines = issues.ConvertAll(static issue => issue.Outline);
        return issues.Count > 0 && CatalogOutline.Of(outlines, cancellationToken) is { Papers: { } papers, Hash: { } hash } outline
            ? Of(outline, papers, hash, outline.Order(issues), coverage, cancellationToken)
            : null;
    }

    private static CatalogImage? Of(
        CatalogOutline outline,
        PaperTable papers,
        CompiledHash hash,
        DigestContent[] contents,
        SearchCoverage coverage,
        CancellationToken cancellationToken)
    {
        var store = RecordStore.Of(outline, papers, contents, cancellationToken);
        if (store.Volumes.Count > ImageLayout.Place.MaxVolumes)
        {
            return null;
        }

        byte[][] volumes = new byte[store.Volumes.Count][];
        for (int number = 0; number < volumes.Length; number++)
        {
            EquatableArray<VolumeRecords> records = store.RecordsOf(store.Volumes[number]);
            volumes[number] = new byte[VolumeBytes.Length(records, store.LengthStep)];
            VolumeBytes.Write(records, volumes[number], cancellationToken);
        }

        byte[][] locations = [.. RecordLocationTables.Cut(store).Select(static table => RecordLocationTables.Write(table))];
        byte[][] searchIndex = coverage == SearchCoverage.None
            ? []
            : [IndexedPapers.Of(coverage, outline, papers, contents, cancellationToken).Write(cancellationToken)];
        return new CatalogImage(hash.Multiplier, outline.Tables.Span.ToArray(), hash.With(store.LatestPlaces), locations, volumes, searchIndex);
    }
}
