using System.Text;
using System.Text.RegularExpressions;
using DigestGen.Search.Folding;

namespace DigestGen.Search.Tests.Reference;

/// <summary>Folding with the runtime's own Unicode data: slow, and plainly what the documentation says.</summary>
internal static partial class ReferenceFolding
{
    private static readonly Dictionary<string, string> s_strokes = new(StringComparer.Ordinal)
    {
        ["ø"] = "o", ["ł"] = "l", ["đ"] = "d", ["ħ"] = "h", ["ŧ"] = "t", ["ı"] = "i", ["æ"] = "ae", ["œ"] = "oe",
    };

    private static readonly Dictionary<string, string> s_simplified = Enumerable.Range(0, SimplifiedTable.Pairs.Length / 2)
        .ToDictionary(static i => SimplifiedTable.Pairs[2 * i].ToString(), static i => SimplifiedTable.Pairs[(2 * i) + 1].ToString(), StringComparer.Ordinal);

    public static string Fold(string text) =>
        string.Concat(Split(WhiteSpace().Replace(WithoutDiacritics(Marks(Lower(Marks(text)))), " ")).Select(static c => s_simplified.GetValueOrDefault(c, c)));

    // Marks that people do not choose, and what can't be seen.
    private static string Marks(string text) =>
        Hyphens().Replace(Quotes().Replace(Apostrophes().Replace(Unseen().Replace(text, ""), "'"), "\""), "-");

    public static bool IsWord(string character) =>
        character is [>= '\u0300' and <= '\u036F'] || (char.IsLetterOrDigit(character, 0) && !IsUnspaced(Rune.GetRuneAt(character, 0).Value));

    /// <summary>Han and kana.</summary>
    public static bool IsUnspaced(int codePoint) => Unspaced().IsMatch(char.ConvertFromUtf32(codePoint)) || codePoint is (>= 0x1AFF0 and <= 0x1B16F) or >= 0x20000;

    /// <summary>The code points of a text.</summary>
    public static string[] Split(string text) => [.. text.EnumerateRunes().Select(static rune => rune.ToString())];

    // Lower case can be decomposed again, and the other way round.
    private static string Lower(string text)
    {
        for (int i = 0; i < 4; i++)
        {
            text = string.Concat(Split(Decompose(text)).Select(LowerOne));
        }

        return text;
    }

    private static string Decompose(string text) =>
        string.Concat(Split(text).Select(static c => c[0] is >= '\uAC00' and <= '\uD7A3' ? c : c.Normalize(NormalizationForm.FormKD)));

    private static string LowerOne(string character)
    {
        string lower = character switch
        {
            "ẞ" or "ß" => "ss",
            "ŉ" => "ʼn",
            "և" => "եւ",
            _ => Rune.ToLowerInvariant(Rune.ToUpperInvariant(Rune.GetRuneAt(character, 0))).ToString(),
        };
        return s_strokes.GetValueOrDefault(lower, lower);
    }

    private static string WithoutDiacritics(string text)
    {
        var kept = new StringBuilder();
        bool isLatin = false;
        foreach (string character in Split(text))
        {
            if (character is [>= '\u0300' and <= '\u036F'])
            {
                kept.Append(isLatin ? "" : character);
                continue;
            }

            kept.Append(character);
            isLatin = Latin().IsMatch(character);
        }

        return kept.ToString();
    }

    [GeneratedRegex("[\u00AD\u034F\u061C\u180B-\u180F\u115F\u1160\u17B4\u17B5\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFE00-\uFE0F\uFFF9-\uFFFB]|[\uDB40-\uDB43][\uDC00-\uDFFF]", RegexOptions.CultureInvariant)]
    private static partial Regex Unseen();

    [GeneratedRegex("[\u2018-\u201B\u2032\u2039\u203A\u02BC]", RegexOptions.CultureInvariant)]
    private static partial Regex Apostrophes();

    [GeneratedRegex("[\u201C-\u201F\u00AB\u00BB]", RegexOptions.CultureInvariant)]
    private static partial Regex Quotes();

    [GeneratedRegex("[\u2010-\u2015\u2212]", RegexOptions.CultureInvariant)]
    private static partial Regex Hyphens();

    [GeneratedRegex(@"[\s\p{Cc}-[\u0080-\u0084\u0086-\u009F]]+", RegexOptions.CultureInvariant)]
    private static partial Regex WhiteSpace();

    // Letters of blocks that have Latin ones alone.
    [GeneratedRegex(@"^(?=\p{L})[A-Za-z\u00C0-\u02B8\u1D00-\u1D25\u1E00-\u1EFF\u2C60-\u2C7F\uA722-\uA787\uA78B-\uA7FF\uAB30-\uAB64]", RegexOptions.CultureInvariant)]
    private static partial Regex Latin();

    [GeneratedRegex(@"^[\u2E80-\u2FDF\u3005\u3007\u3021-\u3029\u3031-\u3035\u3038-\u303C\u3041-\u3096\u3099\u309A\u309D-\u309F\u30A1-\u30FA\u30FC-\u30FF\u31F0-\u31FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF]", RegexOptions.CultureInvariant)]
    private static partial Regex Unspaced();
}
