using System.Text;
using DigestGen.CompilerServices;
using DigestGen.Layout;

namespace DigestGen.Tests;

public sealed class LookUpTests
{
    private static readonly DigestCatalog s_catalog = Second.SecondDigests.Catalog;
    private static readonly DigestCatalog s_combined = DigestCatalog.Combine(Digests.Catalog, Second.SecondDigests.Catalog);

    [Theory]
    [InlineData("math/0309136")]
    [InlineData("math.GT/0309136")]
    [InlineData("math/0309136v2")]
    [InlineData("arXiv:math/0309136")]
    [InlineData("arxiv:math.GT/0309136v9999")]
    public void Finds_a_paper_by_every_form_of_its_identifier(string id)
    {
        Paper expected = Digests.Papers.Arxiv_math_0309136;

        Assert.True(Digests.Catalog.TryGetPaper(id, out Paper byString));
        Assert.True(Digests.Catalog.TryGetPaper(id.AsSpan(), out Paper bySpan));
        Assert.True(Digests.Catalog.TryGetPaper(ArxivId.Parse(id), out Paper byId));
        Assert.True(Digests.Catalog.TryGetPaper(Encoding.UTF8.GetBytes(id), out Paper byUtf8));
        Assert.Equal([expected, expected, expected, expected], [byString, bySpan, byId, byUtf8]);
        Assert.Equal([expected, expected, expected], [Digests.Catalog[id], Digests.Catalog[id.AsSpan()], Digests.Catalog[ArxivId.Parse(id)]]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("v2")]
    [InlineData("arXiv:")]
    [InlineData("garbage")]
    [InlineData("2402.10758x")]
    [InlineData("2402.1075")]
    [InlineData("2402.10759")]
    [InlineData("2402.1075\u00e8")]
    [InlineData("２402.10758")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void Does_not_find_what_is_not_there(string? id)
    {
        Assert.False(Digests.Catalog.TryGetPaper(id, out Paper byString));
        Assert.False(Digests.Catalog.TryGetPaper(id.AsSpan(), out Paper bySpan));
        Assert.False(Digests.Catalog.TryGetPaper(Encoding.UTF8.GetBytes(id ?? ""), out Paper byUtf8));
        Assert.Equal([default, default, default], [byString, bySpan, byUtf8]);
    }

    [Fact]
    public void The_default_identifier_is_not_there()
    {
        Assert.False(Digests.Catalog.TryGetPaper(default(ArxivId), out _));
        Assert.False(s_combined.TryGetPaper(default(ArxivId), out _));
        Assert.Throws<KeyNotFoundException>(() => Digests.Catalog[default(ArxivId)]);
    }

    [Fact]
    public void The_indexer_names_what_it_did_not_find()
    {
        Assert.Equal("The catalog has no paper '2402.10759v1'.", Message("2402.10759v1"));
        Assert.Equal("'2413.10758' is not an arXiv id: there is no month 13.", Message("2413.10758"));
        Assert.Equal(
            "The catalog has no paper '2402.10759'.",
            Assert.Throws<KeyNotFoundException>(() => Digests.Catalog[ArxivId.Parse("2402.10759")]).Message);
        Assert.Throws<ArgumentNullException>("id", () => Digests.Catalog[null!]);

        static string Message(string id)
        {
            string message = Assert.Throws<KeyNotFoundException>(() => Digests.Catalog[id]).Message;
            Assert.Equal(message, Assert.Throws<KeyNotFoundException>(() => Digests.Catalog[id.AsSpan()]).Message);
            return message;
        }
    }

    [Fact]
    public void Agrees_with_a_set_of_the_identifiers()
    {
        string[] ids = [.. s_catalog.Issues.SelectMany(issue => issue.Entries).Select(entry => entry.Id.ToString()).Distinct()];
        var set = new HashSet<string>(ids);
        var random = new Random(5);
        int found = 0;
        for (int i = 0; i < 100_000; i++)
        {
            string text = random.Next(3) switch
            {
                0 => ArxivIdOracle.NextText(random),
                1 => ids[random.Next(ids.Length)],
                _ => ids[random.Next(ids.Length)][..9] + random.Next(10),
            };
            bool expected = ArxivIdOracle.Canonical(text) is { } canonical && set.Contains(canonical);
            Assert.True(expected == s_catalog.TryGetPaper(text, out Paper paper), text);
            Assert.True(expected == (paper != default), text);
            found += expected ? 1 : 0;
        }

        Assert.Equal(set.Count, s_catalog.Papers.Count);
        Assert.InRange(found, 33_000, 50_000);
    }

    [Fact]
    public void Without_a_hash_papers_are_found_by_their_order()
    {
        DigestCatalog catalog = TestImage.Of(TestImage.Copy(s_catalog), PerfectHash.NoMultiplier);
        string[] misses = ["0704.0001v1", "1412.9999", "2402.99999", "9012.00001", "acc-phys/9901001", "supr-con/9901001", "", "x"];

        Assert.All(s_catalog.Papers, paper =>
        {
            Assert.True(catalog.TryGetPaper(paper.Id, out Paper found));
            Assert.Equal((paper.Id, paper.Title, paper.Entries.Count), (found.Id, found.Title, found.Entries.Count));
            Assert.Equal(paper.Entries.Select(static entry => entry.Issue.Name), found.Entries.Select(static entry => entry.Issue.Name));
            Assert.Contains(found, catalog.Papers);
        });
        Assert.All(misses, id => Assert.Equal(s_catalog.TryGetPaper(id, out _), catalog.TryGetPaper(id, out _)));
        Assert.Equal(
            s_combined.Papers.Select(static paper => (paper.Id, paper.Title, paper.Entries.Count)),
            DigestCatalog.Combine(Digests.Catalog, catalog).Papers.Select(static paper => (paper.Id, paper.Title, paper.Entries.Count)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    [InlineData(1 << 28)]
    public void A_number_that_is_no_identifier_has_no_paper(int packedId)
    {
        var catalog = (CompiledCatalog)s_catalog;
        ArxivId id = catalog.Papers[0].Id;

        Assert.Equal(catalog[id], catalog.GetPaper((int)id.Packed));
        Assert.Throws<KeyNotFoundException>(() => catalog.GetPaper((int)id.Packed | (1 << 28)));
        Assert.Equal(
            $"The number {packedId} is not the packed form of an arXiv id.",
            Assert.Throws<KeyNotFoundException>(() => catalog.GetPaper(packedId)).Message);
    }

    [Fact]
    public void A_member_is_the_paper_of_its_identifier()
    {
        Assert.Equal(Digests.Catalog["2402.10758"], Digests.Papers.Arxiv_2402_10758);
        Assert.Equal(Digests.Catalog["math-ph/0309001"], Digests.Papers.Arxiv_math_ph_0309001);
        Assert.Equal(Digests.Catalog["cs/9901001"], Digests.Papers.Arxiv_cs_9901001);
    }
}
