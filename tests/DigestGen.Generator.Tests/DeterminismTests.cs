using System.Collections.Immutable;
using System.Globalization;
using DigestGen.Generator.Tests.Harness;

namespace DigestGen.Generator.Tests;

/// <summary>The same digests give the same sources, wherever and however they are compiled.</summary>
public sealed class DeterminismTests
{
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

    [Fact]
    public void In_thirty_two_hosts_at_once()
    {
        var runs = new ImmutableSortedDictionary<string, string>[32];
        Parallel.For(0, runs.Length, new ParallelOptions { MaxDegreeOfParallelism = runs.Length }, i =>
            runs[i] = new GeneratorHost(Project("/project/", '/')).Run().Sources);
        Assert.All(runs, sources => Assert.Equal(s_expected.Sources.AsEnumerable(), sources));
    }

    [Fact]
    public void With_other_line_endings_the_texts_are_the_same()
    {
        TestProject project = Project("/project/", '/');
        AssertSame(project with { Files = [.. project.Files.Select(file => file.WithContent(file.Content.Replace("\n", "\r\n")))] });
    }

    [Fact]
    public void With_a_byte_order_mark_the_texts_are_the_same()
    {
        TestProject project = Project("/project/", '/');
        AssertSame(project with { Files = [.. project.Files.Select(file => file.WithContent("\uFEFF" + file.Content))] });
    }

    [Fact]
    public void Sources_end_their_lines_with_a_line_feed_alone()
    {
        Assert.All(s_expected.Sources.Values, source => Assert.DoesNotContain('\r', source));
        Assert.All(s_expected.Sources.Values, source => Assert.EndsWith("}\n", source, StringComparison.Ordinal));
    }

    [Fact]
    public void No_source_names_a_folder() =>
        Assert.All(s_expected.Sources.Values, source => Assert.DoesNotContain("/project", source, StringComparison.Ordinal));

    private static GeneratorRun AssertSame(TestProject project)
    {
        GeneratorRun run = project.Run();
        Assert.Equal(s_expected.Sources.AsEnumerable(), run.Sources);
        Assert.Equal(
            s_expected.Diagnostics.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal),
            run.Diagnostics.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
        return run;
    }

    private static TestProject Project(string root, char separator) =>
        TestProject.Of(s_files.Select(file => new TestFile(root + file.Path.Replace('/', separator), file.Content)));
}
