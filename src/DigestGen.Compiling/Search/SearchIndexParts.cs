namespace DigestGen.Compiling.Search;

/// <summary>Writes all parts of a search index.</summary>
internal static class SearchIndexParts
{
    /// <summary>Writes the parts: the directory, then the segments.</summary>
    /// <param name="segments">The papers of each segment.</param>
    /// <param name="coverage">What the index covers.</param>
    /// <param name="writeSegment">Writes a segment, or takes an earlier one that is the same.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="OperationCanceledException">The work was canceled.</exception>
    public static byte[][] Write(
        ReadOnlySpan<SegmentPapers> segments,
        SearchCoverage coverage,
        Func<SegmentPapers, byte[]> writeSegment,
        CancellationToken cancellationToken)
    {
        byte[][] parts = new byte[segments.Length + 1][];
        parts[0] = SearchDirectory.Write(segments, coverage);
        for (int i = 0; i < segments.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            parts[i + 1] = writeSegment(segments[i]);
        }

        return parts;
    }
}
