namespace DigestGen.Queries.Tests;

/// <summary>Several catalogs of some files each, combined, answer as one catalog of all files does.</summary>
public sealed class CombinedQueryTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 6)]
    [InlineData(3, 15)]
    [InlineData(4, 40)]
    [InlineData(5, 40)]
    [InlineData(6, 80)]
    public void A_split_archive_answers_as_the_whole_one(int seed, int issueCount)
    {
        // Issues of the same day, time, channel and name stand in the order of their paths, of which parts know nothing.
        DigestFile[] files = [.. RandomArchive.Draw(seed, issueCount).DistinctBy(static file => Identity(file.Path))];
        DigestCatalog catalog = MemoryCatalogs.Of(files);
        List<string> whole = [.. QueryText.Of(catalog, seed)];
        var random = new Random(seed * 1_000);
        for (int split = 0; split < 8; split++)
        {
            int parts = random.Next(2, 6);
            DigestCatalog combined = DigestCatalog.Combine(
                [.. files.GroupBy(_ => random.Next(parts)).Select(static part => MemoryCatalogs.Of(part))]);

            Assert.Equal(whole, QueryText.Of(combined, seed));
            Assert.Equal(catalog.ContentId, combined.ContentId);
        }
    }

    [Fact]
    public void No_catalogs_have_no_groups()
    {
        DigestCatalog empty = DigestCatalog.Combine();

        Assert.Empty(empty.Channels);
        Assert.Empty(empty.Categories);
        Assert.Empty(empty.Issues.In("cs.LG"));
        Assert.Empty(empty.Papers.In("cs.LG").Between(DateOnly.MinValue, DateOnly.MaxValue));
        Assert.Empty(empty.Papers.NewBetween(DateOnly.MinValue, DateOnly.MaxValue));
        Assert.False(empty.TryGetIssue("", out _));
    }

    private static string Identity(string path)
    {
        DigestCatalog catalog = MemoryCatalogs.Of([new DigestFile(path, TestEntry.EmptyDigest)]);
        return QueryText.Text(catalog.Issues[0]);
    }
}
