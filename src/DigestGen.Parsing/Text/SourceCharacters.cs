using System.Runtime.CompilerServices;

namespace DigestGen.Parsing.Text;

/// <summary>Which characters stand in generated source as they are.</summary>
internal static class SourceCharacters
{
    /// <summary>
    /// Whether a character is one that can't be seen, ends a line in C#, turns the direction of text, or is none at
    /// all: it stands in no generated source, but as an escape.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsHidden(char c) => !IsChinese(c) && IsAmongHidden(c);

    /// <summary>The same of a character beyond the basic plane: from plane 14 on there are tags, selectors and private ones.</summary>
    public static bool IsHiddenPair(char highSurrogate) => highSurrogate >= '\uDB40';

    // Most of Chinese and its punctuation, without a call; and nothing that is hidden.
    private static bool IsChinese(char c) =>
        c is (> '\u3164' and < '\uFDD0') or (>= '\u3000' and < '\u3164') or (>= '\uFF00' and < '\uFFA0');

    private static bool IsAmongHidden(char c) => c switch
    {
        < ' ' or (>= '\u007F' and <= '\u00A0') or '\u00AD' => true,
        '\u034F' or '\u061C' or '\u115F' or '\u1160' or '\u17B4' or '\u17B5' or '\u3164' or '\uFFA0' => true,
        >= '\u180B' and <= '\u180F' => true,
        >= '\u2000' and <= '\u200F' => true,
        >= '\u2028' and <= '\u202F' => true,
        >= '\u205F' and <= '\u206F' => true,
        (>= '\uFDD0' and <= '\uFDEF') or (>= '\uFE00' and <= '\uFE0F') or '\uFEFF' or >= '\uFFF0' and not '\uFFFD' => true,
        _ => false,
    };
}
