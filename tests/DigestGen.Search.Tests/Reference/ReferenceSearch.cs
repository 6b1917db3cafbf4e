using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;

namespace DigestGen.Search.Tests.Reference;

/// <summary>What a search with all terms must find: every paper is read, folded and compared character by character.</summary>
internal static partial class ReferenceSearch
{
    private const string EndMarks = ",;:!?()[]{}\"'、。「」『』《》〈〉【】〔〕…‥·•";
    private const string InnerMarks = ",;:!?()、。「」『』《》〈〉【】…·";

    private static readonly ConcurrentDictionary<string, string[]> s_folded = new(StringComparer.Ordinal);

    /// <summary>The identifiers of all papers that meet all clauses, in the catalog's order.</summary>
    public static string[] Find(DigestCatalog catalog, IReadOnlyList<Clause> clauses, SearchFields fields)
    {
        if (!clauses.Any(static clause => !clause.IsExcluding && (clause.Operator is not ("" or "title") || Pieces(clause).Length > 0)))
        {
            return [];
        }

        string[] found = Find(catalog, clauses, fields, hasMarks: true);
        return found.Length > 0 ? found : Find(catalog, clauses, fields, hasMarks: false);
    }

    /// <summary>Whether a text has a term as it is: nowhere but at the start of a word, if it opens with a letter or digit.</summary>
    public static bool Contains(string text, string folded)
    {
        string[] characters = s_folded.GetOrAdd(text, static text => ReferenceFolding.Split(ReferenceFolding.Fold(text)));
        string[] wanted = ReferenceFolding.Split(folded);
        for (int at = 0; at + wanted.Length <= characters.Length; at++)
        {
            if (characters.AsSpan(at, wanted.Length).SequenceEqual(wanted)
                && (!ReferenceFolding.IsWord(wanted[0]) || at == 0 || !ReferenceFolding.IsWord(characters[at - 1])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a text has a piece of a query in one of its forms.</summary>
    public static bool Has(string text, string piece, bool isQuoted, bool isExcluding) => isQuoted
        ? Contains(text, piece) || (IsOneWord(piece) && Chains(text).Any(chain => chain.StartsWith(piece, StringComparison.Ordinal)))
        : Hyphen().Replace(piece, "") is var joined
            && (Contains(text, piece) || Contains(text, Hyphen().Replace(piece, " ")) || Contains(text, joined)
                || (IsOneWord(joined) && Chains(text).Any(chain => chain.StartsWith(joined, StringComparison.Ordinal)))
                || (!isExcluding && new[] { piece, joined }.Where(IsOneWord).SelectMany(Singulars).Any(word => Words(text).Concat(Chains(text)).Contains(word))));

    /// <summary>The parts of a clause that a text must have.</summary>
    public static string[] Pieces(Clause clause, bool hasMarks = true)
    {
        string folded = ReferenceFolding.Fold(clause.Value).Trim(' ');
        if (clause.IsQuoted)
        {
            return folded.Any(IsMoreThanPunctuation) ? [folded] : [];
        }

        var pieces = new List<string> { "" };
        for (int at = 0; at < folded.Length; at++)
        {
            bool parts = InnerMarks.Contains(folded[at], StringComparison.Ordinal)
                && (folded[at] >= 0x3000 || (at > 0 && IsUnspaced(folded[at - 1]))
                    || (at + 1 < folded.Length && IsUnspaced(folded[at + 1])));
            if (parts)
            {
                pieces.Add("");
            }
            else
            {
                pieces[^1] += folded[at];
            }
        }

        return [.. pieces.Select(static piece => piece.Trim(EndMarks.ToCharArray()))
            .Select(piece => hasMarks || clause.IsExcluding ? piece : WithoutMarks(piece)).Where(static piece => piece.Any(IsMoreThanPunctuation))];
    }

    private static string[] Find(DigestCatalog catalog, IReadOnlyList<Clause> clauses, SearchFields fields, bool hasMarks) =>
        [.. catalog.Papers.Where(paper => clauses.All(clause => Meets(paper, clause, fields, hasMarks))).Select(static paper => paper.Id.ToString())];

    private static string WithoutMarks(string piece)
    {
        string[] characters = ReferenceFolding.Split(piece);
        int first = Array.FindIndex(characters, IsLetter);
        int last = Array.FindLastIndex(characters, IsLetter);
        return first < 0 ? piece : string.Concat(characters[first..(last + 1)]);
    }

    // A text of punctuation alone is nothing that can be looked for.
    private static bool IsMoreThanPunctuation(char character) => !(EndMarks + "-. ").Contains(character, StringComparison.Ordinal);

    private static bool IsUnspaced(char character) => !char.IsSurrogate(character) && ReferenceFolding.IsUnspaced(character);

    private static bool IsLetter(string character) =>
        ReferenceFolding.IsWord(character) || ReferenceFolding.IsUnspaced(char.ConvertToUtf32(character, 0));

    private static bool IsOneWord(string text) => text.Length > 0 && ReferenceFolding.Split(text).All(ReferenceFolding.IsWord);

    private static IEnumerable<string> Singulars(string word) =>
        word.Length < 4 || !word.EndsWith('s') || word.EndsWith("ss", StringComparison.Ordinal) || word.EndsWith("us", StringComparison.Ordinal)
            || word.EndsWith("is", StringComparison.Ordinal) || word.Any(static c => c > 0x7F) ? []
        : word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4 ? [word[..^3] + "y", word[..^1]]
        : word.EndsWith("es", StringComparison.Ordinal) && word.Length > 4 ? [word[..^1], word[..^2]]
        : [word[..^1]];

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        bool isWord = false;
        foreach (string character in s_folded.GetOrAdd(text, static text => ReferenceFolding.Split(ReferenceFolding.Fold(text))))
        {
            bool wasWord = isWord;
            isWord = ReferenceFolding.IsWord(character);
            if (isWord && !wasWord)
            {
                words.Add(character);
            }
            else if (isWord)
            {
                words[^1] += character;
            }
        }

        return words;
    }

    // Words between which hyphens stand, as one.
    private static IEnumerable<string> Chains(string text)
    {
        string[] characters = s_folded.GetOrAdd(text, static text => ReferenceFolding.Split(ReferenceFolding.Fold(text)));
        string joined = "";
        bool hasHyphen = false;
        for (int at = 0; at <= characters.Length; at++)
        {
            bool isWord = at < characters.Length && ReferenceFolding.IsWord(characters[at]);
            if (isWord)
            {
                joined += characters[at];
            }
            else if (joined.Length > 0 && at + 1 < characters.Length && characters[at] == "-" && ReferenceFolding.IsWord(characters[at + 1]))
            {
                hasHyphen = true;
            }
            else
            {
                if (hasHyphen)
                {
                    yield return joined;
                }

                joined = "";
                hasHyphen = false;
            }
        }
    }

    private static bool Meets(Paper paper, Clause clause, SearchFields fields, bool hasMarks) => clause.Operator switch
    {
        "" => MeetsTexts(Texts(paper, fields), clause, hasMarks),
        "title" => MeetsTexts(Texts(paper, SearchFields.Titles), clause, hasMarks),
        "category" => clause.IsExcluding != IsSameOrPart(paper.PrimaryCategory, clause.Value),
        "channel" => clause.IsExcluding != paper.Entries.Any(entry => IsSameOrPart(entry.Issue.Channel, clause.Value)),
        "id" => clause.IsExcluding != (paper.Id == ArxivId.Parse(clause.Value)),
        "since" => clause.IsExcluding != (string.CompareOrdinal(MonthOf(paper), clause.Value) >= 0),
        "until" => clause.IsExcluding != (string.CompareOrdinal(MonthOf(paper), clause.Value) <= 0),
        _ => throw new InvalidOperationException(clause.Operator),
    };

    // Of a term that excludes, each piece does.
    private static bool MeetsTexts(IEnumerable<string> texts, Clause clause, bool hasMarks) => clause.IsExcluding
        ? !Pieces(clause).Any(piece => texts.Any(text => Has(text, piece, clause.IsQuoted, isExcluding: true)))
        : Pieces(clause, hasMarks).All(piece => texts.Any(text => Has(text, piece, clause.IsQuoted, isExcluding: false)));

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

    [GeneratedRegex(@"(?<=[\p{L}\p{Nd}\u0300-\u036F-[\u2E80-\u2FDF\u3005\u3007\u3041-\u30FF\u31F0-\u31FF\u3400-\u9FFF]])-(?=[\p{L}\p{Nd}-[\u2E80-\u2FDF\u3005\u3007\u3041-\u30FF\u31F0-\u31FF\u3400-\u9FFF]])", RegexOptions.CultureInvariant)]
    private static partial Regex Hyphen();
}
