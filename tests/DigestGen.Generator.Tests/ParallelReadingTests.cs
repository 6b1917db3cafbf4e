using DigestGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DigestGen.Generator.Tests;

/// <summary>Digests are read on more threads than the driver's.</summary>
public sealed class ParallelReadingTests
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(60);

    [Fact]
    public void Two_digests_are_read_at_once()
    {
        using var both = new Barrier(2);
        int met = 0;
        var host = new GeneratorHost(TestProject.Of(Meeting("1"), Meeting("2")));
        GeneratorRun run = host.Run();
        Assert.Equal(2, met);
        using LoadedCatalog loaded = run.Load();
        Assert.Equal(2, loaded.Catalog.Issues.Count);

        // Each waits for the other, which one thread could not read.
        TestFile Meeting(string name) => new($"/project/{name}.md", TestEntry.Digest($"2402.0000{name}"))
        {
            WhenRead = () => Interlocked.Add(ref met, both.SignalAndWait(s_limit) ? 1 : 0),
        };
    }

    [Fact]
    public void What_goes_wrong_on_another_thread_goes_wrong_in_the_run()
    {
        var files = Enumerable.Range(1, 9).Select(number => new TestFile($"/project/{number}.md", TestEntry.Digest($"2402.0000{number}"))
        {
            WhenRead = number == 5 ? static () => throw new InvalidTimeZoneException("The disk is gone.") : null,
        });
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new DigestGenerator().AsSourceGenerator()], files);
        GeneratorRunResult result = driver.RunGenerators(TestProject.Of().Compile()).GetRunResult().Results[0];
        Assert.IsType<InvalidTimeZoneException>(result.Exception);
        Assert.Empty(result.GeneratedSources);
    }

    [Fact]
    public void A_digest_whose_reading_failed_is_read_once_in_a_run()
    {
        using var failing = new ManualResetEventSlim();

        // The run's own thread reads this one, while the other's reading comes to its end.
        var waiting = new TestFile("/project/1.md", TestEntry.Digest("2402.00001"))
        {
            WhenRead = () =>
            {
                Assert.True(failing.Wait(s_limit));
                Thread.Sleep(200);
            },
        };
        var gone = new TestFile("/project/2.md", TestEntry.Digest("2402.00002"))
        {
            WhenRead = () =>
            {
                failing.Set();
                throw new InvalidTimeZoneException("The disk is gone.");
            },
        };
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new DigestGenerator().AsSourceGenerator()], [waiting, gone]);
        Assert.IsType<InvalidTimeZoneException>(driver.RunGenerators(TestProject.Of().Compile()).GetRunResult().Results[0].Exception);
        Assert.Equal(1, gone.Reads);
    }

    [Fact]
    public void A_run_that_failed_is_not_remembered()
    {
        bool isGone = true;
        var file = new TestFile("/project/1.md", TestEntry.Digest("2402.00001"))
        {
            WhenRead = () =>
            {
                if (isGone)
                {
                    throw new InvalidTimeZoneException("The disk is gone.");
                }
            },
        };
        CSharpCompilation compilation = TestProject.Of(file).Compile();
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new DigestGenerator().AsSourceGenerator()], [file]).RunGenerators(compilation);
        Assert.NotNull(driver.GetRunResult().Results[0].Exception);
        isGone = false;
        GeneratorRunResult again = driver.RunGenerators(compilation).GetRunResult().Results[0];
        Assert.Null(again.Exception);
        Assert.NotEmpty(again.GeneratedSources);
    }

    [Fact]
    public void Drivers_that_share_a_file_keep_to_what_their_own_project_says_of_it()
    {
        var file = new TestFile("/project/1.md", TestEntry.Digest("2402.00001"));
        var other = new TestFile("/project/2.md", TestEntry.Digest("2402.00002"));
        TestProject project = TestProject.Of(file, other);
        TestProject dated = project.Replace(file, file.With("Date", "2024-02-01"));
        CSharpCompilation compilation = project.Compile();

        // A driver is immutable: each of the three goes on from the first one's run, with the same files.
        GeneratorDriver first = CSharpGeneratorDriver.Create(
            [new DigestGenerator().AsSourceGenerator()], [file, other], project.ParseOptions, new TestOptions(project)).RunGenerators(compilation);
        Assert.Equal(project.Run().Sources["Digests.g.cs"], IssueMembers(first));
        GeneratorDriver second = first.WithUpdatedAnalyzerConfigOptions(new TestOptions(dated)).RunGenerators(compilation);
        GeneratorDriver third = first.WithUpdatedAnalyzerConfigOptions(new TestOptions(project)).RunGenerators(compilation);
        Assert.Equal(dated.Run().Sources["Digests.g.cs"], IssueMembers(second));
        Assert.Equal(IssueMembers(first), IssueMembers(third));
        Assert.NotEqual(IssueMembers(first), IssueMembers(second));

        static string IssueMembers(GeneratorDriver driver) =>
            driver.GetRunResult().Results[0].GeneratedSources.Single(source => source.HintName == "Digests.g.cs").SourceText.ToString();
    }

    [Fact]
    public void A_digest_that_a_cancelled_run_had_begun_is_read_by_the_next()
    {
        using var begun = new ManualResetEventSlim();
        using var resumed = new ManualResetEventSlim();
        using var first = new CancellationTokenSource();
        int looks = 0;
        int reads = 0;

        // The run's own thread reads this one: it fails while the other is being read, and the first run with it. Then
        // the second run finds the other begun, and the first run's token is cancelled.
        var failing = new TestFile("/project/1.md", TestEntry.Digest("2402.00001"))
        {
            WhenRead = () =>
            {
                if (++looks == 1)
                {
                    Assert.True(begun.Wait(s_limit));
                    throw new InvalidTimeZoneException("The disk is gone.");
                }

                first.Cancel();
                resumed.Set();
            },
        };
        var waiting = new TestFile("/project/2.md", TestEntry.Digest("2402.00002"))
        {
            WhenRead = () =>
            {
                if (Interlocked.Increment(ref reads) == 1)
                {
                    begun.Set();
                    Assert.True(resumed.Wait(s_limit));
                    first.Token.ThrowIfCancellationRequested();
                }
            },
        };
        CSharpCompilation compilation = TestProject.Of(failing, waiting).Compile();
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new DigestGenerator().AsSourceGenerator()], [failing, waiting])
            .RunGenerators(compilation, first.Token);
        Assert.IsType<InvalidTimeZoneException>(driver.GetRunResult().Results[0].Exception);
        GeneratorRunResult again = driver.RunGenerators(compilation, CancellationToken.None).GetRunResult().Results[0];
        Assert.Null(again.Exception);
        Assert.NotEmpty(again.GeneratedSources);
        Assert.Equal((2, 2), (looks, reads));
    }
}
