namespace DigestGen.Parsing.Text;

/// <summary>The ends of lines: LF, CR LF, CR.</summary>
internal static class LineEnds
{
    public static readonly char[] Characters = ['\r', '\n'];

    /// <summary>The start of the line after the end that stands at a place.</summary>
    public static int Skip(string text, int at) =>
        text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? at + 2 : at + 1;
}
