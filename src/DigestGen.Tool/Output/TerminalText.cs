using DigestGen.Parsing.Characters;
using DigestGen.Parsing.Text;

namespace DigestGen.Tool.Output;

/// <summary>Text of a digest or a path for a terminal, which obeys control characters.</summary>
internal static class TerminalText
{
    private const byte Delete = 0x7F;

    // U+0080 to U+009F in UTF-8, some of which begin an escape sequence.
    private const byte LateControlLead = 0xC2;
    private const byte LastLateControl = 0x9F;

    /// <summary>The text on one line, with each character that can't be seen as its code point.</summary>
    public static string OneLine(string text) => InvisibleCharacters.IndexIn(text) < 0 ? text : Excerpt.Whole(text);

    /// <summary>Lines of UTF-8 with a question mark in place of each control character but tabs and line ends.</summary>
    /// <param name="text">The text, or a part of it.</param>
    /// <param name="last">The last byte of the part before.</param>
    public static byte[] WithoutControls(ReadOnlySpan<byte> text, ref byte last)
    {
        byte[] safe = text.ToArray();
        for (int i = 0; i < safe.Length; i++)
        {
            byte current = safe[i];
            bool isReturn = current == '\r' && (i + 1 == safe.Length || safe[i + 1] == '\n');
            if (current is < (byte)' ' and not ((byte)'\t' or (byte)'\n') or Delete && !isReturn)
            {
                safe[i] = (byte)'?';
            }
            else if (last == LateControlLead && current <= LastLateControl)
            {
                // A no-break space instead, which has the same first byte.
                safe[i] = 0xA0;
            }

            last = current;
        }

        return safe;
    }
}
