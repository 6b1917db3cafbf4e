using DigestGen.Compiling.Search;
using DigestGen.Parsing.Records;

namespace DigestGen.Compiling.Storage;

/// <summary>Writes the parts of the search index. A segment whose papers did not change is that of the last build.</summary>
internal static class SearchParts
{
    /// <summary>Writes the parts.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="contents">What the issues say, in their order, with the latest record of each paper.</param>
    /// <param name="records">The records, and the texts of the last build.</param>
    /// <param name="coverage">What the index covers.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static byte[][] Write(
        CatalogRecords catalog, DigestContent[] contents, RecordPool records, SearchCoverage coverage, CancellationToken cancellationToken)
    {
        SegmentPapers[] segments = SegmentCutter.Cut(catalog.Outline, catalog.Papers, contents, coverage, cancellationToken);
        byte[][] parts = new byte[segments.Length + 1][];
        parts[0] = SearchDirectory.Write(segments, coverage);
        var options = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, segments.Length, options, number => parts[number + 1] =
            records.FindSegment(segments[number].Fingerprint, coverage)
            ?? SearchSegment.Write(segments[number].Records, coverage, segments[number].Fingerprint, cancellationToken));
        return parts;
    }
}
