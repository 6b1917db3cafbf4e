using System.Buffers.Binary;
using DigestGen.Layout;
using DigestGen.Search.Folding;

namespace DigestGen.Search.Index;

/// <summary>
/// Writes an index of documents by rank. Some threads can read a part of the documents each, and the index is the same whatever the
/// number of parts.
/// </summary>
/// <remarks>
/// The library builds an index at the first search where none was compiled, by this very code: what is compiled and what is
/// built are the same bytes.
/// </remarks>
internal sealed class IndexWriter
{
    /// <summary>How many groups there are: titles, summaries, abstracts.</summary>
    public const int MaxGroups = 3;

    private const int ClassMask = (1 << SearchLayout.Class.Bits) - 1;

    private readonly int _groupCount;
    private readonly int _documents;
    private readonly bool _hasAbstracts;
    private readonly IndexPart[] _parts;

    // Those of the first part, and those that the others have beyond.
    private readonly TermTable _texts;
    private Term[] _terms = [];

    /// <param name="groupCount">How many groups of two fields the index covers, from titles on.</param>
    /// <param name="documents">How many documents there are.</param>
    /// <param name="parts">In how many parts they are read at most.</param>
    public IndexWriter(int groupCount, int documents, int parts)
    {
        _groupCount = groupCount;
        _documents = documents;
        _hasAbstracts = groupCount == MaxGroups;
        int length = Math.Max(8, ((documents + parts - 1) / parts + 7) & ~7);
        _parts = new IndexPart[Math.Max(1, (documents + length - 1) / length)];
        for (int part = 0; part < _parts.Length; part++)
        {
            _parts[part] = new IndexPart(_hasAbstracts, part * length);
        }

        _texts = _parts[0].Terms;
    }

    /// <summary>Writes the index.</summary>
    /// <param name="add">Adds the texts of a document to a part. Any thread calls it.</param>
    /// <param name="forEach">Calls something with each number below another one, on any threads.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="OperationCanceledException">The work was canceled.</exception>
    public byte[] Write(Action<IndexPart, int> add, Action<int, Action<int>> forEach, CancellationToken cancellationToken)
    {
        forEach(_parts.Length, number =>
        {
            int end = number + 1 < _parts.Length ? _parts[number + 1].FirstDocument : _documents;
            for (int document = _parts[number].FirstDocument; document < end; document++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                add(_parts[number], document);
                _parts[number].EndDocument();
            }
        });

        _terms = new Term[_parts.Sum(static part => part.Terms.Count)];
        foreach (IndexPart part in _parts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Join(part);
        }

        int[] order = _texts.Sort();
        cancellationToken.ThrowIfCancellationRequested();
        int length = 0;
        foreach (int number in order)
        {
            ref Term term = ref _terms[number];
            term.Start = length;
            length += term.Count == 1 ? 0 : IsDense(in term) ? SearchLayout.DenseSize(_documents) : term.Size;
            term.Size = length - term.Start;
        }

        var starts = new List<Start>();
        var blocks = new ByteWriter();
        var dictionary = new ByteWriter();
        forEach(2, number =>
        {
            if (number == 0)
            {
                WriteDictionary(order, blocks, dictionary, cancellationToken);
            }
            else
            {
                FindStarts(order, starts);
            }
        });
        byte[] postings = new byte[length];
        forEach(_parts.Length, number => WritePostings(_parts[number], postings, starts, cancellationToken));
        return Assemble(WriteStarts(starts), blocks.Span, dictionary.Span, postings);
    }

    /// <summary>Calls something with each number below another one, one after the other.</summary>
    public static void OnThisThread(int count, Action<int> action)
    {
        for (int number = 0; number < count; number++)
        {
            action(number);
        }
    }

    /// <summary>A posting as it is written.</summary>
    public static uint CodeOf(int gap, int value, bool hasAbstracts) => hasAbstracts
        ? ((uint)gap * SearchLayout.Class.Title) + (uint)(value - SearchLayout.Class.Abstract)
        : ((uint)gap * SearchLayout.Class.Summary) + (uint)(value - SearchLayout.Class.Summary);

    /// <summary>How many bytes it takes.</summary>
    public static int SizeOf(uint code) => code < 1 << 7 ? 1 : code < 1 << 14 ? 2 : code < 1 << 21 ? 3 : code < 1 << 28 ? 4 : 5;

    // Adds a part to those before it.
    private void Join(IndexPart part)
    {
        int count = part.Terms.Count;
        for (int i = 0; i < count; i++)
        {
            ref IndexPart.PartTerm here = ref part.Numbers[i];
            here.Number = part == _parts[0] ? i : _texts.Find(part.Terms[i]);
            ref Term term = ref _terms[here.Number];
            if (term.Count == 0)
            {
                term.First = here.First;
            }

            here.Start = term.Size;
            term.Size += SizeOf(CodeOf((here.First >> SearchLayout.Class.Bits) - term.Next, here.First & ClassMask, _hasAbstracts)) + here.Size;
            term.Count += here.Count;
            term.NearCount += here.NearCount;
            (here.Next, term.Next) = (term.Next, here.Next);
        }
    }

    private bool IsDense(in Term term) => SearchLayout.IsDense(term.NearCount, _documents);

    // The beginnings whose terms have more postings than there are documents; each knows the shorter one that it has.
    private void FindStarts(int[] order, List<Start> starts)
    {
        FindStarts(order, 0, order.Length, 1, -1, starts);
        for (int outer = 0; outer < starts.Count; outer++)
        {
            if (starts[outer].Characters < SearchLayout.MaxStartCharacters)
            {
                FindStarts(order, starts[outer].First, starts[outer].End, starts[outer].Characters + 1, outer, starts);
            }
        }
    }

    // Those among the terms of a shorter one.
    private void FindStarts(int[] order, int first, int end, int characters, int outer, List<Start> starts)
    {
        for (int next; first < end; first = next)
        {
            ReadOnlySpan<byte> text = StartOf(_texts[order[first]], characters);
            long count = 0;
            long near = 0;
            next = first;
            do
            {
                count += _terms[order[next]].Count;
                near += _terms[order[next++]].NearCount;
            }
            while (!text.IsEmpty && next < end && _texts[order[next]].StartsWith(text));

            if (text.IsEmpty || count <= _documents)
            {
                continue;
            }

            starts.Add(new Start(text.ToArray(), characters, (int)count, (int)near, outer, first, next, new byte[SearchLayout.DenseSize(_documents)]));
            for (int i = first; i < next; i++)
            {
                _terms[order[i]].Innermost = starts.Count;
            }
        }
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

    private void WritePostings(IndexPart part, byte[] postings, List<Start> starts, CancellationToken cancellationToken)
    {
        IndexPart.PartTerm[] numbers = part.Numbers;
        for (int row = 0, i = 0; row < part.Ends.Count; row++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int document = part.FirstDocument + row;
            for (int end = part.Ends[row]; i < end; i++)
            {
                ref IndexPart.PartTerm here = ref numbers[part.Postings[i] >> SearchLayout.Class.Bits];
                ref Term term = ref _terms[here.Number];
                int value = part.Postings[i] & ClassMask;
                for (int start = term.Innermost - 1; start >= 0; start = starts[start].Outer)
                {
                    Mark(starts[start].Documents, document, value);
                }

                if (term.Count > 1 && IsDense(in term))
                {
                    Mark(postings.AsSpan(term.Start, term.Size), document, value);
                }
                else if (term.Count > 1)
                {
                    uint code = CodeOf(document - here.Next, value, _hasAbstracts);
                    int at = term.Start + here.Start;
                    for (; code >= 0x80; code >>= 7)
                    {
                        postings[at++] = (byte)(code | 0x80);
                    }

                    postings[at++] = (byte)code;
                    here.Start = at - term.Start;
                    here.Next = document + 1;
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

    private void WriteDictionary(int[] order, ByteWriter blocks, ByteWriter dictionary, CancellationToken cancellationToken)
    {
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

            ReadOnlySpan<byte> text = _texts[order[i]];
            WriteText(dictionary, before, text, term.Count == 1);
            before = text;
            postings += term.Size;
            if (term.Count == 1)
            {
                dictionary.WriteBytes((uint)term.First, SearchLayout.SingleSize(_documents));
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
    }

    private static void WriteText(ByteWriter dictionary, ReadOnlySpan<byte> before, ReadOnlySpan<byte> text, bool isSingle)
    {
        int most = Math.Min(Math.Min(before.Length, text.Length), SearchLayout.TermHead.MaxShared);
        int shared = 0;
        while (shared < most && before[shared] == text[shared])
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

        foreach (byte value in rest)
        {
            dictionary.Write(value);
        }
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
        var lengths = new ByteWriter();
        var plain = new ByteWriter();
        int postingCount = 0;
        int nearCount = 0;
        foreach (IndexPart part in _parts)
        {
            lengths.Write(part.Lengths.Span);
            plain.Write(part.Plain.Span);
            postingCount += part.PostingCount;
            nearCount += part.NearCount;
        }

        int bodyLength = lengths.Length + plain.Length + starts.Length + blocks.Length + dictionary.Length + postings.Length;
        int chunks = (bodyLength + SearchLayout.ChunkSize - 1) >> SearchLayout.ChunkBits;
        int body = SearchLayout.Header.Size + (8 * chunks);
        int at = body;
        byte[] bytes = new byte[body + bodyLength];
        Put(SearchLayout.Header.Magic, unchecked((int)SearchLayout.Magic));
        Put(SearchLayout.Header.Version, SearchLayout.Version);
        Put(SearchLayout.Header.Groups, _groupCount);
        Put(SearchLayout.Header.Documents, _documents);
        Put(SearchLayout.Header.Terms, _texts.Count);
        Put(SearchLayout.Header.Postings, postingCount);
        Put(SearchLayout.Header.NearPostings, nearCount);
        Append(SearchLayout.Header.LengthsStart, lengths.Span);
        Append(SearchLayout.Header.PlainStart, plain.Span);
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
        public int Count;
        public int NearCount;
        public int Size;
        public int Start;

        // The first document times four, and its class.
        public int First;

        // The document after the last one.
        public int Next;

        // One more than the number of the longest start that the term has.
        public int Innermost;
    }

    // First and End say which terms have it, in their order.
    private sealed record Start(
        byte[] Text, int Characters, int Count, int NearCount, int Outer, int First, int End, byte[] Documents);
}
