using System.Text;
using DigestGen.Search.Folding;
using DigestGen.Search.Queries;
using DigestGen.Search.Scanning;

namespace DigestGen.Search.Results;

/// <summary>Makes the snippet of a paper.</summary>
internal static class SnippetMaker
{
    // In characters. A summary is whole in nearly all digests; an abstract is cut.
    private const int MaxLength = 320;
    private const int BeforeFirst = 80;
    private const string Ellipsis = "…";

    public static SearchSnippet Make(Paper paper, SearchQuery query)
    {
        SearchField field = BestField(paper, query);
        ReadOnlySpan<byte> text = PaperMatcher.TextOf(paper.Record, field);
        List<Range> ranges = FindRanges(text, query, field);
        return Cut(field, Utf8Text.Decode(text, null), ranges);
    }

    private static SearchField BestField(Paper paper, SearchQuery query)
    {
        var best = SearchField.Title;
        double bestScore = 0;
        var folded = new FoldedText();
        for (int number = 0; number < PaperMatcher.FieldCount(query); number++)
        {
            var field = (SearchField)number;
            folded.Clear();
            folded.Append(PaperMatcher.TextOf(paper.Record, field));
            double score = 0;
            foreach (SearchTerm term in query.Terms)
            {
                score += IsAsked(term, field) ? term.Weight * FieldScores.Weigh(FieldScores.OfText(folded.Span, term, field), field) : 0;
            }

            if (score > bestScore)
            {
                best = field;
                bestScore = score;
            }
        }

        folded.Dispose();
        return best;
    }

    private static bool IsAsked(SearchTerm term, SearchField field) => !term.IsInTitles || field <= SearchField.TranslatedTitle;

    // In characters of the decoded text, ascending, merged where they meet.
    private static List<Range> FindRanges(ReadOnlySpan<byte> text, SearchQuery query, SearchField field)
    {
        var folded = new FoldedText();
        folded.FoldWithOrigins(text);
        var found = new List<(int Start, int End)>();
        foreach (SearchTerm term in query.Terms)
        {
            for (int at = 0; IsAsked(term, field) && (at = TermMatcher.Find(folded.Span, term, at, out _)) >= 0; at += term.Folded.Length)
            {
                int end = EndOf(folded, at + term.Folded.Length, text);
                found.Add((folded.Origins[at], end));
            }
        }

        folded.Dispose();
        found.Sort();
        var ranges = new List<Range>();
        int bytes = 0;
        int characters = 0;
        for (int i = 0; i < found.Count;)
        {
            (int start, int end) = found[i];
            for (i++; i < found.Count && found[i].Start <= end; i++)
            {
                end = Math.Max(end, found[i].End);
            }

            int first = characters + Encoding.UTF8.GetCharCount(text[bytes..start]);
            characters = first + Encoding.UTF8.GetCharCount(text[start..end]);
            bytes = end;
            ranges.Add(first..characters);
        }

        return ranges;
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
        int start = AtCharacter(text, Math.Clamp(first - BeforeFirst, 0, text.Length - MaxLength));
        int end = AtCharacter(text, Math.Min(start + MaxLength, text.Length));
        int shift = start - (start > 0 ? Ellipsis.Length : 0);
        var kept = new List<Range>();
        foreach (Range range in ranges)
        {
            int rangeEnd = Math.Min(range.End.Value, end);
            if (range.Start.Value >= start && range.Start.Value < rangeEnd)
            {
                kept.Add((range.Start.Value - shift)..(rangeEnd - shift));
            }
        }

        string cut = string.Concat(start > 0 ? Ellipsis : "", text.AsSpan(start, end - start), end < text.Length ? Ellipsis : "");
        return new SearchSnippet(field, cut, kept.AsReadOnly());
    }

    // Not between the two halves of a character.
    private static int AtCharacter(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
