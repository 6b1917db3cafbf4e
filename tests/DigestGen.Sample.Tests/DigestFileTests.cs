using DigestGen.Testing;

namespace DigestGen.Sample.Tests;

public sealed class DigestFileTests
{
    [Fact]
    public void The_samples_digests_are_the_seeds_to_the_byte_under_names_with_date_and_channel()
    {
        string folder = Path.Combine(RepositoryFiles.Root, "sample", "DigestGen.Sample", "digests");
        string[] files = Directory.GetFiles(folder);

        Assert.Equal(
            RepositoryFiles.Seeds.Select(static path => Convert.ToHexString(File.ReadAllBytes(path))).Order(),
            files.Select(static path => Convert.ToHexString(File.ReadAllBytes(path))).Order());
        Assert.All(Sample.Web.Digests.Catalog.Issues, static issue =>
            Assert.Equal($"{issue.Date:yyyy-MM-dd}-{issue.Time:HHmm}.{issue.Channel}", issue.Name));
    }
}
