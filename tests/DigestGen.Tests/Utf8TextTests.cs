using System.Text;

namespace DigestGen.Tests;

public sealed class Utf8TextTests
{
    [Fact]
    public void Every_scalar_is_decoded()
    {
        var text = new StringBuilder();
        for (int scalar = 0; scalar <= 0x10FFFF; scalar++)
        {
            if (Rune.IsValid(scalar))
            {
                text.Append(new Rune(scalar).ToString());
            }

            if (text.Length > 1000)
            {
                AssertSame(Encoding.UTF8.GetBytes(text.ToString()));
                Assert.Equal(text.ToString(), Utf8Text.DecodeScalars(Encoding.UTF8.GetBytes(text.ToString())));
                text.Clear();
            }
        }
    }

    [Fact]
    public void Every_sequence_of_two_bytes_is_decoded_as_the_platform_does()
    {
        for (int pair = 0; pair <= 0xFFFF; pair++)
        {
            AssertSame([(byte)(pair >> 8), (byte)pair]);
        }
    }

    [Fact]
    public void Any_bytes_are_decoded_as_the_platform_does()
    {
        // Bytes that open, continue or break sequences, at the limits of what is well-formed.
        ReadOnlySpan<byte> edges =
        [
            0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE,
            0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xF7, 0xF8, 0xFE, 0xFF,
        ];
        var random = new Random(6);
        Span<byte> bytes = stackalloc byte[24];
        for (int i = 0; i < 200_000; i++)
        {
            Span<byte> text = bytes[..random.Next(1, bytes.Length)];
            random.NextBytes(text);
            for (int at = 0; at < text.Length; at++)
            {
                text[at] = random.Next(4) > 0 ? edges[random.Next(edges.Length)] : text[at];
            }

            AssertSame(text);
        }
    }

    [Fact]
    public void A_text_that_is_cut_anywhere_is_decoded_as_the_platform_does()
    {
        byte[] text = Encoding.UTF8.GetBytes("a\u00E9\u4E2D\U0001F600z");
        for (int start = 0; start < text.Length; start++)
        {
            for (int end = start; end <= text.Length; end++)
            {
                AssertSame(text.AsSpan(start, end - start));
            }
        }
    }

    [Fact]
    public void Long_texts_and_later_ones_are_decoded_alike()
    {
        string text = string.Concat(Enumerable.Repeat("\u4E2D\U0001F600 ", 1000));
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        for (int call = 0; call < 100; call++)
        {
            Assert.Equal(text, Utf8Text.Decode(utf8, null));
            Assert.Equal("\u4E2D", Utf8Text.Decode(utf8.AsSpan(0, 3), null));
            Assert.Equal("", Utf8Text.Decode([], null));
        }
    }

    private static void AssertSame(ReadOnlySpan<byte> text)
    {
        string expected = Encoding.UTF8.GetString(text);
        if (Utf8Text.DecodeScalars(text) != expected)
        {
            Assert.Fail($"{Convert.ToHexString(text)} is decoded as '{Utf8Text.DecodeScalars(text)}' and not as '{expected}'.");
        }
    }
}
