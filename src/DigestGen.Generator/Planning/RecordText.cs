using System.Text;
using DigestGen.Layout;

namespace DigestGen.Generator.Planning;

/// <summary>Reads texts out of a record, for documentation.</summary>
internal static class RecordText
{
    public static string Title(ReadOnlySpan<byte> record) =>
        Decode(Field(record, ImageLayout.Field.RawTitle).Slice(0, Digits.Read3(record, ImageLayout.Record.TitleLength)));

    public static string Summary(ReadOnlySpan<byte> record) => Decode(Field(record, ImageLayout.Field.Summary));

    private static ReadOnlySpan<byte> Field(ReadOnlySpan<byte> record, ImageLayout.Field field)
    {
        int at = ImageLayout.Record.Ends + (3 * (int)field);
        int start = field == 0 ? 0 : Digits.Read3(record, at - 3);
        return record.Slice(ImageLayout.Record.HeaderSize + start, Digits.Read3(record, at) - start);
    }

    private static string Decode(ReadOnlySpan<byte> text) => Encoding.UTF8.GetString(text.ToArray());
}
