using DigestGen.Compiling.Search;
using DigestGen.Parsing.Collections;
using DigestGen.Parsing.Records;
using DigestGen.Search.Index;

namespace DigestGen.Compiling.Catalogs;

/// <summary>The search index of a catalog: a function of the latest records of its papers, in the order of papers.</summary>
public sealed class SearchSection : ImageSection
{
    private readonly ContentHash[] _hashes;
    private readonly SearchCoverage _coverage;
    private readonly int _threads;

    // Either the records, or where they are.
    private readonly byte[][]? _records;
    private readonly IRecordStore? _store;
    private byte[]? _bytes;

    /// <param name="hashes">The hashes of the papers' latest records.</param>
    /// <param name="coverage">What the index covers.</param>
    /// <param name="store">Gives the records.</param>
    /// <param name="threads">How many threads may write it.</param>
    public SearchSection(ContentHash[] hashes, SearchCoverage coverage, IRecordStore store, int threads)
        : base(SectionKind.Search, 0, HashOf(hashes, (int)coverage))
    {
        _hashes = hashes;
        _coverage = coverage;
        _threads = threads;
        _records = store.IsInMemory ? Array.ConvertAll(hashes, store.Get) : null;
        _store = store.IsInMemory ? null : store;
    }

    public override int Measure(CancellationToken cancellationToken) => Bytes(cancellationToken).Length;

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
        return _bytes = new IndexWriter(groups, _hashes.Length, _threads).Write(
            (part, rank) =>
            {
                byte[] record = _records?[rank] ?? _store!.Get(_hashes[rank]);
                for (int field = 0; field < 2 * groups; field++)
                {
                    part.Add(field, SearchedText.Of(record, field));
                }
            },
            _threads == 1 ? IndexWriter.OnThisThread : (count, action) => InParallel.For(count, _threads, action, cancellationToken),
            cancellationToken);
    }
}
