using System.Buffers;

namespace DigestGen.Export;

/// <summary>Entries as JSON Lines: one JSON object a line, in the shape that System.Text.Json gives an <see cref="Entry"/>.</summary>
/// <remarks>
/// Each line has <c>id</c>, <c>title</c>, <c>translatedTitle</c>, <c>summary</c>, <c>englishSummary</c>, <c>abstract</c>,
/// <c>translatedAbstract</c>, <c>url</c>, <c>version</c>, <c>primaryCategory</c>, <c>announcement</c> (<c>new</c>,
/// <c>cross</c>, <c>replace</c>, <c>replace-cross</c>), <c>issue</c>, <c>channel</c>, <c>date</c>, <c>time</c> and
/// <c>reference</c>. What a digest does not give is null. Chinese stays readable; U+2028, <c>&lt;</c> and other characters
/// that HTML or JavaScript would read are escaped, so that a line can stand in a page's script.
/// </remarks>
public abstract class JsonLines : EntryExport<JsonLines>, IEntryFormat
{
    private JsonLines()
    {
    }

    static ItemWriter<Entry> IEntryFormat.Begin(IBufferWriter<byte> output, EntryExportOptions options) => new Writer(output, options.IncludeRaw);

    private sealed class Writer(IBufferWriter<byte> output, bool withRaw) : JsonItemWriter<Entry>(output)
    {
        private readonly IBufferWriter<byte> _output = output;

        protected override void WriteItem(Entry entry)
        {
            new JsonShape(Json, null).Write(entry, isInIssue: false, withRaw);
            Json.Flush();
            Json.Reset();
            _output.Write("\n"u8);
        }
    }
}
