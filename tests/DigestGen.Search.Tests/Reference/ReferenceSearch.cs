using System.Collections.Concurrent;
using System.Globalization;

namespace DigestGen.Search.Tests.Reference;

/// <summary>What a search must find: every paper is read, folded and compared character by character.</summary>
internal static class ReferenceSearch
{
    private static readonly ConcurrentDictionary<string, string[]> s_folded = new(StringComparer.Ordinal);

    /// <summary>The identifiers of all papers that meet all clauses, in the catalog's order.</summary>
    public static string[] Find(DigestCatalog catalog, IReadOnlyList<Clause> clauses, SearchFields fields) =>
        clauses.All(static clause => clause.IsExcluding)
            ? []
            : [.. catalog.Papers.Where(paper => clauses.All(clause => Meets(paper, clause, fields))).Select(static paper => paper.Id.ToString())];

    /// <summary>Whether a text has a term: nowhere but at the start of a word, if it opens with a letter or digit.</summary>
    public static bool Contains(string text, string term)
    {
        string[] folded = s_folded.GetOrAdd(text, static text => ReferenceFolding.Split(ReferenceFolding.Fold(text)));
        string[] wanted = ReferenceFolding.Split(ReferenceFolding.Fold(term).Trim(' '));
        for (int at = 0; at + wanted.Length <= folded.Length; at++)
        {
            if (!folded.AsSpan(at, wanted.Length).SequenceEqual(wanted))
            {
                continue;
            }

            string before = folded.Take(at).LastOrDefault(static c => !ReferenceFolding.IsMark(c), " ");
            string after = folded.Skip(at + wanted.Length).FirstOrDefault(" ");
            bool startsRight = !ReferenceFolding.IsWord(wanted[0]) || !ReferenceFolding.IsWord(before);
            if (startsRight && !ReferenceFolding.IsMark(after))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Meets(Paper paper, Clause clause, SearchFields fields) => clause.IsExcluding != clause.Operator switch
    {
        "" => Texts(paper, fields).Any(text => Contains(text, clause.Value)),
        "title" => Texts(paper, SearchFields.Titles).Any(text => Contains(text, clause.Value)),
        "category" => IsSameOrPart(paper.PrimaryCategory, clause.Value),
        "channel" => paper.Entries.Any(entry => IsSameOrPart(entry.Issue.Channel, clause.Value)),
        "id" => paper.Id == ArxivId.Parse(clause.Value),
        "since" => string.CompareOrdinal(MonthOf(paper), clause.Value) >= 0,
        "until" => string.CompareOrdinal(MonthOf(paper), clause.Value) <= 0,
        _ => throw new InvalidOperationException(clause.Operator),
    };

    private static IEnumerable<string> Texts(Paper paper, SearchFields fields)
    {
        string[] texts =
        [
            paper.Title, paper.TranslatedTitle, paper.Summary, paper.EnglishSummary, paper.Abstract, paper.TranslatedAbstract,
        ];
        return texts.Take(fields switch { SearchFields.Titles => 2, SearchFields.Summaries => 4, _ => 6 });
    }

    private static bool IsSameOrPart(string? name, string value) =>
        name is not null && (name + ".").StartsWith(value + ".", StringComparison.OrdinalIgnoreCase);

    private static string MonthOf(Paper paper)
    {
        string id = paper.Id.ToString();
        string month = id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..][..4];
        int year = int.Parse(month[..2], CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{(year >= 91 ? 1900 : 2000) + year:0000}-{month[2..]}");
    }
}
