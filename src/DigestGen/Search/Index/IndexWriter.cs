using System.Buffers.Binary;
using DigestGen.Layout;
using DigestGen.Search.Folding;

namespace DigestGen.Search.Index;

/// <summary>Writes an index: <see cref="Add"/> for each text of a document, then <see cref="EndDocument"/>, for all documents by rank.</summary>
/// <remarks>
/// The library builds an index at the first search where none was compiled, by this very code: what is compiled and what is
/// built are the same bytes.
/// </remarks>
/// <param name="groupCount">How many groups of two fields the index covers: titles, summaries, abstracts.</param>
internal sealed class IndexWriter(int groupCount)
{
    /// <summary>How many groups there are.</summary>
    public const int MaxGroups = 3;

    private const int FirstChunk = 8;
    private const int MaxChunk = 128;
    private const int LinkSize = 4;
    private const int MaxCount = 2;

    private readonly bool _hasAbstracts = groupCount == MaxGroups;

    // The terms, by number, and a table that finds them by their bytes.
    private Term[] _terms = new Term[1 << 12];
    private int[] _table = new int[1 << 13];
    private byte[] _texts = new byte[1 << 16];
    private int _termCount;
    private int _textLength;

    // The postings of all terms, in chunks that are linked.
    private byte[] _chunks = new byte[1 << 18];
    private int _chunkLength;

    private byte[] _lengths = new byte[1 << 10];
    private byte[] _plain = new byte[1 << 7];
    private bool _isPlain = true;
    private int _documents;
    private long _postings;
    private long _nearPostings;

    // Of the current document.
    private int[] _touched = new int[1 << 8];
    private int _touchedCount;
    private readonly int[] _tokens = new int[MaxGroups];
    private readonly List<(int Group, int First, byte[] Character)> _singles = [];
    private readonly byte[] _joined = new byte[SearchLayout.MaxTermLength + 4];

    // For each character, the last document in which it opens a pair, and a bit for each group where it does.
    private readonly int[] _pairs = new int[1 << 16];

    /// <summary>Adds a text of the current document.</summary>
    /// <param name="field">Its field, in the order of the library's <c>SearchField</c>.</param>
    /// <param name="text">The text, not folded.</param>
    public void Add(int field, ReadOnlySpan<byte> text)
    {
        int group = field / 2;
        var folded = new FoldedText();
        folded.Append(text);
        var tokens = new TokenReader(folded.Span);
        int wordEnd = -1;
        int joined = 0;
        int parts = 0;
        while (tokens.Next())
        {
            if (tokens.IsWord)
            {
                bool isJoined = tokens.Start == wordEnd + 1 && wordEnd > 0 && folded.Span[wordEnd] == '-';
                if (!isJoined)
                {
                    EndJoined(group, joined, parts);
                    joined = 0;
                    parts = 0;
                }

                ReadOnlySpan<byte> part = tokens.Token.Slice(0, Math.Min(tokens.Token.Length, _joined.Length - joined));
                part.CopyTo(_joined.AsSpan(joined));
                joined += part.Length;
                parts++;
                wordEnd = tokens.End;
                _tokens[group]++;
                AddTo(group, TokenReader.Cut(tokens.Token));
            }
            else if (tokens.IsSymbol)
            {
                AddTo(group, tokens.Token);
            }
            else if (tokens.IsSingle)
            {
                AddSingle(group, tokens.Token, tokens.EndsPair);
            }
            else
            {
                if (tokens.Token[0] < 0xF0)
                {
                    ref int pairs = ref _pairs[FirstOf(tokens.Token)];
                    pairs = (pairs >> MaxGroups == _documents ? pairs : _documents << MaxGroups) | (1 << group);
                }

                _tokens[group]++;
                AddTo(group, tokens.Token);
            }
        }

        EndJoined(group, joined, parts);
        _isPlain &= folded.IsPlain;
        folded.Dispose();
    }

    /// <summary>Ends the current document.</summary>
    public void EndDocument()
    {
        foreach ((int group, int first, byte[] character) in _singles)
        {
            bool hasPair = character.Length == 3 && _pairs[first] >> MaxGroups == _documents && ((_pairs[first] >> group) & 1) != 0;
            if (!hasPair)
            {
                AddTo(group, character);
            }
        }

        for (int i = 0; i < _touchedCount; i++)
        {
            AddPosting(ref _terms[_touched[i]]);
        }

        if (_documents == _lengths.Length)
        {
            Array.Resize(ref _lengths, 2 * _lengths.Length);
            Array.Resize(ref _plain, 2 * _plain.Length);
        }

        _plain[_documents >> 3] |= (byte)((_isPlain ? 1 : 0) << (_documents & 7));
        _isPlain = true;
        _lengths[_documents++] = TextLengths.Pack(_tokens[0], _tokens[1], _tokens[2]);
        _touchedCount = 0;
        _singles.Clear();
        Array.Clear(_tokens, 0, _tokens.Length);
    }

    /// <summary>Writes the index of all documents that were added.</summary>
    /// <exception cref="OperationCanceledException">The work was canceled.</exception>
    public byte[] Write(CancellationToken cancellationToken)
    {
        int[] order = Sort();
        cancellationToken.ThrowIfCancellationRequested();
        var blocks = new ByteWriter();
        var dictionary = new ByteWriter();
        var postings = new ByteWriter();
        ReadOnlySpan<byte> before = default;
        for (int i = 0; i < order.Length; i++)
        {
            ref Term term = ref _terms[order[i]];
            if (i % SearchLayout.TermsPerBlock == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                blocks.Write4(dictionary.Length);
                blocks.Write4(postings.Length);
                before = default;
            }

            ReadOnlySpan<byte> text = TextOf(order[i]);
            WriteText(dictionary, before, text, term.Count == 1);
            before = text;
            if (term.Count == 1)
            {
                dictionary.WriteBytes(((uint)term.First << 3) | (uint)term.FirstClass, SearchLayout.SingleSize(_documents));
                continue;
            }

            dictionary.WriteVariable((uint)term.Count - 2);

            if (_hasAbstracts)
            {
                dictionary.WriteVariable((uint)term.NearCount);
            }

            int start = postings.Length;
            term.Start = start;
            postings.WriteVariable(CodeOf(term.First, term.FirstClass));
            CopyChunks(in term, postings);
            dictionary.WriteVariable((uint)(postings.Length - start));
        }

        return Assemble(order, blocks, dictionary, postings, cancellationToken);
    }

    private void EndJoined(int group, int length, int parts)
    {
        if (parts > 1)
        {
            AddTo(group, TokenReader.Cut(_joined.AsSpan(0, length)));
        }
    }

    private void AddSingle(int group, ReadOnlySpan<byte> character, bool endsPair)
    {
        _tokens[group] += endsPair ? 0 : 1;
        _singles.Add((group, FirstOf(character), character.ToArray()));
    }

    private static int FirstOf(ReadOnlySpan<byte> token) => ((token[0] & 0xF) << 12) | ((token[1] & 0x3F) << 6) | (token[2] & 0x3F);

    private void AddTo(int group, ReadOnlySpan<byte> text)
    {
        int number = Find(text);
        ref Term term = ref _terms[number];
        if (term.State == 0)
        {
            if (_touchedCount == _touched.Length)
            {
                Array.Resize(ref _touched, 2 * _touched.Length);
            }

            _touched[_touchedCount++] = number;
        }

        int shift = 2 * group;
        if (((term.State >> shift) & 3) < MaxCount)
        {
            term.State += (byte)(1 << shift);
        }
    }

    private void AddPosting(ref Term term)
    {
        int titles = term.State & 3;
        int summaries = (term.State >> 2) & 3;
        int value = titles > 0
            ? summaries > 0 ? SearchLayout.Class.TitleAndSummary : SearchLayout.Class.Title
            : summaries > 1 ? SearchLayout.Class.SummaryMore
            : summaries == 1 ? SearchLayout.Class.Summary
            : term.State >> 4 > 1 ? SearchLayout.Class.AbstractMore : SearchLayout.Class.Abstract;
        term.State = 0;
        _postings++;
        if (value >= SearchLayout.Class.Summary)
        {
            _nearPostings++;
            term.NearCount++;
        }

        if (term.Count++ == 0)
        {
            term.First = _documents;
            term.FirstClass = (byte)value;
        }
        else
        {
            uint code = CodeOf(_documents - term.Last - 1, value);
            for (; code >= 0x80; code >>= 7)
            {
                AddByte(ref term, (byte)(code | 0x80));
            }

            AddByte(ref term, (byte)code);
        }

        term.Last = _documents;
    }

    private uint CodeOf(int gap, int value) => !_hasAbstracts
        ? ((uint)gap << 2) | (uint)(value - SearchLayout.Class.Summary)
        : value < SearchLayout.Class.SummaryMore
            ? ((uint)gap << 2) | (uint)value
            : ((((uint)gap << 2) | (uint)(value - SearchLayout.Class.SummaryMore)) << 2) | 3;

    private void AddByte(ref Term term, byte value)
    {
        if (term.ChunkAt == term.ChunkEnd)
        {
            int size = term.Chunk == 0 ? FirstChunk : Math.Min(2 * term.ChunkSize, MaxChunk);
            if (_chunkLength + size + LinkSize > _chunks.Length)
            {
                Array.Resize(ref _chunks, 2 * _chunks.Length);
            }

            if (term.Chunk == 0)
            {
                // One more than the place, so that zero is none.
                term.Chunk = _chunkLength + 1;
            }
            else
            {
                BinaryPrimitives.WriteInt32LittleEndian(_chunks.AsSpan(term.ChunkEnd), _chunkLength);
            }

            term.ChunkSize = size;
            term.ChunkAt = _chunkLength;
            term.ChunkEnd = _chunkLength + size;
            _chunkLength += size + LinkSize;
        }

        _chunks[term.ChunkAt++] = value;
    }

    private void CopyChunks(in Term term, ByteWriter postings)
    {
        int at = term.Chunk - 1;
        for (int size = FirstChunk; ; size = Math.Min(2 * size, MaxChunk))
        {
            if (term.ChunkAt >= at && term.ChunkAt <= at + size)
            {
                postings.Write(_chunks.AsSpan(at, term.ChunkAt - at));
                return;
            }

            postings.Write(_chunks.AsSpan(at, size));
            at = BinaryPrimitives.ReadInt32LittleEndian(_chunks.AsSpan(at + size));
        }
    }

    private ReadOnlySpan<byte> TextOf(int number) => _texts.AsSpan(_terms[number].Text, _terms[number].TextLength);

    private int Find(ReadOnlySpan<byte> text)
    {
        uint hash = (uint)text.Length;
        foreach (byte value in text)
        {
            hash = unchecked((hash ^ value) * 0x0100_0193);
        }

        hash ^= hash >> 15;
        int mask = _table.Length - 1;
        for (int slot = (int)hash & mask; ; slot = (slot + 1) & mask)
        {
            int number = _table[slot] - 1;
            if (number < 0)
            {
                _table[slot] = _termCount + 1;
                return AddTerm(text, hash);
            }

            if (_terms[number].Hash == hash && text.SequenceEqual(TextOf(number)))
            {
                return number;
            }
        }
    }

    private int AddTerm(ReadOnlySpan<byte> text, uint hash)
    {
        if (_termCount == _terms.Length)
        {
            Array.Resize(ref _terms, 2 * _terms.Length);
        }

        if (_textLength + text.Length > _texts.Length)
        {
            Array.Resize(ref _texts, 2 * _texts.Length);
        }

        text.CopyTo(_texts.AsSpan(_textLength));
        ref Term term = ref _terms[_termCount];
        term.Text = _textLength;
        term.TextLength = (byte)text.Length;
        term.Hash = hash;
        _textLength += text.Length;
        if (2 * ++_termCount > _table.Length)
        {
            Rehash();
        }

        return _termCount - 1;
    }

    private void Rehash()
    {
        _table = new int[2 * _table.Length];
        int mask = _table.Length - 1;
        for (int number = 0; number < _termCount; number++)
        {
            int slot = (int)_terms[number].Hash & mask;
            while (_table[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            _table[slot] = number + 1;
        }
    }

    // By the first eight bytes as numbers, then those that have the same ones by the rest.
    private int[] Sort()
    {
        ulong[] keys = new ulong[_termCount];
        int[] order = new int[_termCount];
        for (int number = 0; number < _termCount; number++)
        {
            ReadOnlySpan<byte> text = TextOf(number);
            for (int i = 0; i < 8; i++)
            {
                keys[number] = (keys[number] << 8) | (i < text.Length ? text[i] : 0u);
            }

            order[number] = number;
        }

        Array.Sort(keys, order);
        var byText = Comparer<int>.Create((left, right) => TextOf(left).SequenceCompareTo(TextOf(right)));
        for (int start = 0; start < order.Length;)
        {
            int end = start + 1;
            while (end < order.Length && keys[end] == keys[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                Array.Sort(order, start, end - start, byText);
            }

            start = end;
        }

        return order;
    }

    private static void WriteText(ByteWriter dictionary, ReadOnlySpan<byte> before, ReadOnlySpan<byte> text, bool isSingle)
    {
        int shared = 0;
        while (shared < SearchLayout.TermHead.MaxShared && shared < before.Length && shared < text.Length && before[shared] == text[shared])
        {
            shared++;
        }

        ReadOnlySpan<byte> rest = text.Slice(shared);
        dictionary.Write((byte)((isSingle ? SearchLayout.TermHead.Single : 0) | (shared << SearchLayout.TermHead.SharedShift)
            | Math.Min(rest.Length, SearchLayout.TermHead.LongRest)));
        if (rest.Length >= SearchLayout.TermHead.LongRest)
        {
            dictionary.Write((byte)(rest.Length - SearchLayout.TermHead.LongRest));
        }

        dictionary.Write(rest);
    }

    private byte[] Assemble(int[] order, ByteWriter blocks, ByteWriter dictionary, ByteWriter postings, CancellationToken cancellationToken)
    {
        var starts = new StartWriter(this, order, postings);
        ByteWriter startTable = starts.Write(cancellationToken);
        int plainLength = (_documents + 7) / 8;
        int bodyLength = _documents + plainLength + startTable.Length + blocks.Length + dictionary.Length + postings.Length;
        int chunks = (bodyLength + SearchLayout.ChunkSize - 1) >> SearchLayout.ChunkBits;
        int at = SearchLayout.Header.Size + (8 * chunks);
        byte[] bytes = new byte[at + bodyLength];
        Put(SearchLayout.Header.Version, SearchLayout.Version);
        Put(SearchLayout.Header.Groups, groupCount);
        Put(SearchLayout.Header.Documents, _documents);
        Put(SearchLayout.Header.Terms, order.Length);
        Put(SearchLayout.Header.Postings, (int)_postings);
        Put(SearchLayout.Header.NearPostings, (int)_nearPostings);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, SearchLayout.Magic);
        Append(SearchLayout.Header.LengthsStart, _lengths.AsSpan(0, _documents));
        Append(SearchLayout.Header.PlainStart, _plain.AsSpan(0, plainLength));
        Append(SearchLayout.Header.StartsStart, startTable.Span);
        Append(SearchLayout.Header.BlocksStart, blocks.Span);
        Append(SearchLayout.Header.DictionaryStart, dictionary.Span);
        Append(SearchLayout.Header.PostingsStart, postings.Span);
        Put(SearchLayout.Header.End, at);
        int body = bytes.Length - bodyLength;
        for (int chunk = 0; chunk < chunks; chunk++)
        {
            int start = body + (chunk << SearchLayout.ChunkBits);
            ulong checksum = Checksum.Of(bytes.AsSpan(start, Math.Min(SearchLayout.ChunkSize, bytes.Length - start)));
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(SearchLayout.Header.Size + (8 * chunk)), checksum);
        }

        BinaryPrimitives.WriteUInt64LittleEndian(
            bytes.AsSpan(SearchLayout.Header.Checksum), Checksum.Of(bytes.AsSpan(SearchLayout.Header.Groups, body - SearchLayout.Header.Groups)));
        return bytes;

        void Put(int field, int value) => BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(field), value);

        void Append(int field, ReadOnlySpan<byte> part)
        {
            Put(field, at);
            part.CopyTo(bytes.AsSpan(at));
            at += part.Length;
        }
    }

    private struct Term
    {
        public int Text;
        public int Count;
        public int NearCount;
        public int First;
        public int Last;
        public int Chunk;
        public int ChunkAt;
        public int ChunkEnd;
        public int ChunkSize;
        public int Start;
        public uint Hash;
        public byte TextLength;
        public byte FirstClass;
        public byte State;
    }

    // Finds the starts whose words have more postings than there are documents, and writes their documents.
    private sealed class StartWriter(IndexWriter index, int[] order, ByteWriter postings)
    {
        private readonly ByteWriter _table = new();
        private readonly ByteWriter _documents = new();
        private readonly uint[] _batch = new uint[PostingReader.BatchSize];
        private readonly byte[] _states = new byte[(index._documents + 3) / 4];

        public ByteWriter Write(CancellationToken cancellationToken)
        {
            for (int characters = 1; characters <= SearchLayout.MaxStartCharacters; characters++)
            {
                for (int first = 0; first < order.Length;)
                {
                    int length = LengthOf(index.TextOf(order[first]), characters);
                    int end = first + 1;
                    long count = index._terms[order[first]].Count;
                    while (length > 0 && end < order.Length && HasStart(index.TextOf(order[end]), index.TextOf(order[first]).Slice(0, length)))
                    {
                        count += index._terms[order[end++]].Count;
                    }

                    if (length > 0 && count > index._documents)
                    {
                        cancellationToken.ThrowIfCancellationRequested();
                        Add(index.TextOf(order[first]).Slice(0, length), first, end);
                    }

                    first = end;
                }
            }

            var all = new ByteWriter();
            all.Write4(_table.Length / SearchLayout.Start.Size);
            all.Write(_table.Span);
            all.Write(_documents.Span);
            return all;
        }

        // Zero if the text is shorter, or has no starts of so many characters.
        private static int LengthOf(ReadOnlySpan<byte> text, int characters)
        {
            int length = 0;
            for (int i = 0; i < characters; i++)
            {
                if (length == text.Length)
                {
                    return 0;
                }

                int codePoint = CodePoints.Decode(text.Slice(length), out int size);
                if (characters > 1 && CodePoints.IsUnspaced(codePoint))
                {
                    return 0;
                }

                length += size;
            }

            return length;
        }

        private static bool HasStart(ReadOnlySpan<byte> text, ReadOnlySpan<byte> start) => text.StartsWith(start);

        private void Add(ReadOnlySpan<byte> start, int first, int end)
        {
            Array.Clear(_states, 0, _states.Length);
            long count = 0;
            long near = 0;
            for (int i = first; i < end; i++)
            {
                ref Term term = ref index._terms[order[i]];
                count += term.Count;
                near += term.NearCount;
                Mark(term.First, term.FirstClass);
                if (term.Count > 1)
                {
                    var reader = new PostingReader(postings.Span.Slice(term.Start), term.Count, index._hasAbstracts);
                    for (int read = reader.Read(_batch); read > 0; read = reader.Read(_batch))
                    {
                        foreach (uint posting in _batch.AsSpan(0, read))
                        {
                            Mark((int)(posting >> 3), (int)(posting & 7));
                        }
                    }
                }
            }

            _table.Write((byte)start.Length);
            Span<byte> text = stackalloc byte[SearchLayout.MaxStartLength];
            text.Clear();
            start.CopyTo(text);
            _table.Write(text);
            _table.Write4((int)Math.Min(count, int.MaxValue));
            _table.Write4((int)Math.Min(near, int.MaxValue));
            _table.Write4(_documents.Length);
            _documents.Write(_states);
        }

        private void Mark(int document, int value)
        {
            int state = (value >> 1) + 1;
            int shift = 2 * (document & 3);
            ref byte states = ref _states[document >> 2];
            if (((states >> shift) & 3) < state)
            {
                states = (byte)((states & ~(3 << shift)) | (state << shift));
            }
        }
    }
}
