using System.Runtime.CompilerServices;

namespace DigestGen.Parsing.Characters;

/// <summary>Which characters stand in generated source as they are.</summary>
public static class SourceCharacters
{
    /// <summary>
    /// Whether a character is invisible, looks like a space, or is not a character. Generated source has only an escape for it.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsHidden(char c) => !IsChinese(c) && IsAmongHidden(c);

    /// <summary>The same of a character beyond the basic plane, and of all from plane 14 on: tags, selectors, private ones.</summary>
    public static bool IsHiddenPair(char highSurrogate, char lowSurrogate) =>
        highSurrogate >= '\uDB40' || InvisibleCharacters.IsInvisibleCodePoint(char.ConvertToUtf32(highSurrogate, lowSurrogate));

    // Most of Chinese and its punctuation, without a call; and nothing that is hidden.
    private static bool IsChinese(char c) =>
        c is (> '\u3164' and < '\uFDD0') or (>= '\u3000' and < '\u3164') or (>= '\uFF00' and < '\uFFA0');

    private static bool IsAmongHidden(char c) => InvisibleCharacters.IsInvisible(c) || c switch
    {
        '\u00A0' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' => true,
        (>= '\uFDD0' and <= '\uFDEF') or >= '\uFFF0' and not '\uFFFD' => true,
        _ => false,
    };
}
