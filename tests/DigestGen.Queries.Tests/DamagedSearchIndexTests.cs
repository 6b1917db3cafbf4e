using DigestGen.Compiling.Images;
using DigestGen.Compiling.Search;
using DigestGen.Layout;

namespace DigestGen.Queries.Tests;

/// <summary>A search index that is damaged, of other papers, or of another layout is refused, and gives no wrong hit.</summary>
public sealed class DamagedSearchIndexTests
{
    private static readonly string[] s_queries = ["on", "2310", "\"on 2311\"", "title:on -2312", "模型", "的", "hep", "zzz"];

    private static readonly CatalogImage s_image = MemoryCatalogs.Compile(RandomArchive.Draw(41, 20), SearchCoverage.All);
    private static readonly string[] s_expected = [.. s_queries.Select(static query => Ask(MemoryCatalogs.Of(s_image with { SearchIndex = [] }), query))];

    [Fact]
    public void The_sound_index_gives_what_a_scan_gives()
    {
        Assert.Equal(s_expected, s_queries.Select(static query => Ask(MemoryCatalogs.Of(s_image), query)));
        Assert.Contains(s_expected, static answer => answer.Length > 20);
    }

    [Fact]
    public void Every_changed_byte_of_a_segment_is_found()
    {
        for (int at = 0; at < s_image.SearchIndex[1].Length; at++)
        {
            byte[] segment = (byte[])s_image.SearchIndex[1].Clone();
            segment[at] ^= 1;
            AssertRefused(s_image.SearchIndex[0], segment);
        }
    }

    [Fact]
    public void Every_changed_byte_of_the_directory_is_found_or_changes_nothing()
    {
        for (int at = 0; at < s_image.SearchIndex[0].Length; at++)
        {
            for (int bit = 0; bit < 7; bit++)
            {
                byte[] directory = (byte[])s_image.SearchIndex[0].Clone();
                directory[at] ^= (byte)(1 << bit);
                AssertRefused(directory, s_image.SearchIndex[1]);
            }
        }
    }

    [Fact]
    public void A_short_part_and_a_missing_one_are_refused()
    {
        byte[] directory = s_image.SearchIndex[0];
        byte[] segment = s_image.SearchIndex[1];
        AssertRefused(directory);
        AssertRefused(segment, directory);
        for (int length = 1; length < directory.Length; length++)
        {
            AssertRefused(directory[..length], segment);
        }

        for (int length = 0; length < segment.Length; length += 13)
        {
            AssertRefused(directory, segment[..length]);
        }
    }

    [Fact]
    public void An_index_of_other_papers_is_refused()
    {
        CatalogImage other = MemoryCatalogs.Compile(RandomArchive.Draw(42, 20), SearchCoverage.All);
        AssertRefused(s_image.SearchIndex[0], other.SearchIndex[1]);
        AssertRefused(other.SearchIndex);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void An_index_of_another_layout_is_refused_with_both_versions(int part)
    {
        byte[][] parts = [.. s_image.SearchIndex.Select(static bytes => (byte[])bytes.Clone())];
        Digits.Write(parts[part], 4, 2, SearchLayout.Version + 1);

        var exception = Assert.Throws<InvalidOperationException>(() => MemoryCatalogs.Of(s_image with { SearchIndex = parts }).Search("on"));
        Assert.Equal(
            $"The search index of the digests in 'DigestGen' was compiled in layout {SearchLayout.Version + 1}, and this version of DigestGen.dll reads layout {SearchLayout.Version}. Rebuild that assembly with the package version that the program uses.",
            exception.Message);
    }

    // Once with the checksums of sound data, as a wrong compiler would write them.
    [Fact]
    public void A_wrong_index_with_right_checksums_gives_no_wrong_hit_and_ends()
    {
        var random = new Random(20261126);
        int refused = 0;
        for (int i = 0; i < 3000; i++)
        {
            byte[] segment = (byte[])s_image.SearchIndex[1].Clone();
            for (int flips = random.Next(1, 9); flips > 0; flips--)
            {
                segment[random.Next(SearchLayout.Segment.Terms, segment.Length)] = (byte)random.Next(128);
            }

            Checksum.Write(segment, SearchLayout.Segment.Checksum, Checksum.Of(segment.AsSpan(SearchLayout.Segment.Fingerprint)));
            DigestCatalog catalog = MemoryCatalogs.Of(s_image with { SearchIndex = [s_image.SearchIndex[0], segment] });
            for (int query = 0; query < s_queries.Length; query++)
            {
                try
                {
                    HashSet<string> sound = [.. s_expected[query].Split('\n')];
                    Assert.All(HitsOf(catalog.Search(s_queries[query])), hit => Assert.Contains(hit, sound));
                }
                catch (Exception exception) when (exception is InvalidOperationException or ArgumentOutOfRangeException or IndexOutOfRangeException)
                {
                    refused++;
                }
            }
        }

        Assert.True(refused > 100, $"{refused} refused");
    }

    private static void AssertRefused(params byte[][] parts)
    {
        for (int query = 0; query < s_queries.Length; query++)
        {
            string answer;
            try
            {
                answer = Ask(MemoryCatalogs.Of(s_image with { SearchIndex = parts }), s_queries[query]);
            }
            catch (InvalidOperationException)
            {
                continue;
            }

            Assert.Equal(s_expected[query], answer);
        }
    }

    private static string Ask(DigestCatalog catalog, string query)
    {
        SearchResults results = catalog.Search(query);
        return string.Join('\n', HitsOf(results).Append($"{results.TotalCount}"));
    }

    private static IEnumerable<string> HitsOf(SearchResults results) => results.Select(static hit => $"{hit.Paper.Id} {hit.Score:R}");
}
