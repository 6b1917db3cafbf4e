using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DigestGen.Parsing.Characters;

namespace DigestGen.Generator.Emission;

/// <summary>Writes bytes of well-formed UTF-8 as they stand in a C# literal: <c>"…"u8</c>.</summary>
/// <remarks>
/// What could end the literal or its line is escaped, and with it all that can't be seen. An ordinary literal is used
/// and not a raw one, in which a line ending could be rewritten and so shift the offsets.
/// </remarks>
internal static class Utf8Literal
{
    /// <summary>The most characters that are written at once: the escape of a pair.</summary>
    public const int MaxWritten = 10;

    private const int EscapeLength = 6;

    private static readonly string?[] s_asciiEscapes = MakeAsciiEscapes();

    /// <summary>Writes what stands between the quotes, until the destination has no room for whatever may come next.</summary>
    /// <returns>How many bytes are written.</returns>
    [MethodImpl(HotLoops.Compilation)]
    public static int Write(ReadOnlySpan<byte> utf8, char[] destination, ref int length)
    {
        int i = 0;
        int at = length;
        while (i < utf8.Length && at <= destination.Length - MaxWritten)
        {
            int first = utf8[i];
            if (first < 0x80)
            {
                if (utf8.Length - i >= sizeof(ulong) && IsPlain(MemoryMarshal.Read<ulong>(utf8.Slice(i, sizeof(ulong)))))
                {
                    Widen(utf8.Slice(i, sizeof(ulong)), destination.AsSpan(at, sizeof(ulong)));
                    i += sizeof(ulong);
                    at += sizeof(ulong);
                    continue;
                }

                i++;
                if (s_asciiEscapes[first] is { } escape)
                {
                    escape.CopyTo(0, destination, at, escape.Length);
                    at += escape.Length;
                }
                else
                {
                    destination[at++] = (char)first;
                }
            }
            else if (first < 0xE0)
            {
                at = WriteCharacter((char)(((first & 0x1F) << 6) | (utf8[i + 1] & 0x3F)), destination, at);
                i += 2;
            }
            else if (first < 0xF0)
            {
                // Chinese comes in runs.
                int count = WritePlainRun(utf8.Slice(i), destination.AsSpan(at, destination.Length - MaxWritten - at));
                i += 3 * count;
                at += count;
                if (count == 0)
                {
                    char c = (char)(((first & 0x0F) << 12) | ((utf8[i + 1] & 0x3F) << 6) | (utf8[i + 2] & 0x3F));
                    at = WriteCharacter(c, destination, at);
                    i += 3;
                }
            }
            else
            {
                int scalar = ((first & 0x07) << 18) | ((utf8[i + 1] & 0x3F) << 12) | ((utf8[i + 2] & 0x3F) << 6) | (utf8[i + 3] & 0x3F);
                at = WritePair((char)(0xD7C0 + (scalar >> 10)), (char)(0xDC00 | (scalar & 0x3FF)), scalar, destination, at);
                i += 4;
            }
        }

        length = at;
        return i;
    }

    // Whether eight bytes are ASCII that needs no escape. Each term has the highest bit of a byte set if the lowest
    // byte that is looked for is there: beyond ASCII, a control character, a quote, a backslash, DEL.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPlain(ulong bytes)
    {
        const ulong Ones = 0x0101010101010101;
        ulong quote = bytes ^ (Ones * '"');
        ulong backslash = bytes ^ (Ones * '\\');
        ulong found = bytes | (bytes - (Ones * ' ')) | (quote - Ones) | (backslash - Ones) | (bytes + Ones);
        return (found & (Ones * 0x80)) == 0;
    }

    // Writes the characters of three bytes each that need no escape, up to the first other one or the last four bytes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int WritePlainRun(ReadOnlySpan<byte> utf8, Span<char> destination)
    {
        int count = 0;
        while (utf8.Length >= sizeof(uint) && count < destination.Length)
        {
            uint bytes = BinaryPrimitives.ReadUInt32LittleEndian(utf8);
            char c = (char)(((bytes & 0x0F) << 12) | ((bytes >> 2) & 0xFC0) | ((bytes >> 16) & 0x3F));
            if ((bytes & 0xF0) != 0xE0 || SourceCharacters.IsHidden(c))
            {
                break;
            }

            destination[count] = c;
            count++;
            utf8 = utf8.Slice(3);
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Widen(ReadOnlySpan<byte> bytes, Span<char> destination)
    {
        destination[7] = (char)bytes[7];
        destination[6] = (char)bytes[6];
        destination[5] = (char)bytes[5];
        destination[4] = (char)bytes[4];
        destination[3] = (char)bytes[3];
        destination[2] = (char)bytes[2];
        destination[1] = (char)bytes[1];
        destination[0] = (char)bytes[0];
    }

    private static int WriteCharacter(char c, char[] destination, int at)
    {
        if (!SourceCharacters.IsHidden(c))
        {
            destination[at] = c;
            return at + 1;
        }

        return WriteEscape(c, destination, at);
    }

    private static int WritePair(char high, char low, int scalar, char[] destination, int at)
    {
        if (!SourceCharacters.IsHiddenPair(high, low))
        {
            destination[at] = high;
            destination[at + 1] = low;
            return at + 2;
        }

        destination[at] = '\\';
        destination[at + 1] = 'U';
        return WriteDigits(scalar, 8, destination, at + 2);
    }

    private static int WriteEscape(char c, char[] destination, int at)
    {
        destination[at] = '\\';
        destination[at + 1] = 'u';
        return WriteDigits(c, 4, destination, at + 2);
    }

    private static int WriteDigits(int value, int count, char[] destination, int at)
    {
        const string Hexadecimal = "0123456789ABCDEF";
        for (int digit = 0; digit < count; digit++)
        {
            destination[at + digit] = Hexadecimal[(value >> (4 * (count - 1 - digit))) & 0xF];
        }

        return at + count;
    }

    private static string?[] MakeAsciiEscapes()
    {
        string?[] escapes = new string?[0x80];
        char[] escape = new char[EscapeLength];
        for (char c = '\0'; c < 0x80; c++)
        {
            if (SourceCharacters.IsHidden(c))
            {
                WriteEscape(c, escape, 0);
                escapes[c] = new string(escape);
            }
        }

        // Short forms, which say the same.
        escapes['\0'] = "\\0";
        escapes['\a'] = "\\a";
        escapes['\b'] = "\\b";
        escapes['\t'] = "\\t";
        escapes['\n'] = "\\n";
        escapes['\v'] = "\\v";
        escapes['\f'] = "\\f";
        escapes['\r'] = "\\r";
        escapes['"'] = "\\\"";
        escapes['\\'] = "\\\\";
        return escapes;
    }
}
