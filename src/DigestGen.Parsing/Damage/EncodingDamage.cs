using DigestGen.Parsing.Findings;
using DigestGen.Parsing.Format;
using DigestGen.Parsing.Language;
using DigestGen.Parsing.Sections;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Damage;

/// <summary>What shows that a file's bytes were not read as what they are.</summary>
internal static class EncodingDamage
{
    // The table's header in UTF-16, one byte a character.
    private const string WideTableHeader = "|\0 \0R\0e\0f\0 \0|";

    // The most frequent character of Chinese: no digest of some length is without it.
    private const char MostFrequent = '的';

    /// <summary>Reports the first place where single bytes could not be read.</summary>
    public static void ReportReplacement(string text, FindingList findings)
    {
        int at = text.IndexOf(ReplacementCharacter.Value);
        if (at >= 0)
        {
            findings.Add(
                FindingKind.NotUtf8,
                new Slice(at, 1),
                "the replacement character U+FFFD stands where bytes could not be decoded, here or before the file was saved");
        }
    }

    /// <summary>Whether a text is UTF-16 that was read as something else.</summary>
    public static bool IsWide(string text) => text.IndexOf(WideTableHeader, StringComparison.Ordinal) >= 0;

    /// <summary>Reports a file of UTF-16 that was read as something else.</summary>
    public static void ReportWide(string text, FindingList findings) =>
        findings.Add(FindingKind.NotUtf8, new Slice(text.IndexOf('\0'), 1), "the file is UTF-16, and has no byte order mark to tell so");

    /// <summary>
    /// Finds the first garbled character of a file that was read, all of it, in another code page: the table's header,
    /// which is ASCII, stands below a heading that says nothing, and there is no Chinese in the file.
    /// </summary>
    public static Slice? FindWrongCodePage(string text, DigestSections sections)
    {
        if (sections.OtherSummaryHeading is not { } heading || sections.DetailsHeading is not null
            || sections.TableLines.Count == 0 || !DigestFormat.IsTableHeader(sections.TableLines[0].Text.In(text)))
        {
            return null;
        }

        ReadOnlySpan<char> words = heading.In(text).Slice(1).Trim();
        bool isGarbled = heading.In(text) is ['#', ' ', ..] && !IsAscii(words)
            && (sections.Blocks.Count > 0 || !HanShare.IsAll(words))
            && text.IndexOf(MostFrequent) < 0;
        return isGarbled ? heading.Sub(2, 1) : null;
    }

    /// <summary>Whether a heading can't be read because bytes were lost, which is reported as such.</summary>
    public static bool IsDamaged(string text, Slice? heading) =>
        heading is { } line && line.In(text).IndexOf(ReplacementCharacter.Value) >= 0;

    /// <summary>Reports a file that was read in another code page.</summary>
    public static void ReportWrongCodePage(Slice place, FindingList findings) =>
        findings.Add(
            FindingKind.NotUtf8,
            place,
            "the whole file was decoded in another code page, as compilers do with a file that has bytes that are not UTF-8, or it is saved in one");

    private static bool IsAscii(ReadOnlySpan<char> words)
    {
        foreach (char c in words)
        {
            if (c >= '\u0080')
            {
                return false;
            }
        }

        return true;
    }
}
