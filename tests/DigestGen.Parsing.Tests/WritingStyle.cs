namespace DigestGen.Parsing.Tests;

/// <summary>A way in which editors and checkouts write the same lines.</summary>
internal sealed record WritingStyle(string Name, string NewLine = "\n", bool HasByteOrderMark = false, bool HasTabs = false, bool IsTrimmed = false, string TrailingSpace = "")
{
    private const string Indentation = "    ";

    public static IReadOnlyList<WritingStyle> All { get; } =
    [
        new("LF"),
        new("CR LF", NewLine: "\r\n"),
        new("CR", NewLine: "\r"),
        new("byte order mark", HasByteOrderMark: true),
        new("tabs", HasTabs: true),
        new("no line of spaces", IsTrimmed: true),
        new("white space at line ends", TrailingSpace: "  "),
    ];

    public string Write(IEnumerable<string> lines) =>
        (HasByteOrderMark ? "\uFEFF" : "") + string.Join(NewLine, lines.Select(Write));

    /// <summary>Where a place of the lines stands in the text.</summary>
    public (int Line, int Column) Place(IReadOnlyList<string> lines, int line, int column)
    {
        if (HasByteOrderMark && line == 0)
        {
            return (line, column + 1);
        }

        string text = line < lines.Count ? lines[line] : "";
        if (line == lines.Count - 1 && text.Length == 0)
        {
            // The end of the file.
            return (line, TrailingSpace.Length);
        }

        bool isMoved = column >= Indentation.Length && text.StartsWith(Indentation, StringComparison.Ordinal);
        return (line, isMoved && HasTabs ? column - 3 : isMoved && IsTrimmed && text.Trim().Length == 0 ? 0 : column);
    }

    private string Write(string line) =>
        TrailingSpace.Length > 0 ? line + TrailingSpace
        : IsTrimmed && line == Indentation ? ""
        : HasTabs && line.StartsWith(Indentation, StringComparison.Ordinal) ? "\t" + line[Indentation.Length..]
        : line;
}
