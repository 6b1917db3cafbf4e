using System.Globalization;
using System.Text;
using DigestGen.Layout;
using DigestGen.Search.Folding;
using DigestGen.Search.Index;
using DigestGen.Search.Queries;

namespace DigestGen.Search.Engine;

/// <summary>Makes the snippets of a search's papers.</summary>
internal sealed class SnippetMaker
{
    // In characters. A summary is whole in nearly all digests; an abstract is cut.
    private const int MaxLength = 320;
    private const int BeforeFirst = 80;
    private const char Ellipsis = '…';

    // Of titles, summaries and abstracts: how much a term that is found there counts.
    private static readonly double[] s_factors = [1.75, 1, 0.5];

    private readonly SearchFields _fields;
    private readonly List<byte[]> _texts = [];
    private readonly List<int> _weights = [];
    private readonly List<bool> _isInTitles = [];
    private TextFinder? _finder;

    public SnippetMaker(SearchFields fields) => _fields = fields;

    /// <summary>Makes the snippet of a paper: of a field, or of the one that has most of the query.</summary>
    public SearchSnippet Make(Paper paper, SearchField? wanted = null)
    {
        lock (_texts)
        {
            _finder ??= NewFinder();
            SearchField field = wanted ?? BestField(paper);
            ReadOnlySpan<byte> text = SearchTexts.Of(paper.Record, (int)field);
            return Cut(field, Utf8Text.Decode(text, null), FindRanges(text, field));
        }
    }

    /// <summary>How many steps all snippets took, for tests.</summary>
    public long Steps => _finder?.Steps ?? 0;

    /// <summary>Marks the terms of a group.</summary>
    public void Add(TermGroup group, int weight)
    {
        foreach (byte[] whole in group.Wholes)
        {
            Add(whole, weight, group.IsInTitles);
        }

        if (group.Start is { } start)
        {
            Add(start, weight, group.IsInTitles);
        }
    }

    /// <summary>Marks a text.</summary>
    public void Add(byte[] text, int weight, bool isInTitles)
    {
        _texts.Add(text);
        _weights.Add(weight);
        _isInTitles.Add(isInTitles);
    }

    // Of each text the first.
    private TextFinder NewFinder()
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < _texts.Count;)
        {
            if (known.Add(TermGroup.KeyOf(_texts[i])))
            {
                i++;
                continue;
            }

            _texts.RemoveAt(i);
            _weights.RemoveAt(i);
            _isInTitles.RemoveAt(i);
        }

        return new TextFinder(_texts);
    }

    private SearchField BestField(Paper paper)
    {
        var best = SearchField.Title;
        double bestScore = 0;
        bool[] found = new bool[_texts.Count];
        var folded = new FoldedText();
        for (int field = 0; field < SearchTexts.CountOf(_fields) && _texts.Count > 0; field++)
        {
            folded.Clear();
            folded.Append(SearchTexts.Of(paper.Record, field));
            Array.Clear(found);
            _finder!.Find(folded.Span, found);
            foreach ((int text, _, _) in FindJoined(folded.Span))
            {
                found[text] = true;
            }

            double score = 0;
            for (int text = 0; text < found.Length; text++)
            {
                score += found[text] && (field < 2 || !_isInTitles[text]) ? _weights[text] + 1 : 0;
            }

            score *= s_factors[field / 2];
            if (score > bestScore)
            {
                best = (SearchField)field;
                bestScore = score;
            }
        }

        folded.Dispose();
        return best;
    }

    // In characters of the decoded text, ascending, merged where they meet.
    private List<Range> FindRanges(ReadOnlySpan<byte> text, SearchField field)
    {
        var ranges = new List<Range>();
        if (_texts.Count == 0)
        {
            return ranges;
        }

        var folded = new FoldedText();
        folded.FoldWithOrigins(text);
        List<(int Text, int Start, int End)> found = FindJoined(folded.Span);
        int at = 0;
        int state = 0;
        bool isWord = false;
        while (_finder!.FindNext(folded.Span, ref at, ref isWord, ref state) is >= 0 and var next)
        {
            found.Add((next, at - _texts[next].Length, at));
        }

        found.Sort(static (left, right) => left.Start.CompareTo(right.Start));
        int first = 0;
        int last = 0;
        int bytes = 0;
        int characters = 0;
        foreach ((int which, int start, int end) in found)
        {
            if (field > SearchField.TranslatedTitle && _isInTitles[which])
            {
                continue;
            }

            if (folded.Origins[start] > last)
            {
                AddRange(text);
                first = folded.Origins[start];
            }

            last = Math.Max(last, EndOf(folded, end, text));
        }

        AddRange(text);
        folded.Dispose();
        return ranges;

        void AddRange(ReadOnlySpan<byte> text)
        {
            if (last > first)
            {
                int start = characters + Encoding.UTF8.GetCharCount(text[bytes..first]);
                characters = start + Encoding.UTF8.GetCharCount(text[first..last]);
                bytes = last;
                ranges.Add(start..characters);
            }
        }
    }

    // Words that hyphens join, which what is looked for has without them.
    private List<(int Text, int Start, int End)> FindJoined(ReadOnlySpan<byte> folded)
    {
        var found = new List<(int, int, int)>();
        Span<byte> joined = stackalloc byte[SearchLayout.MaxTermLength];
        var tokens = new TokenReader(folded);
        int length = 0;
        int start = 0;
        int end = -1;
        while (tokens.Next())
        {
            if (tokens.Kind != TokenKind.Word)
            {
                continue;
            }

            if (tokens.Start != end + 1 || end < 0 || folded[end] != '-')
            {
                start = tokens.Start;
                length = 0;
            }

            int before = length;
            ReadOnlySpan<byte> part = tokens.Token.Slice(0, Math.Min(tokens.Token.Length, joined.Length - length));
            part.CopyTo(joined.Slice(length));
            length += part.Length;
            end = tokens.End;
            for (int text = 0; text < _texts.Count && before > 0 && length > before; text++)
            {
                if (_texts[text].Length > before && joined.Slice(0, length).StartsWith(_texts[text]))
                {
                    found.Add((text, start, end));
                }
            }
        }

        return found;
    }

    // Where the character after a match starts in the text: what folds to nothing, as diacritics do, is part of the match.
    private static int EndOf(FoldedText folded, int end, ReadOnlySpan<byte> text)
    {
        int last = folded.Origins[end - 1];
        while (end < folded.Length && folded.Origins[end] == last)
        {
            end++;
        }

        return end < folded.Length ? folded.Origins[end] : text.Length;
    }

    private static SearchSnippet Cut(SearchField field, string text, List<Range> ranges)
    {
        if (text.Length <= MaxLength)
        {
            return new SearchSnippet(field, text, ranges.AsReadOnly());
        }

        int first = ranges.Count > 0 ? ranges[0].Start.Value : 0;
        int start = 0;
        int end = 0;
        int wanted = Math.Clamp(first - BeforeFirst, 0, text.Length - MaxLength);

        // Whole characters, as a reader sees them.
        while (end < text.Length && (end < wanted + MaxLength || end == 0))
        {
            int next = end + StringInfo.GetNextTextElementLength(text, end);
            if (next > wanted + MaxLength && end > Math.Max(start, first))
            {
                break;
            }

            start = next <= wanted ? next : start;
            end = next;
        }

        int shift = start - (start > 0 ? 1 : 0);
        var kept = new List<Range>();
        foreach (Range range in ranges)
        {
            int rangeEnd = Math.Min(range.End.Value, end);
            if (range.Start.Value >= end)
            {
                break;
            }

            if (rangeEnd > start)
            {
                kept.Add((Math.Max(range.Start.Value, start) - shift)..(rangeEnd - shift));
            }
        }

        var cut = new StringBuilder(end - start + 2);
        if (start > 0)
        {
            cut.Append(Ellipsis);
        }

        cut.Append(text, start, end - start);
        if (end < text.Length)
        {
            cut.Append(Ellipsis);
        }

        return new SearchSnippet(field, cut.ToString(), kept.AsReadOnly());
    }
}
