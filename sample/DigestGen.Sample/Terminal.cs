using System.Globalization;
using System.Text;
using Spectre.Console;

namespace DigestGen.Sample;

/// <summary>The terminal that the program writes to.</summary>
internal static class Terminal
{
    /// <summary>Opens the terminal, without colors if <c>NO_COLOR</c> is set (https://no-color.org).</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="noColor">The value of <c>NO_COLOR</c>; null or empty if it is not set.</param>
    /// <param name="ansi">Whether the output understands escape sequences.</param>
    public static IAnsiConsole Open(IAnsiConsoleOutput output, string? noColor, AnsiSupport ansi = AnsiSupport.Detect) =>
        AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = ansi,
            ColorSystem = string.IsNullOrEmpty(noColor) ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Out = output,
        });
}

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

/// <summary>The styles of the program. Spectre.Console omits them if the output is no terminal.</summary>
internal static class Styles
{
    public static Style Quiet { get; } = new(decoration: Decoration.Dim);

    public static Style Title { get; } = new(decoration: Decoration.Bold);

    public static Style Channel { get; } = new(Color.Green);

    /// <summary>What a search matched.</summary>
    public static Style Match { get; } = new(Color.Black, Color.Yellow);

    public static Style Link { get; } = new(Color.Blue);

    /// <summary>The color that tells new papers from repeated ones.</summary>
    public static Style Of(Announcement announcement) => announcement switch
    {
        Announcement.New => new Style(Color.Green),
        Announcement.Cross => new Style(Color.Teal),
        Announcement.Replace or Announcement.ReplaceCross => new Style(Color.Olive),
        _ => Quiet,
    };
}
