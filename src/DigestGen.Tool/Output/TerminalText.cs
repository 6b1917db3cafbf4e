using System.Text;
using DigestGen.Parsing.Text;

namespace DigestGen.Tool.Output;

/// <summary>Text of a digest or a path for a terminal, which obeys control characters.</summary>
internal static class TerminalText
{
    /// <summary>The text on one line, with each character that can't be seen as its code point.</summary>
    public static string OneLine(string text)
    {
        if (!text.Any(InvisibleCharacters.IsInvisible))
        {
            return text;
        }

        var line = new StringBuilder();
        foreach (char c in text)
        {
            line.Append(InvisibleCharacters.IsInvisible(c) ? FormattableString.Invariant($"<U+{(int)c:X4}>") : c);
        }

        return line.ToString();
    }
}
