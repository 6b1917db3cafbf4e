using DigestGen.Layout;

namespace DigestGen.Reading;

/// <summary>Reads one record of a volume. Every access is a slice, so bounds are checked.</summary>
internal readonly ref struct RecordReader(ReadOnlySpan<byte> volume, int number)
{
    private readonly ReadOnlySpan<byte> _volume = volume;

    // The row, and the next one, before which the texts end.
    private readonly ReadOnlySpan<byte> _rows = volume.Slice(number * ImageLayout.Record.Size, 2 * ImageLayout.Record.Size);

    public ArxivId Id => new((uint)Digits.Read4(_rows, ImageLayout.Record.Id));

    public int? Version => Digits.Read2(_rows, ImageLayout.Record.Version) is > 0 and int version ? version : null;

    public Announcement Announcement =>
        (Announcement)Digits.Read1(_rows, ImageLayout.Record.Announcement) is <= Announcement.ReplaceCross and var known
            ? known
            : Announcement.Unknown;

    public ReadOnlySpan<byte> Title =>
        _volume.Slice(Start((int)ImageLayout.Field.RawTitle), Digits.Read3(_rows, ImageLayout.Record.TitleLength));

    public ReadOnlySpan<byte> Abstract =>
        Field(ImageLayout.Field.RawAbstract)[Digits.Read3(_rows, ImageLayout.Record.PrefixLength)..];

    public ReadOnlySpan<byte> TranslatedAbstract =>
        Field(ImageLayout.Field.RawTranslatedAbstract)[Digits.Read3(_rows, ImageLayout.Record.TranslatedPrefixLength)..];

    /// <summary>Empty if it is not given.</summary>
    public ReadOnlySpan<byte> PrimaryCategory => _volume.Slice(
        Start((int)ImageLayout.Field.RawTitle) + Digits.Read3(_rows, ImageLayout.Record.CategoryStart),
        Digits.Read1(_rows, ImageLayout.Record.CategoryLength));

    public ReadOnlySpan<byte> Field(ImageLayout.Field field) =>
        _volume[Start((int)field)..Digits.Read4(_rows, ImageLayout.Record.Size + ImageLayout.Record.StartAt((int)field))];

    /// <summary>Whether two are of the same record, not only of equal ones.</summary>
    public bool IsSame(RecordReader other) => _rows == other._rows;

    // An int, not the enum: the first title of a program would load the enum's type.
    private int Start(int field) => Digits.Read4(_rows, ImageLayout.Record.StartAt(field));
}
