using DigestGen.Parsing.Language;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Tests.Language;

/// <summary>Names in Latin letters within Chinese text.</summary>
public sealed class LatinNamesTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("我们研究", "")]
    [InlineData("用BERT研究", "BERT")]
    [InlineData("用BERT和GPT-4研究BERT", "BERT GPT-4")]
    [InlineData("AB研究abc", "abc")]
    [InlineData("ab", "")]
    [InlineData("a1b", "a1b")]
    [InlineData("3DGS", "DGS")]
    [InlineData("GPT--研究", "GPT")]
    [InlineData("AB-研究", "")]
    [InlineData("\\alpha和beta", "lpha beta")]
    [InlineData("Zoo aza ZAZ", "Zoo aza ZAZ")]
    [InlineData("a0z a9z", "a0z a9z")]
    [InlineData("ab[cde]fg", "cde")]
    [InlineData("ab`cde@fgh", "cde fgh")]
    [InlineData("ab{cde/fgh:ijk", "cde fgh ijk")]
    public void Names_have_three_characters_or_more_and_are_found_once(string text, string expected)
    {
        List<Slice> names = [new Slice(0, 0)];
        LatinNames.Find(text, new Slice(0, text.Length), 10, names);

        Assert.Equal(expected, string.Join(' ', names.Select(name => name.In(text).ToString())));
    }

    [Fact]
    public void So_many_names_are_found_as_are_wanted()
    {
        const string Text = "one two three four";
        var names = new List<Slice>();
        LatinNames.Find(Text, new Slice(0, Text.Length), 2, names);

        Assert.Equal([new Slice(0, 3), new Slice(4, 3)], names);
    }

    [Fact]
    public void Names_are_found_within_the_slice_and_a_backslash_before_it_is_not_seen()
    {
        const string Text = "one\\two three";
        var names = new List<Slice>();
        LatinNames.Find(Text, new Slice(4, 7), 10, names);

        Assert.Equal([new Slice(4, 3), new Slice(8, 3)], names);
    }

    [Theory]
    [InlineData("word and BERT here", 0, 9, 4)]
    [InlineData("word and GPT4 and BERT", 14, 18, 4)]
    [InlineData("word GPT4", 0, 5, 4)]
    public void The_next_name_of_a_thing_is_found(string text, int at, int start, int length)
    {
        Assert.True(LatinNames.TryFindDistinct(text, new Slice(0, text.Length), ref at, out Slice name));
        Assert.Equal(new Slice(start, length), name);
        Assert.InRange(at, name.End, name.End + 1);
    }

    [Fact]
    public void All_names_of_things_are_found_and_no_words()
    {
        const string Text = "We show BERT, gpt4 and the LLaMA of Meta.";
        var names = new List<string>();
        for (int at = 0; LatinNames.TryFindDistinct(Text, new Slice(0, Text.Length), ref at, out Slice name);)
        {
            names.Add(name.In(Text).ToString());
        }

        Assert.Equal(["BERT", "gpt4", "LLaMA"], names);
    }

    [Theory]
    [InlineData("\\Gamma and \\GPT4 and x\\ABCD", "PT4 BCD")]
    [InlineData("4GPT -BERT- AB", "GPT BERT")]
    [InlineData("ab1", "ab1")]
    [InlineData("1ab", "")]
    [InlineData("A1", "")]
    [InlineData("BERT", "BERT")]
    [InlineData("one two three", "")]
    public void Names_of_things_are_found_as_names_are(string text, string expected)
    {
        var names = new List<string>();
        for (int at = 0; LatinNames.TryFindDistinct(text, new Slice(0, text.Length), ref at, out Slice name);)
        {
            names.Add(name.In(text).ToString());
        }

        Assert.Equal(expected, string.Join(' ', names));
    }

    [Fact]
    public void Names_of_things_are_found_within_the_slice()
    {
        const string Text = "AB\\GPT4CD";
        int at = 3;

        Assert.True(LatinNames.TryFindDistinct(Text, new Slice(3, 4), ref at, out Slice name));
        Assert.Equal(new Slice(3, 4), name);
        Assert.False(LatinNames.TryFindDistinct(Text, new Slice(3, 4), ref at, out name));
        Assert.Equal(default, name);
        Assert.Equal(7, at);
    }

    [Theory]
    [InlineData("Word", false)]
    [InlineData("word", false)]
    [InlineData("BeRt", true)]
    [InlineData("AZ", true)]
    [InlineData("a0", true)]
    [InlineData("a9", true)]
    [InlineData("@[/:", false)]
    [InlineData("", false)]
    public void A_name_of_a_thing_has_two_capitals_or_a_digit(string name, bool isDistinct) =>
        Assert.Equal(isDistinct, LatinNames.IsDistinct(name));

    // The reference values of FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv), whose bytes are characters here.
    [Theory]
    [InlineData("", 0xcbf29ce484222325)]
    [InlineData("a", 0xaf63dc4c8601ec8c)]
    [InlineData("foobar", 0x85944171f73967e8)]
    public void The_hash_is_FNV_1a(string name, ulong hash) => Assert.Equal(hash, LatinNames.Hash(name));
}
