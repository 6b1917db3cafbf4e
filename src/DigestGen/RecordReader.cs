using DigestGen.Layout;

namespace DigestGen;

/// <summary>Reads one record of a volume. Every access is a slice, and so checked against the record's bounds.</summary>
internal readonly ref struct RecordReader(ReadOnlySpan<byte> record)
{
    private readonly ReadOnlySpan<byte> _record = record;

    public ArxivId Id => new((uint)Digits.Read4(_record, ImageLayout.Record.Id));

    public int? Version => Digits.Read2(_record, ImageLayout.Record.Version) is > 0 and int version ? version : null;

    public Announcement Announcement =>
        (Announcement)Digits.Read1(_record, ImageLayout.Record.Announcement) is <= Announcement.ReplaceCross and var known
            ? known
            : Announcement.Unknown;

    public ReadOnlySpan<byte> Title =>
        Field(ImageLayout.Field.RawTitle)[..Digits.Read3(_record, ImageLayout.Record.TitleLength)];

    public ReadOnlySpan<byte> Abstract =>
        Field(ImageLayout.Field.RawAbstract)[Digits.Read3(_record, ImageLayout.Record.PrefixLength)..];

    public ReadOnlySpan<byte> TranslatedAbstract =>
        Field(ImageLayout.Field.RawTranslatedAbstract)[Digits.Read3(_record, ImageLayout.Record.TranslatedPrefixLength)..];

    /// <summary>Empty if it is not given.</summary>
    public ReadOnlySpan<byte> PrimaryCategory =>
        Field(ImageLayout.Field.RawTitle).Slice(
            Digits.Read3(_record, ImageLayout.Record.CategoryStart),
            Digits.Read1(_record, ImageLayout.Record.CategoryLength));

    /// <summary>Reads the record with a given number from a volume.</summary>
    public static RecordReader Open(ReadOnlySpan<byte> volume, int number)
    {
        int row = ImageLayout.Volume.Offsets + (number * ImageLayout.Volume.OffsetSize);
        int start = Digits.Read4(volume, row);
        int end = Digits.Read4(volume, row + ImageLayout.Volume.OffsetSize);
        return new RecordReader(volume[start..end]);
    }

    public ReadOnlySpan<byte> Field(ImageLayout.Field field)
    {
        int at = ImageLayout.Record.Ends + (3 * (int)field);
        int start = field == 0 ? 0 : Digits.Read3(_record, at - 3);
        int end = Digits.Read3(_record, at);
        return _record[(ImageLayout.Record.HeaderSize + start)..(ImageLayout.Record.HeaderSize + end)];
    }
}
