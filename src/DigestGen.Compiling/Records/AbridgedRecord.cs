using System.Text;
using DigestGen.Layout;

namespace DigestGen.Compiling.Records;

/// <summary>Records without the texts that only a running program reads.</summary>
internal static class AbridgedRecord
{
    /// <summary>A record of a title and a summary.</summary>
    public static byte[] Of(string title, string summary)
    {
        byte[] titleBytes = Encoding.UTF8.GetBytes(title);
        byte[] summaryBytes = Encoding.UTF8.GetBytes(summary);
        byte[] record = new byte[ImageLayout.Record.Size + titleBytes.Length + summaryBytes.Length];
        record.AsSpan(0, ImageLayout.Record.Starts).Fill(Digits.Zero);
        Digits.Write(record, ImageLayout.Record.TitleLength, 3, titleBytes.Length);
        int at = ImageLayout.Record.Size;
        for (var field = (ImageLayout.Field)0; (int)field < ImageLayout.Record.FieldCount; field++)
        {
            ReadOnlySpan<byte> text = field switch
            {
                ImageLayout.Field.RawTitle => titleBytes,
                ImageLayout.Field.Summary => summaryBytes,
                _ => default,
            };
            Digits.Write4(record, ImageLayout.Record.StartAt((int)field), at);
            text.CopyTo(record.AsSpan(at));
            at += text.Length;
        }

        return record;
    }
}
