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
internal static class InvisibleCharacters
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
