using System.Collections.Immutable;
using System.Globalization;
using DigestGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;

namespace DigestGen.Generator.Tests;

/// <summary>The same digests give the same sources, wherever and however they are compiled.</summary>
[Trait("Matrix", "Storage")]
public sealed class DeterminismTests
{
    private const int HostCount = 32;

    private static readonly (string Path, string Content)[] s_files =
    [
        ("cs.IR/2024-04-03-0906.md", TestEntry.Digest("2402.00001", "2402.00002", "math/0309136")),
        ("cs.IR/2024-04-03-1806.md", TestEntry.Digest("2402.00002", "2402.00003")),
        ("cs.LG/2024-04-03-0906.md", TestEntry.Digest("2402.00001", "1501.00001")),
        ("iI/issue.md", TestEntry.Digest("2402.00004")),
        ("ıİ/issue.md", TestEntry.Digest("2402.00005")),
        ("İssue.md", TestEntry.Digest("2402.00006")),
        ("ä.md", TestEntry.Digest("2402.00007")),
        ("a-b.md", TestEntry.Digest("2402.00008")),
        ("a_b.md", TestEntry.Digest("2402.00009") + "Lost\n"),
        ("z/digest.md", TestEntry.EmptyDigest),
        ("y/digest.md", TestEntry.Digest(new TestEntry("2402.00010") { Reference = 7, Title = "（١٢٣）１２３ ๑๒๓" })),
        ("bad.md", TestEntry.Digest(new TestEntry("2402.00011")).Replace("2402.00011", "2413.00011")),
    ];

    private static readonly GeneratorRun s_expected = Project("/project/", '/').Run();

    [Fact]
    public void In_any_order_of_the_files()
    {
        var random = new Random(11);
        for (int i = 0; i < 20; i++)
        {
            TestProject project = Project("/project/", '/');
            TestFile[] shuffled = [.. project.Files];
            random.Shuffle(shuffled);
            AssertSame(project with { Files = [.. shuffled] });
        }
    }

    [Theory]
    [InlineData("/a/x/", '/')]
    [InlineData("/Users/i/ıI/a-b/cs.LG/2024-01-01/", '/')]
    [InlineData(@"C:\b\x\", '\\')]
    [InlineData(@"\\server\share\", '\\')]
    [InlineData("", '/')]
    public void Under_any_folder(string root, char separator) => AssertSame(Project(root, separator));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("sv-SE")]
    [InlineData("fa-IR")]
    [InlineData("de-CH")]
    public void In_any_culture(string name)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo beforeUi = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(name);
            AssertBites();
            GeneratorRun run = AssertSame(Project("/project/", '/'));
            Assert.Equal(DiagnosticText.Of(s_expected.Diagnostics), DiagnosticText.Of(run.Diagnostics));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            CultureInfo.CurrentUICulture = beforeUi;
        }

        // A culture that differs in nothing would prove nothing.
        static void AssertBites() => Assert.NotEqual(
            Sample(CultureInfo.InvariantCulture), Sample(CultureInfo.CurrentCulture));

        static string Sample(CultureInfo culture) =>
            new DateTime(2024, 4, 3).ToString("d", culture) + (-1.5).ToString(culture) + "iI".ToUpper(culture);
    }

    [Theory]
    [InlineData("Pacific/Kiritimati", 14)]
    [InlineData("Etc/GMT+12", -12)]
    [InlineData("Asia/Kathmandu", 5.75)]
    public void In_any_time_zone(string zone, double hours)
    {
        string? before = Environment.GetEnvironmentVariable("TZ");
        try
        {
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();

            // Windows has no such variable; the zone is then the machine's own.
            Assert.True(OperatingSystem.IsWindows() || TimeZoneInfo.Local.BaseUtcOffset == TimeSpan.FromHours(hours), "The zone is not the one asked for.");
            AssertSame(Project("/project/", '/'));
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", before);
            TimeZoneInfo.ClearCachedData();
        }
    }

    [Fact]
    public void In_thirty_two_hosts_at_once()
    {
        var runs = new ImmutableSortedDictionary<string, string>[HostCount];
        ManyThreads.Run(HostCount, i => runs[i] = new GeneratorHost(Project("/project/", '/')).Run().Sources);
        Assert.All(runs, sources => Assert.Equal(s_expected.Sources.AsEnumerable(), sources));
    }

    [LiteralsFact]
    public void In_thirty_two_hosts_at_once_of_which_each_is_cancelled_again_and_again()
    {
        var runs = new ImmutableSortedDictionary<string, string>[HostCount];
        int[] cancelled = new int[HostCount];
        ManyThreads.Run(HostCount, i =>
        {
            TestProject project = Project("/project/", '/');
            var host = new GeneratorHost(project with { Files = [] }, tracksSteps: false);
            var random = new Random(i);
            for (int round = 0; round < 8; round++)
            {
                // At the n-th text that is read, or at any time while what was read is planned and written.
                using var cancellation = new CancellationTokenSource();
                int left = random.Next(1, 2 * s_files.Length);
                using var timer = new Timer(_ => Cancel(cancellation), null, random.Next(20), Timeout.Infinite);
                TestProject watched = project with
                {
                    Files = [.. project.Files.Select(file => new TestFile(file.Path, file.Content)
                    {
                        WhenRead = () =>
                        {
                            if (Interlocked.Decrement(ref left) == 0)
                            {
                                Cancel(cancellation);
                            }
                        },
                    })],
                };
                try
                {
                    host.Run(watched, cancellation.Token);
                }
                catch (OperationCanceledException)
                {
                    cancelled[i]++;
                }
            }

            runs[i] = host.Run(project).Sources;
        });
        Assert.All(runs, sources => Assert.Equal(s_expected.Sources.AsEnumerable(), sources));
        Assert.All(cancelled, count => Assert.NotEqual(0, count));
    }

    [Theory]
    [InlineData("\r\n", "")]
    [InlineData("\r", "")]
    [InlineData("\n", "\uFEFF")]
    [InlineData("\r\n", "\uFEFF")]
    public void With_other_line_endings_and_a_byte_order_mark_the_assembly_is_the_same(string lineEnd, string mark)
    {
        TestProject project = Project("/project/", '/');
        TestProject checkedOut = project with
        {
            Files = [.. project.Files.Select(file => file.WithContent(mark + file.Content.Replace("\n", lineEnd)))],
        };
        GeneratorRun run = AssertSame(checkedOut);
        Assert.Equal(Emit(s_expected.Output), Emit(run.Output));

        // What is reported stands on the same lines and columns; only the mark is one character more.
        Assert.Equal(
            s_expected.Diagnostics.Select(diagnostic => diagnostic.Location.GetLineSpan()).Where(span => span.StartLinePosition.Line > 0),
            run.Diagnostics.Select(diagnostic => diagnostic.Location.GetLineSpan()).Where(span => span.StartLinePosition.Line > 0));
    }

    [Fact]
    public void Compiled_twice_the_assembly_and_its_symbols_are_the_same() =>
        Assert.Equal(Emit(s_expected.Output), Emit(Project("/project/", '/').Run().Output));

    [Fact]
    public void Sources_end_their_lines_with_a_line_feed_alone()
    {
        Assert.All(s_expected.Sources.Values, source => Assert.DoesNotContain('\r', source));
        Assert.All(s_expected.Sources.Values, source => Assert.EndsWith("}\n", source, StringComparison.Ordinal));
    }

    [Fact]
    public void No_source_names_a_folder() =>
        Assert.All(s_expected.Sources.Values, source => Assert.DoesNotContain("/project", source, StringComparison.Ordinal));

    // The timer may be late.
    private static void Cancel(CancellationTokenSource cancellation)
    {
        try
        {
            cancellation.Cancel();
        }
        catch (ObjectDisposedException)
        {
        }
    }

    private static GeneratorRun AssertSame(TestProject project)
    {
        GeneratorRun run = project.Run();
        Assert.Equal(s_expected.Sources.AsEnumerable(), run.Sources);
        Assert.Equal(
            s_expected.Diagnostics.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal),
            run.Diagnostics.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
        return run;
    }

    private static byte[] Emit(Compilation compilation)
    {
        using var image = new MemoryStream();
        Assert.True(compilation
            .WithOptions(compilation.Options.WithDeterministic(true))
            .Emit(image, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded)).Success);
        return image.ToArray();
    }

    private static TestProject Project(string root, char separator) =>
        TestProject.Of(s_files.Select(file => new TestFile(root + file.Path.Replace('/', separator), file.Content)));
}
