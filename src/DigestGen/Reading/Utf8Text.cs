using System.Runtime.CompilerServices;
using System.Text;

namespace DigestGen.Reading;

/// <summary>Decodes texts of an image.</summary>
internal static class Utf8Text
{
    // The first use of Encoding.UTF8 costs a process a few milliseconds; after that it is the faster decoder.
    private const int ScalarCalls = 32;
    private const int ScalarLength = 4096;

    private static int s_calls;

    /// <summary>Decodes a text. Invalid UTF-8 becomes U+FFFD.</summary>
    /// <param name="text">The text.</param>
    /// <param name="owner">The catalog of the text. It keeps the text's assembly loaded while the text is read.</param>
    public static string Decode(ReadOnlySpan<byte> text, DigestCatalog? owner)
    {
        string decoded;
        if (text.IsEmpty)
        {
            decoded = "";
        }
        else if (s_calls >= ScalarCalls || text.Length > ScalarLength)
        {
            decoded = Encoding.UTF8.GetString(text);
        }
        else
        {
            // Not synchronised: a lost count only delays the change to Encoding.UTF8.
            s_calls++;
            decoded = DecodeScalars(text);
        }

        GC.KeepAlive(owner);
        return decoded;
    }

    /// <summary>Decodes at most <see cref="ScalarLength"/> bytes, one scalar at a time. The result is that of <see cref="Encoding.UTF8"/>.</summary>
    internal static string DecodeScalars(ReadOnlySpan<byte> text)
    {
        // No byte becomes more than one character.
        Span<char> decoded = stackalloc char[text.Length];
        return new string(decoded[..DecodeScalars(text, decoded)]);
    }

    // A separate method: a method with both stackalloc and a loop is fully optimised on its first call, which takes longer.
    private static int DecodeScalars(ReadOnlySpan<byte> text, Span<char> decoded)
    {
        int length = 0;
        for (int at = 0; at < text.Length;)
        {
            if (text[at] < 0x80)
            {
                decoded[length++] = (char)text[at++];
                continue;
            }

            at += DecodeScalar(text[at..], decoded[length..], out int characters);
            length += characters;
        }

        return length;
    }

    // A separate method: a program that reads only ASCII does not load Rune.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int DecodeScalar(ReadOnlySpan<byte> text, Span<char> decoded, out int characters)
    {
        // For invalid bytes, Rune gives U+FFFD and the number of bytes that it replaces.
        Rune.DecodeFromUtf8(text, out Rune scalar, out int consumed);
        characters = scalar.EncodeToUtf16(decoded);
        return consumed;
    }
}

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
}
