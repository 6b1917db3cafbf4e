namespace DigestGen.Parsing.Characters;

/// <summary>
/// Characters that have glyphs to choose from: those of https://www.unicode.org/Public/UCD/latest/ucd/StandardizedVariants.txt
/// and, for ideographs, of the Ideographic Variation Database.
/// </summary>
internal static class VariedCharacters
{
    private static readonly CodePointRanges s_ideographs = new(0x3400, 0x4DBF, 0x4E00, 0x9FFF, 0xF900, 0xFAFF, 0x20000, 0x3FFFD);

    private static readonly CodePointRanges s_mongolian = new(0x1820, 0x1842, 0x1843, 0x1878, 0x1880, 0x18AA);

    // Zero, quotation marks, letters of scripts, operators, punctuation of Chinese, Myanmar, Phags-pa, Manichaean.
    private static readonly CodePointRanges s_others = new(
        '0', '0', 0x1000, 0x109F, 0x2018, 0x2019, 0x201C, 0x201D, 0x2100, 0x214F, 0x2200, 0x22FF, 0x2A00, 0x2AFF, 0x3001, 0x3002,
        0xA840, 0xA877, 0xAA60, 0xAA7F, 0xFF01, 0xFF01, 0xFF0C, 0xFF0C, 0xFF0E, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F, 0xFF1F,
        0x10AC0, 0x10AFF, 0x1D49C, 0x1D4CF);

    /// <summary>Whether a selector chooses among the glyphs of a character.</summary>
    public static bool IsVaried(int character, int selector) => selector switch
    {
        0x180E or (>= 0x180B and <= 0x180F) => s_mongolian.Contains(character),
        >= 0xE0100 => s_ideographs.Contains(character),
        _ => s_ideographs.Contains(character) || s_others.Contains(character)
            || character is >= 0x13000 and <= 0x1345F,
    };
}
