using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Tests.Text;

/// <summary>Stretches of a text.</summary>
public sealed class SliceTests
{
    [Theory]
    [InlineData(0, 5, 2, 3)]
    [InlineData(1, 2, 2, 1)]
    [InlineData(2, 3, 2, 3)]
    [InlineData(0, 2, 2, 0)]
    public void A_slice_is_trimmed_at_its_start(int start, int length, int trimmedStart, int trimmedLength) =>
        Assert.Equal(new Slice(trimmedStart, trimmedLength), new Slice(start, length).TrimStart(" \tabc "));

    [Fact]
    public void A_part_of_a_slice_is_counted_from_its_start()
    {
        Slice part = new Slice(2, 6).Sub(1, 3);

        Assert.Equal((new Slice(3, 3), 6), (part, part.End));
        Assert.Equal("def", part.In("abcdefgh"));
    }
}
