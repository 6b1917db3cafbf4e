namespace DigestGen.Package.Tests;

/// <summary>When a build compiles again.</summary>
public sealed class RebuildTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private const string NotCompiled = "Skipping target \"CoreCompile\" because all output files are up-to-date";

    [SlowFact]
    public void A_build_compiles_again_when_digests_change_and_only_then()
    {
        Consumer app = new Consumer(package, "Rebuilt", items: """<AdditionalFiles Include="digests/*.md" Channel="cs.LG ; #" />""")
            .WriteSeed("digests/a.md", 0)
            .Write("Program.cs", """
                foreach (DigestGen.Issue issue in Rebuilt.Digests.Catalog.Issues)
                {
                    Console.WriteLine($"{issue.Name} {issue.Entries[0].Paper.Id}");
                }
                """);

        Assert.DoesNotContain(NotCompiled, app.BuildAloud(), StringComparison.Ordinal);
        Assert.Equal(["a 2402.10758"], app.Run());

        byte[] compiled = File.ReadAllBytes(app.OutputPath());
        Assert.Contains(NotCompiled, app.BuildAloud(), StringComparison.Ordinal);
        Assert.Equal(compiled, File.ReadAllBytes(app.OutputPath()));

        app.Write("digests/a.md", Consumer.Seed(0).Replace("2402.10758", "2402.10759", StringComparison.Ordinal));
        Assert.DoesNotContain(NotCompiled, app.BuildAloud(), StringComparison.Ordinal);
        Assert.Equal(["a 2402.10759"], app.Run());

        // A file that comes with an old date, as from an archive, counts too; and so does one that goes.
        app.Write("digests/b.md", Consumer.Seed(0));
        File.SetLastWriteTimeUtc(Path.Combine(app.Folder, "digests", "b.md"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.DoesNotContain(NotCompiled, app.BuildAloud(), StringComparison.Ordinal);
        Assert.Equal(["a 2402.10759", "b 2402.10758"], app.Run());

        File.Delete(Path.Combine(app.Folder, "digests", "a.md"));
        Assert.DoesNotContain(NotCompiled, app.BuildAloud(), StringComparison.Ordinal);
        Assert.Equal(["b 2402.10758"], app.Run());
    }

    [SlowFact]
    public void Two_folders_give_the_same_assembly_and_symbols_to_the_byte()
    {
        // Files that come in another order, from a checkout with other line ends and marks.
        Consumer first = Twin("twins/a")
            .WriteSeed("digests/cs.LG/2024-02-20.md", 0).WriteSeed("digests/b.md", 1).WriteSeed("digests/摘 [1].md", 2);
        Consumer second = Twin("twins/ı İ/2024-01-01/cs.IR/[b]")
            .Write("digests/摘 [1].md", Windows(2)).Write("digests/b.md", Windows(1)).Write("digests/cs.LG/2024-02-20.md", Windows(0));

        BuildOutput.AssertEqual("", first.Build());
        BuildOutput.AssertEqual("", second.Build());
        Assert.NotEqual(first.Folder, second.Folder);
        Assert.Equal(File.ReadAllBytes(first.OutputPath()), File.ReadAllBytes(second.OutputPath()));
        Assert.Equal(
            File.ReadAllBytes(Path.ChangeExtension(first.OutputPath(), ".pdb")),
            File.ReadAllBytes(Path.ChangeExtension(second.OutputPath(), ".pdb")));
        Assert.Equal(["cs.LG/2024-02-20", "/b", "/摘 [1]"], first.Run().Select(Uri.UnescapeDataString));
    }

    private Consumer Twin(string folder) => new Consumer(
        package, "Twin", "<PathMap>$(MSBuildProjectDirectory)=/_</PathMap>", """<AdditionalFiles Include="digests/**/*.md" />""", folder: folder)
        .Write("Program.cs", """
            foreach (DigestGen.Issue issue in Twin.Digests.Catalog.Issues)
            {
                Console.WriteLine(Uri.EscapeDataString($"{issue.Channel}/{issue.Name}"));
            }
            """);

    private static string Windows(int seed) => "\uFEFF" + Consumer.Seed(seed).ReplaceLineEndings("\r\n");
}
