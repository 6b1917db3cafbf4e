namespace DigestGen.Search.Queries;

/// <summary>Other forms of English words: what a query's word also finds.</summary>
internal static class WordForms
{
    /// <summary>The shortest stem that is looked for.</summary>
    public const int MinStem = 4;

    private const int MinWord = 4;

    // The longest first.
    private static ReadOnlySpan<byte> Endings => "ations ation ments ment ities ity ives ive ies ings ing ions ion ers ed es er ly al e s "u8;

    /// <summary>A word, and what it is the plural of.</summary>
    public static byte[][] WithSingulars(byte[] word)
    {
        ReadOnlySpan<byte> text = word;
        if (word.Length < MinWord || !text.EndsWith("s"u8) || text.EndsWith("ss"u8) || text.EndsWith("us"u8) || text.EndsWith("is"u8) || !IsAscii(word))
        {
            return [word];
        }

        return text.EndsWith("ies"u8) && word.Length > MinWord ? [word, [.. word[..^3], (byte)'y'], word[..^1]]
            : text.EndsWith("es"u8) && word.Length > MinWord ? [word, word[..^1], word[..^2]]
            : [word, word[..^1]];
    }

    /// <summary>A word without its ending.</summary>
    public static byte[] Stem(byte[] word)
    {
        for (ReadOnlySpan<byte> endings = Endings; !endings.IsEmpty; endings = endings.Slice(endings.IndexOf((byte)' ') + 1))
        {
            ReadOnlySpan<byte> ending = endings.Slice(0, endings.IndexOf((byte)' '));
            if (word.Length >= MinStem + ending.Length && word.AsSpan().EndsWith(ending))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }

    private static bool IsAscii(byte[] word) => Array.TrueForAll(word, static letter => letter < 0x80);
}
