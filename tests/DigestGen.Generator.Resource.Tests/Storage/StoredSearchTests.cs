namespace DigestGen.Generator.Tests.Storage;

/// <summary>A search index is in the resource with the texts, and the generator writes none.</summary>
public sealed class StoredSearchTests
{
    private static readonly TestProject s_project = TestProject.Of(
        new TestFile("/project/cs.IR/2024-02-10.md", TestEntry.Digest("2402.00001", "2402.00002")),
        new TestFile("/project/cs.IR/2024-02-11.md", TestEntry.Digest("2402.00002", "2401.00003")));

    [Theory]
    [InlineData("none", 0)]
    [InlineData("summaries", 1)]
    [InlineData("all", 1)]
    public void The_resource_has_the_parts_of_the_index(string coverage, int parts)
    {
        TestProject project = s_project.With("DigestGenSearch", coverage);
        GeneratorRun run = project.Run();

        Assert.Equal(parts, CountOfParts(StoredProject.Of(project).Texts));
        Assert.DoesNotContain(run.Sources.Keys, static name => name.Contains("Search", StringComparison.Ordinal));
        using LoadedCatalog loaded = run.Load();
        using LoadedCatalog scanned = s_project.Run().Load();
        foreach (string query in (string[])["on", "2401", "\"on 2402\"", "的", "zzz"])
        {
            Assert.Equal(Ask(scanned.Catalog, query), Ask(loaded.Catalog, query));
        }

        Assert.NotEmpty(loaded.Catalog.Search("on"));
    }

    [Fact]
    public void The_same_digests_give_the_same_resource() =>
        Assert.Equal(
            StoredProject.Of(s_project.With("DigestGenSearch", "all")).Texts,
            StoredProject.Of((s_project with { Files = [.. s_project.Files.Reverse()] }).With("DigestGenSearch", "all")).Texts);

    private static IEnumerable<(string Id, double Score)> Ask(DigestCatalog catalog, string query) =>
        catalog.Search(query).Select(static hit => (hit.Paper.Id.ToString(), hit.Score)).ToArray();

    // Each part starts with the same letters.
    private static int CountOfParts(ReadOnlySpan<byte> texts) => texts.Count((ReadOnlySpan<byte>)[0xD6, .. "DGX"u8]);
}
