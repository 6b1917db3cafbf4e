using DigestGen.Search.Folding;
using DigestGen.Search.Index;

namespace DigestGen.Search.Queries;

/// <summary>Reads the terms of a part of a query: what the index must have for them, and what a text must have.</summary>
internal sealed class TermReader
{
    // Marks that part words wherever they stand beside one, and those that do so within Chinese. In folded form.
    private const string EndMarks = ",;:!?()[]{}\"'、。「」『』《》〈〉【】〔〕…‥·•";
    private const string InnerMarks = ",;:!?()、。「」『』《》〈〉【】…·";

    // The most bytes of a term; of a longer one the beginning counts. And the most terms.
    private const int MaxLength = 1 << 10;
    private const int MaxTerms = 256;

    private readonly bool _isInTitles;
    private readonly bool _isQuoted;
    private readonly bool _isExcluding;

    private TermReader(bool isQuoted, bool isInTitles, bool isExcluding)
    {
        _isQuoted = isQuoted;
        _isInTitles = isInTitles;
        _isExcluding = isExcluding;
    }

    /// <summary>Reads a part, and adds its terms to others.</summary>
    /// <returns>The length of the terms.</returns>
    public static int Read(string text, bool isQuoted, bool isInTitles, bool isExcluding, List<QueryTerm> terms)
    {
        var reader = new TermReader(isQuoted, isInTitles, isExcluding);
        byte[] folded = Fold(text);
        if (isQuoted)
        {
            reader.Add(CutAt(folded), 0, terms);
            return folded.Length;
        }

        uint packed = isInTitles ? 0 : PackedId(text);
        if (packed != 0)
        {
            reader.Add(folded, packed, terms);
            return folded.Length;
        }

        int start = 0;
        for (int at = 0, length; at < folded.Length && terms.Count < MaxTerms; at += length)
        {
            if (IsIn(InnerMarks, CodePoints.Decode(folded.AsSpan(at), out length)) && IsBesideChinese(folded, at, at + length))
            {
                reader.AddPiece(folded.AsSpan(start, at - start), terms);
                start = at + length;
            }
        }

        if (terms.Count < MaxTerms)
        {
            reader.AddPiece(folded.AsSpan(start), terms);
        }

        return folded.Length;
    }

    /// <summary>Folds a text, without white space around it.</summary>
    public static byte[] Fold(string text)
    {
        var folded = new FoldedText();
        folded.Append(ToUtf8(text));
        byte[] bytes = Trim(folded.Span, static codePoint => codePoint == ' ').ToArray();
        folded.Dispose();
        return bytes;
    }

    // The runtime's encoder takes more than a millisecond for its first text.
    private static ReadOnlySpan<byte> ToUtf8(string text)
    {
        byte[] bytes = new byte[3 * text.Length];
        int length = 0;
        for (int at = 0; at < text.Length; at++)
        {
            int codePoint = text[at];
            if (char.IsSurrogate(text[at]))
            {
                bool isPair = at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);
                codePoint = isPair ? char.ConvertToUtf32(text[at], text[++at]) : CodePoints.Replacement;
            }

            length += CodePoints.Encode(codePoint, bytes.AsSpan(length));
        }

        return bytes.AsSpan(0, length);
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text, Func<int, bool> isMark)
    {
        while (!text.IsEmpty && isMark(CodePoints.Decode(text, out int length)))
        {
            text = text.Slice(length);
        }

        return TrimEnd(text, isMark);
    }

    private static ReadOnlySpan<byte> TrimEnd(ReadOnlySpan<byte> text, Func<int, bool> isMark)
    {
        while (!text.IsEmpty && isMark(CodePoints.DecodeLast(text)))
        {
            text = TokenReader.Cut(text, text.Length - 1);
        }

        return text;
    }

    private static bool IsIn(string marks, int codePoint) => codePoint <= char.MaxValue && marks.Contains((char)codePoint);

    private static byte[] CutAt(ReadOnlySpan<byte> folded) => TokenReader.Cut(folded, MaxLength).ToArray();

    // An identifier, or an address of arXiv that ends with one; zero if it is neither.
    private static uint PackedId(string text)
    {
        ReadOnlySpan<char> id = text.AsSpan().TrimEnd(".,;)");
        int site = id.IndexOf("arxiv.org/", StringComparison.OrdinalIgnoreCase);
        if (site >= 0)
        {
            id = id.Slice(site + "arxiv.org/".Length);
            int slash = id.IndexOf('/');
            id = slash < 0 ? default : id.Slice(slash + 1);
            int end = id.IndexOfAny('?', '#');
            id = end < 0 ? id : id.Slice(0, end);
            id = id.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) ? id[..^4] : id;
        }

        return ArxivId.TryParse(id, out ArxivId packed) ? packed.Packed : 0;
    }

    // Whether a mark stands beside a Chinese character, or is Chinese itself.
    private static bool IsBesideChinese(ReadOnlySpan<byte> text, int at, int end) =>
        CodePoints.IsUnspaced(CodePoints.DecodeLast(text.Slice(0, at))) || (end < text.Length && CodePoints.IsUnspaced(CodePoints.Decode(text.Slice(end), out _)))
        || CodePoints.Decode(text.Slice(at), out _) >= 0x3000;

    // Without the marks at its ends. Those that can be part of a name are looked for first.
    private void AddPiece(ReadOnlySpan<byte> piece, List<QueryTerm> terms)
    {
        piece = Trim(piece, static codePoint => IsIn(EndMarks, codePoint));
        if (piece.Length > 1 && piece[^1] == '.')
        {
            piece = TrimEnd(piece, static codePoint => codePoint == '.' || IsIn(EndMarks, codePoint));
        }

        byte[] folded = CutAt(piece);
        ReadOnlySpan<byte> plainText = Trim(folded, IsMark);
        if (plainText.IsEmpty || plainText.Length == folded.Length || _isExcluding)
        {
            Add(folded, 0, terms);
            return;
        }

        var plain = new List<QueryTerm>();
        Add(plainText.ToArray(), 0, plain);
        Add(folded, 0, terms);
        if (plain.Count > 0 && terms.Count > 0)
        {
            terms[^1] = new QueryTerm(terms[^1].Alternatives) { Plain = plain[0] };
        }
    }

    private static bool IsMark(int codePoint) => !CodePoints.IsWord(codePoint) && !CodePoints.IsUnspaced(codePoint);

    private void Add(byte[] text, uint packed, List<QueryTerm> terms)
    {
        if (text.Length == 0)
        {
            return;
        }

        var alternatives = new List<Alternative> { Read(text) };
        if (alternatives[0].Groups.Length == 0 && packed == 0)
        {
            // Punctuation alone.
            return;
        }

        if (packed != 0)
        {
            string key = $"id {packed}";
            TermGroup[] paper = [new TermGroup { Wholes = [], Packed = packed, Key = key }];
            alternatives.Insert(0, new Alternative { Groups = paper, Loose = paper });
        }
        else if (!_isQuoted && Without(text, null) is var joined && joined.Length < text.Length)
        {
            alternatives.Add(Read(Without(text, ' ')));
            alternatives.Add(Read(joined));
        }

        terms.Add(new QueryTerm([.. alternatives]));
    }

    // A hyphen between two words.
    private static bool IsHyphen(ReadOnlySpan<byte> text, int at) =>
        text[at] == '-' && at > 0 && at + 1 < text.Length
        && CodePoints.IsWord(CodePoints.DecodeLast(text.Slice(0, at))) && CodePoints.IsWord(CodePoints.Decode(text.Slice(at + 1), out _));

    private static byte[] Without(ReadOnlySpan<byte> text, char? instead)
    {
        var without = new List<byte>(text.Length);
        for (int at = 0; at < text.Length; at++)
        {
            if (!IsHyphen(text, at))
            {
                without.Add(text[at]);
            }
            else if (instead is { } mark)
            {
                without.Add((byte)mark);
            }
        }

        return [.. without];
    }

    private Alternative Read(byte[] text)
    {
        var groups = new List<TermGroup>();
        var loose = new List<TermGroup>();
        var tokens = new TokenReader(text);
        bool isExact = false;
        while (tokens.Next())
        {
            byte[] token = TokenReader.Cut(tokens.Token).ToArray();
            bool isLast = tokens.End == text.Length;
            bool isAll = isLast && tokens.Start == 0;
            isExact = isAll && token.Length == text.Length;
            if (tokens.Kind == TokenKind.Word)
            {
                groups.Add(isLast ? Word(token, !_isQuoted && !_isExcluding && isAll) : Group([token], null, false));
                loose.Add(LooseWord(token));
            }
            else if (tokens.Kind == TokenKind.Symbol)
            {
                groups.Add(Group([token], null, false));
            }
            else if (!tokens.EndsPair)
            {
                TermGroup group = tokens.Kind == TokenKind.Last ? Group([], token, true) : Group([token], null, true);
                groups.Add(group);
                loose.Add(group);
            }
            else
            {
                // The pair before has it.
                isExact |= groups.Count == 1 && text.Length == groups[0].Wholes[0].Length;
            }
        }

        return new Alternative
        {
            Groups = Distinct(groups), Loose = Distinct(loose), Pattern = isExact ? null : text, IsInTitles = _isInTitles,
        };
    }

    private static TermGroup[] Distinct(List<TermGroup> groups)
    {
        var distinct = new List<TermGroup>(groups.Count);
        foreach (TermGroup group in groups)
        {
            if (!distinct.Exists(other => other.Key == group.Key))
            {
                distinct.Add(group);
            }
        }

        return [.. distinct];
    }

    private TermGroup Group(byte[][] wholes, byte[]? start, bool isUnspaced)
    {
        byte[] whole = wholes.Length > 0 ? wholes[0] : [];
        byte[] key = [(byte)(_isInTitles ? 't' : 'a'), .. whole, (byte)(wholes.Length > 1 ? '+' : ' '), .. start ?? []];
        return new TermGroup { Wholes = wholes, Start = start, IsUnspaced = isUnspaced, IsInTitles = _isInTitles, Key = TermGroup.KeyOf(key) };
    }

    // The word, its singular, and all words that it opens.
    private TermGroup Word(byte[] word, bool hasSingular) => Group(hasSingular ? WordForms.WithSingulars(word) : [word], word, false);

    // The word, its singular, and all words of its stem. A short word opens too many others.
    private TermGroup LooseWord(byte[] word) => Group(
        WordForms.WithSingulars(word), WordForms.Stem(word) is { Length: >= WordForms.MinStem } stem ? stem : null, false);
}
