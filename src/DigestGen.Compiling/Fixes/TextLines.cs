namespace DigestGen.Compiling.Fixes;

/// <summary>A line of a text.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="Length">How long it is, without its end.</param>
/// <param name="EndLength">How long its end is: LF, CR LF, CR, or nothing at the end of the file.</param>
internal readonly record struct TextLine(int Start, int Length, int EndLength)
{
    public int End => Start + Length + EndLength;

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);

    public bool IsBlank(string text) => In(text).Trim([' ', '\t']).IsEmpty;
}

/// <summary>The lines of a text.</summary>
internal static class TextLines
{
    public static List<TextLine> Of(string text)
    {
        var lines = new List<TextLine>();
        for (int at = 0; at < text.Length;)
        {
            int length = text.AsSpan(at).IndexOfAny('\r', '\n');
            if (length < 0)
            {
                lines.Add(new TextLine(at, text.Length - at, 0));
                break;
            }

            int endLength = text.AsSpan(at + length).StartsWith("\r\n".AsSpan()) ? 2 : 1;
            lines.Add(new TextLine(at, length, endLength));
            at += length + endLength;
        }

        return lines;
    }

    /// <summary>What ends the first line; LF if there is none.</summary>
    public static string EndOf(string text)
    {
        int at = text.AsSpan().IndexOfAny('\r', '\n');
        return at < 0 ? "\n" : text.AsSpan(at).StartsWith("\r\n".AsSpan()) ? "\r\n" : text[at].ToString();
    }
}
