using System.Runtime.CompilerServices;
using System.Text;

namespace DigestGen;

/// <summary>Decodes the texts of an image.</summary>
internal static class Utf8Text
{
    // The first use of Encoding.UTF8 costs a process some milliseconds and then pays for itself.
    private const int ScalarCalls = 32;
    private const int ScalarLength = 4096;

    private static int s_calls;

    /// <summary>The text as a string; what is not UTF-8 becomes U+FFFD.</summary>
    /// <param name="text">The text.</param>
    /// <param name="owner">The catalog that the text is from: it keeps the text's assembly loaded while the text is read.</param>
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
            // Threads that meet here may count two calls as one, which only moves the change-over.
            s_calls++;
            decoded = DecodeScalars(text);
        }

        GC.KeepAlive(owner);
        return decoded;
    }

    /// <summary>Decodes at most <see cref="ScalarLength"/> bytes one scalar at a time, to the same text that <see cref="Encoding.UTF8"/> gives.</summary>
    internal static string DecodeScalars(ReadOnlySpan<byte> text)
    {
        // No byte becomes more than one character.
        Span<char> decoded = stackalloc char[text.Length];
        return new string(decoded[..DecodeScalars(text, decoded)]);
    }

    // A method of its own: with a stackalloc in it, a loop would be compiled with all optimizations at its first call.
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

    // A method of its own: a program that asks for ASCII alone does not load what decodes the rest.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int DecodeScalar(ReadOnlySpan<byte> text, Span<char> decoded, out int characters)
    {
        // Where the bytes are no scalar, U+FFFD and how many bytes it stands for.
        Rune.DecodeFromUtf8(text, out Rune scalar, out int consumed);
        characters = scalar.EncodeToUtf16(decoded);
        return consumed;
    }
}
