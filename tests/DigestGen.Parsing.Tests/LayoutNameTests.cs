using DigestGen.Layout;
using DigestGen.Parsing.Records;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Tests;

/// <summary>What the layout counts and names follows from its enumerations.</summary>
public sealed class LayoutNameTests
{
    [Fact]
    public void The_field_count_is_that_of_the_enumeration() =>
        Assert.Equal(ImageLayout.Record.FieldCount, Enum.GetValues<ImageLayout.Field>().Length);

    [Fact]
    public void Each_field_has_the_text_of_its_own_name()
    {
        var texts = new RecordTexts(
            RawTitle: new Slice(0, 1),
            Url: new Slice(1, 2),
            TranslatedTitle: new Slice(2, 4),
            Summary: new Slice(3, 8),
            EnglishSummary: new Slice(4, 16),
            RawTranslatedAbstract: new Slice(5, 32),
            RawAbstract: new Slice(6, 64));

        foreach (ImageLayout.Field field in Enum.GetValues<ImageLayout.Field>())
        {
            Assert.Equal(typeof(RecordTexts).GetProperty(field.ToString())!.GetValue(texts), texts[field]);
        }

        Assert.Equal(127, texts.CountCharacters());
    }
}
