using System.Globalization;
using System.Text;
using Spectre.Console;

namespace DigestGen.Sample;

/// <summary>Makes text from a digest, which anyone may have written, fit to be shown in a terminal.</summary>
internal static class TerminalText
{
    /// <summary>Text as it is: <c>[bold]</c> stays six letters, where a string that Spectre.Console reads as markup would obey.</summary>
    public static Text Of(string text, Style? style = null) => new(Clean(text), style);

    /// <summary>A line of its own.</summary>
    public static Text Line(string text) => new(Clean(text) + "\n");

    /// <summary>
    /// The text without what would not be shown but obeyed: an escape sequence moves the cursor, a bidirectional
    /// override turns the rest of the line round, and either would break the columns.
    /// </summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.Control when rune.Value is not ('\t' or '\n' or '\r'):
                    clean.Append('\uFFFD');
                    break;
                case UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                    clean.Append(' ');
                    break;
                case UnicodeCategory.Format:
                    // Bidirectional controls, zero-width spaces: nothing to see.
                    break;
                default:
                    clean.Append(rune.ToString());
                    break;
            }
        }

        return clean.ToString();
    }
}
