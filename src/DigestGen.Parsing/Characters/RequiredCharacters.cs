namespace DigestGen.Parsing.Characters;

/// <summary>Says where an invisible character is needed: in an emoji, in the spelling of a word, or to choose a glyph.</summary>
/// <remarks>
/// By the Unicode standard, chapters 23.2 (joiners), 23.4 (variation selectors), and https://www.unicode.org/reports/tr51
/// (emoji). What is not known to be needed is not: it is reported.
/// </remarks>
internal static class RequiredCharacters
{
    private const int NonJoiner = 0x200C;
    private const int Joiner = 0x200D;
    private const int TextStyle = 0xFE0E;
    private const int EmojiStyle = 0xFE0F;
    private const int BlackFlag = 0x1F3F4;
    private const int FirstTag = 0xE0020;
    private const int LastTag = 0xE007E;
    private const int CancelTag = 0xE007F;

    // A flag of a region is spelled with the letters and digits of its code, such as gbsct.
    private const int LongestRegion = 6;

    /// <summary>How many characters from a place on are needed where they stand; 0 if the one there is not.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where an invisible character starts.</param>
    public static int LengthAt(ReadOnlySpan<char> text, int at)
    {
        int codePoint = InvisibleCharacters.CodePointAt(text, at, out int length);
        int before = Before(text, at);
        bool isRequired = codePoint switch
        {
            Joiner => IsJoinerRequired(text, at, before),
            NonJoiner => CodePointRanges.JoiningScripts.Contains(before) && (CodePointRanges.JoiningScripts.Contains(After(text, at + length)) || IsCombining(before)),
            TextStyle or EmojiStyle => CodePointRanges.Pictographs.Contains(before) || before is '#' or '*' or (>= '0' and <= '9'),
            (>= 0xFE00 and <= 0xFE0D) or (>= 0x180B and <= 0x180F) or (>= 0xE0100 and <= 0xE01EF) => IsVaried(before, codePoint),
            _ => false,
        };
        return isRequired ? length : codePoint is >= FirstTag and <= LastTag && before == BlackFlag ? RegionLength(text.Slice(at)) : 0;
    }

    // Whether a selector chooses among the glyphs of a character.
    private static bool IsVaried(int character, int selector) => selector switch
    {
        >= 0x180B and <= 0x180F => CodePointRanges.Mongolian.Contains(character),
        >= 0xE0100 => CodePointRanges.Ideographs.Contains(character),
        _ => CodePointRanges.Ideographs.Contains(character) || CodePointRanges.Varied.Contains(character),
    };

    private static bool IsJoinerRequired(ReadOnlySpan<char> text, int at, int before)
    {
        int after = After(text, at + 1);
        return CodePointRanges.JoiningScripts.Contains(before) || CodePointRanges.JoiningScripts.Contains(after)
            || (CodePointRanges.Pictographs.Contains(after) && CodePointRanges.Pictographs.Contains(BaseBefore(text, at)));
    }

    // An emoji may have a style or a colour of the skin.
    private static int BaseBefore(ReadOnlySpan<char> text, int at)
    {
        int before = Before(text, at);
        while (before is EmojiStyle or (>= 0x1F3FB and <= 0x1F3FF))
        {
            at -= before > 0xFFFF ? 2 : 1;
            before = Before(text, at);
        }

        return before;
    }

    // A mark, after which a non-joiner shows a consonant without a vowel: of the scripts that join, those below U+0E00.
    private static bool IsCombining(int codePoint) =>
        codePoint is 0x94D or 0x9CD or 0xA4D or 0xACD or 0xB4D or 0xBCD or 0xC4D or 0xCCD or 0xD4D or 0xDCA;

    private static int RegionLength(ReadOnlySpan<char> tags)
    {
        int at = 0;
        for (int count = 0; count <= LongestRegion && at < tags.Length; count++)
        {
            int tag = InvisibleCharacters.CodePointAt(tags, at, out int length);
            at += length;
            if (tag == CancelTag)
            {
                return count >= 3 ? at : 0;
            }

            if (tag is not ((>= FirstTag + 0x10 and <= FirstTag + 0x19) or (>= FirstTag + 0x41 and <= FirstTag + 0x5A)))
            {
                return 0;
            }
        }

        return 0;
    }

    private static int Before(ReadOnlySpan<char> text, int at)
    {
        if (at == 0)
        {
            return -1;
        }

        bool isPair = at > 1 && char.IsLowSurrogate(text[at - 1]) && char.IsHighSurrogate(text[at - 2]);
        return isPair ? char.ConvertToUtf32(text[at - 2], text[at - 1]) : text[at - 1];
    }

    private static int After(ReadOnlySpan<char> text, int at) => at < text.Length ? InvisibleCharacters.CodePointAt(text, at, out _) : -1;
}
