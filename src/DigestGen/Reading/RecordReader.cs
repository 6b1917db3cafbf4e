using DigestGen.Layout;

namespace DigestGen.Reading;

/// <summary>Reads one record of a volume. Every access is a slice, so bounds are checked.</summary>
internal readonly ref struct RecordReader(ReadOnlySpan<byte> volume, int number)
{
    // How many characters of an abstract, and of what the feed has before it, the producer of digests keeps.
    private const int KeptLength = 1000;

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

    public ReadOnlySpan<byte> Url => Field(ImageLayout.Field.Url);

    public ReadOnlySpan<byte> TranslatedTitle => Field(ImageLayout.Field.TranslatedTitle);

    public ReadOnlySpan<byte> Summary => Field(ImageLayout.Field.Summary);

    public ReadOnlySpan<byte> EnglishSummary => Field(ImageLayout.Field.EnglishSummary);

    public ReadOnlySpan<byte> RawTitle => Field(ImageLayout.Field.RawTitle);

    public ReadOnlySpan<byte> RawAbstract => Field(ImageLayout.Field.RawAbstract);

    public ReadOnlySpan<byte> RawTranslatedAbstract => Field(ImageLayout.Field.RawTranslatedAbstract);

    public ReadOnlySpan<byte> Abstract =>
        RawAbstract[Digits.Read3(_rows, ImageLayout.Record.PrefixLength)..];

    public ReadOnlySpan<byte> TranslatedAbstract =>
        RawTranslatedAbstract[Digits.Read3(_rows, ImageLayout.Record.TranslatedPrefixLength)..];

    /// <summary>Empty if it is not given.</summary>
    public ReadOnlySpan<byte> PrimaryCategory => _volume.Slice(
        Start((int)ImageLayout.Field.RawTitle) + Digits.Read3(_rows, ImageLayout.Record.CategoryStart),
        Digits.Read1(_rows, ImageLayout.Record.CategoryLength));

    public ReadOnlySpan<byte> Field(ImageLayout.Field field) =>
        _volume[Start((int)field)..Digits.Read4(_rows, ImageLayout.Record.Size + ImageLayout.Record.StartAt((int)field))];

    /// <summary>Whether the raw abstract has as many characters (scalar values) as the producer keeps.</summary>
    public bool IsAbstractCut
    {
        get
        {
            int characters = 0;
            foreach (byte b in RawAbstract)
            {
                // All but the bytes that continue a character.
                characters += (b & 0xC0) != 0x80 ? 1 : 0;
            }

            return characters >= KeptLength;
        }
    }

    /// <summary>What differs from an earlier record of the paper. What either does not give is no difference.</summary>
    public EntryChanges ChangesFrom(RecordReader earlier)
    {
        if (IsSame(earlier))
        {
            return EntryChanges.None;
        }

        ReadOnlySpan<byte> text = Abstract;
        ReadOnlySpan<byte> earlierText = earlier.Abstract;
        bool isContinued = IsAbstractCut && earlier.IsAbstractCut && (text.StartsWith(earlierText) || earlierText.StartsWith(text));
        return (Differ(Title, earlier.Title) ? EntryChanges.Title : 0)
            | (Differ(text, earlierText) && !isContinued ? EntryChanges.Abstract : 0)
            | (Differ(PrimaryCategory, earlier.PrimaryCategory) ? EntryChanges.Category : 0)
            | (Version is { } version && earlier.Version is { } earlierVersion && version != earlierVersion ? EntryChanges.Version : 0);

        static bool Differ(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) => !left.IsEmpty && !right.IsEmpty && !left.SequenceEqual(right);
    }

    /// <summary>Whether two are of the same record, not only of equal ones.</summary>
    public bool IsSame(RecordReader other) => _rows == other._rows;

    /// <summary>Whether two records, of one or of two volumes, say the same.</summary>
    public bool HasContentOf(RecordReader other)
    {
        if (IsSame(other))
        {
            return true;
        }

        // The rows but for where the texts start, and the texts, which lie field by field.
        bool isSame = _rows[..ImageLayout.Record.Starts].SequenceEqual(other._rows[..ImageLayout.Record.Starts]);
        for (var field = ImageLayout.Field.RawTitle; isSame && field <= ImageLayout.Field.RawAbstract; field++)
        {
            isSame = Field(field).SequenceEqual(other.Field(field));
        }

        return isSame;
    }

    // An int, not the enum: the first title of a program would load the enum's type.
    private int Start(int field) => Digits.Read4(_rows, ImageLayout.Record.StartAt(field));
}
