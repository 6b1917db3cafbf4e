using System.Buffers;
using DigestGen.Export;

namespace DigestGen.Tests.Export;

/// <summary>An export allocates something at its start, and nothing for the texts of a paper.</summary>
public sealed class ExportAllocationTests
{
    private const int Few = 8;
    private const int Many = 800;

    // The feeds keep the entries that they write and their identifiers, and a digest its entries, in lists that grow.
    private const int BytesPerItem = 64;

    private static readonly FeedOptions s_feed = new("Title", "Publisher", new Uri("https://example.org/"));

    public static TheoryData<string> Formats =>
        [nameof(BibTeX), nameof(CslJson), nameof(Ris), nameof(JsonLines), nameof(CsvExport), nameof(MarkdownExport), nameof(Atom), nameof(JsonFeed)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void An_export_allocates_nothing_for_a_paper(string format)
    {
        var sink = new Sink();
        long few = Allocations.Least(() => Write(format, sink, Few), 6);
        long many = Allocations.Least(() => Write(format, sink, Many), 6);
        long forItems = format is nameof(Atom) or nameof(JsonFeed) or nameof(MarkdownExport) ? BytesPerItem * Many : 0;

        Assert.True(sink.Length > 0);
        Assert.InRange(many - few, 0, forItems);
    }

    private static void Write(string format, Sink sink, int count)
    {
        switch (format)
        {
            case nameof(BibTeX):
                BibTeX.Write(sink, new Repeated<Paper>([.. Digests.Catalog.Papers], count));
                break;
            case nameof(CslJson):
                CslJson.Write(sink, new Repeated<Paper>([.. Digests.Catalog.Papers], count));
                break;
            case nameof(Ris):
                Ris.Write(sink, new Repeated<Paper>([.. Digests.Catalog.Papers], count));
                break;
            case nameof(JsonLines):
                JsonLines.Write(sink, Entries(count));
                break;
            case nameof(CsvExport):
                CsvExport.Write(sink, Entries(count));
                break;
            case nameof(MarkdownExport):
                MarkdownExport.Write(sink, new Repeated<Paper>([.. Digests.Catalog.Papers], count));
                break;
            case nameof(Atom):
                Atom.Write(sink, Entries(count), s_feed);
                break;
            default:
                JsonFeed.Write(sink, Entries(count), s_feed);
                break;
        }
    }

    private static Repeated<Entry> Entries(int count) => new([.. Digests.Catalog.Issues.SelectMany(static issue => issue.Entries)], count);

    /// <summary>As many items as are asked for, over and over the same ones.</summary>
    private sealed class Repeated<T>(T[] items, int count) : IReadOnlyList<T>
    {
        public int Count => count;

        public T this[int index] => items[index % items.Length];

        public IEnumerator<T> GetEnumerator()
        {
            for (int i = 0; i < count; i++)
            {
                yield return this[i];
            }
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }

    /// <summary>Takes bytes and forgets them.</summary>
    private sealed class Sink : IBufferWriter<byte>
    {
        private readonly byte[] _buffer = new byte[1 << 16];

        public long Length { get; private set; }

        public void Advance(int count) => Length += count;

        public Memory<byte> GetMemory(int sizeHint = 0) => _buffer;

        public Span<byte> GetSpan(int sizeHint = 0) => _buffer;
    }
}
