using DigestGen.Layout;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Records;

/// <summary>Where the texts of a record stand in the digest.</summary>
internal readonly record struct RecordTexts(
    Slice RawTitle,
    Slice Url,
    Slice TranslatedTitle,
    Slice Summary,
    Slice EnglishSummary,
    Slice RawTranslatedAbstract,
    Slice RawAbstract)
{
    // The compiler reports a field that is missing here. CS8524 is about values that have no name.
#pragma warning disable CS8524
    public Slice this[ImageLayout.Field field] => field switch
    {
        ImageLayout.Field.RawTitle => RawTitle,
        ImageLayout.Field.Url => Url,
        ImageLayout.Field.TranslatedTitle => TranslatedTitle,
        ImageLayout.Field.Summary => Summary,
        ImageLayout.Field.EnglishSummary => EnglishSummary,
        ImageLayout.Field.RawTranslatedAbstract => RawTranslatedAbstract,
        ImageLayout.Field.RawAbstract => RawAbstract,
    };
#pragma warning restore CS8524

    /// <summary>Counts the UTF-16 units of all texts.</summary>
    public int CountCharacters()
    {
        int count = 0;
        for (var field = default(ImageLayout.Field); (int)field < ImageLayout.Record.FieldCount; field++)
        {
            count += this[field].Length;
        }

        return count;
    }
}
