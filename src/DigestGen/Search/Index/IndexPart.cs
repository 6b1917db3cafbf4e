using DigestGen.Layout;
using DigestGen.Search.Folding;

namespace DigestGen.Search.Index;

/// <summary>What some documents, one after the other, bring into an index: <see cref="Add"/> for each text of a document, then <see cref="EndDocument"/>.</summary>
/// <param name="hasAbstracts">Whether the index covers abstracts.</param>
/// <param name="firstDocument">The first document, a multiple of eight: no byte of an index is of two parts.</param>
internal sealed class IndexPart(bool hasAbstracts, int firstDocument)
{
    // For each term its best class in the current document.
    private byte[] _classes = new byte[1 << 12];
    private readonly int[] _tokens = new int[IndexWriter.MaxGroups];
    private bool _isPlain = true;

    // The last text in which a character opens a pair, and where the characters start that end a run in the current text.
    private readonly int[] _openers = new int[1 << 16];
    private readonly List<int> _last = [];
    private int _text;

    private int[] _postings = new int[1 << 16];

    /// <summary>The terms.</summary>
    public TermTable Terms { get; } = new();

    /// <summary>What is known of each term, by its number.</summary>
    public PartTerm[] Numbers { get; private set; } = new PartTerm[1 << 12];

    /// <summary>The terms of all documents, each with its class.</summary>
    public ReadOnlySpan<int> Postings => _postings.AsSpan(0, PostingCount);

    /// <summary>How many postings there are.</summary>
    public int PostingCount { get; private set; }

    /// <summary>How many of them are in titles and summaries.</summary>
    public int NearCount { get; private set; }

    /// <summary>The first document.</summary>
    public int FirstDocument => firstDocument;

    /// <summary>For each document where its postings end.</summary>
    public List<int> Ends { get; } = [];

    /// <summary>The lengths of the documents' texts.</summary>
    public ByteWriter Lengths { get; } = new();

    /// <summary>A bit for each document.</summary>
    public ByteWriter Plain { get; } = new();

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
                _last.Add(tokens.Start);
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
        foreach (int start in _last)
        {
            ReadOnlySpan<byte> character = folded.Span.Slice(start);
            CodePoints.Decode(character, out int length);
            if (!IsOfThree(character) || _openers[FirstOf(character)] != _text)
            {
                AddTo(group, character.Slice(0, length));
            }
        }

        folded.Dispose();
    }

    /// <summary>Ends the current document.</summary>
    public void EndDocument()
    {
        int document = firstDocument + Ends.Count;
        int[] postings = _postings;
        for (int i = Ends.Count == 0 ? 0 : Ends[Ends.Count - 1]; i < PostingCount; i++)
        {
            int number = postings[i];
            int value = _classes[number];
            _classes[number] = 0;
            postings[i] = (number << SearchLayout.Class.Bits) | value;
            ref PartTerm term = ref Numbers[number];
            if (term.Count++ == 0)
            {
                term.First = (document << SearchLayout.Class.Bits) | value;
            }
            else
            {
                term.Size += IndexWriter.SizeOf(IndexWriter.CodeOf(document - term.Next, value, hasAbstracts));
            }

            term.Next = document + 1;
            if (value >= SearchLayout.Class.Summary)
            {
                term.NearCount++;
                NearCount++;
            }
        }

        if ((document & 7) == 0)
        {
            Plain.Write(0);
        }

        Plain.Last |= (byte)((_isPlain ? 1 : 0) << (document & 7));
        Lengths.Write(TextLengths.Pack(_tokens[0], _tokens[1], _tokens[2]));
        Ends.Add(PostingCount);
        _isPlain = true;
        Array.Clear(_tokens, 0, _tokens.Length);
    }

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
        int number = Terms.Find(text);
        if (number == _classes.Length)
        {
            Array.Resize(ref _classes, 2 * number);
            var larger = new PartTerm[2 * number];
            Array.Copy(Numbers, larger, number);
            Numbers = larger;
        }

        if (_classes[number] == 0)
        {
            if (PostingCount == _postings.Length)
            {
                Array.Resize(ref _postings, 2 * PostingCount);
            }

            _postings[PostingCount++] = number;
        }

        _classes[number] = Math.Max(_classes[number], (byte)(SearchLayout.Class.Title - group));
    }

    /// <summary>What a part knows of a term.</summary>
    public struct PartTerm
    {
        /// <summary>How many documents have it, and how many in a title or a summary.</summary>
        public int Count;
        public int NearCount;

        /// <summary>How many bytes its postings take, without the first one.</summary>
        public int Size;

        /// <summary>The first document times four, and its class.</summary>
        public int First;

        /// <summary>The document after the last one. When postings are written, after the last one that was.</summary>
        public int Next;

        /// <summary>Its number in the index.</summary>
        public int Number;

        /// <summary>Where the part's postings of it start.</summary>
        public int Start;
    }
}
