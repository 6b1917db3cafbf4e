using Spectre.Console;
using Spectre.Console.Rendering;

namespace DigestGen.Tool.Output;

/// <summary>A part of a text.</summary>
/// <param name="Text">The text.</param>
/// <param name="Style">How it looks.</param>
/// <param name="Address">Where it links to: an address that the tool makes itself.</param>
internal readonly record struct TextRun(string Text, Style? Style = null, string? Address = null);

/// <summary>What a person sees: text in colors, wrapped at words, with links. A text of a digest can do nothing but be read.</summary>
internal sealed class TerminalView
{
    // Longer lines are hard to read.
    private const int MaxWidth = 100;
    private const int MinWidth = 20;

    // What must not begin a line.
    private const string Closing = "，。、；：？！）】》」』”’％…,.;:?!)]}%";

    private readonly IAnsiConsole _console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });

    /// <summary>The style of a title.</summary>
    public static Style Title { get; } = new(Color.Aqua, decoration: Decoration.Bold);

    /// <summary>The style of a match, which shows without colors too.</summary>
    public static Style Mark { get; } = new(Color.Black, Color.Yellow, Decoration.Underline);

    /// <summary>The style of what matters less.</summary>
    public static Style Dim { get; } = new(Color.Grey);

    /// <summary>Whether a person sees standard output.</summary>
    public static bool IsWanted => !Console.IsOutputRedirected;

    /// <summary>The width of a line, in cells.</summary>
    public int Width => Math.Clamp(_console.Profile.Width - 1, MinWidth, MaxWidth);

    /// <summary>Writes a text, wrapped at words and between Chinese characters.</summary>
    /// <param name="indent">How many cells stand before each line.</param>
    /// <param name="runs">The text, in parts with a style each.</param>
    public void WriteLine(int indent, params ReadOnlySpan<TextRun> runs)
    {
        var line = new Paragraph { Overflow = Overflow.Crop };
        line.Append(new string(' ', indent));
        int room = Width - indent;
        int used = 0;
        foreach ((string text, Style? style, string? address) in runs)
        {
            Link? link = address is null ? null : new Link(address);
            foreach (string piece in Pieces(TerminalText.OneLine(text)))
            {
                int cells = Cells(piece);
                int needed = Cells(piece.TrimEnd());
                if (used > 0 && used + needed > room && !Closing.Contains(piece[0], StringComparison.Ordinal))
                {
                    line.Append("\n" + new string(' ', indent));
                    used = 0;
                }

                line.Append(used == 0 ? piece.TrimStart() : piece, style, link);
                used += cells;
            }
        }

        _console.Write(line);
        _console.WriteLine();
    }

    public void WriteLine() => _console.WriteLine();

    /// <summary>Writes a table: texts to the left, and columns whose name starts with a space to the right.</summary>
    public void WriteTable(string[] columns, IEnumerable<TextRun[]> rows)
    {
        Table table = new Table().Border(TableBorder.None);
        foreach (string column in columns)
        {
            table.AddColumn(new TableColumn(new Text(column.TrimStart(), Dim)) { Alignment = column.StartsWith(' ') ? Justify.Right : Justify.Left, NoWrap = true });
        }

        foreach (TextRun[] row in rows)
        {
            table.AddRow(row.Select(static cell => new Text(TerminalText.OneLine(cell.Text), cell.Style)));
        }

        _console.Write(table);
    }

    /// <summary>How many cells of a terminal a text takes.</summary>
    public static int Cells(string text) => new Segment(text).CellCount();

    // A word with the space behind it, or a wide character, after each of which a line may end.
    private static IEnumerable<string> Pieces(string text)
    {
        int start = 0;
        for (int i = 0; i < text.Length;)
        {
            int length = char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1;
            bool isWide = text[i] >= '\u1100' && Cells(text.Substring(i, length)) == 2;
            if (isWide && i > start)
            {
                yield return text[start..i];
                start = i;
            }

            i += length;
            if (isWide || text[i - 1] == ' ')
            {
                yield return text[start..i];
                start = i;
            }
        }

        if (start < text.Length)
        {
            yield return text[start..];
        }
    }
}
