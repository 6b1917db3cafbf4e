using System.Text;
using DigestGen.Parsing.Characters;

namespace DigestGen.Tool.Output;

/// <summary>Text of a digest or a path for a terminal, which obeys control characters.</summary>
internal static class TerminalText
{
    /// <summary>The text on one line, with each character that can't be seen as its code point.</summary>
    public static string OneLine(string text)
    {
        if (InvisibleCharacters.IndexIn(text) < 0)
        {
            return text;
        }

        var line = new StringBuilder();
        for (int i = 0; i < text.Length;)
        {
            int codePoint = InvisibleCharacters.CodePointAt(text, i, out int length);
            if (InvisibleCharacters.IsInvisibleCodePoint(codePoint))
            {
                line.Append('<').Append(InvisibleCharacters.Code(codePoint)).Append('>');
            }
            else
            {
                line.Append(text, i, length);
            }

            i += length;
        }

        return line.ToString();
    }
}
