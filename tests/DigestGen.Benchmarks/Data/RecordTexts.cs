using System.Text;
using DigestGen.Layout;

namespace DigestGen.Benchmarks.Data;

/// <summary>The texts of a record in compiled form.</summary>
internal static class RecordTexts
{
    public static PaperRecord Decode(uint id, ReadOnlySpan<byte> record) => new(
        ArxivScheme.Canonical(id),
        Text(Field(record, ImageLayout.Field.Url)),
        Text(Field(record, ImageLayout.Field.RawTitle)[..Digits.Read3(record, ImageLayout.Record.TitleLength)]),
        Text(Field(record, ImageLayout.Field.TranslatedTitle)),
        Text(Field(record, ImageLayout.Field.Summary)),
        Text(Field(record, ImageLayout.Field.EnglishSummary)),
        Text(Field(record, ImageLayout.Field.RawAbstract)[Digits.Read3(record, ImageLayout.Record.PrefixLength)..]),
        Text(Field(record, ImageLayout.Field.RawTranslatedAbstract)[Digits.Read3(record, ImageLayout.Record.TranslatedPrefixLength)..]));

    private static ReadOnlySpan<byte> Field(ReadOnlySpan<byte> record, ImageLayout.Field field)
    {
        int end = ImageLayout.Record.Ends + (3 * (int)field);
        int start = field == 0 ? 0 : Digits.Read3(record, end - 3);
        return record[(ImageLayout.Record.HeaderSize + start)..(ImageLayout.Record.HeaderSize + Digits.Read3(record, end))];
    }

    private static string Text(ReadOnlySpan<byte> text) => Encoding.UTF8.GetString(text);
}
