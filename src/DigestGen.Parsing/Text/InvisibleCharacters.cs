using System.Runtime.CompilerServices;

namespace DigestGen.Parsing.Text;

/// <summary>Characters that a reader can't see: controls, those of no width, and those that turn the direction of text.</summary>
internal static class InvisibleCharacters
{
    // Most of English and of Chinese is told by two comparisons.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsInvisible(char c) => c is not ((>= ' ' and < '\u007F') or (> '\u2069' and < '\uFEFF')) && c switch
    {
        < ' ' or (>= '\u007F' and <= '\u009F') => true,
        '\u061C' or '\u180E' or '\uFEFF' => true,
        (>= '\u200B' and <= '\u200F') or (>= '\u2028' and <= '\u202E') or (>= '\u2060' and <= '\u2069') => true,
        _ => false,
    };

    /// <summary>Where the first of them is, or -1.</summary>
    [MethodImpl(HotLoops.Compilation)]
    public static int IndexIn(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (IsInvisible(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The code point and, for those that are met, the name in the Unicode Character Database.</summary>
    public static string Describe(char c)
    {
        string name = c switch
        {
            '\0' => "null",
            '\u0007' => "bell",
            '\b' => "backspace",
            '\t' => "tab",
            '\u001B' => "escape",
            '\u0085' => "next line",
            '\u061C' => "Arabic letter mark",
            '\u180E' => "Mongolian vowel separator",
            '\u200B' => "zero width space",
            '\u200C' => "zero width non-joiner",
            '\u200D' => "zero width joiner",
            '\u200E' => "left-to-right mark",
            '\u200F' => "right-to-left mark",
            '\u2028' => "line separator",
            '\u2029' => "paragraph separator",
            '\u202A' => "left-to-right embedding",
            '\u202B' => "right-to-left embedding",
            '\u202C' => "pop directional formatting",
            '\u202D' => "left-to-right override",
            '\u202E' => "right-to-left override",
            '\u2060' => "word joiner",
            '\u2066' => "left-to-right isolate",
            '\u2067' => "right-to-left isolate",
            '\u2068' => "first strong isolate",
            '\u2069' => "pop directional isolate",
            '\uFEFF' => "zero width no-break space",
            _ => "control character",
        };
        return $"U+{((int)c).ToString("X4", System.Globalization.CultureInfo.InvariantCulture)} ({name})";
    }
}
