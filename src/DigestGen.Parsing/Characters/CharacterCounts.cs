namespace DigestGen.Parsing.Characters;

/// <summary>Which kinds of characters beyond ASCII a text holds, and how they follow one another.</summary>
internal sealed class CharacterCounts
{
    /// <summary>All characters beyond ASCII.</summary>
    public int All { get; private set; }

    /// <summary>Where bytes could not be decoded.</summary>
    public int Replacements { get; private set; }

    /// <summary>Chinese characters.</summary>
    public int Han { get; private set; }

    /// <summary>Those of them that every Chinese text is full of.</summary>
    public int CommonHan { get; private set; }

    /// <summary>Katakana of half the width, which nobody writes longer texts in.</summary>
    public int HalfwidthKatakana { get; private set; }

    /// <summary>Everything else but the characters and the punctuation of Chinese, Japanese and Korean.</summary>
    public int Foreign { get; private set; }

    /// <summary>Latin letters, signs and punctuation, as the code pages of Western Europe have them.</summary>
    public int Latin { get; private set; }

    /// <summary>Capital letters right behind small ones.</summary>
    public int CapitalsWithinWords { get; private set; }

    /// <summary>How many runs of characters beyond ASCII there are.</summary>
    public int Runs { get; private set; }

    /// <summary>How many characters are in runs whose length is a multiple of three, as the bytes of Chinese in UTF-8 are.</summary>
    public int InTriples { get; private set; }

    public static CharacterCounts Of(string text)
    {
        var counts = new CharacterCounts();
        int run = 0;
        char last = '\0';
        foreach (char c in text)
        {
            if (c < '\u0080')
            {
                counts.EndRun(ref run);
            }
            else
            {
                counts.Add(c);
                counts.CapitalsWithinWords += run > 0 && char.IsUpper(c) && char.IsLower(last) ? 1 : 0;
                run++;
            }

            last = c;
        }

        counts.EndRun(ref run);
        return counts;
    }

    private void Add(char c)
    {
        All++;
        switch (c)
        {
            case ReplacementCharacter.Value:
                Replacements++;
                Foreign++;
                break;
            case >= '\u4E00' and <= '\u9FFF':
                Han++;
                CommonHan += Characters.CommonHan.Contains(c) ? 1 : 0;
                break;
            case >= '\uFF61' and <= '\uFF9F':
                HalfwidthKatakana++;
                break;
            case (>= '\u3000' and <= '\u30FF') or (>= '\uAC00' and <= '\uD7A3') or (>= '\uFF00' and <= '\uFFEF'):
                break;
            default:
                Foreign++;
                Latin += c is < '\u0250' or (>= '\u02C6' and <= '\u02DC') or (>= '\u2010' and <= '\u203A') or '\u20AC' or '\u2122' ? 1 : 0;
                break;
        }
    }

    private void EndRun(ref int run)
    {
        Runs += run > 0 ? 1 : 0;
        InTriples += run % 3 == 0 ? run : 0;
        run = 0;
    }
}

/// <summary>The most frequent Chinese characters, simplified and traditional.</summary>
/// <remarks>
/// They are 27 % to 50 % of the Chinese characters of real digests, and at most 5 % of what a wrong code page makes of
/// such a text.
/// </remarks>
internal static class CommonHan
{
    // The most frequent ones of general texts, then those of abstracts and of headings.
    private static readonly HashSet<char> s_characters =
    [
        .. "的一是在不了有和人这這中大为為上个個我以要时時来來用到作地于於出就分对對成会會可发發同也能下过過面而方后後多定行学學法所得经經与與其及或从從本该該",
        .. "种種模型数數据據习習研究提进進系统統析使通基性高算理论論实實果问問题題",
        .. "摘总總结結概述详詳细細情",
    ];

    public static bool Contains(char c) => s_characters.Contains(c);
}

/// <summary>U+FFFD, which a decoder writes where bytes can't be decoded.</summary>
internal static class ReplacementCharacter
{
    public const char Value = '\uFFFD';
}
