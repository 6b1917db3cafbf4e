using System.Text;
using DigestGen.Layout;

namespace DigestGen.Compiling.Records;

/// <summary>Records without the texts that only a running program reads.</summary>
internal static class AbridgedRecord
{
    /// <summary>A record of a title and a summary.</summary>
    public static byte[] Of(string title, string summary)
    {
        byte[] row = new byte[ImageLayout.Record.Starts];
        row.AsSpan().Fill(Digits.Zero);
        return Of(row, Encoding.UTF8.GetBytes(title), Encoding.UTF8.GetBytes(summary));
    }

    private static byte[] Of(ReadOnlySpan<byte> row, ReadOnlySpan<byte> title, ReadOnlySpan<byte> summary)
    {
        byte[] record = new byte[ImageLayout.Record.Size + title.Length + summary.Length];
        row.CopyTo(record);
        Digits.Write(record, ImageLayout.Record.TitleLength, 3, title.Length);
        int at = ImageLayout.Record.Size;
        for (var field = (ImageLayout.Field)0; (int)field < ImageLayout.Record.FieldCount; field++)
        {
            ReadOnlySpan<byte> text = field switch
            {
                ImageLayout.Field.RawTitle => title,
                ImageLayout.Field.Summary => summary,
                _ => default,
            };
            Digits.Write4(record, ImageLayout.Record.StartAt((int)field), at);
            text.CopyTo(record.AsSpan(at));
            at += text.Length;
        }

        return record;
    }
}
