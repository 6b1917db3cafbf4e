namespace DigestGen.Search.Folding;

/// <summary>Reads code points of UTF-8, and tells their classes. The same on every runtime, since it has its own tables.</summary>
internal static class CodePoints
{
    /// <summary>The most bytes that a code point has.</summary>
    public const int MaxLength = 4;

    /// <summary>What a byte that is no UTF-8 reads as.</summary>
    public const int Replacement = 0xFFFD;

    /// <summary>The code point at the start of a text, and its length in bytes.</summary>
    public static int Decode(ReadOnlySpan<byte> text, out int length) => Decode(text, 0, out length);

    /// <summary>The code point at a place in a text, and its length in bytes.</summary>
    public static int Decode(ReadOnlySpan<byte> text, int at, out int length)
    {
        int first = text[at];
        length = 1;
        if (first < 0x80)
        {
            return first;
        }

        // Han characters, which are the most frequent of all others.
        if (first is >= 0xE0 and < 0xF0 && text.Length - at > 2 && (text[at + 1] & 0xC0) == 0x80 && (text[at + 2] & 0xC0) == 0x80)
        {
            length = 3;
            return ((first & 0xF) << 12) | ((text[at + 1] & 0x3F) << 6) | (text[at + 2] & 0x3F);
        }

        int count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
        if (first < 0xC2 || first > 0xF4 || count > text.Length - at)
        {
            return Replacement;
        }

        int value = first & (0x7F >> count);
        for (int i = 1; i < count; i++)
        {
            if ((text[at + i] & 0xC0) != 0x80)
            {
                return Replacement;
            }

            value = (value << 6) | (text[at + i] & 0x3F);
        }

        length = count;
        return value;
    }

    /// <summary>The last code point of a text; -1 if it is empty.</summary>
    public static int DecodeLast(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return -1;
        }

        int start = text.Length - 1;
        while (start > 0 && start > text.Length - 4 && (text[start] & 0xC0) == 0x80)
        {
            start--;
        }

        return Decode(text.Slice(start), out _);
    }

    /// <summary>Writes a code point and returns its length.</summary>
    public static int Encode(int codePoint, Span<byte> destination)
    {
        if (codePoint < 0x80)
        {
            destination[0] = (byte)codePoint;
            return 1;
        }

        int count = codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
        for (int i = count - 1; i > 0; i--)
        {
            destination[i] = (byte)(0x80 | (codePoint & 0x3F));
            codePoint >>= 6;
        }

        destination[0] = (byte)((0xF00 >> count) | codePoint);
        return count;
    }

    /// <summary>Whether a code point is Han or kana, or a voice mark of kana: scripts that are written without spaces.</summary>
    public static bool IsUnspaced(int codePoint) => codePoint is >= 0x4E00 and <= 0x9FFF || (codePoint >= 0x2E80 && codePoint switch
    {
        <= 0x2FDF => true,
        0x3005 or 0x3007 => true,
        >= 0x3021 and <= 0x3029 => true,
        >= 0x3031 and <= 0x3035 => true,
        >= 0x3038 and <= 0x303C => true,
        >= 0x3041 and <= 0x3096 => true,
        0x3099 or 0x309A => true,
        >= 0x309D and <= 0x309F => true,
        >= 0x30A1 and <= 0x30FA => true,
        >= 0x30FC and <= 0x30FF => true,
        >= 0x31F0 and <= 0x31FF => true,
        >= 0x3400 and <= 0x4DBF => true,
        >= 0xF900 and <= 0xFAFF => true,
        >= 0x1AFF0 and <= 0x1B16F => true,
        >= 0x20000 and <= 0x3FFFF => true,
        _ => false,
    });

    /// <summary>Whether a code point is a letter or digit of a script that is written with spaces, or a diacritic of one; false for -1.</summary>
    public static bool IsWord(int codePoint)
    {
        if (codePoint < 0x370)
        {
            return IsAsciiWord(codePoint) || codePoint >= 0x300 || (codePoint >= 0xAA && IsInTable(codePoint));
        }

        // Chinese marks and characters, which are by far the most frequent, are none.
        return codePoint is not ((>= 0x3000 and <= 0x3004) or (>= 0x4E00 and <= 0x9FFF)) && IsInTable(codePoint);
    }

    private static bool IsInTable(int codePoint)
    {
        ReadOnlySpan<int> ranges = WordTable.Ranges;
        int low = 0;
        int high = ranges.Length / 2;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (ranges[(2 * middle) + 1] < codePoint)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return 2 * low < ranges.Length && ranges[2 * low] <= codePoint;
    }

    /// <summary>Whether a folded code point is a mark that can tell papers apart: no letter, no white space and no punctuation.</summary>
    public static bool IsSymbol(int codePoint) => codePoint switch
    {
        <= ' ' or 0x7F or Replacement => false,
        < 0x80 => codePoint is '#' or '$' or '%' or '&' or '*' or '+' or '/' or (>= '<' and <= '>') or '@' or '\\' or (>= '^' and <= '`') or '|' or '~',
        0xB7 or (>= 0x2018 and <= 0x201F) or 0x2022 or 0x2025 or 0x2026 or (>= 0x3000 and <= 0x3003) or (>= 0x3008 and <= 0x3011) or 0x3014 or 0x3015 => false,
        _ => !IsWord(codePoint) && !IsUnspaced(codePoint),
    };

    /// <summary>Whether a folded code point parts words and tells nothing; so does white space.</summary>
    public static bool IsPunctuation(int codePoint) => !IsWord(codePoint) && !IsUnspaced(codePoint) && !IsSymbol(codePoint);

    /// <summary>Whether a code point is an ASCII letter or digit.</summary>
    public static bool IsAsciiWord(int codePoint) =>
        (uint)(codePoint - '0') <= 9 || (uint)((codePoint | 0x20) - 'a') <= 'z' - 'a';

    /// <summary>Whether a diacritic after a folded code point is left out.</summary>
    public static bool IsLatin(int codePoint) => codePoint switch
    {
        < 0x80 => (uint)((codePoint | 0x20) - 'a') <= 'z' - 'a',
        0xAA or 0xBA or 0xD7 or 0xF7 => codePoint is 0xAA or 0xBA,
        >= 0xC0 and <= 0x2B8 => true,
        >= 0x2E0 and <= 0x2E4 => true,
        >= 0x1D00 and <= 0x1D25 => true,
        >= 0x1E00 and <= 0x1EFF => true,
        >= 0x2C60 and <= 0x2C7F => true,
        >= 0xA722 and <= 0xA787 => true,
        >= 0xA78B and <= 0xA7FF => true,
        >= 0xAB30 and <= 0xAB64 => true,
        _ => false,
    };
}
