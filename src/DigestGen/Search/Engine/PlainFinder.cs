using DigestGen.Search.Folding;

namespace DigestGen.Search.Engine;

/// <summary>Finds a few short texts in texts that fold by the case of ASCII alone, as most do: faster than <see cref="TextFinder"/>.</summary>
/// <remarks>The limits bound how often a byte is compared, whatever the texts are.</remarks>
internal static class PlainFinder
{
    /// <summary>The longest text that is searched.</summary>
    public const int MaxTextLength = 4 << 10;

    private const int MaxLength = 48;
    private const int MaxCount = 4;

    /// <summary>Whether some texts are few and short enough, and have no punctuation, of which there are several forms.</summary>
    public static bool IsFor(List<byte[]> texts) => texts.Count <= MaxCount && texts.TrueForAll(IsEasy);

    /// <summary>Whether some texts have letters that have a case.</summary>
    public static bool HaveCase(List<byte[]> texts) => texts.Exists(static text => text.AsSpan().ContainsAnyInRange((byte)'a', (byte)'z'));

    /// <summary>Marks the texts that a text has.</summary>
    /// <param name="text">The text, in lower case if that matters.</param>
    /// <param name="texts">What is looked for.</param>
    /// <param name="found">Which of them the text has.</param>
    public static void Find(ReadOnlySpan<byte> text, List<byte[]> texts, bool[] found)
    {
        for (int i = 0; i < texts.Count; i++)
        {
            found[i] = found[i] || Has(text, texts[i]);
        }
    }

    private static bool Has(ReadOnlySpan<byte> text, byte[] wanted)
    {
        bool startsWord = CodePoints.IsWord(CodePoints.Decode(wanted, out _));
        for (int start = 0; start < text.Length;)
        {
            int at = text.Slice(start).IndexOf(wanted);
            if (at < 0)
            {
                return false;
            }

            at += start;
            if (!startsWord || !CodePoints.IsWord(CodePoints.DecodeLast(text.Slice(0, at))))
            {
                return true;
            }

            // Within a word: on to its end.
            int length = 0;
            for (start = at; start < text.Length && CodePoints.IsWord(CodePoints.Decode(text.Slice(start), out length)); start += length)
            {
            }
        }

        return false;
    }

    private static bool IsEasy(byte[] text)
    {
        for (int at = 0; at < text.Length;)
        {
            int codePoint = CodePoints.Decode(text.AsSpan(at), out int length);
            if (codePoint != ' ' && !CodePoints.IsWord(codePoint) && !CodePoints.IsUnspaced(codePoint) && !CodePoints.IsSymbol(codePoint))
            {
                return false;
            }

            at += length;
        }

        return text.Length <= MaxLength;
    }
}
