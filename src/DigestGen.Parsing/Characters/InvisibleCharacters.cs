using System.Globalization;
using System.Runtime.CompilerServices;

namespace DigestGen.Parsing.Characters;

/// <summary>
/// Characters that a reader can't see: controls, line and paragraph separators, and what Unicode calls default ignorable
/// (https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point), such as characters of no width, those that turn
/// the direction of text, fillers, variation selectors and tags.
/// </summary>
/// <remarks>
/// This is the one definition: of what is reported, of what messages quote as a code, and of what generated source holds
/// as an escape. <see cref="RequiredCharacters"/> says where such a character is needed.
/// </remarks>
public static class InvisibleCharacters
{
    private const int LastBasic = 0xFFFF;

    /// <summary>Whether a character of the basic plane, which is no half of a pair, is invisible.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsInvisible(char c) => !IsPlain(c) && IsAmongInvisible(c);

    /// <summary>Whether a code point of any plane is invisible.</summary>
    public static bool IsInvisibleCodePoint(int codePoint) => codePoint switch
    {
        <= LastBasic => IsInvisible((char)codePoint),
        (>= 0x1BCA0 and <= 0x1BCA3) or (>= 0x1D173 and <= 0x1D17A) or (>= 0xE0000 and <= 0xE0FFF) => true,
        _ => false,
    };

    /// <summary>Where the first invisible character is, or -1.</summary>
    [MethodImpl(HotLoops.Compilation)]
    public static int IndexIn(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (!IsPlain(c) && (IsAmongInvisible(c) || IsInvisiblePair(text, i)))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The code point at a place; half a pair counts for itself.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the code point starts.</param>
    /// <param name="length">1, or 2 for a surrogate pair.</param>
    public static int CodePointAt(ReadOnlySpan<char> text, int at, out int length)
    {
        bool isPair = char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
        length = isPair ? 2 : 1;
        return isPair ? char.ConvertToUtf32(text[at], text[at + 1]) : text[at];
    }

    /// <summary>The code point and its name, or the kind of character that it is.</summary>
    public static string Describe(int codePoint) => $"{Code(codePoint)} ({InvisibleCharacterNames.Of(codePoint)})";

    /// <summary>The code point as Unicode writes it.</summary>
    public static string Code(int codePoint) => "U+" + codePoint.ToString("X4", CultureInfo.InvariantCulture);

    // All of English, and of Chinese with its punctuation, in three comparisons. Surrogates are not among them.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPlain(char c) =>
        (uint)(c - ' ') < '\u007F' - ' ' || ((uint)(c - '\u2070') < 0xD800 - 0x2070 && c != '\u3164') || (uint)(c - '\uFF00') < 0xA0;

    private static bool IsAmongInvisible(char c) => c switch
    {
        < ' ' or (>= '\u007F' and <= '\u009F') or '\u00AD' => true,
        '\u034F' or '\u061C' or '\u115F' or '\u1160' or '\u17B4' or '\u17B5' or '\u3164' or '\uFFA0' or '\uFEFF' => true,
        (>= '\u180B' and <= '\u180F') or (>= '\u200B' and <= '\u200F') or (>= '\u2028' and <= '\u202E') or (>= '\u2060' and <= '\u206F') => true,
        (>= '\uFE00' and <= '\uFE0F') or (>= '\uFFF0' and <= '\uFFFB') => true,
        _ => false,
    };

    private static bool IsInvisiblePair(ReadOnlySpan<char> text, int at) =>
        char.IsHighSurrogate(text[at]) && IsInvisibleCodePoint(CodePointAt(text, at, out _));
}

/// <summary>The names of invisible characters in the Unicode Character Database, in lower case.</summary>
internal static class InvisibleCharacterNames
{
    /// <summary>The name, or the kind of character for those that are rarely met.</summary>
    public static string Of(int codePoint) => codePoint switch
    {
        '\0' => "null",
        '\u0007' => "bell",
        '\b' => "backspace",
        '\t' => "tab",
        '\u001B' => "escape",
        '\u0085' => "next line",
        '\u00AD' => "soft hyphen",
        '\u034F' => "combining grapheme joiner",
        '\u061C' => "Arabic letter mark",
        '\u115F' or '\u1160' or '\u3164' or '\uFFA0' => "Hangul filler",
        '\u17B4' or '\u17B5' => "Khmer inherent vowel",
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
        >= '\u2061' and <= '\u2064' => "invisible operator",
        '\u2066' => "left-to-right isolate",
        '\u2067' => "right-to-left isolate",
        '\u2068' => "first strong isolate",
        '\u2069' => "pop directional isolate",
        '\uFEFF' => "zero width no-break space",
        (>= '\u180B' and <= '\u180F') or (>= '\uFE00' and <= '\uFE0F') or (>= 0xE0100 and <= 0xE01EF) => "variation selector",
        >= 0xE0000 and <= 0xE007F => "tag character",
        < ' ' or (>= '\u007F' and <= '\u009F') => "control character",
        _ => "format character",
    };
}
