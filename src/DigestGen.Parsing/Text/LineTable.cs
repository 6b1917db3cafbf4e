namespace DigestGen.Parsing.Text;

/// <summary>A line of a text.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="Length">How long it is, without its end.</param>
/// <param name="EndLength">How long its end is: 1 for LF and CR, 2 for CR LF, 0 at the end of the text.</param>
public readonly record struct TextLine(int Start, int Length, int EndLength)
{
    /// <summary>Where the next line starts.</summary>
    public int Next => Start + Length + EndLength;

    /// <summary>The line without its end.</summary>
    public Slice Content => new(Start, Length);
}

/// <summary>The lines of a text, which end with LF, CR LF or CR. Made once a digest, for all who need a line or its number.</summary>
public sealed class LineTable
{
    // The start of each line, and the end of the text.
    private readonly List<int> _starts = [0];

    /// <summary>Finds the lines of a text.</summary>
    public LineTable(string text)
    {
        Text = text;
        for (int at = text.IndexOfAny(LineEnds); at >= 0; at = text.IndexOfAny(LineEnds, at))
        {
            at += EndLengthAt(at);
            _starts.Add(at);
        }

        // What follows the last end is a line only if there is something.
        Count = _starts[_starts.Count - 1] < text.Length ? _starts.Count : _starts.Count - 1;
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>How many lines there are.</summary>
    public int Count { get; }

    private static char[] LineEnds { get; } = ['\r', '\n'];

    /// <summary>A line, counted from 0.</summary>
    public TextLine this[int line]
    {
        get
        {
            int start = _starts[line];
            int next = line + 1 < _starts.Count ? _starts[line + 1] : Text.Length;
            int endLength = next == Text.Length && Text[next - 1] is not ('\r' or '\n') ? 0
                : next - start > 1 && Text[next - 1] == '\n' && Text[next - 2] == '\r' ? 2
                : 1;
            return new TextLine(start, next - start - endLength, endLength);
        }
    }

    /// <summary>Where a line starts; the end of the text for lines below the last.</summary>
    public int StartOf(int line) => line < _starts.Count ? _starts[line] : Text.Length;

    /// <summary>The number of the line that a position is on, counted from 0. The end of the text can be on a line of its own.</summary>
    public int IndexOf(int position)
    {
        int line = _starts.BinarySearch(position);
        return line >= 0 ? line : ~line - 1;
    }

    /// <summary>The characters of a line.</summary>
    public ReadOnlySpan<char> CharactersOf(int line) => this[line].Content.In(Text);

    private int EndLengthAt(int at) => Text[at] == '\r' && at + 1 < Text.Length && Text[at + 1] == '\n' ? 2 : 1;
}
