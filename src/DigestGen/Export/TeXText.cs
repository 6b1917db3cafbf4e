using System.Buffers;

namespace DigestGen.Export;

/// <summary>Writes text for TeX inside the braces of a BibTeX field.</summary>
internal static class TeXText
{
    // BibTeX counts braces whatever stands before them: only pairs can be written as \{ and \}.
    private static readonly SearchValues<byte> s_special = SearchValues.Create(
    [
        (byte)'$', (byte)'&', (byte)'%', (byte)'#', (byte)'_', (byte)'{', (byte)'}', (byte)'~', (byte)'^', (byte)'\\', 0x7F, 0xC2,
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31,
    ]);

    public static void Write(ref Utf8Output output, ReadOnlySpan<byte> text)
    {
        bool hasPairedBraces = HasPairedBraces(text);
        while (text.IndexOfAny(s_special) is >= 0 and int at)
        {
            output.Write(text[..at]);
            text = text[at..];
            int math = TeXMath.Length(text);
            if (math > 0 && TeXMath.IsPlain(text[..math]))
            {
                WriteMath(ref output, text[..math]);
                text = text[math..];
                continue;
            }

            bool isControl = text is [0xC2, <= 0x9F, ..];
            WriteSpecial(ref output, isControl ? (byte)0 : text[0], hasPairedBraces);
            text = text[(isControl ? 2 : 1)..];
        }

        output.Write(text);
    }

    private static void WriteSpecial(ref Utf8Output output, byte special, bool hasPairedBraces)
    {
        switch (special)
        {
            case (byte)'$' or (byte)'&' or (byte)'%' or (byte)'#' or (byte)'_':
                output.Write([(byte)'\\', special]);
                break;
            case (byte)'{' or (byte)'}' when hasPairedBraces:
                output.Write([(byte)'\\', special]);
                break;
            case (byte)'{':
                output.Write("\\textbraceleft{}"u8);
                break;
            case (byte)'}':
                output.Write("\\textbraceright{}"u8);
                break;
            case (byte)'~':
                output.Write("\\textasciitilde{}"u8);
                break;
            case (byte)'^':
                output.Write("\\textasciicircum{}"u8);
                break;
            case (byte)'\\':
                output.Write("\\textbackslash{}"u8);
                break;
            case (byte)'\t':
                output.Write(" "u8);
                break;
            case 0xC2:
                output.Write([special]);
                break;
            default:
                // A control character: TeX stops at some of them, and terminals obey others.
                output.Write("\uFFFD"u8);
                break;
        }
    }

    private static bool HasPairedBraces(ReadOnlySpan<byte> text)
    {
        int depth = 0;
        foreach (byte b in text)
        {
            depth += b == (byte)'{' ? 1 : b == (byte)'}' ? -1 : 0;
            if (depth < 0)
            {
                return false;
            }
        }

        return depth == 0;
    }

    // As it is, but for what would make a comment or a parameter of the rest of the field.
    private static void WriteMath(ref Utf8Output output, ReadOnlySpan<byte> math)
    {
        bool isEscaped = false;
        while (!math.IsEmpty)
        {
            bool isControl = math is [< 0x20 or 0x7F, ..] or [0xC2, <= 0x9F, ..];
            byte b = math[0];
            math = math[(isControl && b == 0xC2 ? 2 : 1)..];
            if (!isEscaped && b is (byte)'%' or (byte)'#')
            {
                output.Write("\\"u8);
            }

            if (isControl)
            {
                output.Write(" "u8);
                isEscaped = false;
                continue;
            }

            output.Write([b]);
            isEscaped = !isEscaped && b == (byte)'\\';
        }
    }
}
