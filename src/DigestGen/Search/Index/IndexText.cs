using DigestGen.Layout;

namespace DigestGen.Search.Index;

/// <summary>Puts an index into literals, which hold seven bits a byte: seven bytes become eight digits.</summary>
internal static class IndexText
{
    /// <summary>The digits, in parts of at most <see cref="SearchLayout.LiteralLength"/>.</summary>
    public static byte[][] Encode(ReadOnlySpan<byte> bytes)
    {
        int length = (int)(((bytes.Length * 8L) + 6) / 7);
        byte[][] parts = new byte[(length + SearchLayout.LiteralLength - 1) / SearchLayout.LiteralLength][];
        int at = 0;
        int bits = 0;
        uint buffer = 0;
        for (int part = 0; part < parts.Length; part++)
        {
            byte[] digits = new byte[Math.Min(SearchLayout.LiteralLength, length - (part * SearchLayout.LiteralLength))];
            for (int i = 0; i < digits.Length; i++)
            {
                if (bits < 7 && at < bytes.Length)
                {
                    buffer |= (uint)bytes[at++] << bits;
                    bits += 8;
                }

                digits[i] = (byte)((buffer & 0x7F) ^ Digits.Zero);
                buffer >>= 7;
                bits -= 7;
            }

            parts[part] = digits;
        }

        return parts;
    }

    /// <summary>The bytes of what <see cref="Encode"/> returned.</summary>
    public static byte[] Decode(byte[][] parts)
    {
        long digits = 0;
        foreach (byte[] part in parts)
        {
            digits += part.Length;
        }

        byte[] bytes = new byte[digits * 7 / 8];
        int at = 0;
        int bits = 0;
        uint buffer = 0;
        foreach (byte[] part in parts)
        {
            foreach (byte digit in part)
            {
                buffer |= (uint)((digit ^ Digits.Zero) & 0x7F) << bits;
                bits += 7;
                if (bits >= 8)
                {
                    bytes[at++] = (byte)buffer;
                    buffer >>= 8;
                    bits -= 8;
                }
            }
        }

        return bytes;
    }
}
