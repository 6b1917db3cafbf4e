using System.Text;
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

        string whole = Encoding.UTF8.GetString(folded);
        int start = 0;
        for (int at = 0; at <= whole.Length && terms.Count < MaxTerms; at++)
        {
            if (at == whole.Length || (InnerMarks.Contains(whole[at]) && IsBesideChinese(whole, at)))
            {
                reader.AddPiece(whole.AsSpan(start, at - start), terms);
                start = at + 1;
            }
        }

        return folded.Length;
    }

    /// <summary>Folds a text, without white space around it.</summary>
    public static byte[] Fold(string text)
    {
        var folded = new FoldedText();
        folded.Append(Encoding.UTF8.GetBytes(text));
        int start = 0;
        int end = folded.Length;
        while (start < end && folded.Span[start] == ' ')
        {
            start++;
        }

        while (end > start && folded.Span[end - 1] == ' ')
        {
            end--;
        }

        byte[] bytes = folded.Span[start..end].ToArray();
        folded.Dispose();
        return bytes;
    }

    private static byte[] CutAt(byte[] folded) => TokenReader.Cut(folded, MaxLength).ToArray();

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

    private static bool IsBesideChinese(string text, int at) =>
        (at > 0 && CodePoints.IsUnspaced(text[at - 1])) || (at + 1 < text.Length && CodePoints.IsUnspaced(text[at + 1]))
        || text[at] >= 0x3000;

    // Without the marks at its ends. Those that can be part of a name are looked for first.
    private void AddPiece(ReadOnlySpan<char> piece, List<QueryTerm> terms)
    {
        piece = piece.Trim(EndMarks);
        if (piece.Length > 1 && piece[^1] == '.')
        {
            piece = piece.TrimEnd(EndMarks + ".");
        }

        if (piece.IsEmpty)
        {
            return;
        }

        byte[] folded = CutAt(Encoding.UTF8.GetBytes(piece.ToString()));
        int start = 0;
        for (int length; start < folded.Length && IsMark(CodePoints.Decode(folded.AsSpan(start), out length)); start += length)
        {
        }

        int end = folded.Length;
        while (end > start && IsMark(CodePoints.DecodeLast(folded.AsSpan(0, end))))
        {
            end = TokenReader.Cut(folded, end - 1).Length;
        }

        if (start == end || end - start == folded.Length || _isExcluding)
        {
            Add(folded, 0, terms);
            return;
        }

        var plain = new List<QueryTerm>();
        Add(folded[start..end], 0, plain);
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
        string key = string.Concat(
            _isInTitles ? "t" : "",
            wholes.Length > 0 ? Encoding.UTF8.GetString(wholes[0]) : "",
            wholes.Length > 1 ? "+" : "",
            start is null ? "" : " " + Encoding.UTF8.GetString(start));
        return new TermGroup { Wholes = wholes, Start = start, IsUnspaced = isUnspaced, IsInTitles = _isInTitles, Key = key };
    }

    // The word, its singular, and all words that it opens.
    private TermGroup Word(byte[] word, bool hasSingular) => Group(hasSingular ? WordForms.WithSingulars(word) : [word], word, false);

    // The word, its singular, and all words of its stem. A short word opens too many others.
    private TermGroup LooseWord(byte[] word) => Group(
        WordForms.WithSingulars(word), WordForms.Stem(word) is { Length: >= WordForms.MinStem } stem ? stem : null, false);
}
