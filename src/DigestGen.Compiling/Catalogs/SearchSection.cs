using DigestGen.Compiling.Search;
using DigestGen.Parsing.Records;
using DigestGen.Search.Index;

namespace DigestGen.Compiling.Catalogs;

/// <summary>The search index of a catalog: a function of the latest records of its papers, in the order of papers.</summary>
public sealed class SearchSection : ImageSection
{
    private readonly ContentHash[] _hashes;
    private readonly SearchCoverage _coverage;

    // Either the records, or where they are.
    private readonly byte[][]? _records;
    private readonly IRecordStore? _store;
    private byte[]? _bytes;

    public SearchSection(ContentHash[] hashes, SearchCoverage coverage, IRecordStore store)
        : base(SectionKind.Search, 0, HashOf(hashes, (int)coverage))
    {
        _hashes = hashes;
        _coverage = coverage;
        _records = store.IsInMemory ? Array.ConvertAll(hashes, store.Get) : null;
        _store = store.IsInMemory ? null : store;
    }

    public override int Length => Bytes(CancellationToken.None).Length;

    public override void Write(Span<byte> bytes, CancellationToken cancellationToken) => Bytes(cancellationToken).CopyTo(bytes);

    /// <summary>The section as literals hold it: seven bits a byte.</summary>
    public byte[][] ToLiterals(CancellationToken cancellationToken) => IndexText.Encode(Bytes(cancellationToken));

    // It takes long: only what is asked for its length or its bytes writes it.
    private byte[] Bytes(CancellationToken cancellationToken)
    {
        if (_bytes is { } written)
        {
            return written;
        }

        int groups = SearchedText.GroupCount(_coverage);
        var writer = new IndexWriter(groups);
        for (int rank = 0; rank < _hashes.Length; rank++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            byte[] record = _records?[rank] ?? _store!.Get(_hashes[rank]);
            for (int field = 0; field < 2 * groups; field++)
            {
                writer.Add(field, SearchedText.Of(record, field));
            }

            writer.EndDocument();
        }

        return _bytes = writer.Write(cancellationToken);
    }
}
