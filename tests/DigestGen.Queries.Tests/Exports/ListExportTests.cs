using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using DigestGen.Export;

namespace DigestGen.Queries.Tests.Exports;

/// <summary>Every export takes any list of papers and the results of a search, and writes the same everywhere.</summary>
public sealed class ListExportTests
{
    private static readonly FeedOptions s_feed = new("Papers", "Publisher", new Uri("https://example.org/"));
    private static readonly FeedOptions s_new = new("Papers", "Publisher", new Uri("https://example.org/")) { WithoutReplacements = true };
    private static readonly DigestFile[] s_files = RandomArchive.Draw(41, 400);
    private static readonly DigestCatalog s_catalog = MemoryCatalogs.Of(s_files);
    private static readonly DigestCatalog s_combined = DigestCatalog.Combine(MemoryCatalogs.Of(s_files[..150]), MemoryCatalogs.Of(s_files[150..]));

    private static readonly Dictionary<string, Calls> s_formats = new()
    {
        ["BibTeX"] = OfPapers<BibTeX>(),
        ["CslJson"] = OfPapers<CslJson>(),
        ["Ris"] = OfPapers<Ris>(),
        ["JsonLines"] = OfEntries<JsonLines>(),
        ["CsvExport"] = OfEntries<CsvExport>(),
        ["Atom"] = OfFeed<Atom>(),
        ["JsonFeed"] = OfFeed<JsonFeed>(),
        ["MarkdownExport"] = new(
            MarkdownExport.Write, MarkdownExport.Write, MarkdownExport.Write, MarkdownExport.Write, MarkdownExport.WriteAsync, MarkdownExport.WriteAsync, MarkdownExport.WriteAsync, MarkdownExport.WriteAsync),
    };

    public static TheoryData<string> Formats => [.. s_formats.Keys];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_stream_and_a_pipe_get_what_a_buffer_gets(string format)
    {
        Calls calls = s_formats[format];
        PaperList papers = s_catalog.Papers;
        SearchResults results = s_catalog.Search("again");
        string ofPapers = Text(output => calls.Write(output, papers));
        string ofResults = Text(output => calls.WriteResults(output, results));

        Assert.True(results.Count > 3 && ofPapers.Length > ofResults.Length && ofResults.Length > 500);
        Assert.Equal(ofPapers, await StreamText(stream => calls.WriteToStreamAsync(stream, papers, default)));
        Assert.Equal(ofResults, await StreamText(stream => calls.WriteResultsToStreamAsync(stream, results, default)));
        Assert.Equal(ofPapers, await PipeText(pipe => calls.WriteToPipeAsync(pipe, papers, default)));
        Assert.Equal(ofResults, await PipeText(pipe => calls.WriteResultsToPipeAsync(pipe, results, default)));
        Assert.Equal(ofResults, Text(output => calls.Write(output, (Paper[])[.. results.Select(static hit => hit.Paper)])));
        Assert.Equal(ofPapers, Text(output => calls.Write(output, s_combined.Papers)));
        Assert.Equal(ofPapers, SyncStreamText(stream => calls.WriteToStream(stream, papers)));
        Assert.Equal(ofResults, SyncStreamText(stream => calls.WriteResultsToStream(stream, results)));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Writing_ends_when_it_is_canceled_and_checks_its_arguments(string format)
    {
        Calls calls = s_formats[format];
        var canceled = new CancellationToken(canceled: true);
        using var stream = new AsyncOnlyStream();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => calls.WriteToStreamAsync(stream, s_catalog.Papers, canceled));
        Assert.Equal(0, stream.Length);
        await Assert.ThrowsAsync<ArgumentNullException>("output", () => calls.WriteToStreamAsync(null!, s_catalog.Papers, default));
        await Assert.ThrowsAsync<ArgumentNullException>("output", () => calls.WriteToPipeAsync(null!, s_catalog.Papers, default));
        await Assert.ThrowsAsync<ArgumentNullException>("papers", () => calls.WriteToStreamAsync(stream, null!, default));
        await Assert.ThrowsAsync<ArgumentNullException>("papers", () => calls.WriteResultsToStreamAsync(stream, null!, default));
        Assert.Throws<ArgumentNullException>("output", () => calls.Write(null!, s_catalog.Papers));
        Assert.Throws<ArgumentNullException>("output", () => calls.WriteToStream(null!, s_catalog.Papers));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_pipe_is_written_as_it_is_read_and_left_when_nobody_reads(string format)
    {
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 1 << 17, resumeWriterThreshold: 1 << 16));
        Paper[] many = [.. Enumerable.Repeat(s_catalog.Papers, 40).SelectMany(static papers => papers)];
        Task writing = s_formats[format].WriteToPipeAsync(pipe.Writer, many, default);

        // A feed has each paper once, and so ends.
        bool isPaused = format is not ("Atom" or "JsonFeed");
        ReadResult read = await pipe.Reader.ReadAsync();
        Assert.Equal(!isPaused, writing.IsCompleted);
        Assert.InRange(read.Buffer.Length, 1, isPaused ? 1 << 18 : long.MaxValue);
        await pipe.Reader.CompleteAsync();
        await writing;
    }

    [Fact]
    public void A_stream_gets_a_large_export_in_parts()
    {
        using var stream = new MeasuringStream();
        Ris.Write(stream, Enumerable.Repeat(s_catalog.Papers, 40).SelectMany(static papers => papers));

        Assert.InRange(stream.Length, (1 << 17) + 1, long.MaxValue);
        Assert.InRange(stream.LargestWrite, 1 << 16, 1 << 17);
    }

    [Fact]
    public async Task A_text_that_is_longer_than_a_part_of_a_pipe_is_whole()
    {
        string summary = string.Concat(Enumerable.Range(0, 3000).Select(static number => $"第 {number} 句。"));
        DigestCatalog catalog = MemoryCatalogs.Of([Digest("2024-03-01.cs.LG", new TestEntry("2403.00001") { Summary = summary })]);

        Assert.Contains(summary, await PipeText(pipe => CsvExport.WriteAsync(pipe, catalog.Papers)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entries_and_raw_texts_are_written_without_blocking_too()
    {
        EntryList entries = s_catalog.Issues.First(static issue => issue.Entries.Count > 3).Entries;
        var raw = new EntryExportOptions { IncludeRaw = true };

        Assert.Equal(Text(output => JsonLines.Write(output, entries, raw)), await PipeText(pipe => JsonLines.WriteAsync(pipe, entries, raw)));
        Assert.Equal(Text(output => JsonLines.Write(output, entries)), await PipeText(pipe => JsonLines.WriteAsync(pipe, entries)));
        Assert.Equal(Text(output => CsvExport.Write(output, entries, raw)), await StreamText(stream => CsvExport.WriteAsync(stream, entries, raw)));
        Assert.Equal(Text(output => CsvExport.Write(output, entries)), await StreamText(stream => CsvExport.WriteAsync(stream, entries)));
        Assert.Equal(Text(output => CsvExport.Write(output, entries, raw)), SyncStreamText(stream => CsvExport.Write(stream, entries, raw)));
        Assert.Equal(Text(output => CsvExport.Write(output, entries)), SyncStreamText(stream => CsvExport.Write(stream, entries)));
        Assert.Equal(Text(output => Atom.Write(output, entries, s_feed)), await PipeText(pipe => Atom.WriteAsync(pipe, entries, s_feed)));
        Assert.Equal(Text(output => Atom.Write(output, s_catalog, 7, s_feed)), await StreamText(stream => Atom.WriteAsync(stream, s_catalog, 7, s_feed)));
        Assert.Equal(Text(output => JsonFeed.Write(output, s_catalog, 7, s_feed)), await PipeText(pipe => JsonFeed.WriteAsync(pipe, s_catalog, 7, s_feed)));
        Issue issue = entries[0].Issue;
        Assert.Equal(issue.ToMarkdown(), await PipeText(pipe => MarkdownExport.WriteAsync(pipe, issue)));
        Assert.Equal(issue.ToMarkdown(), await StreamText(stream => MarkdownExport.WriteAsync(stream, issue)));
    }

    [Fact]
    public void An_export_names_the_argument_that_is_missing()
    {
        using var stream = new MemoryStream();
        EntryList entries = s_catalog.Issues[0].Entries;

        Assert.Throws<ArgumentNullException>("entries", () => JsonLines.Write(stream, (IEnumerable<Entry>)null!));
        Assert.Throws<ArgumentNullException>("options", () => { _ = JsonLines.WriteAsync(stream, entries, (EntryExportOptions)null!); });
        Assert.Throws<ArgumentNullException>("entries", () => Atom.Write(stream, (IReadOnlyList<Entry>)null!, s_feed));
        Assert.Throws<ArgumentNullException>("options", () => Atom.Write(stream, entries, null!));
        Assert.Throws<ArgumentNullException>("options", () => Atom.Write(stream, s_catalog.Papers, null!));
        Assert.Throws<ArgumentNullException>("options", () => Atom.Write(stream, s_catalog, 1, null!));
        Assert.Throws<ArgumentNullException>("catalog", () => Atom.Write(stream, null!, 1, s_feed));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => Atom.Write(stream, s_catalog, -1, s_feed));
        Assert.Throws<ArgumentNullException>("output", () => BibTeX.Write(null!, s_catalog.Papers[0]));
        Assert.Throws<ArgumentNullException>("title", () => new FeedOptions(null!, "Publisher", new Uri("https://example.org/")));
        Assert.Throws<ArgumentNullException>("publisher", () => new FeedOptions("Papers", null!, new Uri("https://example.org/")));
        Assert.Throws<ArgumentNullException>("baseAddress", () => new FeedOptions("Papers", "Publisher", null!));
        Assert.Throws<ArgumentException>("baseAddress", () => new FeedOptions("Papers", "Publisher", new Uri("papers", UriKind.Relative)));
        Assert.Equal(0, stream.Length);
    }

    [Fact]
    public void A_feed_leaves_out_the_texts_that_a_digest_does_not_give_but_the_title()
    {
        DigestCatalog catalog = MemoryCatalogs.Of([Digest("2024-03-01.cs.LG", new TestEntry("2403.00001") { Summary = "", Abstract = "", TranslatedAbstract = "" })]);
        XNamespace atom = "http://www.w3.org/2005/Atom";
        XElement entry = XDocument.Parse(Text(output => Atom.Write(output, catalog, 1, s_feed))).Root!.Element(atom + "entry")!;
        JsonElement item = JsonDocument.Parse(Text(output => JsonFeed.Write(output, catalog, 1, s_feed))).RootElement.GetProperty("items")[0];

        Assert.Equal(["id", "title", "link", "updated"], entry.Elements().Select(static element => element.Name.LocalName));
        Assert.Equal(["id", "url", "external_url", "title", "content_text", "date_published", "language"], item.EnumerateObject().Select(static property => property.Name));
        Assert.Equal("", item.GetProperty("content_text").GetString());
    }

    [Fact]
    public void A_paper_stands_for_its_latest_entry()
    {
        string[] lines = Text(output => JsonLines.Write(output, s_combined.Papers)).TrimEnd('\n').Split('\n');

        Assert.Equal(s_combined.Papers.Select(static paper => paper.Entries[^1].Issue.Name), lines.Select(static line => JsonDocument.Parse(line).RootElement.GetProperty("issue").GetString()));
    }

    [Fact]
    public void Markdown_of_papers_is_one_digest_that_is_numbered_anew()
    {
        SearchResults results = s_catalog.Search("again");
        DigestCatalog read = MemoryCatalogs.Of([new DigestFile("2024-05-05.cs.LG.md", Text(output => MarkdownExport.Write(output, results)))]);
        EntryList entries = read.Issues[0].Entries;

        Assert.True(results.Count > 1);
        Assert.Equal(Enumerable.Range(1, results.Count), entries.Select(static entry => entry.Reference));
        Assert.Equal(results.Select(static hit => TextsOf(hit.Paper.Entries[^1])), entries.Select(TextsOf));
        Assert.Empty(MemoryCatalogs.Of([new DigestFile("2024-05-05.cs.LG.md", Text(output => MarkdownExport.Write(output, Array.Empty<Paper>())))]).Papers);
    }

    [Fact]
    public void A_feed_without_replacements_shows_a_paper_where_it_was_new()
    {
        DigestCatalog catalog = MemoryCatalogs.Of(
        [
            Digest("2024-03-01.cs.LG", Announced("2403.00001", "new"), Announced("2403.00002", "replace")),
            Digest("2024-03-02.cs.IR", Announced("2403.00001", "cross"), Announced("2403.00003", "new")),
            Digest("2024-12-01.cs.LG", Announced("2403.00001", "replace"), Announced("2403.00003", "replace-cross"), Announced("2403.00004", "new")),
            Digest("2024-12-02.cs.LG", new TestEntry("2403.00004"), new TestEntry("2403.00005")),
        ]);

        Assert.Equal(
            ["2403.00004 2024-12-02", "2403.00005 2024-12-02", "2403.00001 2024-12-01", "2403.00003 2024-12-01", "2403.00002 2024-03-01"],
            ItemsOf(output => Atom.Write(output, catalog, 9, s_feed)));
        Assert.Equal(
            ["2403.00005 2024-12-02", "2403.00004 2024-12-01", "2403.00001 2024-03-02", "2403.00003 2024-03-02"],
            ItemsOf(output => Atom.Write(output, catalog, 9, s_new)));
        Assert.Equal(["2403.00005 2024-12-02", "2403.00004 2024-12-01"], ItemsOf(output => Atom.Write(output, catalog, 2, s_new)));
        Assert.Contains("<updated>2024-12-02T00:00:00Z</updated>\n<author>", Text(output => Atom.Write(output, catalog, 9, s_feed)), StringComparison.Ordinal);
        Assert.Equal(["2403.00004 2024-12-01"], ItemsOf(output => Atom.Write(output, catalog.Issues[2].Entries, s_new)));
        Assert.Equal(
            ["2403.00001 2024-03-02", "2403.00003 2024-03-02", "2403.00004 2024-12-01", "2403.00005 2024-12-02"],
            ItemsOf(output => Atom.Write(output, catalog.Papers, s_new)));
        Assert.Equal(
            ["2403.00001 2024-12-01", "2403.00002 2024-03-01", "2403.00003 2024-12-01", "2403.00004 2024-12-02", "2403.00005 2024-12-02"],
            ItemsOf(output => Atom.Write(output, catalog.Papers, s_feed)));
        Assert.Equal(
            ["2024-03-02T00:00:00Z"],
            JsonDocument.Parse(Text(output => JsonFeed.Write(output, catalog.Papers.NewBetween(new(2024, 3, 1), new(2024, 3, 31)), s_new)))
                .RootElement.GetProperty("items").EnumerateArray().Select(static item => item.GetProperty("date_published").GetString()).Distinct());
    }

    private static DigestFile Digest(string name, params TestEntry[] entries) => new(name + ".md", TestEntry.Digest(entries));

    private static TestEntry Announced(string id, string word) => new(id) { Abstract = $"arXiv:{id}v1 Announce Type: {word}  Abstract: About {id}." };

    private static IEnumerable<string> ItemsOf(Action<IBufferWriter<byte>> write)
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        return XDocument.Parse(Text(write)).Root!.Elements(atom + "entry").Select(entry =>
            $"{entry.Element(atom + "id")!.Value["https://arxiv.org/abs/".Length..]} {entry.Element(atom + "updated")!.Value[..10]}");
    }

    private static string TextsOf(Entry entry) =>
        string.Join('\n', entry.Id, entry.Url, entry.RawTitle, entry.TranslatedTitle, entry.Summary, entry.EnglishSummary, entry.RawAbstract, entry.RawTranslatedAbstract);

    private static Calls OfPapers<T>()
        where T : IPaperFormat =>
        new(PaperExport<T>.Write, PaperExport<T>.Write, PaperExport<T>.Write, PaperExport<T>.Write, PaperExport<T>.WriteAsync, PaperExport<T>.WriteAsync, PaperExport<T>.WriteAsync, PaperExport<T>.WriteAsync);

    private static Calls OfEntries<T>()
        where T : IEntryFormat =>
        new(EntryExport<T>.Write, EntryExport<T>.Write, EntryExport<T>.Write, EntryExport<T>.Write, EntryExport<T>.WriteAsync, EntryExport<T>.WriteAsync, EntryExport<T>.WriteAsync, EntryExport<T>.WriteAsync);

    private static Calls OfFeed<T>()
        where T : IFeedFormat => new(
            static (output, papers) => FeedExport<T>.Write(output, papers, s_feed),
            static (output, results) => FeedExport<T>.Write(output, results, s_feed),
            static (output, papers) => FeedExport<T>.Write(output, papers, s_feed),
            static (output, results) => FeedExport<T>.Write(output, results, s_feed),
            static (output, papers, cancellationToken) => FeedExport<T>.WriteAsync(output, papers, s_feed, cancellationToken),
            static (output, results, cancellationToken) => FeedExport<T>.WriteAsync(output, results, s_feed, cancellationToken),
            static (output, papers, cancellationToken) => FeedExport<T>.WriteAsync(output, papers, s_feed, cancellationToken),
            static (output, results, cancellationToken) => FeedExport<T>.WriteAsync(output, results, s_feed, cancellationToken));

    private static string Text(Action<IBufferWriter<byte>> write)
    {
        var output = new ArrayBufferWriter<byte>();
        write(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static string SyncStreamText(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        Assert.True(stream.CanWrite);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static async Task<string> StreamText(Func<Stream, Task> write)
    {
        using var stream = new AsyncOnlyStream();
        await write(stream);
        Assert.True(stream.CanWrite);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static async Task<string> PipeText(Func<PipeWriter, Task> write)
    {
        var pipe = new Pipe();
        Task<string> reading = Read(pipe.Reader);
        await write(pipe.Writer);

        // Not completed: there can be more.
        pipe.Writer.Write("!"u8);
        await pipe.Writer.CompleteAsync();
        string text = await reading;
        Assert.EndsWith("!", text, StringComparison.Ordinal);
        return text[..^1];

        static async Task<string> Read(PipeReader reader)
        {
            using var stream = new MemoryStream();
            await reader.CopyToAsync(stream);
            return Encoding.UTF8.GetString(stream.ToArray());
        }
    }

    /// <summary>Knows how much was written at a time.</summary>
    private sealed class MeasuringStream : MemoryStream
    {
        public int LargestWrite { get; private set; }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            LargestWrite = Math.Max(LargestWrite, buffer.Length);
            base.Write(buffer);
        }
    }

    /// <summary>All ways to write papers in a format.</summary>
    private sealed record Calls(
        Action<IBufferWriter<byte>, IEnumerable<Paper>> Write,
        Action<IBufferWriter<byte>, SearchResults> WriteResults,
        Action<Stream, IEnumerable<Paper>> WriteToStream,
        Action<Stream, SearchResults> WriteResultsToStream,
        Func<Stream, IEnumerable<Paper>, CancellationToken, Task> WriteToStreamAsync,
        Func<Stream, SearchResults, CancellationToken, Task> WriteResultsToStreamAsync,
        Func<PipeWriter, IEnumerable<Paper>, CancellationToken, Task> WriteToPipeAsync,
        Func<PipeWriter, SearchResults, CancellationToken, Task> WriteResultsToPipeAsync);

    /// <summary>As the body of a response, it forbids synchronous operations.</summary>
    private sealed class AsyncOnlyStream : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("Synchronous operations are disallowed.");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new InvalidOperationException("Synchronous operations are disallowed.");

        public override void Flush() => throw new InvalidOperationException("Synchronous operations are disallowed.");

        public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            base.Write(buffer, offset, count);
            return Task.CompletedTask;
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            new(WriteAsync(buffer.ToArray(), 0, buffer.Length, cancellationToken));
    }
}
