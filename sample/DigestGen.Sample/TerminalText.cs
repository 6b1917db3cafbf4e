using System.Globalization;
using System.Text;
using Spectre.Console;

namespace DigestGen.Sample;

/// <summary>Makes text from a digest safe to show in a terminal; anyone may have written it.</summary>
internal static class TerminalText
{
    /// <summary>Literal text: <c>[bold]</c> is shown and not read as markup.</summary>
    public static Text Of(string text, Style? style = null) => new(Clean(text), style);

    /// <summary>Text that links to a paper at arXiv, where the terminal can show links.</summary>
    /// <remarks>The address is made from the id, because an address from a digest could lead anywhere.</remarks>
    public static Paragraph Link(string text, ArxivId id) =>
        new(Clean(text), Styles.Link, new Link($"https://arxiv.org/abs/{id}"));

    /// <summary>A line of its own.</summary>
    public static Text Line(string text) => new(Clean(text) + "\n");

    /// <summary>
    /// The text without characters that a terminal obeys instead of showing: an escape sequence moves the cursor, and a
    /// bidirectional override reverses the rest of the line.
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
                    // Bidirectional controls and zero-width spaces are invisible.
                    break;
                default:
                    clean.Append(rune.ToString());
                    break;
            }
        }

        return clean.ToString();
    }
}
