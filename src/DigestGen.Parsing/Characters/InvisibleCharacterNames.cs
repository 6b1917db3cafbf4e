namespace DigestGen.Parsing.Characters;

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
