using System.Runtime.CompilerServices;
using DigestGen.Parsing;

namespace DigestGen.Generator.Emission;

/// <summary>Writes bytes of well-formed UTF-8 as a C# literal: <c>"…"u8</c>.</summary>
/// <remarks>
/// What could end the literal or its line is escaped, and with it all that can't be seen. An ordinary literal is used
/// and not a raw one, in which a line ending could be rewritten and so shift the offsets.
/// </remarks>
internal static class Utf8Literal
{
    private const int EscapeLength = 6;
    private const int PairEscapeLength = 10;

    private static readonly string?[] s_asciiEscapes = MakeAsciiEscapes();

    /// <summary>The most characters that the literal of some bytes can have.</summary>
    [MethodImpl(HotLoops.Compilation)]
    public static int MaxLength(ReadOnlySpan<byte> utf8)
    {
        int length = "\"\"u8".Length;
        foreach (byte b in utf8)
        {
            length += b switch
            {
                < 0x80 => s_asciiEscapes[b]?.Length ?? 1,
                < 0xC0 => 0,
                < 0xF0 => EscapeLength,
                _ => PairEscapeLength,
            };
        }

        return length;
    }

    /// <summary>Writes a literal.</summary>
    /// <returns>The place after its end.</returns>
    [MethodImpl(HotLoops.Compilation)]
    public static int Write(ReadOnlySpan<byte> utf8, char[] destination, int at)
    {
        destination[at++] = '"';
        int i = 0;
        while (i < utf8.Length)
        {
            int first = utf8[i];
            if (first < 0x80)
            {
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
                char c = (char)(((first & 0x0F) << 12) | ((utf8[i + 1] & 0x3F) << 6) | (utf8[i + 2] & 0x3F));
                at = WriteCharacter(c, destination, at);
                i += 3;
            }
            else
            {
                int scalar = ((first & 0x07) << 18) | ((utf8[i + 1] & 0x3F) << 12) | ((utf8[i + 2] & 0x3F) << 6) | (utf8[i + 3] & 0x3F);
                at = WritePair((char)(0xD7C0 + (scalar >> 10)), (char)(0xDC00 | (scalar & 0x3FF)), scalar, destination, at);
                i += 4;
            }
        }

        destination[at++] = '"';
        destination[at++] = 'u';
        destination[at++] = '8';
        return at;
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
        if (!SourceCharacters.IsHiddenPair(high))
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
