using DigestGen.Parsing.Characters;
using DigestGen.Parsing.Findings;
using DigestGen.Parsing.Format;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Damage;

/// <summary>Finds files that are not UTF-8 as a whole: all of their text beyond ASCII is lost.</summary>
/// <remarks>
/// Compilers decode a file that is not UTF-8 in the code page of the machine, or write U+FFFD for what they can't decode.
/// A Chinese heading that was decoded right shows that the file was. Without one, the characters of the whole file decide.
/// </remarks>
public static class WrongEncoding
{
    // A few characters can be anything.
    private const int FewestCharacters = 4;
    private const int FewestHan = 20;
    private const int FewestForeign = 12;

    // The table's header with zeros between its characters, as the bytes of UTF-16 and UTF-32 have them.
    private static readonly string[] s_wideHeaders = ["|\0 \0R\0e\0f\0 \0|", "|\0\0\0 \0\0\0R\0\0\0e\0\0\0f"];

    /// <summary>Whether a text is UTF-16 or UTF-32 that was decoded as something else, and shows the header of a table.</summary>
    public static bool IsWide(string text) =>
        text.IndexOf('\0') >= 0
        && Array.Exists(s_wideHeaders, header => text.IndexOf(header, StringComparison.Ordinal) >= 0)
        && !HasHeading(text) && !DigestFormat.HasLine(text, DigestFormat.TableHeader)
        && CountZeros(text) > text.Length / 10;

    /// <summary>Reports a file that is not UTF-8 as a whole.</summary>
    /// <returns>False if the file is UTF-8, or no more than a few of its bytes are not.</returns>
    internal static bool TryReport(string text, FindingList findings)
    {
        if (Find(text) is not { } cause)
        {
            return false;
        }

        // Each cause needs at least one such character.
        int at = 0;
        while (text[at] is not '\0' and not '\u001B' and < '\u0080')
        {
            at++;
        }

        findings.Add(Problem.FileNotUtf8(cause), new Slice(at, 1));
        return true;
    }

    private static string? Find(string text)
    {
        if (HasHeading(text))
        {
            return null;
        }

        if (IsWide(text))
        {
            return "its bytes are UTF-16 or UTF-32 without a byte order mark";
        }

        if (IsEscaped(text))
        {
            return "it switches character sets by escape sequences, as ISO-2022 does";
        }

        var counts = CharacterCounts.Of(text);
        if (counts.All < FewestCharacters)
        {
            return null;
        }

        return counts.Replacements * 5 >= counts.All ? "most of what is not ASCII could not be decoded, as in files of GB18030, Big5 or Shift-JIS"
            : IsGarbled(counts) ? "what is not ASCII was decoded in a wrong code page, when the file was read or before it was saved"
            : null;
    }

    private static bool HasHeading(string text) =>
        DigestFormat.HasLine(text, DigestFormat.SummaryHeading) || DigestFormat.HasLine(text, DigestFormat.DetailsHeading);

    private static bool IsEscaped(string text)
    {
        const string Escape = "\u001B$";
        int at = text.IndexOf("# " + Escape, StringComparison.Ordinal);
        return at >= 0 && text.IndexOf(Escape, at + "# ".Length + 1, StringComparison.Ordinal) >= 0;
    }

    private static bool IsGarbled(CharacterCounts counts) =>
        IsRareHan(counts)
        || IsForeign(counts)
        || counts.HalfwidthKatakana * 4 >= counts.All;

    // Chinese characters, but not those that Chinese is written in.
    private static bool IsRareHan(CharacterCounts counts) =>
        counts.Han * 10 >= counts.All && counts.CommonHan * 10 < counts.Han && (counts.Han >= FewestHan || counts.Foreign > 0);

    // The bytes of UTF-8 as single characters; or those of another encoding, which are letters in no order.
    private static bool IsForeign(CharacterCounts counts) =>
        counts.Foreign >= FewestForeign && counts.Foreign * 10 >= counts.All * 9
        && (counts.InTriples * 5 >= counts.All * 4
            || (counts.Latin * 10 >= counts.All * 9 && counts.All * 5 >= counts.Runs * 8)
            || counts.CapitalsWithinWords * 16 >= counts.All);

    private static int CountZeros(string text)
    {
        int count = 0;
        foreach (char c in text)
        {
            count += c == '\0' ? 1 : 0;
        }

        return count;
    }
}

/// <summary>Single bytes of a file that could not be decoded.</summary>
internal static class EncodingDamage
{
    /// <summary>Reports the first place where single bytes could not be read.</summary>
    public static void ReportReplacement(string text, FindingList findings)
    {
        int at = text.IndexOf(ReplacementCharacter.Value);
        if (at >= 0)
        {
            findings.Add(
                Problem.NotUtf8("the replacement character U+FFFD stands where bytes could not be decoded, here or before the file was saved"),
                new Slice(at, 1));
        }
    }

    /// <summary>Whether a heading can't be read because bytes were lost, which is reported as such.</summary>
    public static bool IsDamaged(string text, Slice? heading) =>
        heading is { } line && line.In(text).IndexOf(ReplacementCharacter.Value) >= 0;
}
