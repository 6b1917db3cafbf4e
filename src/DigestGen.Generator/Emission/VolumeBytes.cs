using DigestGen.Generator.Planning;
using DigestGen.Layout;
using DigestGen.Parsing;

namespace DigestGen.Generator.Emission;

/// <summary>Writes a volume: the count of its records, their offsets, the records, and spaces up to one of a few sizes.</summary>
internal static class VolumeBytes
{
    // Each size of a literal is a type in the assembly, and a type costs the program's start more than the spaces do.
    private const int SizesPerDoubling = 16;

    public static byte[] Write(DigestContent content, VolumePart part, CancellationToken cancellationToken)
    {
        int header = ImageLayout.Volume.Offsets + ((part.Entries.Count + 1) * ImageLayout.Volume.OffsetSize);
        int end = header;
        foreach (int entry in part.Entries)
        {
            end += content.GetRecord(entry).Length;
        }

        byte[] volume = new byte[RoundUp(end)];
        Digits.Write(volume, 0, 3, part.Entries.Count);
        int at = header;
        int row = ImageLayout.Volume.Offsets;
        foreach (int entry in part.Entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Digits.Write(volume, row, ImageLayout.Volume.OffsetSize, at);
            ReadOnlySpan<byte> record = content.GetRecord(entry);
            record.CopyTo(volume.AsSpan(at));
            at += record.Length;
            row += ImageLayout.Volume.OffsetSize;
        }

        Digits.Write(volume, row, ImageLayout.Volume.OffsetSize, end);
        volume.AsSpan(end).Fill((byte)' ');
        return volume;
    }

    private static int RoundUp(int length)
    {
        int step = 1;
        while (step * 2 * SizesPerDoubling <= length)
        {
            step *= 2;
        }

        return (length + step - 1) / step * step;
    }
}
