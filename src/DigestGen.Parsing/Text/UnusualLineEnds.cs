using System.Text;

namespace DigestGen.Parsing.Text;

/// <summary>Line ends that a file has after it was converted twice: CR CR LF, and LF CR.</summary>
public sealed class UnusualLineEnds
{
    private static readonly char[] s_lineEnds = ['\r', '\n'];

    private readonly int _lostPerLine;

    private UnusualLineEnds(string text, string name, int lostPerLine)
    {
        Lines = new LineTable(text);
        Name = name;
        _lostPerLine = lostPerLine;
    }

    /// <summary>The lines of the text with CR LF in place of them.</summary>
    public LineTable Lines { get; }

    /// <summary>What the line ends are, for a message.</summary>
    public string Name { get; }

    /// <summary>Finds them, if all lines of a text end so.</summary>
    public static UnusualLineEnds? Find(string text)
    {
        int first = text.IndexOfAny(s_lineEnds);
        return first < 0 || first + 1 >= text.Length ? null
            : text[first] == '\n' && text[first + 1] == '\r' ? FindReversed(text)
            : text[first] == '\r' && text[first + 1] == '\r' ? FindDoubled(text, first)
            : null;
    }

    /// <summary>Where a place of the repaired text is in the file's text.</summary>
    public int ToOriginal(int position) => position + (Lines.IndexOf(position) * _lostPerLine);

    private static UnusualLineEnds? FindReversed(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            bool isPair = text[i] == '\n' ? i + 1 < text.Length && text[i + 1] == '\r' : text[i] != '\r' || (i > 0 && text[i - 1] == '\n');
            if (!isPair && i < text.Length - 1)
            {
                return null;
            }
        }

        return new UnusualLineEnds(text.Replace("\n\r", "\r\n"), "LF CR", 0);
    }

    private static UnusualLineEnds? FindDoubled(string text, int first)
    {
        var repaired = new StringBuilder(text.Length);
        int start = 0;
        for (int at = first; at >= 0; at = text.IndexOfAny(s_lineEnds, start))
        {
            if (string.CompareOrdinal(text, at, "\r\r\n", 0, 3) != 0)
            {
                return null;
            }

            repaired.Append(text, start, at - start).Append("\r\n");
            start = at + 3;
        }

        repaired.Append(text, start, text.Length - start);
        return new UnusualLineEnds(repaired.ToString(), "CR CR LF", 1);
    }
}
