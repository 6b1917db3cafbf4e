using System.Buffers;
using System.Globalization;

namespace DigestGen.Export;

/// <summary>Papers as a JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).</summary>
/// <remarks>
/// The time of an item is that of its issue, taken as UTC; an entry without a date has none. The language of an item is that
/// of its title and its text; its summary is in Chinese unless the digest has an English one.
/// </remarks>
public abstract class JsonFeed : FeedExport<JsonFeed>, IFeedFormat
{
    private JsonFeed()
    {
    }

    static ItemWriter<Entry> IFeedFormat.Begin(IBufferWriter<byte> output, Feed feed) => new Writer(output, feed);

    private sealed class Writer(IBufferWriter<byte> output, Feed feed) : JsonItemWriter<Entry>(output)
    {
        public override void WriteHead()
        {
            Json.WriteStartObject();
            Json.WriteString("version"u8, "https://jsonfeed.org/version/1.1"u8);
            Json.WriteString("title"u8, feed.Options.Title);
            Json.WriteString("home_page_url"u8, feed.Options.BaseAddress.AbsoluteUri);
            if (feed.FeedAddress is { } address)
            {
                Json.WriteString("feed_url"u8, address);
            }

            Json.WriteStartArray("authors"u8);
            Json.WriteStartObject();
            Json.WriteString("name"u8, feed.Options.Publisher);
            Json.WriteEndObject();
            Json.WriteEndArray();
            Json.WriteStartArray("items"u8);
        }

        public override void WriteEnd()
        {
            Json.WriteEndArray();
            Json.WriteEndObject();
        }

        protected override void WriteItem(Entry entry)
        {
            ArxivId id = entry.Id;
            Json.WriteStartObject();
            WriteId("id"u8, "https://arxiv.org/abs/"u8, id);
            WriteId("url"u8, feed.PaperAddress, id);
            WriteId("external_url"u8, "https://arxiv.org/abs/"u8, id);
            WriteText("title"u8, feed.Title(entry, out bool isTranslated));

            // An item has its text, even if that is empty.
            Json.WriteString("content_text"u8, feed.Abstract(entry, out _));
            WriteText("summary"u8, feed.Summary(entry, out _));
            if (entry.Issue.Date is not null)
            {
                WriteTime(Feed.Updated(entry));
            }

            Json.WriteString("language"u8, isTranslated ? Feed.TranslationLanguage : Feed.OriginalLanguage);
            if (entry.GetPrimaryCategoryUtf8() is { IsEmpty: false } category)
            {
                Json.WriteStartArray("tags"u8);
                Json.WriteStringValue(category);
                Json.WriteEndArray();
            }

            Json.WriteEndObject();
        }

        private void WriteTime((DateOnly Date, TimeOnly Time) time)
        {
            Span<byte> text = stackalloc byte[20];
            time.Date.TryFormat(text, out int length, "O", CultureInfo.InvariantCulture);
            time.Time.TryFormat(text[length..], out int timeLength, "'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            Json.WriteString("date_published"u8, text[..(length + timeLength)]);
        }
    }
}
