using System.Buffers;

namespace DigestGen.Export;

/// <summary>Entries as comma-separated values (RFC 4180), for spreadsheets and notebooks.</summary>
/// <remarks>
/// The first line names the columns as <see cref="JsonLines"/> names the properties. What a digest does not give is
/// empty. A text that a spreadsheet would run as a formula has an apostrophe before it, which spreadsheets do not show.
/// Excel reads UTF-8 only behind a byte order mark.
/// </remarks>
public static class Csv
{
    /// <summary>Writes entries.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="entries">The entries.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(IBufferWriter<byte> output, IEnumerable<Entry> entries)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(entries);
        output.Write("id,title,translatedTitle,summary,englishSummary,abstract,translatedAbstract,url,version,primaryCategory,announcement,issue,channel,date,time,reference\r\n"u8);
        foreach (Entry entry in entries)
        {
            var writer = new Utf8Output(output);
            Write(ref writer, entry);
            writer.Commit();
        }
    }

    /// <summary>Writes entries.</summary>
    /// <param name="output">Where to write. The stream stays open.</param>
    /// <param name="entries">The entries.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(Stream output, IEnumerable<Entry> entries)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var buffer = new StreamOutput(output);
        Write(buffer, entries);
        buffer.Flush();
    }

    private static void Write(ref Utf8Output writer, Entry entry)
    {
        Issue issue = entry.Issue;
        writer.Write("\""u8);
        writer.Write(entry.Id);
        writer.Write("\","u8);
        WriteText(ref writer, entry.GetTitleUtf8());
        WriteText(ref writer, entry.GetTranslatedTitleUtf8());
        WriteText(ref writer, entry.GetSummaryUtf8());
        WriteText(ref writer, entry.GetEnglishSummaryUtf8());
        WriteText(ref writer, entry.GetAbstractUtf8());
        WriteText(ref writer, entry.GetTranslatedAbstractUtf8());
        WriteText(ref writer, entry.GetUrlUtf8());
        if (entry.Version is { } version)
        {
            writer.Write(version);
        }

        writer.Write(","u8);
        WriteText(ref writer, entry.GetPrimaryCategoryUtf8());
        WriteText(ref writer, AnnouncementWord.Of(entry.Announcement));
        WriteText(ref writer, issue.GetNameUtf8());
        WriteText(ref writer, issue.GetChannelUtf8());
        if (issue.Date is { } date)
        {
            writer.Write(date);
        }

        writer.Write(","u8);
        if (issue.Time is { } time)
        {
            writer.Write(time);
        }

        writer.Write(","u8);
        writer.Write(entry.Reference);
        writer.Write("\r\n"u8);
    }

    private static void WriteText(ref Utf8Output writer, ReadOnlySpan<byte> text)
    {
        if (!text.IsEmpty)
        {
            writer.Write(IsFormula(text) ? "\"'"u8 : "\""u8);
            while (text.IndexOf((byte)'"') is >= 0 and int quote)
            {
                writer.Write(text[..(quote + 1)]);
                writer.Write("\""u8);
                text = text[(quote + 1)..];
            }

            writer.Write(text);
            writer.Write("\""u8);
        }

        writer.Write(","u8);
    }

    // https://owasp.org/www-community/attacks/CSV_Injection; white space before the sign is passed over by some.
    private static bool IsFormula(ReadOnlySpan<byte> text) => text switch
    {
        [(byte)'\t' or (byte)'\r' or (byte)'\n', ..] => true,
        _ => text.TrimStart(" \t"u8) switch
        {
            [(byte)'=' or (byte)'+' or (byte)'-' or (byte)'@', ..] => true,

            // The wide forms of the same signs.
            [0xEF, 0xBC, 0x9D or 0x8B or 0x8D or 0xA0, ..] => true,
            _ => false,
        },
    };
}
