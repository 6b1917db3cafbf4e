using System.Text;
using DigestGen.Search.Folding;
using DigestGen.Search.Index;
using DigestGen.Search.Queries;

namespace DigestGen.Search.Engine;

/// <summary>Finds the papers that are most like one: by its weightiest terms.</summary>
internal static class RelatedPapers
{
    private const int MaxTerms = 120;

    // No paper's summary is longer; what is, takes no longer.
    private const int MaxBytes = 1 << 14;

    public static SearchResults Of(SearchSpace space, Paper paper, int count)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var folded = new FoldedText();
        RecordReader record = paper.Record;
        for (int field = 0; field < SearchTexts.CountOf(SearchFields.Summaries); field++)
        {
            folded.Clear();
            folded.Append(StartOf(SearchTexts.Of(record, field)));
            var tokens = new TokenReader(folded.Span);
            while (tokens.Next())
            {
                if (tokens.Kind is TokenKind.Word or TokenKind.Pair)
                {
                    string term = Encoding.UTF8.GetString(TokenReader.Cut(tokens.Token));
                    counts[term] = counts.GetValueOrDefault(term) + (field < 2 ? 2 : 1);
                }
            }
        }

        folded.Dispose();
        GC.KeepAlive(space);
        var groups = new List<GroupLists>(counts.Count);
        var weights = new Dictionary<string, double>(counts.Count, StringComparer.Ordinal);
        foreach ((string term, int times) in counts)
        {
            var lists = new GroupLists(space, GroupOf(term), SearchFields.Summaries) { Order = groups.Count };
            groups.Add(lists);
            weights.Add(term, times * Scoring.Frequency(space.Count, lists.Count));
        }

        if (groups.Count > MaxTerms)
        {
            groups.Sort((left, right) => weights[left.Group.Key] is var weight && weights[right.Group.Key] is var other && weight != other
                ? other.CompareTo(weight) : left.Order.CompareTo(right.Order));
            groups.RemoveRange(MaxTerms, groups.Count - MaxTerms);
        }

        return SearchRun.Related(space, groups, space.Find(paper.Id.Packed), count);
    }

    private static ReadOnlySpan<byte> StartOf(ReadOnlySpan<byte> text)
    {
        int length = Math.Min(MaxBytes, text.Length);
        while (length > 0 && length < text.Length && (text[length] & 0xC0) == 0x80)
        {
            length--;
        }

        return text[..length];
    }

    private static TermGroup GroupOf(string term) => new()
    {
        Wholes = [Encoding.UTF8.GetBytes(term)], Key = term, IsUnspaced = IsUnspaced(term),
    };

    private static bool IsUnspaced(string term) => CodePoints.IsUnspaced(char.ConvertToUtf32(term, 0));
}
