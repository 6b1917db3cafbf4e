using System.Buffers;
using System.Globalization;
using System.Text;

namespace DigestGen.Export;

/// <summary>Entries as comma-separated values (RFC 4180), for spreadsheets and notebooks.</summary>
/// <remarks>
/// The first line names the columns as <see cref="JsonLines"/> names the properties. What a digest does not give is
/// empty. A text that a spreadsheet would run as a formula has an apostrophe before it, which spreadsheets do not show.
/// Excel reads UTF-8 only behind a byte order mark.
/// </remarks>
public abstract class CsvExport : EntryExport<CsvExport>, IEntryFormat
{
    private CsvExport()
    {
    }

    static ItemWriter<Entry> IEntryFormat.Begin(IBufferWriter<byte> output, EntryExportOptions options) => new Writer(output, options.IncludeRaw);

    private sealed class Writer(IBufferWriter<byte> output, bool withRaw) : ItemWriter<Entry>
    {
        private static readonly SearchValues<byte> s_quote = SearchValues.Create("\""u8);

        public override void WriteHead()
        {
            output.Write("id,title,translatedTitle,summary,englishSummary,abstract,translatedAbstract,url,version,primaryCategory,announcement,issue,channel,date,time,reference"u8);
            output.Write(withRaw ? ",rawTitle,rawAbstract,rawTranslatedAbstract\r\n"u8 : "\r\n"u8);
        }

        public override void Write(Entry entry)
        {
            var writer = new Utf8Output(output);
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
            if (withRaw)
            {
                writer.Write(","u8);
                WriteText(ref writer, entry.GetRawTitleUtf8());
                WriteText(ref writer, entry.GetRawAbstractUtf8());
                WriteText(ref writer, entry.GetRawTranslatedAbstractUtf8(), isLast: true);
            }

            writer.Write("\r\n"u8);
            writer.Commit();
        }

        private static void WriteText(ref Utf8Output writer, ReadOnlySpan<byte> text, bool isLast = false)
        {
            if (!text.IsEmpty)
            {
                writer.Write(IsFormula(text) ? "\"'"u8 : "\""u8);
                writer.Write(text, s_quote, static (ReadOnlySpan<byte> _, out int length) =>
                {
                    length = 1;
                    return "\"\""u8;
                });
                writer.Write("\""u8);
            }

            if (!isLast)
            {
                writer.Write(","u8);
            }
        }

        // https://owasp.org/www-community/attacks/CSV_Injection. Some spreadsheets ignore what can't be seen before the sign.
        private static bool IsFormula(ReadOnlySpan<byte> text)
        {
            if (text[0] is (byte)'\t' or (byte)'\r' or (byte)'\n')
            {
                return true;
            }

            while (!text.IsEmpty)
            {
                Rune.DecodeFromUtf8(text, out Rune scalar, out int length);
                if (!IsInvisible(scalar))
                {
                    // The signs, and their wide and small forms.
                    return scalar.Value is '=' or '+' or '-' or '@' or 0xFF1D or 0xFF0B or 0xFF0D or 0xFF20 or 0xFE66 or 0xFE62 or 0xFE63 or 0xFE6B;
                }

                text = text[length..];
            }

            return false;
        }

        private static bool IsInvisible(Rune scalar) => Rune.GetUnicodeCategory(scalar) switch
        {
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
                or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse => true,

            // The fillers of Hangul, and a Braille pattern without dots.
            _ => scalar.Value is 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x2800,
        };
    }
}
