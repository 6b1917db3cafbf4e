using System.Text;
using DigestGen.Layout;
using DigestGen.Parsing.Records;

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

    private static ReadOnlySpan<byte> Field(ReadOnlySpan<byte> record, ImageLayout.Field field) => RecordFields.Text(record, field);

    private static string Text(ReadOnlySpan<byte> text) => Encoding.UTF8.GetString(text);
}
