using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;

namespace DigestGen.Generator.Tests;

/// <summary>Names of 10,000 characters, and names that collide when they are cut or cleaned.</summary>
public sealed class LongNameTests
{
    private const int Length = 10_000;

    // File systems take no more bytes for a name, and a project may ask for the generated files.
    private const int MaxFileNameLength = 255;

    /// <summary>What a long name is made of: characters of one to four bytes, and those that no identifier holds.</summary>
    public static TheoryData<string> Repeated => ["x", "é", "摘", "\U0001F600", "e\u0301", "_", "9", ". ", "\"", "\\", "class ", "\u0000", "]]>", "*/"];

    [Theory]
    [MemberData(nameof(Repeated))]
    public void A_long_name_builds_wherever_it_stands(string repeated)
    {
        string name = string.Concat(Enumerable.Repeat(repeated, Length / repeated.Length)).Trim();
        TestFile file = new("/project/2024-04-03.md", TestEntry.Digest("2402.10758"));
        TestFile[] files =
        [
            new($"/project/{name}.md", TestEntry.Digest("2402.00001")),
            new($"/project/{name}/{name}.md", TestEntry.Digest("2402.00002")),
            file.With("Name", name),
            new TestFile("/project/2024-04-04-0906.md", TestEntry.Digest("2402.00003")).With("Channel", name).With("Time", "09:06:30"),
            new TestFile("/project/2024-04-05-0906.md", TestEntry.Digest("2402.00004")).With("Channel", name + "\u0001").With("Time", "09:06:30"),
        ];
        TestProject project = TestProject.Of(files);
        foreach (TestProject named in (TestProject[])[project, project.With("DigestGenCatalogName", new string('C', 100))])
        {
            GeneratorRun run = new GeneratorHost(named, tracksSteps: false).Run().WithoutFindings();
            using LoadedCatalog loaded = SourceChecks.LoadSound(run);
            Assert.Equal(files.Length, loaded.Issues.Count);
            Assert.Equal(files.Length, loaded.Catalog.Issues.Count);
            Assert.Contains(name, loaded.Catalog.Issues.Select(issue => issue.Name));
            AssertFilesCanBeWritten(run);
        }
    }

    [SlowTheory]
    [MemberData(nameof(Repeated))]
    public void A_long_option_builds_and_is_reported_in_short(string repeated)
    {
        string value = string.Concat(Enumerable.Repeat(repeated, Length / repeated.Length));
        TestProject project = TestProject.Of(new TestFile("/project/seed.md", TestEntry.Digest("2402.10758")));
        foreach (string property in (string[])["DigestGenNamespace", "DigestGenCatalogName", "DigestGenVisibility", "DigestGenNamedPapers"])
        {
            GeneratorRun run = new GeneratorHost(project.With(property, value), tracksSteps: false).Run();
            Diagnostic report = Assert.Single(run.Diagnostics);
            Assert.Equal("DG0029", report.Id);
            Assert.InRange(report.GetMessage(null).Length, 1, 300);
            using LoadedCatalog loaded = SourceChecks.LoadSound(run);
            Assert.Equal("Reader.Digests", loaded.TypeName);
        }
    }

    [Theory]
    [InlineData("x")]
    [InlineData("摘")]
    [InlineData("x.")]
    [InlineData("摘要.")]
    [InlineData("Company.Product.Component.")]
    [InlineData("..")]
    public void A_long_root_namespace_or_assembly_name_builds(string repeated)
    {
        string value = string.Concat(Enumerable.Repeat(repeated, Length / repeated.Length));
        TestProject project = TestProject.Of(new TestFile("/project/seed.md", TestEntry.Digest("2402.10758")));
        foreach (TestProject named in (TestProject[])[project.With("RootNamespace", value), project.With("RootNamespace", "") with { AssemblyName = value[..60] }])
        {
            using LoadedCatalog loaded = SourceChecks.LoadSound(new GeneratorHost(named, tracksSteps: false).Run().WithoutFindings());
            Assert.Equal("On 2402.10758", loaded.Catalog["2402.10758"].Title);
            Assert.EndsWith(".Digests", loaded.TypeName, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_name_that_is_as_long_as_a_name_can_be_is_taken()
    {
        TestProject project = TestProject.Of(new TestFile("/project/seed.md", TestEntry.Digest("2402.10758")));
        string catalog = new('C', 100);
        string space = string.Join('.', Enumerable.Repeat("Company", 37)) + ".ABC";
        Assert.Equal(299, space.Length);
        using LoadedCatalog loaded = SourceChecks.LoadSound(
            project.With("DigestGenCatalogName", catalog).With("DigestGenNamespace", space).Run().WithoutFindings());
        Assert.Equal($"{space}.{catalog}", loaded.TypeName);
    }

    [Fact]
    public void Names_that_are_alike_once_they_are_cut_or_cleaned_keep_their_members_when_later_ones_come()
    {
        // In the order of issues; each is the same member as some other before it is numbered.
        string[] names =
        [
            .. new[]
            {
                "CLASS", "Issues", "a b", "a\tb", "a-b", "a.b", "a\u0000b", "a\u200Bb", "a_b", "a_b_2", "a\u2028b", "class", "e\u0301", "e_", "issues",
                "\u00C5", "\u212B", "A\u030A", "ß", "SS", "ı", "i", "İ", "I",
                new string('x', Length), new string('x', Length) + "y", new string('x', 100), new string('X', 100), new string('x', 98) + "_2",
                new string('摘', Length), new string('摘', 100),
            }.Order(StringComparer.Ordinal),
        ];
        var host = new GeneratorHost(Project(names[..1]), tracksSteps: false);
        var before = ImmutableDictionary<string, string>.Empty;
        for (int count = 1; count <= names.Length; count++)
        {
            TestProject project = Project(names[..count]);
            GeneratorRun run = host.Run(project).WithoutFindings();
            GeneratorRun shuffled = new GeneratorHost(project with { Files = project.Files.Reverse() }, tracksSteps: false).Run();
            Assert.Equal(shuffled.Sources.AsEnumerable(), run.Sources);
            AssertFilesCanBeWritten(run);
            using LoadedCatalog loaded = run.Load();
            ImmutableDictionary<string, string> members = loaded.Issues.ToImmutableDictionary(member => member.Value.Name, member => member.Key);
            Assert.Equal(count, members.Count);
            Assert.Equal(count, members.Values.Distinct(StringComparer.OrdinalIgnoreCase).Count());
            Assert.All(before, member => Assert.Equal(member.Value, members[member.Key]));
            before = members;
        }
    }

    private static TestProject Project(string[] names) => TestProject.Of(names.Select((name, number) =>
        new TestFile($"/project/{number}.md", TestEntry.EmptyDigest).With("Name", name)));

    private static void AssertFilesCanBeWritten(GeneratorRun run)
    {
        Assert.All(run.Sources.Keys, name => Assert.InRange(Encoding.UTF8.GetByteCount(name), 1, MaxFileNameLength));
        Assert.Equal(run.Sources.Count, run.Sources.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }
}
