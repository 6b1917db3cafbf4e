using System.Text;
using DigestGen.Search.Engine;

namespace DigestGen.Search.Tests;

/// <summary>A phrase is found wherever it stands: its texts are compared sixteen places at a time.</summary>
public sealed class PhraseTests
{
    [Theory]
    [InlineData("的 a")]
    [InlineData("的 的")]
    [InlineData("a")]
    [InlineData("graph net")]
    [InlineData("扩散模型")]
    [InlineData("zq")]
    public void A_phrase_is_found_at_every_place_of_texts_of_every_length(string phrase)
    {
        var sought = new Phrase(Encoding.UTF8.GetBytes(phrase));
        string filler = string.Concat(Enumerable.Repeat("的，", 60));
        for (int before = 0; before < 40; before++)
        {
            for (int after = 0; after < 40; after++)
            {
                string start = filler[..before] + "，";
                string end = "，" + filler[..after];
                Assert.True(sought.IsIn(Encoding.UTF8.GetBytes(start + phrase.ToUpperInvariant() + end)), $"{before}, {after}");
                Assert.False(sought.IsIn(Encoding.UTF8.GetBytes(start + phrase[1..] + end)), $"without its start: {before}, {after}");
            }
        }
    }

    [Fact]
    public void A_word_is_not_found_within_another_one()
    {
        var sought = new Phrase("lora"u8.ToArray());
        Assert.False(sought.IsIn("exploration of explorations, again and again"u8));
        Assert.True(sought.IsIn("exploration of explorations, again a LoRA"u8));
        Assert.False(sought.IsIn("lor"u8));
        Assert.False(sought.IsIn(""u8));
    }
}
