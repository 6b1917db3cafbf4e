using DigestGen.Layout;
using DigestGen.Parsing.Collections;
using DigestGen.Parsing.Records;

namespace DigestGen.Compiling.Records;

/// <summary>Writes a volume: the rows of its records, then their texts field by field, then spaces up to its length.</summary>
internal static class VolumeBytes
{
    // Each length of a literal is a type in the assembly, and a type costs the program's start more than the spaces do.
    private const int LengthsPerDoubling = 8;

    /// <summary>How long a volume is that becomes a literal.</summary>
    /// <param name="volume">Its records, issue by issue.</param>
    /// <param name="lengthStep">What all lengths are multiples of; the longer ones are of greater powers of two.</param>
    public static int Length(EquatableArray<VolumeRecords> volume, int lengthStep) => RoundUp(Length(volume), lengthStep);

    /// <summary>How long a volume is without spaces at its end.</summary>
    public static int Length(EquatableArray<VolumeRecords> volume)
    {
        int length = ImageLayout.Record.Size;
        foreach (VolumeRecords records in volume)
        {
            foreach (int entry in records.Entries)
            {
                length += records.Content.Entries[entry].Length;
            }
        }

        return length;
    }

    /// <summary>Writes a volume.</summary>
    /// <param name="volume">Its records, issue by issue.</param>
    /// <param name="bytes">As many bytes as it is long, whatever they hold.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static void Write(EquatableArray<VolumeRecords> volume, Span<byte> bytes, CancellationToken cancellationToken)
    {
        int rowCount = 1;
        foreach (VolumeRecords records in volume)
        {
            rowCount += records.Entries.Count;
        }

        int at = rowCount * ImageLayout.Record.Size;

        // Of the row that ends the table, only where texts start is written below.
        bytes.Slice(at - ImageLayout.Record.Size, ImageLayout.Record.Size).Fill(Digits.Zero);
        for (int field = 0; field < ImageLayout.Record.FieldCount; field++)
        {
            int start = ImageLayout.Record.StartAt(field);
            int row = 0;
            foreach (VolumeRecords records in volume)
            {
                cancellationToken.ThrowIfCancellationRequested();
                foreach (int entry in records.Entries)
                {
                    ReadOnlySpan<byte> record = records.Content.GetRecord(entry);
                    if (field == 0)
                    {
                        record.Slice(0, ImageLayout.Record.Starts).CopyTo(bytes.Slice(row));
                    }

                    ReadOnlySpan<byte> text = RecordFields.Text(record, (ImageLayout.Field)field);
                    Digits.Write4(bytes, row + start, at);
                    text.CopyTo(bytes.Slice(at));
                    at += text.Length;
                    row += ImageLayout.Record.Size;
                }
            }

            Digits.Write4(bytes, row + start, at);
        }

        bytes.Slice(at).Fill((byte)' ');
    }

    private static int RoundUp(int length, int step)
    {
        while (step * 2 * LengthsPerDoubling <= length)
        {
            step *= 2;
        }

        return (length + step - 1) / step * step;
    }
}
