using DigestGen.Layout;

namespace DigestGen.Parsing.Records;

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
