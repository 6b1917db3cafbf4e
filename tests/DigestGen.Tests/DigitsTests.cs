using System.Buffers.Binary;
using DigestGen.Layout;

namespace DigestGen.Tests;

public sealed class DigitsTests
{
    [Theory]
    [InlineData(1, Digits.Max1)]
    [InlineData(2, Digits.Max2)]
    [InlineData(3, Digits.Max3)]
    [InlineData(4, Digits.Max4)]
    public void What_is_written_is_read(int count, int max)
    {
        Span<byte> bytes = stackalloc byte[count + 2];
        var random = new Random(count);
        for (int i = 0; i < 10_000; i++)
        {
            int value = i switch { 0 => 0, 1 => max, _ => random.Next(max) };
            bytes.Fill((byte)'x');
            Digits.Write(bytes, 1, count, value);
            Assert.Equal(value, Read(bytes, 1, count));
            Assert.Equal(((byte)'x', (byte)'x'), (bytes[0], bytes[^1]));
            Assert.False(bytes.ContainsAnyExceptInRange((byte)0, (byte)0x7F));
        }
    }

    [Fact]
    public void Small_digits_are_letters_which_a_literal_holds_as_they_are()
    {
        byte[] bytes = new byte[4];
        Digits.Write4(bytes, 0, 0);
        Assert.Equal("````"u8, bytes);
        Digits.Write4(bytes, 0, 1 | (26 << 7) | (30 << 14) | (32 << 21));
        Assert.Equal("az~@"u8, bytes);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void What_is_too_large_is_not_written(int count)
    {
        byte[] bytes = new byte[count];

        Assert.Throws<ArgumentOutOfRangeException>(() => Digits.Write(bytes, 0, count, 1 << (7 * count)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Digits.Write(bytes, 0, count, -1));
    }

    [Fact]
    public void Stored_digits_are_the_bytes_that_are_written_the_lowest_first()
    {
        Span<byte> bytes = stackalloc byte[4];
        var random = new Random(5);
        for (int i = 0; i < 10_000; i++)
        {
            int value = i switch { 0 => 0, 1 => Digits.Max4, _ => random.Next(Digits.Max4) };
            Digits.Write4(bytes, 0, value);
            int stored = BinaryPrimitives.ReadInt32LittleEndian(bytes);
            Assert.Equal(stored, Digits.Encode4(value));
            Assert.Equal(value, Digits.Decode4(stored));
            Digits.Write(bytes, 0, 2, value & Digits.Max2);
            Assert.Equal(BinaryPrimitives.ReadUInt16LittleEndian(bytes), Digits.Encode2(value & Digits.Max2));
        }
    }

    [Fact]
    public void Four_digits_at_once_are_the_same_four()
    {
        byte[] atOnce = new byte[6];
        byte[] digitByDigit = new byte[6];
        var random = new Random(4);
        for (int i = 0; i < 10_000; i++)
        {
            int value = i switch { 0 => 0, 1 => Digits.Max4, _ => random.Next(Digits.Max4) };
            Digits.Write4(atOnce, 1, value);
            Digits.Write(digitByDigit, 1, 4, value);
            Assert.Equal(digitByDigit, atOnce);
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => Digits.Write4(atOnce, 1, Digits.Max4 + 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Digits.Write4(atOnce, 1, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Digits.Write4(atOnce, 3, 1));
    }

    [Fact]
    public void Whatever_the_bytes_are_a_number_is_not_negative()
    {
        byte[] bytes = [0xFF, 0xFF, 0xFF, 0xFF];

        Assert.Equal([0x9F, 0x4F9F, 0x27_CF9F, 0x13E7_CF9F], Enumerable.Range(1, 4).Select(count => Read(bytes, 0, count)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Nothing_is_read_beyond_the_end(int count)
    {
        byte[] bytes = new byte[count];

        Assert.ThrowsAny<SystemException>(() => Read(bytes, 1, count));
        Assert.ThrowsAny<SystemException>(() => Read(bytes, -1, count));
        Assert.ThrowsAny<SystemException>(() => Read(bytes, int.MaxValue, count));
    }

    private static int Read(ReadOnlySpan<byte> bytes, int at, int count) => count switch
    {
        1 => Digits.Read1(bytes, at),
        2 => Digits.Read2(bytes, at),
        3 => Digits.Read3(bytes, at),
        _ => Digits.Read4(bytes, at),
    };
}
