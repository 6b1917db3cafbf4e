using System.Globalization;
using DigestGen.Compiling.Catalogs;
using DigestGen.Compiling.Issues;
using DigestGen.Compiling.Projects;
using DigestGen.Compiling.Search;
using DigestGen.Parsing;
using DigestGen.Parsing.Collections;
using DigestGen.Parsing.Records;

namespace DigestGen.Search.Tests;

/// <summary>Several threads write the index that one writes, and fail as one does.</summary>
public sealed class IndexThreadsTests
{
    private static readonly string[] s_words = ["model", "扩散模型", "的", "state-of-the-art", "C++", "interpretability", "学", "é"];

    [Theory]
    [InlineData(SearchCoverage.Summaries, 1)]
    [InlineData(SearchCoverage.Summaries, 9)]
    [InlineData(SearchCoverage.Summaries, 150)]
    [InlineData(SearchCoverage.All, 150)]
    public void Any_number_of_threads_writes_the_same_bytes(SearchCoverage coverage, int papers)
    {
        DigestIssue[] issues = Issues(papers);
        byte[] expected = Write(issues, coverage, MemoryRecords.Of(issues), threads: 1);
        foreach (int threads in (int[])[2, 3, 7, 64])
        {
            Assert.Equal(expected, Write(issues, coverage, MemoryRecords.Of(issues), threads));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_record_that_is_missing_is_the_same_failure(int threads)
    {
        DigestIssue[] issues = Issues(60);
        var records = new Records(MemoryRecords.Of(issues), before: static asked =>
        {
            if (asked > 20)
            {
                throw new InvalidDataException("gone");
            }
        });
        Assert.Equal("gone", Assert.Throws<InvalidDataException>(() => Write(issues, SearchCoverage.Summaries, records, threads)).Message);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Threads_end_when_the_work_is_canceled(int threads)
    {
        using var cancellation = new CancellationTokenSource();
        DigestIssue[] issues = Issues(150);
        var records = new Records(MemoryRecords.Of(issues), asked =>
        {
            if (asked == 5)
            {
                cancellation.Cancel();
            }
        });
        Assert.ThrowsAny<OperationCanceledException>(() => Write(issues, SearchCoverage.Summaries, records, threads, cancellation.Token));

        // No thread asks for more than one record after that.
        Assert.InRange(records.Asked, 5, 5 + threads);
    }

    // Words of one text alone, some of many texts, and many that have the same eight, sixteen and twenty-four bytes before.
    private static DigestIssue[] Issues(int papers)
    {
        var random = new Random(30);
        string Text(int length) => string.Join(' ', Enumerable.Range(0, length).Select(_ => random.Next(4) switch
        {
            0 => s_words[random.Next(s_words.Length)],
            1 => "responsibilities"[..random.Next(1, 17)] + random.Next(2000).ToString(CultureInfo.InvariantCulture),
            2 => "averyveryverylongbeginning" + random.Next(300).ToString("x", CultureInfo.InvariantCulture),
            _ => string.Concat((char)random.Next(0x4E00, 0x4E80), (char)random.Next(0x4E00, 0x4E80)),
        }));
        string digest = TestEntry.Digest(Enumerable.Range(1, papers).Select(number => new TestEntry($"2402.{number:D5}")
        {
            Title = Text(5),
            RawTitle = null,
            TranslatedTitle = Text(5),
            Summary = Text(20),
            Abstract = Text(20),
            TranslatedAbstract = Text(20),
        }));
        DigestContent content = DigestParser.Parse(digest).Content;
        Assert.Equal(papers, content.Hashes.Count);
        return [DigestIssue.Of("cs.LG/2024-03-01.md", IssueIdentity.Read("cs.LG/2024-03-01.md", ItemMetadata.None, out _), content)];
    }

    private static byte[] Write(
        DigestIssue[] issues, SearchCoverage coverage, IRecordStore records, int threads, CancellationToken cancellationToken = default)
    {
        CompiledDigests compiled = CatalogCompiler.Compile(
            new EquatableArray<DigestIssue>(issues), ProjectOptions.Of(coverage), records, CancellationToken.None, threads);
        return Assert.Single(compiled.Write(SectionKind.Search, cancellationToken));
    }

    private sealed class Records(MemoryRecords records, Action<int> before) : IRecordStore
    {
        private int _asked;

        public int Asked => _asked;

        public bool IsInMemory => false;

        public byte[] Get(ContentHash hash)
        {
            before(Interlocked.Increment(ref _asked));
            return records.Get(hash);
        }
    }
}
