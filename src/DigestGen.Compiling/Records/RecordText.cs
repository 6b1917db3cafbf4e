using System.Text;
using DigestGen.Layout;
using DigestGen.Parsing.Records;

namespace DigestGen.Compiling.Records;

/// <summary>Reads texts from a record that stands alone.</summary>
internal static class RecordText
{
    public static string Title(ReadOnlySpan<byte> record) =>
        Decode(RecordFields.Text(record, ImageLayout.Field.RawTitle).Slice(0, Digits.Read3(record, ImageLayout.Record.TitleLength)));

    public static string Summary(ReadOnlySpan<byte> record) => Decode(RecordFields.Text(record, ImageLayout.Field.Summary));

    private static string Decode(ReadOnlySpan<byte> text) => Encoding.UTF8.GetString(text.ToArray());
}
