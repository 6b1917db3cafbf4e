using DigestGen.Parsing.Collections;
using DigestGen.Parsing.Records;

namespace DigestGen.Parsing.Tests;

/// <summary>What the incremental generator compares is equal by what it says.</summary>
public sealed class EqualityTests
{
    private static readonly string s_text = EntryText.Digest(new EntryText(), new EntryText { Url = "https://arxiv.org/abs/2402.10759" });

    [Fact]
    public void Contents_are_equal_by_their_entries()
    {
        DigestContent content = DigestParser.Parse(s_text).Content;
        DigestContent again = DigestParser.Parse("\uFEFF" + s_text).Content;
        DigestContent other = DigestParser.Parse(s_text.Replace("We study it.", "We study that.", StringComparison.Ordinal)).Content;

        Assert.True(content.Equals((object)again));
        Assert.Equal(content.GetHashCode(), again.GetHashCode());
        Assert.False(content.Equals(other));
        Assert.False(content.Equals(null));
        Assert.False(content.Equals("content"));
        Assert.False(DigestContent.Empty.Equals(content));
    }

    [Fact]
    public void Contents_with_equal_entries_and_other_hashes_are_not_equal()
    {
        DigestContent content = DigestParser.Parse(s_text).Content;
        var others = new DigestContent(content.Entries, new([.. content.Hashes.Select(static hash => hash with { Low = hash.Low + 1 })]), []);

        Assert.False(content.Equals(others));
        Assert.False(content.Equals(new DigestContent(EquatableArray<DigestEntry>.Empty, content.Hashes, [])));
    }

    [Fact]
    public void Arrays_are_equal_by_their_items()
    {
        EquatableArray<int> array = new([1, 2]);

        Assert.True(array.Equals(array));
        Assert.True(array.Equals(new EquatableArray<int>([1, 2])));
        Assert.False(array.Equals(new EquatableArray<int>([2, 1])));
        Assert.False(array.Equals(EquatableArray<int>.Empty));
        Assert.False(array.Equals(null));
        Assert.True(EquatableArray<int>.Empty.Equals(new EquatableArray<int>([])));
        Assert.True(array.Equals((object)new EquatableArray<int>([1, 2])));
        Assert.False(array.Equals("array"));
        Assert.Equal(array.GetHashCode(), new EquatableArray<int>([1, 2]).GetHashCode());
        Assert.NotEqual(array.GetHashCode(), new EquatableArray<int>([2, 1]).GetHashCode());
        Assert.Equal((((2 * 31) + 1) * 31) + 2, array.GetHashCode());
        Assert.Equal([1, 2], array.AsEnumerable());
        Assert.Equal((2, 2, 0), (array.Count, array[1], EquatableArray<int>.Empty.Count));
    }
}
