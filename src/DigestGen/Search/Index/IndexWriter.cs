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


    private readonly bool _hasAbstracts = groupCount == MaxGroups;

    // The terms, by number, and a table that finds them by their bytes.
    private Term[] _terms = new Term[1 << 12];
    private int[] _table = new int[1 << 13];
    private readonly ByteWriter _texts = new();
    private int _termCount;

    // The terms of all documents, each with its class, and for each document where its terms end.
    private uint[] _postings = new uint[1 << 16];
    private int _postingCount;
    private int _nearCount;
    private readonly List<int> _ends = [];

    private readonly ByteWriter _lengths = new();
    private readonly ByteWriter _plain = new();

    // Of the current document. For each term its class.
    private byte[] _classes = new byte[1 << 12];
    private readonly int[] _tokens = new int[MaxGroups];
    private bool _isPlain = true;

    // The last text in which a character opens a pair, and the characters that end a run in the current text.
    private readonly int[] _openers = new int[1 << 16];
    private readonly List<(int Start, int Length)> _last = [];
    private int _text;

    /// <summary>Adds a text of the current document.</summary>
    /// <param name="field">Its field, in the order of the library's <c>SearchField</c>.</param>
    /// <param name="text">The text, not folded.</param>
    public void Add(int field, ReadOnlySpan<byte> text)
    {
        int group = field / 2;
        var folded = new FoldedText();
        folded.Append(text);
        _isPlain &= folded.IsPlain;
        _text++;
        _last.Clear();
        var tokens = new TokenReader(folded.Span);
        Span<byte> joined = stackalloc byte[SearchLayout.MaxTermLength + CodePoints.MaxLength];
        int joinedLength = 0;
        int joinedParts = 0;
        int wordEnd = 0;
        while (tokens.Next())
        {
            ReadOnlySpan<byte> token = tokens.Token;
            _tokens[group] += tokens.Kind == TokenKind.Symbol || tokens.EndsPair ? 0 : 1;
            if (tokens.Kind == TokenKind.Last)
            {
                _last.Add((tokens.Start, token.Length));
                continue;
            }

            if (tokens.Kind == TokenKind.Pair && IsOfThree(token))
            {
                _openers[FirstOf(token)] = _text;
            }
            else if (tokens.Kind == TokenKind.Word)
            {
                if (joinedParts == 0 || tokens.Start != wordEnd + 1 || folded.Span[wordEnd] != '-')
                {
                    AddJoined(group, joined.Slice(0, joinedLength), joinedParts);
                    joinedLength = 0;
                    joinedParts = 0;
                }

                ReadOnlySpan<byte> part = token.Slice(0, Math.Min(token.Length, joined.Length - joinedLength));
                part.CopyTo(joined.Slice(joinedLength));
                joinedLength += part.Length;
                joinedParts++;
                wordEnd = tokens.End;
            }

            AddTo(group, TokenReader.Cut(token));
        }

        AddJoined(group, joined.Slice(0, joinedLength), joinedParts);

        // Pairs tell where a character is, but for the last of a run.
        foreach ((int start, int length) in _last)
        {
            ReadOnlySpan<byte> character = folded.Span.Slice(start, length);
            if (!IsOfThree(character) || _openers[FirstOf(character)] != _text)
            {
                AddTo(group, character);
            }
        }

        folded.Dispose();
    }

    /// <summary>Ends the current document.</summary>
    public void EndDocument()
    {
        int document = _ends.Count;
        for (int i = document == 0 ? 0 : _ends[document - 1]; i < _postingCount; i++)
        {
            int number = (int)_postings[i];
            int value = _classes[number];
            _classes[number] = 0;
            _postings[i] = ((uint)number << SearchLayout.Class.Bits) | (uint)value;
            ref Term term = ref _terms[number];
            term.Size += SizeOf(CodeOf(document - term.Next, value));
            term.Next = document + 1;
            term.Count++;
            if (value >= SearchLayout.Class.Summary)
            {
                term.NearCount++;
                _nearCount++;
            }
        }

        _ends.Add(_postingCount);
        if ((document & 7) == 0)
        {
            _plain.Write(0);
        }

        _plain.Last |= (byte)((_isPlain ? 1 : 0) << (document & 7));
        _lengths.Write(TextLengths.Pack(_tokens[0], _tokens[1], _tokens[2]));
        _isPlain = true;
        Array.Clear(_tokens, 0, _tokens.Length);
    }

    /// <summary>Writes the index of all documents that were added.</summary>
    /// <exception cref="OperationCanceledException">The work was canceled.</exception>
    public byte[] Write(CancellationToken cancellationToken)
    {
        int[] order = Sort();
        cancellationToken.ThrowIfCancellationRequested();
        int length = 0;
        foreach (int number in order)
        {
            ref Term term = ref _terms[number];
            term.Next = 0;
            term.Start = length;
            length += term.Count == 1 ? 0 : IsDense(in term) ? SearchLayout.DenseSize(_ends.Count) : term.Size;
            term.Size = length - term.Start;
        }

        List<Start> starts = FindStarts(order);
        byte[] postings = new byte[length];
        WritePostings(postings, starts, cancellationToken);
        (ByteWriter blocks, ByteWriter dictionary) = WriteDictionary(order, cancellationToken);
        return Assemble(WriteStarts(starts), blocks.Span, dictionary.Span, postings);
    }

    private bool IsDense(in Term term) => SearchLayout.IsDense(term.NearCount, _ends.Count);

    // Of what hyphens join.
    private void AddJoined(int group, ReadOnlySpan<byte> word, int parts)
    {
        if (parts > 1)
        {
            AddTo(group, TokenReader.Cut(word));
        }
    }

    private static bool IsOfThree(ReadOnlySpan<byte> token) => token[0] is >= 0xE0 and < 0xF0;

    private static int FirstOf(ReadOnlySpan<byte> token) => ((token[0] & 0xF) << 12) | ((token[1] & 0x3F) << 6) | (token[2] & 0x3F);

    private void AddTo(int group, ReadOnlySpan<byte> text)
    {
        int number = Find(text);
        if (_classes[number] == 0)
        {
            if (_postingCount == _postings.Length)
            {
                Array.Resize(ref _postings, 2 * _postings.Length);
            }

            _postings[_postingCount++] = (uint)number;
        }

        _classes[number] = Math.Max(_classes[number], (byte)(SearchLayout.Class.Title - group));
    }

    private uint CodeOf(int gap, int value) => _hasAbstracts
        ? ((uint)gap * SearchLayout.Class.Title) + (uint)(value - SearchLayout.Class.Abstract)
        : ((uint)gap * SearchLayout.Class.Summary) + (uint)(value - SearchLayout.Class.Summary);

    private static int SizeOf(uint code) => code < 1 << 7 ? 1 : code < 1 << 14 ? 2 : code < 1 << 21 ? 3 : code < 1 << 28 ? 4 : 5;

    private ReadOnlySpan<byte> TextOf(int number) => _texts.Span.Slice(_terms[number].Text, _terms[number].TextLength);

    private int Find(ReadOnlySpan<byte> text)
    {
        uint hash = (uint)text.Length;
        foreach (byte value in text)
        {
            hash = unchecked((hash ^ value) * 0x0100_0193);
        }

        hash ^= hash >> 15;
        int slot = (int)hash & (_table.Length - 1);
        for (; _table[slot] != 0; slot = (slot + 1) & (_table.Length - 1))
        {
            int number = _table[slot] - 1;
            if (_terms[number].Hash == hash && text.SequenceEqual(TextOf(number)))
            {
                return number;
            }
        }

        if (_termCount == _terms.Length)
        {
            Array.Resize(ref _terms, 2 * _termCount);
            Array.Resize(ref _classes, 2 * _termCount);
        }

        _terms[_termCount] = new Term { Text = _texts.Length, TextLength = (byte)text.Length, Hash = hash };
        _texts.Write(text);
        _table[slot] = ++_termCount;
        if (2 * _termCount > _table.Length)
        {
            _table = new int[2 * _table.Length];
            for (int number = 0; number < _termCount; number++)
            {
                slot = (int)_terms[number].Hash & (_table.Length - 1);
                while (_table[slot] != 0)
                {
                    slot = (slot + 1) & (_table.Length - 1);
                }

                _table[slot] = number + 1;
            }
        }

        return _termCount - 1;
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
        for (int start = 0, end; start < order.Length; start = end)
        {
            end = start + 1;
            while (end < order.Length && keys[end] == keys[start])
            {
                end++;
            }

            Array.Sort(order, start, end - start, byText);
        }

        return order;
    }

    // The beginnings whose terms have more postings than there are documents; each knows the shorter one that it has.
    private List<Start> FindStarts(int[] order)
    {
        var starts = new List<Start>();
        for (int characters = 1; characters <= SearchLayout.MaxStartCharacters; characters++)
        {
            for (int first = 0, end; first < order.Length; first = end)
            {
                ReadOnlySpan<byte> text = StartOf(TextOf(order[first]), characters);
                long count = 0;
                long near = 0;
                end = first;
                do
                {
                    count += _terms[order[end]].Count;
                    near += _terms[order[end++]].NearCount;
                }
                while (!text.IsEmpty && end < order.Length && TextOf(order[end]).StartsWith(text));

                if (text.IsEmpty || count <= _ends.Count)
                {
                    continue;
                }

                starts.Add(new Start(text.ToArray(), (int)count, (int)near, _terms[order[first]].Innermost - 1, new byte[SearchLayout.DenseSize(_ends.Count)]));
                for (int i = first; i < end; i++)
                {
                    _terms[order[i]].Innermost = starts.Count;
                }
            }
        }

        return starts;
    }

    // Empty if the text is shorter, or has no starts of so many characters.
    private static ReadOnlySpan<byte> StartOf(ReadOnlySpan<byte> text, int characters)
    {
        int length = 0;
        for (int i = 0; i < characters; i++)
        {
            if (length == text.Length)
            {
                return default;
            }

            int codePoint = CodePoints.Decode(text.Slice(length), out int size);
            if (characters > 1 && CodePoints.IsUnspaced(codePoint))
            {
                return default;
            }

            length += size;
        }

        return text.Slice(0, length);
    }

    private void WritePostings(byte[] postings, List<Start> starts, CancellationToken cancellationToken)
    {
        for (int document = 0, i = 0; document < _ends.Count; document++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (; i < _ends[document]; i++)
            {
                ref Term term = ref _terms[(int)(_postings[i] >> SearchLayout.Class.Bits)];
                int value = (int)_postings[i] & ((1 << SearchLayout.Class.Bits) - 1);
                for (int start = term.Innermost - 1; start >= 0; start = starts[start].Outer)
                {
                    Mark(starts[start].Documents, document, value);
                }

                if (term.Count == 1)
                {
                    term.Next = (document << SearchLayout.Class.Bits) | value;
                }
                else if (IsDense(in term))
                {
                    Mark(postings.AsSpan(term.Start, term.Size), document, value);
                }
                else
                {
                    uint code = CodeOf(document - term.Next, value);
                    for (; code >= 0x80; code >>= 7)
                    {
                        postings[term.Start++] = (byte)(code | 0x80);
                    }

                    postings[term.Start++] = (byte)code;
                    term.Next = document + 1;
                }
            }
        }
    }

    private static void Mark(Span<byte> documents, int document, int value)
    {
        int shift = SearchLayout.Class.Bits * (document & 3);
        ref byte four = ref documents[document >> 2];
        if (((four >> shift) & 3) < value)
        {
            four = (byte)((four & ~(3 << shift)) | (value << shift));
        }
    }

    private (ByteWriter Blocks, ByteWriter Dictionary) WriteDictionary(int[] order, CancellationToken cancellationToken)
    {
        var blocks = new ByteWriter();
        var dictionary = new ByteWriter();
        int postings = 0;
        ReadOnlySpan<byte> before = default;
        for (int i = 0; i < order.Length; i++)
        {
            ref Term term = ref _terms[order[i]];
            if (i % SearchLayout.TermsPerBlock == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                blocks.Write4(dictionary.Length);
                blocks.Write4(postings);
                before = default;
            }

            ReadOnlySpan<byte> text = TextOf(order[i]);
            WriteText(dictionary, before, text, term.Count == 1);
            before = text;
            postings += term.Size;
            if (term.Count == 1)
            {
                dictionary.WriteBytes((uint)term.Next, SearchLayout.SingleSize(_ends.Count));
                continue;
            }

            dictionary.WriteVariable((uint)term.Count - 2);
            if (_hasAbstracts)
            {
                dictionary.WriteVariable((uint)term.NearCount);
            }

            if (!IsDense(in term))
            {
                dictionary.WriteVariable((uint)term.Size);
            }
        }

        return (blocks, dictionary);
    }

    private static void WriteText(ByteWriter dictionary, ReadOnlySpan<byte> before, ReadOnlySpan<byte> text, bool isSingle)
    {
        int shared = 0;
        while (shared < Math.Min(Math.Min(before.Length, text.Length), SearchLayout.TermHead.MaxShared) && before[shared] == text[shared])
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

    private static ReadOnlySpan<byte> WriteStarts(List<Start> starts)
    {
        var table = new ByteWriter();
        table.Write4(starts.Count);
        for (int i = 0; i < starts.Count; i++)
        {
            table.Write((byte)starts[i].Text.Length);
            table.Write(starts[i].Text);
            table.Write(new byte[SearchLayout.MaxStartLength - starts[i].Text.Length]);
            table.Write4(starts[i].Count);
            table.Write4(starts[i].NearCount);
        }

        foreach (Start start in starts)
        {
            table.Write(start.Documents);
        }

        return table.Span;
    }

    private byte[] Assemble(ReadOnlySpan<byte> starts, ReadOnlySpan<byte> blocks, ReadOnlySpan<byte> dictionary, ReadOnlySpan<byte> postings)
    {
        int bodyLength = _lengths.Length + _plain.Length + starts.Length + blocks.Length + dictionary.Length + postings.Length;
        int chunks = (bodyLength + SearchLayout.ChunkSize - 1) >> SearchLayout.ChunkBits;
        int body = SearchLayout.Header.Size + (8 * chunks);
        int at = body;
        byte[] bytes = new byte[body + bodyLength];
        Put(SearchLayout.Header.Magic, unchecked((int)SearchLayout.Magic));
        Put(SearchLayout.Header.Version, SearchLayout.Version);
        Put(SearchLayout.Header.Groups, groupCount);
        Put(SearchLayout.Header.Documents, _ends.Count);
        Put(SearchLayout.Header.Terms, _termCount);
        Put(SearchLayout.Header.Postings, _postingCount);
        Put(SearchLayout.Header.NearPostings, _nearCount);
        Append(SearchLayout.Header.LengthsStart, _lengths.Span);
        Append(SearchLayout.Header.PlainStart, _plain.Span);
        Append(SearchLayout.Header.StartsStart, starts);
        Append(SearchLayout.Header.BlocksStart, blocks);
        Append(SearchLayout.Header.DictionaryStart, dictionary);
        Append(SearchLayout.Header.PostingsStart, postings);
        Put(SearchLayout.Header.End, at);
        for (int chunk = 0; chunk < chunks; chunk++)
        {
            int start = body + (chunk << SearchLayout.ChunkBits);
            PutChecksum(SearchLayout.Header.Size + (8 * chunk), start, Math.Min(SearchLayout.ChunkSize, bytes.Length - start));
        }

        PutChecksum(SearchLayout.Header.Checksum, SearchLayout.Header.Groups, body - SearchLayout.Header.Groups);
        return bytes;

        void Put(int field, int value) => BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(field), value);

        void PutChecksum(int field, int start, int length) =>
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(field), Checksum.Of(bytes.AsSpan(start, length)));

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
        public uint Hash;
        public int Count;
        public int NearCount;
        public int Size;
        public int Start;

        // The document after the last one; at the end, of a term of one document, the document and its class.
        public int Next;

        // One more than the number of the longest start that the term has.
        public int Innermost;
        public byte TextLength;
    }

    private sealed record Start(byte[] Text, int Count, int NearCount, int Outer, byte[] Documents);
}
