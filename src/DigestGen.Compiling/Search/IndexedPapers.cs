using DigestGen.Compiling.Outline;
using DigestGen.Compiling.Papers;
using DigestGen.Parsing.Records;
using DigestGen.Search.Index;

namespace DigestGen.Compiling.Search;

/// <summary>The papers of a catalog's search index, by rank. Equal to others if their latest records say the same.</summary>
/// <remarks>It keeps these records alone: a driver keeps equal papers of an earlier run, and all that they refer to.</remarks>
internal sealed class IndexedPapers : IEquatable<IndexedPapers>
{
    private readonly SearchCoverage _coverage;
    private readonly ContentHash[] _hashes;

    // Null where a record's bytes are elsewhere.
    private readonly byte[]?[] _records;

    private IndexedPapers(SearchCoverage coverage, ContentHash[] hashes, byte[]?[] records)
    {
        _coverage = coverage;
        _hashes = hashes;
        _records = records;
    }

    /// <summary>Takes the papers of a catalog.</summary>
    /// <param name="coverage">What the index covers.</param>
    /// <param name="outline">The issues.</param>
    /// <param name="papers">The papers.</param>
    /// <param name="contents">What the issues say, in their order.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="OperationCanceledException">The work was canceled.</exception>
    public static IndexedPapers Of(
        SearchCoverage coverage, CatalogOutline outline, PaperTable papers, ReadOnlySpan<DigestContent> contents, CancellationToken cancellationToken)
    {
        var hashes = new ContentHash[papers.Ids.Length];
        byte[]?[] records = new byte[]?[papers.Ids.Length];
        for (int rank = 0; rank < hashes.Length; rank++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            hashes[rank] = Find(outline, contents, papers.LatestAppearance(rank), out records[rank]);

            // A record's bytes may be with the first issue alone that has it.
            for (int appearance = papers.Starts[rank]; records[rank] is null && appearance < papers.Starts[rank + 1]; appearance++)
            {
                if (Find(outline, contents, papers.Appearances[appearance], out byte[]? record) == hashes[rank])
                {
                    records[rank] = record;
                }
            }
        }

        return new IndexedPapers(coverage, hashes, records);
    }

    /// <summary>Writes the index.</summary>
    /// <param name="findRecord">Finds a record that the papers do not have themselves.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="OperationCanceledException">The work was canceled.</exception>
    public byte[] Write(Func<ContentHash, byte[]> findRecord, CancellationToken cancellationToken)
    {
        int groups = SearchedText.GroupCount(_coverage);
        var writer = new IndexWriter(groups);
        for (int rank = 0; rank < _hashes.Length; rank++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            byte[] record = _records[rank] ?? findRecord(_hashes[rank]);
            for (int field = 0; field < 2 * groups; field++)
            {
                writer.Add(field, SearchedText.Of(record, field));
            }

            writer.EndDocument();
        }

        return writer.Write(cancellationToken);
    }

    /// <summary>Writes the index of papers that have their records.</summary>
    public byte[] Write(CancellationToken cancellationToken) =>
        Write(static hash => throw new InvalidOperationException($"The record {hash} is missing."), cancellationToken);

    public bool Equals(IndexedPapers? other) =>
        other is not null && _coverage == other._coverage && _hashes.AsSpan().SequenceEqual(other._hashes);

    public override bool Equals(object? obj) => Equals(obj as IndexedPapers);

    public override int GetHashCode() => _hashes.Length == 0 ? 0 : _hashes[_hashes.Length - 1].GetHashCode();

    private static ContentHash Find(CatalogOutline outline, ReadOnlySpan<DigestContent> contents, int entry, out byte[]? record)
    {
        int issue = outline.IssueOf(entry);
        int number = entry - outline.Issues[issue].FirstEntry;
        DigestContent content = contents[issue];

        // A shorter one is abridged.
        record = content.HasRecord(number) && content.GetRecord(number).Length == content.Entries[number].Length ? content.GetRecord(number) : null;
        return content.Hashes[number];
    }
}
