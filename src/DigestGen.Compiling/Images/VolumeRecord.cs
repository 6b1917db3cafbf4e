using System.Text;
using DigestGen.Layout;

namespace DigestGen.Compiling.Images;

/// <summary>A record of a volume, without its texts.</summary>
/// <param name="PackedId">The paper.</param>
/// <param name="Version">The version; 0 if the issue does not give it.</param>
internal readonly record struct VolumeRecord(uint PackedId, int Version)
{
    /// <summary>Reads the records of a volume.</summary>
    /// <param name="volume">The volume's text, as generated code holds it.</param>
    /// <returns>The records; none if the text is not a volume of this layout.</returns>
    public static VolumeRecord[] Read(string volume)
    {
        // The rows come first and are ASCII, so a byte is a character there.
        byte[] rows = Rows(volume);
        var records = new VolumeRecord[Math.Max((rows.Length / ImageLayout.Record.Size) - 1, 0)];
        for (int i = 0; i < records.Length; i++)
        {
            int row = i * ImageLayout.Record.Size;
            records[i] = new VolumeRecord(
                (uint)Digits.Read4(rows, row + ImageLayout.Record.Id), Digits.Read2(rows, row + ImageLayout.Record.Version));
        }

        return records;
    }

    /// <summary>Reads the titles of a volume's records, in their order.</summary>
    /// <param name="volume">The volume's text, as generated code holds it.</param>
    public static string[] ReadTitles(string volume)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(volume);
        string[] titles = new string[Read(volume).Length];
        for (int i = 0; i < titles.Length; i++)
        {
            int row = i * ImageLayout.Record.Size;
            int start = Digits.Read4(bytes, row + ImageLayout.Record.StartAt((int)ImageLayout.Field.RawTitle));
            int length = Digits.Read3(bytes, row + ImageLayout.Record.TitleLength);
            titles[i] = start <= bytes.Length - length ? Encoding.UTF8.GetString(bytes, start, length) : "";
        }

        return titles;
    }

    private static byte[] Rows(string volume)
    {
        if (volume.Length < ImageLayout.Record.Size)
        {
            return [];
        }

        // The first text starts where the rows end.
        byte[] first = Encoding.UTF8.GetBytes(volume.Substring(0, ImageLayout.Record.Size));
        int end = Digits.Read4(first, ImageLayout.Record.StartAt((int)ImageLayout.Field.RawTitle));
        return first.Length == ImageLayout.Record.Size && end <= volume.Length && end % ImageLayout.Record.Size == 0
            ? Encoding.UTF8.GetBytes(volume.Substring(0, end))
            : [];
    }
}
