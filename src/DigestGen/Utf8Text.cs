using System.Text;

namespace DigestGen;

/// <summary>Decodes the texts of an image.</summary>
internal static class Utf8Text
{
    // The first use of Encoding.UTF8 costs a process some milliseconds and then pays for itself.
    private const int ScalarCalls = 32;
    private const int ScalarLength = 4096;

    private static int s_calls;

    public static string Decode(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return "";
        }

        // A race miscounts, which only moves the change-over.
        if (s_calls >= ScalarCalls || text.Length > ScalarLength)
        {
            return Encoding.UTF8.GetString(text);
        }

        s_calls++;
        return DecodeScalar(text);
    }

    private static string DecodeScalar(ReadOnlySpan<byte> text)
    {
        Span<char> buffer = stackalloc char[ScalarLength];
        int length = 0;
        int i = 0;
        while (i < text.Length)
        {
            uint first = text[i];
            if (first < 0x80)
            {
                buffer[length++] = (char)first;
                i++;
                continue;
            }

            // The compiler wrote the image from a string, so that it is well-formed; a slice that is not throws.
            if (first < 0xE0)
            {
                buffer[length++] = (char)(((first & 0x1F) << 6) | (text[i + 1] & 0x3Fu));
                i += 2;
            }
            else if (first < 0xF0)
            {
                buffer[length++] = (char)(((first & 0x0F) << 12) | ((text[i + 1] & 0x3Fu) << 6) | (text[i + 2] & 0x3Fu));
                i += 3;
            }
            else
            {
                uint scalar = ((first & 0x07) << 18) | ((text[i + 1] & 0x3Fu) << 12)
                    | ((text[i + 2] & 0x3Fu) << 6) | (text[i + 3] & 0x3Fu);
                buffer[length++] = (char)(0xD7C0 + (scalar >> 10));
                buffer[length++] = (char)(0xDC00 | (scalar & 0x3FF));
                i += 4;
            }
        }

        return new string(buffer[..length]);
    }
}
