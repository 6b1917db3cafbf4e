using System.Buffers;
using System.Text;

namespace DigestGen.Export;

/// <summary>Papers as an Atom feed (RFC 4287).</summary>
/// <remarks>
/// The time of an item is that of its issue, taken as UTC; an entry without a date has the first day of the identifier's
/// month. Each text tells its language.
/// </remarks>
public abstract class Atom : FeedExport<Atom>, IFeedFormat
{
    private Atom()
    {
    }

    static ItemWriter<Entry> IFeedFormat.Begin(IBufferWriter<byte> output, Feed feed) => new Writer(output, feed);

    private sealed class Writer(IBufferWriter<byte> output, Feed feed) : ItemWriter<Entry>
    {
        public override void WriteHead()
        {
            (DateOnly Date, TimeOnly Time) updated = (DateOnly.FromDateTime(DateTime.UnixEpoch), TimeOnly.MinValue);
            foreach (Entry item in feed.Items)
            {
                (DateOnly Date, TimeOnly Time) time = Feed.Updated(item);
                updated = time.CompareTo(updated) > 0 ? time : updated;
            }

            var writer = new Utf8Output(output);
            writer.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n<id>"u8);
            WriteText(ref writer, feed.Id);
            writer.Write("</id>\n<title>"u8);
            WriteText(ref writer, feed.Options.Title);
            writer.Write("</title>\n<updated>"u8);
            WriteTime(ref writer, updated);
            writer.Write("</updated>\n<author><name>"u8);
            WriteText(ref writer, feed.Options.Publisher);
            writer.Write("</name></author>\n<link rel=\"alternate\" href=\""u8);
            WriteText(ref writer, feed.Options.BaseAddress.AbsoluteUri);
            writer.Write("\"/>\n"u8);
            if (feed.FeedAddress is { } address)
            {
                writer.Write("<link rel=\"self\" type=\"application/atom+xml\" href=\""u8);
                WriteText(ref writer, address);
                writer.Write("\"/>\n"u8);
            }

            writer.Commit();
        }

        public override void WriteEnd() => output.Write("</feed>\n"u8);

        public override void Write(Entry entry)
        {
            var writer = new Utf8Output(output);
            ArxivId id = entry.Id;
            writer.Write("<entry>\n<id>https://arxiv.org/abs/"u8);
            writer.Write(id);
            writer.Write("</id>\n"u8);
            ReadOnlySpan<byte> title = feed.Title(entry, out bool isTranslated);
            WriteText(ref writer, "title"u8, title, isTranslated, isRequired: true);
            writer.Write("<link rel=\"alternate\" href=\""u8);
            XmlText.Write(ref writer, feed.PaperAddress);
            writer.Write(id);
            writer.Write("\"/>\n<updated>"u8);
            WriteTime(ref writer, Feed.Updated(entry));
            writer.Write("</updated>\n"u8);
            if (entry.GetPrimaryCategoryUtf8() is { IsEmpty: false } category)
            {
                writer.Write("<category scheme=\"http://arxiv.org/schemas/atom\" term=\""u8);
                XmlText.Write(ref writer, category);
                writer.Write("\"/>\n"u8);
            }

            ReadOnlySpan<byte> summary = feed.Summary(entry, out isTranslated);
            WriteText(ref writer, "summary"u8, summary, isTranslated, isRequired: false);
            ReadOnlySpan<byte> content = feed.Abstract(entry, out isTranslated);
            WriteText(ref writer, "content"u8, content, isTranslated, isRequired: false);
            writer.Write("</entry>\n"u8);
            writer.Commit();
        }

        private static void WriteText(ref Utf8Output writer, ReadOnlySpan<byte> element, ReadOnlySpan<byte> text, bool isTranslated, bool isRequired)
        {
            if (text.IsEmpty && !isRequired)
            {
                return;
            }

            writer.Write("<"u8);
            writer.Write(element);
            writer.Write(isTranslated ? " xml:lang=\"zh-Hans\">"u8 : " xml:lang=\"en\">"u8);
            XmlText.Write(ref writer, text);
            writer.Write("</"u8);
            writer.Write(element);
            writer.Write(">\n"u8);
        }

        private static void WriteText(ref Utf8Output writer, string text) => XmlText.Write(ref writer, Encoding.UTF8.GetBytes(text));

        private static void WriteTime(ref Utf8Output writer, (DateOnly Date, TimeOnly Time) time)
        {
            writer.Write(time.Date);
            writer.Write("T"u8);
            writer.Write(time.Time);
            writer.Write("Z"u8);
        }
    }
}

/// <summary>Writes text into XML 1.0, as content or within quotes.</summary>
internal static class XmlText
{
    private static readonly SearchValues<byte> s_special = SearchValues.Create([.. "<>&\"'"u8, 0xEF, .. Utf8Output.ControlStarts]);

    /// <summary>Writes a text. A character that XML does not allow, and any control character but a tab, becomes U+FFFD.</summary>
    public static void Write(ref Utf8Output output, ReadOnlySpan<byte> text) => output.Write(text, s_special, Escape);

    private static ReadOnlySpan<byte> Escape(ReadOnlySpan<byte> text, out int length)
    {
        // U+FFFE and U+FFFF.
        bool isNone = text is [0xEF, 0xBF, 0xBE or 0xBF, ..];
        int control = text[0] == (byte)'\t' ? 0 : Utf8Output.ControlLength(text);
        length = isNone ? 3 : Math.Max(control, 1);
        return isNone || control > 0 ? "\uFFFD"u8 : text[0] switch
        {
            (byte)'<' => "&lt;"u8,
            (byte)'>' => "&gt;"u8,
            (byte)'&' => "&amp;"u8,
            (byte)'"' => "&quot;"u8,
            (byte)'\'' => "&#39;"u8,
            _ => text[..1],
        };
    }
}
