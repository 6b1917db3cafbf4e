using System.Text;
using DigestGen.Parsing.Characters;

namespace DigestGen.Generator.Emission;

/// <summary>Makes any text fit for a line of an XML documentation comment.</summary>
internal static class XmlText
{
    // Enough to know a paper by; a member's documentation is read in a small window.
    private const int MaxLength = 600;

    public static string Escape(string text)
    {
        var escaped = new StringBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            if (escaped.Length >= MaxLength)
            {
                return escaped.Append('…').ToString();
            }

            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
                _ = SourceCharacters.IsHiddenPair(c, text[i]) ? escaped.Append(' ') : escaped.Append(c).Append(text[i]);
                continue;
            }

            _ = c switch
            {
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '&' => escaped.Append("&amp;"),
                _ => escaped.Append(IsUnfit(c) ? ' ' : c),
            };
        }

        return escaped.ToString();
    }

    // What ends a line in C#, what XML 1.0 has no character for, and what a reader can't see.
    private static bool IsUnfit(char c) =>
        c < ' ' || char.IsSurrogate(c) || SourceCharacters.IsHidden(c);
}
