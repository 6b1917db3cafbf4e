using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using DigestGen.CompilerServices;
using DigestGen.Layout;
using DigestGen.Search.Index;

namespace DigestGen.Search.Engine;

/// <summary>A search index of a compiled catalog: compiled into its assembly, or built at the first search.</summary>
internal sealed class SearchIndex
{
    private readonly CompiledCatalog _catalog;

    // Null if the index is read in place.
    private readonly byte[]? _bytes;
    private readonly bool[] _isSound;
    private readonly int _body;
    private readonly int _end;
    private readonly int _starts;
    private readonly int _blocks;
    private readonly int _dictionary;
    private readonly int _postings;
    private readonly int _lengths;
    private readonly int _plain;

    private SearchIndex(CompiledCatalog catalog, byte[]? bytes, ReadOnlySpan<byte> header)
    {
        _catalog = catalog;
        _bytes = bytes;
        GroupCount = Read4(header, SearchLayout.Header.Groups);
        Documents = Read4(header, SearchLayout.Header.Documents);
        PostingCount = Read4(header, SearchLayout.Header.Postings);
        NearPostingCount = Read4(header, SearchLayout.Header.NearPostings);
        _lengths = Read4(header, SearchLayout.Header.LengthsStart);
        _plain = Read4(header, SearchLayout.Header.PlainStart);
        _starts = Read4(header, SearchLayout.Header.StartsStart);
        _blocks = Read4(header, SearchLayout.Header.BlocksStart);
        _dictionary = Read4(header, SearchLayout.Header.DictionaryStart);
        _postings = Read4(header, SearchLayout.Header.PostingsStart);
        _end = Read4(header, SearchLayout.Header.End);
        _body = _lengths;
        _isSound = new bool[Math.Max(0, (_body - SearchLayout.Header.Size) / 8)];
    }

    /// <summary>How many groups of fields the index covers, from titles on.</summary>
    public int GroupCount { get; }

    /// <summary>How many documents there are: papers, by rank.</summary>
    public int Documents { get; }

    /// <summary>How many postings there are, and how many of them the summaries index has.</summary>
    public int PostingCount { get; }

    /// <summary>How many postings the summaries index has.</summary>
    public int NearPostingCount { get; }

    /// <summary>Whether the index covers abstracts.</summary>
    public bool HasAbstracts => GroupCount == IndexWriter.MaxGroups;

    /// <summary>How many blocks the dictionary has.</summary>
    public int BlockCount => (_dictionary - _blocks) / SearchLayout.Block.Size;

    /// <summary>The lengths of the documents' texts: see <see cref="TextLengths"/>.</summary>
    public ReadOnlySpan<byte> Lengths => Slice(_lengths, Documents);

    /// <summary>Whether a document's texts fold by the case of ASCII alone, as far as letters are concerned.</summary>
    public bool IsPlain(int document) => ((Slice(_plain + (document >> 3), 1)[0] >> (document & 7)) & 1) != 0;

    private ReadOnlySpan<byte> Bytes => _bytes ?? _catalog.ReadSearchIndex(0);

    /// <summary>Opens the index that was compiled into a catalog's assembly.</summary>
    /// <returns>Null if there is none.</returns>
    /// <exception cref="InvalidOperationException">The index is damaged, or of another layout than this library reads.</exception>
    public static SearchIndex? Open(CompiledCatalog catalog)
    {
        ReadOnlySpan<byte> first = catalog.ReadSearchIndex(0);
        if (first.IsEmpty)
        {
            return null;
        }

        if (first[0] >= 0x80)
        {
            return Open(catalog, null);
        }

        var parts = new List<byte[]>();
        for (int part = 0; catalog.ReadSearchIndex(part) is { IsEmpty: false } digits; part++)
        {
            parts.Add(digits.ToArray());
        }

        return Open(catalog, IndexText.Decode([.. parts]));
    }

    /// <summary>Builds an index of a catalog's papers.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="groupCount">How many groups of fields it covers.</param>
    public static SearchIndex Build(CompiledCatalog catalog, int groupCount)
    {
        byte[] bytes = new IndexWriter(groupCount, catalog.PaperCount, parts: 1).Write(
            (part, rank) =>
            {
                RecordReader record = catalog.LatestRecordAt(rank);
                for (int field = 0; field < 2 * groupCount; field++)
                {
                    part.Add(field, SearchTexts.Of(record, field));
                }
            },
            IndexWriter.OnThisThread,
            CancellationToken.None);
        GC.KeepAlive(catalog);
        return Open(catalog, bytes);
    }

    /// <summary>Finds a start: a beginning of words, or a character, that many documents have.</summary>
    /// <param name="text">The start.</param>
    /// <param name="isNear">Whether titles and summaries alone are searched.</param>
    /// <param name="count">How many postings its words have together.</param>
    /// <returns>Where its documents are, at two bits each; -1 if the index has none for it.</returns>
    public int FindStart(ReadOnlySpan<byte> text, bool isNear, out int count)
    {
        int rows = Read4(Slice(_starts, 4), 0);
        ReadOnlySpan<byte> table = Slice(_starts + 4, rows * SearchLayout.Start.Size);
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<byte> columns = table.Slice(row * SearchLayout.Start.Size, SearchLayout.Start.Size);
            if (columns[SearchLayout.Start.Length] == text.Length && columns.Slice(SearchLayout.Start.Text, SearchLayout.MaxStartLength).StartsWith(text))
            {
                count = Read4(columns, isNear ? SearchLayout.Start.NearPostings : SearchLayout.Start.Postings);
                return _starts + 4 + table.Length + (row * SearchLayout.DenseSize(Documents));
            }
        }

        count = 0;
        return -1;
    }

    /// <summary>A block of the dictionary.</summary>
    /// <param name="block">The number of the block.</param>
    /// <param name="postings">Where its postings are.</param>
    public ReadOnlySpan<byte> ReadBlock(int block, out int postings)
    {
        bool isLast = block + 1 == BlockCount;
        ReadOnlySpan<byte> row = Slice(_blocks + (block * SearchLayout.Block.Size), isLast ? SearchLayout.Block.Size : 2 * SearchLayout.Block.Size);
        postings = _postings + Read4(row, SearchLayout.Block.Postings);
        int start = _dictionary + Read4(row, SearchLayout.Block.Dictionary);
        int end = isLast ? _postings : _dictionary + Read4(row, SearchLayout.Block.Size + SearchLayout.Block.Dictionary);
        return Slice(start, end - start);
    }

    /// <summary>What an index that contradicts itself throws.</summary>
    public InvalidOperationException Damaged() => _catalog.Damaged();

    private static SearchIndex Open(CompiledCatalog catalog, byte[]? bytes)
    {
        ReadOnlySpan<byte> all = bytes ?? catalog.ReadSearchIndex(0);
        if (all.Length < SearchLayout.Header.Size || (uint)Read4(all, 0) != SearchLayout.Magic)
        {
            throw catalog.Damaged();
        }

        if (Read4(all, SearchLayout.Header.Version) is var version && version != SearchLayout.Version)
        {
            throw catalog.OtherSearchLayout(version);
        }

        int body = Read4(all, SearchLayout.Header.LengthsStart);
        if (body < SearchLayout.Header.Size || body > all.Length
            || BinaryPrimitives.ReadUInt64LittleEndian(all.Slice(SearchLayout.Header.Checksum)) != Checksum.Of(all[SearchLayout.Header.Groups..body]))
        {
            throw catalog.Damaged();
        }

        var index = new SearchIndex(catalog, bytes, all);
        return index._end == all.Length && index.Documents == catalog.PaperCount && index.GroupCount is 2 or 3 ? index : throw catalog.Damaged();
    }

    /// <summary>A part of the index. The first time, each chunk is compared with its checksum; two threads that meet here find the same.</summary>
    public ReadOnlySpan<byte> Slice(int start, int length)
    {
        ReadOnlySpan<byte> bytes = Bytes;
        if (start < _body || length < 0 || start > _end - length)
        {
            throw Damaged();
        }

        int last = (start + length - 1 - _body) >> SearchLayout.ChunkBits;
        for (int chunk = (start - _body) >> SearchLayout.ChunkBits; chunk <= last; chunk++)
        {
            if (!_isSound[chunk])
            {
                Check(bytes, chunk);
            }
        }

        return bytes.Slice(start, length);
    }

    private void Check(ReadOnlySpan<byte> bytes, int chunk)
    {
        int start = _body + (chunk << SearchLayout.ChunkBits);
        ulong checksum = Checksum.Of(bytes.Slice(start, Math.Min(SearchLayout.ChunkSize, _end - start)));
        if (checksum != BinaryPrimitives.ReadUInt64LittleEndian(bytes.Slice(SearchLayout.Header.Size + (8 * chunk))))
        {
            throw Damaged();
        }

        _isSound[chunk] = true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Read4(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes.Slice(at));
}

/// <summary>The documents that have a term, or a start.</summary>
/// <param name="Part">The part of the catalog.</param>
/// <param name="Count">How many there are; zero if there are two bits for each document of the part.</param>
/// <param name="At">Where the postings are in the index; of a single document, the document times four and its class.</param>
/// <param name="Length">How long they are.</param>
/// <param name="IsWhole">Whether the term counts in full.</param>
internal readonly record struct TermList(int Part, int Count, int At, int Length, bool IsWhole);

/// <summary>Goes through the terms of an index's dictionary, from a given one on.</summary>
internal ref struct TermCursor(SearchIndex index, bool isNear)
{
    private readonly byte[] _term = new byte[SearchLayout.MaxTermLength + 15];
    private readonly int _singleSize = SearchLayout.SingleSize(index.Documents);
    private ReadOnlySpan<byte> _block;
    private int _number = -1;
    private int _at;
    private int _length;
    private int _next;
    private int _count;
    private int _postings;
    private int _postingsLength;

    /// <summary>The term.</summary>
    public readonly ReadOnlySpan<byte> Term => _term.AsSpan(0, _length);

    /// <summary>How many documents have it in a field that is searched.</summary>
    public int Count { get; private set; }

    /// <summary>Its documents.</summary>
    public readonly TermList List(int part, bool isWhole) => new(part, _count, _postings, _postingsLength, isWhole);

    /// <summary>Goes to the first term that is not before a text. False if there is none.</summary>
    public bool Seek(ReadOnlySpan<byte> text)
    {
        int low = 0;
        int high = index.BlockCount - 1;
        if (high < 0)
        {
            return false;
        }

        // The last block that starts with the text or before it.
        while (low < high)
        {
            int middle = low + ((high - low + 1) / 2);
            Open(middle);
            Next();
            (low, high) = Term.SequenceCompareTo(text) <= 0 ? (middle, high) : (low, middle - 1);
        }

        Open(low);
        while (Next())
        {
            if (Term.SequenceCompareTo(text) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Goes to the next term.</summary>
    public bool Next()
    {
        if (_at >= _block.Length)
        {
            if (_number + 1 >= index.BlockCount)
            {
                return false;
            }

            Open(_number + 1);
        }

        int head = _block[_at++];
        int shared = (head >> SearchLayout.TermHead.SharedShift) & SearchLayout.TermHead.MaxShared;
        int rest = head & SearchLayout.TermHead.LongRest;
        if (rest == SearchLayout.TermHead.LongRest)
        {
            rest += _block[_at++];
        }

        if (shared + rest > _term.Length || shared > _length)
        {
            throw index.Damaged();
        }

        _block.Slice(_at, rest).CopyTo(_term.AsSpan(shared));
        _length = shared + rest;
        _at += rest;
        if ((head & SearchLayout.TermHead.Single) != 0)
        {
            _count = 1;
            _postings = 0;
            for (int i = 0; i < _singleSize; i++)
            {
                _postings |= _block[_at++] << (8 * i);
            }

            Count = isNear && (_postings & 3) < SearchLayout.Class.Summary ? 0 : 1;
            return true;
        }

        _count = ReadVariable() + 2;
        int near = index.HasAbstracts ? ReadVariable() : _count;
        Count = isNear ? near : _count;
        bool isDense = SearchLayout.IsDense(near, index.Documents);
        _count = isDense ? 0 : _count;
        _postings = _next;
        _postingsLength = isDense ? SearchLayout.DenseSize(index.Documents) : ReadVariable();
        _next += _postingsLength;
        return true;
    }

    private void Open(int number)
    {
        _number = number;
        _block = index.ReadBlock(number, out _next);
        _at = 0;
        _length = 0;
    }

    private int ReadVariable()
    {
        uint value = 0;
        for (int shift = 0; ; shift += 7)
        {
            uint next = _block[_at++];
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
            {
                return (int)value;
            }
        }
    }
}
