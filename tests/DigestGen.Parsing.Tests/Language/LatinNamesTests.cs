using DigestGen.Parsing.Language;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Tests.Language;

/// <summary>Acronyms and numbered terms in Latin letters within Chinese text.</summary>
public sealed class LatinNamesTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("我们研究", "")]
    [InlineData("用BERT研究", "BERT")]
    [InlineData("用BERT和GPT4研究BERT", "BERT GPT4 BERT")]
    [InlineData("word and words", "")]
    [InlineData("Word Words", "")]
    [InlineData("AB abc", "")]
    [InlineData("We show BERT, gpt4 and the LLaMA of Meta.", "BERT gpt4 LLaMA")]
    [InlineData("GPT-4 McKean--Vlasov COVID-19", "GPT McKean COVID")]
    [InlineData("\\Gamma and \\GPT4 and x\\ABCD", "PT4 BCD")]
    [InlineData("3DGS 4GPT", "DGS GPT")]
    [InlineData("ab1 1ab A1 12345", "ab1")]
    [InlineData("AZa a0z a9z @A[ `B{ /C:", "AZa a0z a9z")]
    public void Names_have_two_capitals_or_a_digit_and_three_characters(string text, string expected)
    {
        var names = new List<string>();
        for (int at = 0; LatinNames.TryFindNext(text, new Slice(0, text.Length), ref at, out Slice name);)
        {
            names.Add(name.In(text).ToString());
        }

        Assert.Equal(expected, string.Join(' ', names));
    }

    [Fact]
    public void Names_are_found_within_the_slice_and_a_backslash_before_it_is_not_seen()
    {
        const string Text = "AB\\GPT4CD";
        int at = 3;

        Assert.True(LatinNames.TryFindNext(Text, new Slice(3, 4), ref at, out Slice name));
        Assert.Equal(new Slice(3, 4), name);
        Assert.False(LatinNames.TryFindNext(Text, new Slice(3, 4), ref at, out name));
        Assert.Equal(default, name);
        Assert.Equal(7, at);
    }

    [Theory]
    [InlineData("CNN", "We train a convolutional neural network.", true)]
    [InlineData("CNNs", "Convolutional Neural Networks", true)]
    [InlineData("CNN", "A graph-convolutional neural network", true)]
    [InlineData("GPT", "the generative pre-trained transformer", true)]
    [InlineData("CNN", "convolutional networks", false)]
    [InlineData("CNN", "convolutional, very neural networks", false)]
    [InlineData("CNN", "convolutional neural", false)]
    [InlineData("CCN", "c c c n", true)]
    [InlineData("GPT4", "generative pre-trained transformer 4", false)]
    [InlineData("CNN", "", false)]
    public void An_acronym_has_the_first_letters_of_words_in_a_row(string name, string text, bool expected) =>
        Assert.Equal(expected, LatinNames.IsAcronymIn(name, text));
}
