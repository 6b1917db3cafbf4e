using DigestGen.Compiling.Catalogs;
using DigestGen.Compiling.Issues;
using DigestGen.Parsing;
using DigestGen.Parsing.Records;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DigestGen.Generator.Tests;

/// <summary>Runs that read files: on which threads, what they wait for, and what they leave behind.</summary>
[Trait("Matrix", "Compiler")]
public sealed class ParallelReadingTests
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(60);

    [Fact]
    public void The_host_is_called_on_the_thread_of_the_run_alone()
    {
        var threads = new HashSet<int>();
        TestFile[] files = [.. Enumerable.Range(1, 40).Select(number => new TestFile($"/project/{number}.md", Digest(number))
        {
            WhenRead = () => threads.Add(Environment.CurrentManagedThreadId),
        })];
        GeneratorRunResult result = RunOf(DriverOf(files), TestProject.Of(files).Compile());
        Assert.Equal([Environment.CurrentManagedThreadId], threads);
        Assert.Null(result.Exception);
    }

    [Fact]
    public void A_run_ends_while_every_thread_of_the_pool_is_blocked()
    {
        using var released = new ManualResetEventSlim();
        using var allEnded = new CountdownEvent(64);

        // The pool adds threads to one that is blocked, unless it has all it may have.
        ThreadPool.GetMaxThreads(out int most, out int mostOfInput);
        Assert.True(ThreadPool.SetMaxThreads(Environment.ProcessorCount, mostOfInput));
        for (int i = 0; i < allEnded.InitialCount; i++)
        {
            ThreadPool.QueueUserWorkItem(_ =>
            {
                released.Wait();
                allEnded.Signal();
            });
        }

        try
        {
            TestFile[] files = [.. Enumerable.Range(1, 20).Select(number => new TestFile($"/project/{number}.md", Digest(number)))];
            GeneratorRunResult? result = null;
            var run = new Thread(() => result = RunOf(DriverOf(files), TestProject.Of(files).Compile()));
            run.Start();
            Assert.True(run.Join(s_limit), "The run waits for the pool.");
            Assert.Null(result!.Value.Exception);
            Assert.Equal(20, LinesOf(result.Value, "Digests.g.cs").Count(line => line.Contains("global::DigestGen.Issue ", StringComparison.Ordinal)));
        }
        finally
        {
            ThreadPool.SetMaxThreads(most, mostOfInput);
            released.Set();
            Assert.True(allEnded.Wait(s_limit));
        }
    }

    [Fact]
    public void One_thread_reads_the_same_as_many()
    {
        TestFile[] files = [.. Enumerable.Range(1, 40).Select(number => new TestFile($"/project/{number}.md", Digest(number)))];
        CSharpCompilation compilation = TestProject.Of(files).Compile();
        GeneratorRunResult many = RunOf(DriverOf(files), compilation);
        GeneratorRunResult one = RunOf(
            DriverOf(files), compilation.WithOptions(compilation.Options.WithConcurrentBuild(false)));
        Assert.Equal(
            many.GeneratedSources.Select(source => source.SourceText.ToString()),
            one.GeneratedSources.Select(source => source.SourceText.ToString()));
    }

    [Theory]
    [InlineData(typeof(InvalidTimeZoneException))]
    [InlineData(typeof(OperationCanceledException))]
    [InlineData(typeof(TaskCanceledException))]
    public void A_file_that_cannot_be_read_costs_that_file_and_is_reported(Type exception)
    {
        TestFile[] files = [.. Enumerable.Range(1, 9).Select(number => new TestFile($"/project/{number}.md", Digest(number))
        {
            WhenRead = number == 5 ? () => throw (Exception)Activator.CreateInstance(exception, "The disk is gone.")! : null,
        })];
        GeneratorRunResult result = RunOf(DriverOf(files), TestProject.Of(files).Compile());
        Assert.Null(result.Exception);
        Diagnostic diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal("DG0044", diagnostic.Id);
        Assert.Equal("The file can't be read: The disk is gone.", diagnostic.GetMessage(null));
        Assert.Equal("/project/5.md", diagnostic.Location.GetLineSpan().Path);
        Assert.Equal(8, LinesOf(result, "Digests.g.cs").Count(line => line.Contains("global::DigestGen.Issue ", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_file_that_could_not_be_read_is_read_again()
    {
        bool isGone = true;
        var file = new TestFile("/project/1.md", Digest(1))
        {
            WhenRead = () =>
            {
                if (isGone)
                {
                    throw new InvalidTimeZoneException("The disk is gone.");
                }
            },
        };
        TestProject project = TestProject.Of(file);
        CSharpCompilation compilation = project.Compile();
        GeneratorDriver driver = DriverOf(file).RunGenerators(compilation);
        Assert.Equal("DG0044", Assert.Single(driver.GetRunResult().Results[0].Diagnostics).Id);
        isGone = false;
        GeneratorRunResult again = RunOf(driver.WithUpdatedAnalyzerConfigOptions(new TestOptions(project)), compilation);
        Assert.Empty(again.Diagnostics);
        Assert.NotEmpty(again.GeneratedSources);
    }

    [Fact]
    public void A_file_that_hangs_in_one_run_does_not_block_another()
    {
        using var hanging = new ManualResetEventSlim();
        using var released = new ManualResetEventSlim();
        int looks = 0;
        var file = new TestFile("/project/1.md", Digest(1))
        {
            WhenRead = () =>
            {
                if (Interlocked.Increment(ref looks) == 1)
                {
                    hanging.Set();
                    Assert.True(released.Wait(s_limit));
                }
            },
        };
        var other = new TestFile("/project/2.md", Digest(2));
        CSharpCompilation compilation = TestProject.Of(file, other).Compile();
        GeneratorDriver driver = DriverOf(file, other);
        GeneratorRunResult? hung = null;
        var run = new Thread(() => hung = RunOf(driver, compilation));
        run.Start();
        Assert.True(hanging.Wait(s_limit));

        // Two drivers over the same files: one is new, and one goes on from the same state.
        GeneratorRunResult fresh = RunOf(DriverOf(file, other), compilation);
        GeneratorRunResult shared = RunOf(driver, compilation);
        Assert.Null(hung);
        released.Set();
        Assert.True(run.Join(s_limit));
        string[] expected = LinesOf(fresh, "Digests.g.cs");
        Assert.NotEmpty(expected);
        Assert.Equal(expected, LinesOf(shared, "Digests.g.cs"));
        Assert.Equal(expected, LinesOf(hung!.Value, "Digests.g.cs"));
    }

    [Fact]
    public void Drivers_that_share_a_file_use_what_their_own_project_says_about_it()
    {
        var file = new TestFile("/project/1.md", Digest(1));
        var other = new TestFile("/project/2.md", Digest(2));
        TestProject project = TestProject.Of(file, other);
        TestProject dated = project.Replace(file, file.With("Date", "2024-02-01"));
        CSharpCompilation compilation = project.Compile();

        // A driver is immutable: each of the three goes on from the first one's run, with the same files.
        GeneratorDriver first = CSharpGeneratorDriver.Create(
            [new DigestGenerator().AsSourceGenerator()], [file, other], project.ParseOptions, new TestOptions(project)).RunGenerators(compilation);
        GeneratorRunResult second = RunOf(first.WithUpdatedAnalyzerConfigOptions(new TestOptions(dated)), compilation);
        GeneratorRunResult third = RunOf(first.WithUpdatedAnalyzerConfigOptions(new TestOptions(project)), compilation);
        string[] undated = LinesOf(first.GetRunResult().Results[0], "Digests.g.cs");
        Assert.Equal(project.Run().Sources["Digests.g.cs"].Split('\n'), undated);
        Assert.Equal(dated.Run().Sources["Digests.g.cs"].Split('\n'), LinesOf(second, "Digests.g.cs"));
        Assert.Equal(undated, LinesOf(third, "Digests.g.cs"));
        Assert.NotEqual(undated, LinesOf(second, "Digests.g.cs"));
    }

    [Fact]
    public void A_run_after_a_cancelled_one_reads_what_that_did_not()
    {
        using var cancellation = new CancellationTokenSource();
        var first = new TestFile("/project/1.md", Digest(1));
        var second = new TestFile("/project/2.md", Digest(2)) { WhenRead = cancellation.Cancel };
        var third = new TestFile("/project/3.md", Digest(3));
        CSharpCompilation compilation = TestProject.Of(first, second, third).Compile();
        GeneratorDriver driver = DriverOf(first, second, third);
        Assert.Throws<OperationCanceledException>(() => driver.RunGenerators(compilation, cancellation.Token));
        Assert.Equal(0, third.Reads);
        GeneratorRunResult again = RunOf(driver, compilation);
        Assert.Null(again.Exception);
        Assert.Equal(
            LinesOf(RunOf(DriverOf(first, second, third), compilation), "Digests.g.cs"), LinesOf(again, "Digests.g.cs"));
    }

    [Fact]
    public void Nothing_of_an_old_project_stays_reachable()
    {
        (GeneratorHost host, WeakReference[] old) = EditTwice();

        // A part of the reading that was not needed can still wait for a thread of the pool.
        SpinWait.SpinUntil(
            () =>
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
                return !Array.Exists(old, static reference => reference.IsAlive);
            },
            s_limit);
        Assert.All(old, static reference => Assert.False(reference.IsAlive));
        GC.KeepAlive(host);
    }

    // A driver keeps an old member that equals a new one, and all that it refers to.
    [Fact]
    public void A_member_for_a_paper_keeps_its_own_record_alone()
    {
        DigestContent content = DigestParser.Parse(TestEntry.Digest("2402.00001", "2402.00002")).Content;
        var identity = IssueIdentity.Read("/project/1.md", ItemMetadata.None, out _);
        var member = PaperMember.Of(content.Entries[0].PackedId, identity, content.Hashes[0], content.GetRecord(0));
        Assert.Equal(("On 2402.00001", "2402.00001 的摘要。"), (member.Title, member.Summary));
        Assert.Same(content.GetRecord(0), member.TitleBytes.Array);
        Assert.Same(content.GetRecord(0), member.SummaryBytes.Array);
        Assert.NotSame(content.GetRecord(0), content.GetRecord(1));
    }

    // In a frame of its own, which holds the old objects no longer.
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static (GeneratorHost Host, WeakReference[] Old) EditTwice()
    {
        var kept = new TestFile("/project/1.md", Digest(1));
        var edited = new TestFile("/project/2.md", Digest(2));
        var removed = new TestFile("/project/3.md", Digest(3));
        TestProject project = TestProject.Of(kept, edited, removed);
        var host = new GeneratorHost(project, tracksSteps: false);
        host.Run();
        WeakReference options = host.Options;
        TestFile again = edited.WithContent(edited.Content.Replace("About", "All about", StringComparison.Ordinal));
        host.Run(TestProject.Of(kept, again));
        host.Run(TestProject.Of(kept, again) with { Code = "class Added { }" });
        return (host, [options, new WeakReference(edited), new WeakReference(removed)]);
    }

    private static string Digest(int number) => TestEntry.Digest(FormattableString.Invariant($"2402.{number:D5}"));

    private static GeneratorDriver DriverOf(params TestFile[] files) =>
        CSharpGeneratorDriver.Create([new DigestGenerator().AsSourceGenerator()], files);

    private static GeneratorRunResult RunOf(GeneratorDriver driver, CSharpCompilation compilation) =>
        driver.RunGenerators(compilation).GetRunResult().Results[0];

    private static string[] LinesOf(GeneratorRunResult result, string hintName) =>
        result.GeneratedSources.Single(source => source.HintName == hintName).SourceText.ToString().Split('\n');
}
