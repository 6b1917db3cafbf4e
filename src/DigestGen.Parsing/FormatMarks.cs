using DigestGen.Parsing.Damage;
using DigestGen.Parsing.Format;

namespace DigestGen.Parsing;

/// <summary>The lines that only a digest has: its headings and the header of its table.</summary>
internal static class FormatMarks
{
    /// <summary>Whether a text shows one of the format's own marks on a line of its own, or would if it were read as what it is.</summary>
    public static bool IsIn(string text) =>
        DigestFormat.HasLine(text, DigestFormat.TableHeader)
        || DigestFormat.HasLine(text, DigestFormat.SummaryHeading)
        || DigestFormat.HasLine(text, DigestFormat.DetailsHeading)
        || WrongEncoding.IsWide(text);
}
