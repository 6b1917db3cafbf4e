using System.Buffers;

namespace DigestGen.Export;

/// <summary>Writes text into XML 1.0, as content or within quotes.</summary>
internal static class XmlText
{
    private static readonly SearchValues<byte> s_special = SearchValues.Create(
    [
        (byte)'<', (byte)'>', (byte)'&', (byte)'"', (byte)'\'', 0x7F, 0xC2, 0xEF,
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31,
    ]);

    /// <summary>Writes a text. A character that XML does not allow, and any control character but a tab, becomes U+FFFD.</summary>
    public static void Write(ref Utf8Output output, ReadOnlySpan<byte> text)
    {
        while (text.IndexOfAny(s_special) is >= 0 and int at)
        {
            output.Write(text[..at]);
            text = text[at..];
            int length = 1;
            switch (text[0])
            {
                case (byte)'<':
                    output.Write("&lt;"u8);
                    break;
                case (byte)'>':
                    output.Write("&gt;"u8);
                    break;
                case (byte)'&':
                    output.Write("&amp;"u8);
                    break;
                case (byte)'"':
                    output.Write("&quot;"u8);
                    break;
                case (byte)'\'':
                    output.Write("&#39;"u8);
                    break;
                case (byte)'\t':
                    output.Write("\t"u8);
                    break;
                case 0xEF when text is [0xEF, 0xBF, 0xBE or 0xBF, ..]:
                    // U+FFFE and U+FFFF.
                    output.Write("\uFFFD"u8);
                    length = 3;
                    break;
                case 0xC2 when text is [0xC2, <= 0x9F, ..]:
                    // U+0080 to U+009F: allowed, but terminals obey them.
                    output.Write("\uFFFD"u8);
                    length = 2;
                    break;
                case 0xEF or 0xC2:
                    output.Write(text[..1]);
                    break;
                default:
                    output.Write("\uFFFD"u8);
                    break;
            }

            text = text[length..];
        }

        output.Write(text);
    }
}
