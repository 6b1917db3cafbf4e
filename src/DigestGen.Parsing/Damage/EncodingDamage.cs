using DigestGen.Parsing.Characters;
using DigestGen.Parsing.Findings;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Damage;

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
