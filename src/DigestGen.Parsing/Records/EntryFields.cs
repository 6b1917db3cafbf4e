using DigestGen.Layout;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Records;

/// <summary>The fields of an entry, cut from the digest.</summary>
/// <param name="Texts">Its texts.</param>
/// <param name="PackedId">The link's identifier.</param>
/// <param name="Version">The version; 0 if it is not given.</param>
/// <param name="Announcement">Why arXiv announced the paper.</param>
/// <param name="TitleLength">The length of the title in the raw title, which it opens.</param>
/// <param name="Category">The primary category in the raw title; empty if it is not given.</param>
/// <param name="TranslatedPrefixLength">The length of arXiv's prefix in the raw translated abstract.</param>
/// <param name="PrefixLength">The length of arXiv's prefix in the raw abstract.</param>
internal readonly record struct EntryFields(
    RecordTexts Texts,
    uint PackedId,
    int Version,
    AnnouncementCode Announcement,
    int TitleLength,
    Slice Category,
    int TranslatedPrefixLength,
    int PrefixLength);

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

/// <summary>The texts of a record that stands alone.</summary>
internal static class RecordFields
{
    /// <summary>The text of a field, which ends where the next one starts.</summary>
    public static ReadOnlySpan<byte> Text(ReadOnlySpan<byte> record, ImageLayout.Field field)
    {
        int start = Start(record, (int)field);
        int next = (int)field + 1;
        int end = next < ImageLayout.Record.FieldCount ? Start(record, next) : record.Length;
        return record.Slice(start, end - start);
    }

    private static int Start(ReadOnlySpan<byte> record, int field) =>
        Digits.Read4(record, ImageLayout.Record.StartAt(field));
}
