using DigestGen.Layout;
using DigestGen.Parsing.Records;

namespace DigestGen.Compiling.Search;

/// <summary>Writes a segment of a search index: a function of the records of its papers.</summary>
internal static class SearchSegment
{
    /// <summary>Writes a segment.</summary>
    /// <param name="papers">The papers.</param>
    /// <param name="coverage">What the index covers.</param>
    /// <param name="findRecord">Finds a record that the papers do not have themselves.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="OperationCanceledException">The work was canceled.</exception>
    public static byte[] Write(SegmentPapers papers, SearchCoverage coverage, Func<ContentHash, byte[]> findRecord, CancellationToken cancellationToken)
    {
        int groupCount = SearchedText.GroupCount(coverage);
        var collected = new SegmentTerms(papers.Fingerprint, groupCount);
        for (int document = 0; document < papers.Count; document++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            collected.Add(document, papers.RecordAt(document) ?? findRecord(papers.HashAt(document)));
        }

        collected.Postings.SortByTerm(collected.Terms.Count);
        var dictionary = new DictionaryWriter(papers.Count, groupCount);
        int[] terms = collected.Terms.Sort();
        for (int i = 0; i < terms.Length; i++)
        {
            if (i % SearchLayout.TermsPerBlock == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            dictionary.Add(collected.Terms[terms[i]], collected.Postings.Of(terms[i]));
        }

        return Assemble(dictionary, papers.Count, groupCount, terms.Length, papers.Fingerprint);
    }

    /// <summary>Writes a segment of papers that have their records.</summary>
    public static byte[] Write(SegmentPapers papers, SearchCoverage coverage, CancellationToken cancellationToken) =>
        Write(papers, coverage, static hash => throw new InvalidOperationException($"The record {hash} is missing."), cancellationToken);

    /// <summary>Whether some bytes are the segment of some papers.</summary>
    public static bool IsOf(ReadOnlySpan<byte> segment, SegmentPapers papers, SearchCoverage coverage) =>
        segment.Length >= SearchLayout.Segment.Size
        && segment.StartsWith(SearchLayout.Magic)
        && Digits.Read2(segment, SearchLayout.Segment.Version) == SearchLayout.Version
        && Digits.Read1(segment, SearchLayout.Segment.Groups) == SearchedText.GroupCount(coverage)
        && Digits.Read3(segment, SearchLayout.Segment.Documents) == papers.Count
        && Checksum.Read(segment, SearchLayout.Segment.Fingerprint) == papers.Fingerprint
        && Digits.Read4(segment, SearchLayout.Segment.End) == segment.Length
        && Checksum.Read(segment, SearchLayout.Segment.Checksum) == Checksum.Of(segment.Slice(SearchLayout.Segment.Fingerprint));

    private static byte[] Assemble(DictionaryWriter dictionary, int documents, int groupCount, int terms, ulong fingerprint)
    {
        int dictionaryStart = SearchLayout.Segment.Size + dictionary.Blocks.Length;
        int postingsStart = dictionaryStart + dictionary.Terms.Length;
        byte[] segment = new byte[postingsStart + dictionary.Postings.Length];
        SearchLayout.Magic.CopyTo(segment);
        Digits.Write(segment, SearchLayout.Segment.Version, 2, SearchLayout.Version);
        Checksum.Write(segment, SearchLayout.Segment.Fingerprint, fingerprint);
        Digits.Write(segment, SearchLayout.Segment.Groups, 1, groupCount);
        Digits.Write(segment, SearchLayout.Segment.Documents, 3, documents);
        Digits.Write4(segment, SearchLayout.Segment.Terms, terms);
        Digits.Write4(segment, SearchLayout.Segment.Dictionary, dictionaryStart);
        Digits.Write4(segment, SearchLayout.Segment.Postings, postingsStart);
        Digits.Write4(segment, SearchLayout.Segment.End, segment.Length);
        dictionary.Blocks.Span.CopyTo(segment.AsSpan(SearchLayout.Segment.Size));
        dictionary.Terms.Span.CopyTo(segment.AsSpan(dictionaryStart));
        dictionary.Postings.Span.CopyTo(segment.AsSpan(postingsStart));
        ulong checksum = Checksum.Of(segment.AsSpan(SearchLayout.Segment.Fingerprint));
        Checksum.Write(segment, SearchLayout.Segment.Checksum, checksum);
        return segment;
    }
}
