using DigestGen.Layout;

namespace DigestGen.Compiling.Search;

/// <summary>Writes a segment of a search index: a function of the records of its papers.</summary>
internal static class SearchSegment
{
    /// <summary>Writes a segment.</summary>
    /// <param name="records">The papers' latest records, in the order of papers; from 1 to <see cref="SearchLayout.MaxDocuments"/>.</param>
    /// <param name="coverage">What the index covers.</param>
    /// <param name="fingerprint">The hash of the records.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="OperationCanceledException">The work was canceled.</exception>
    public static byte[] Write(ReadOnlySpan<byte[]> records, SearchCoverage coverage, ulong fingerprint, CancellationToken cancellationToken)
    {
        int groupCount = SearchedText.GroupCount(coverage);
        var collected = new SegmentTerms(fingerprint, groupCount);
        for (int document = 0; document < records.Length; document++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            collected.Add(document, records[document]);
        }

        collected.Postings.SortByTerm(collected.Terms.Count);
        var dictionary = new DictionaryWriter(records.Length, groupCount);
        int[] terms = collected.Terms.Sort();
        for (int i = 0; i < terms.Length; i++)
        {
            if (i % SearchLayout.TermsPerBlock == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            dictionary.Add(collected.Terms[terms[i]], collected.Postings.Of(terms[i]));
        }

        return Assemble(dictionary, records.Length, groupCount, terms.Length, fingerprint);
    }

    private static byte[] Assemble(DictionaryWriter dictionary, int documents, int groupCount, int terms, ulong fingerprint)
    {
        int dictionaryStart = SearchLayout.Segment.Size + dictionary.Blocks.Length;
        int postingsStart = dictionaryStart + dictionary.Terms.Length;
        byte[] segment = new byte[postingsStart + dictionary.Postings.Length];
        SearchLayout.Magic.CopyTo(segment);
        Digits.Write(segment, SearchLayout.Segment.Version, 2, SearchLayout.Version);
        Checksum.Write(segment, SearchLayout.Segment.Fingerprint, fingerprint);
        Digits.Write(segment, SearchLayout.Segment.Groups, 1, groupCount);
        Digits.Write(segment, SearchLayout.Segment.Documents, 2, documents);
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
