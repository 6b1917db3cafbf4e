using System.Text;

namespace DigestGen.Reading;

/// <summary>Compares names as <see cref="string.CompareOrdinal(string, string)"/> does, in the form that an image has them.</summary>
internal static class OrdinalText
{
    /// <summary>Compares a name in UTF-8 with a text.</summary>
    public static int Compare(ReadOnlySpan<byte> name, ReadOnlySpan<char> text)
    {
        Span<char> characters = stackalloc char[2];
        while (!name.IsEmpty)
        {
            Rune.DecodeFromUtf8(name, out Rune scalar, out int consumed);
            name = name[consumed..];
            int length = scalar.EncodeToUtf16(characters);
            int order = ((ReadOnlySpan<char>)characters[..length]).SequenceCompareTo(text[..Math.Min(length, text.Length)]);
            if (order != 0)
            {
                return order;
            }

            text = text[length..];
        }

        return text.IsEmpty ? 0 : -1;
    }

    /// <summary>Compares two names in UTF-8.</summary>
    public static int Compare(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        int same = left.CommonPrefixLength(right);
        if (same == left.Length || same == right.Length)
        {
            return left.Length.CompareTo(right.Length);
        }

        return Weight(left[same]).CompareTo(Weight(right[same]));

        // UTF-16 has the surrogates, which U+10000 and above begin with in UTF-8 by F0 to F4, before U+E000 to U+FFFF (EE, EF).
        static int Weight(byte b) => b is 0xEE or 0xEF ? b + 0x100 : b;
    }
}
