using DigestGen.Layout;
using DigestGen.Parsing.Records;

namespace DigestGen.Compiling.Catalogs;

/// <summary>A volume: the rows of its records, and then their texts field by field.</summary>
public sealed class VolumeSection : ImageSection
{
    private readonly ContentHash[] _hashes;
    private readonly int _length;

    // Either the records, or where they are.
    private readonly byte[][]? _records;
    private readonly IRecordStore? _store;

    private VolumeSection(int number, int issue, int? day, ContentHash[] hashes, int length, IRecordStore store)
        : base(SectionKind.Volume, number, HashOf(hashes, 0))
    {
        _length = length;
        FirstIssue = issue;
        Day = day;
        _hashes = hashes;
        _records = store.IsInMemory ? Array.ConvertAll(hashes, store.Get) : null;
        _store = store.IsInMemory ? null : store;
    }

    /// <summary>The issue that its first record is of, in the order of issues.</summary>
    public int FirstIssue { get; }

    public override int Measure(CancellationToken cancellationToken) => _length;

    /// <summary>That issue's day; null if it is not known.</summary>
    public int? Day { get; }

    /// <summary>A volume.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="issue">The issue that its first record is of.</param>
    /// <param name="day">That issue's day.</param>
    /// <param name="records">The hashes and lengths of its records.</param>
    /// <param name="store">Gives their bytes.</param>
    public static VolumeSection Of(int number, int issue, int? day, List<(ContentHash Hash, int Length)> records, IRecordStore store) => new(
        number,
        issue,
        day,
        [.. records.Select(static record => record.Hash)],
        ImageLayout.Record.Size + records.Sum(static record => record.Length),
        store);

    public override void Write(Span<byte> bytes, CancellationToken cancellationToken)
    {
        byte[][] records = _records ?? Array.ConvertAll(_hashes, _store!.Get);
        int at = (records.Length + 1) * ImageLayout.Record.Size;

        // Of the row that ends the table, only where texts start is written below.
        bytes.Slice(at - ImageLayout.Record.Size, ImageLayout.Record.Size).Fill(Digits.Zero);
        for (int field = 0; field < ImageLayout.Record.FieldCount; field++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int start = ImageLayout.Record.StartAt(field);
            int row = 0;
            foreach (byte[] record in records)
            {
                if (field == 0)
                {
                    record.AsSpan(0, ImageLayout.Record.Starts).CopyTo(bytes.Slice(row));
                }

                ReadOnlySpan<byte> text = RecordFields.Text(record, (ImageLayout.Field)field);
                Digits.Write4(bytes, row + start, at);
                text.CopyTo(bytes.Slice(at));
                at += text.Length;
                row += ImageLayout.Record.Size;
            }

            Digits.Write4(bytes, row + start, at);
        }
    }
}
