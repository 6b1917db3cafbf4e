namespace DigestGen.Parsing.Reading;

/// <summary>Tells a translated text from an English one.</summary>
internal static class HanShare
{
    /// <summary>Whether a text holds Chinese characters.</summary>
    public static bool IsAny(ReadOnlySpan<char> text) => Count(text) > 0;

    /// <summary>Whether a text is nothing but Chinese characters.</summary>
    public static bool IsAll(ReadOnlySpan<char> text) => Count(text) == text.Length;

    /// <summary>Whether a third of a text or more is Chinese characters: a translated text, whatever formulas it holds.</summary>
    public static bool IsHigh(ReadOnlySpan<char> text) => text.Length > 0 && Count(text) * 3 >= text.Length;

    private static int Count(ReadOnlySpan<char> text)
    {
        int count = 0;
        foreach (char c in text)
        {
            count += c is >= '\u4E00' and <= '\u9FFF' ? 1 : 0;
        }

        return count;
    }
}
