namespace DigestGen.Parsing.Language;

/// <summary>Tells a translated text from an English one.</summary>
internal static class HanShare
{
    /// <summary>Whether a text holds Chinese characters.</summary>
    public static bool IsAny(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (IsHan(c))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a text is nothing but Chinese characters.</summary>
    public static bool IsAll(ReadOnlySpan<char> text) => Count(text) == text.Length;

    /// <summary>Whether a third of a text or more is Chinese characters: a translated text, whatever formulas it holds.</summary>
    public static bool IsHigh(ReadOnlySpan<char> text) => text.Length > 0 && Count(text) * 3 >= text.Length;

    private static int Count(ReadOnlySpan<char> text)
    {
        int count = 0;
        foreach (char c in text)
        {
            count += IsHan(c) ? 1 : 0;
        }

        return count;
    }

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';
}
