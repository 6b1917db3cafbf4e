namespace DigestGen.Export;

/// <summary>Writes text that must stay on one line.</summary>
internal static class LineText
{
    /// <summary>Writes a text with a space in place of each control character and of whatever a reader could take for the end of a line.</summary>
    public static void Write(ref Utf8Output output, ReadOnlySpan<byte> text)
    {
        int start = 0;
        for (int at = 0; at < text.Length; at++)
        {
            int length = BreakLength(text[at..]);
            if (length > 0)
            {
                output.Write(text[start..at]);
                output.Write(" "u8);
                start = at + length;
                at = start - 1;
            }
        }

        output.Write(text[start..]);
    }

    private static int BreakLength(ReadOnlySpan<byte> text) => text switch
    {
        [< 0x20 or 0x7F, ..] => 1,

        // U+0080 to U+009F, among them U+0085, which ends a line.
        [0xC2, >= 0x80 and <= 0x9F, ..] => 2,

        // U+2028 and U+2029.
        [0xE2, 0x80, 0xA8 or 0xA9, ..] => 3,
        _ => 0,
    };
}
