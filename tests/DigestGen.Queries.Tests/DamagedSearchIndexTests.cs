using System.Buffers.Binary;
using DigestGen.Compiling.Search;
using DigestGen.Layout;

namespace DigestGen.Queries.Tests;

/// <summary>A search index that is damaged, of other papers, or of another layout is refused, and gives no wrong hit.</summary>
public sealed class DamagedSearchIndexTests
{
    private static readonly string[] s_queries = ["on", "2310", "\"on 2311\"", "title:on -2312", "模型", "的", "hep", "how on earth 2310", "zzz"];

    private static readonly CatalogImage s_image = MemoryCatalogs.Compile(RandomArchive.Draw(41, 20), SearchCoverage.All);
    private static readonly byte[] s_index = Assert.Single(s_image.SearchIndex);
    private static readonly string[] s_expected = [.. s_queries.Select(static query => Ask(MemoryCatalogs.Of(s_image with { SearchIndex = [] }), query))];

    [Fact]
    public void The_sound_index_gives_what_one_gives_that_is_built()
    {
        Assert.Equal(s_expected, s_queries.Select(static query => Ask(MemoryCatalogs.Of(s_image), query)));
        Assert.Contains(s_expected, static answer => answer.Length > 20);
    }

    [Fact]
    public void Every_changed_byte_is_found_before_it_is_read()
    {
        int step = SlowTests.AreOn ? 1 : 7;
        for (int at = 0; at < s_index.Length; at += at < SearchLayout.Header.Size ? 1 : step)
        {
            byte[] index = (byte[])s_index.Clone();
            index[at] ^= (byte)(1 << (at % 8));
            AssertRefused(index);
        }
    }

    [Fact]
    public void A_short_index_is_refused()
    {
        for (int length = 1; length < s_index.Length; length += 13)
        {
            AssertRefused(s_index[..length]);
        }
    }

    [Fact]
    public void An_index_of_other_papers_is_refused() =>
        Assert.Throws<InvalidOperationException>(() =>
            MemoryCatalogs.Of(s_image with { SearchIndex = MemoryCatalogs.Compile(RandomArchive.Draw(42, 21), SearchCoverage.All).SearchIndex }).Search("on"));

    [Fact]
    public void An_index_of_another_layout_is_refused_with_both_versions()
    {
        byte[] index = (byte[])s_index.Clone();
        BinaryPrimitives.WriteInt32LittleEndian(index.AsSpan(SearchLayout.Header.Version), SearchLayout.Version + 1);

        var exception = Assert.Throws<InvalidOperationException>(() => MemoryCatalogs.Of(s_image with { SearchIndex = [index] }).Search("on"));
        Assert.Equal(
            $"The search index of the digests in 'DigestGen' was compiled in layout {SearchLayout.Version + 1}, and this version of DigestGen.dll reads layout {SearchLayout.Version}. Rebuild that assembly with the package version that the program uses.",
            exception.Message);
    }

    // With the checksums of sound data, as a wrong compiler would write them: what is wrong is refused, or is a wrong hit, and ends.
    [Fact]
    public void A_wrong_index_with_right_checksums_ends()
    {
        var random = new Random(20261126);
        int body = BinaryPrimitives.ReadInt32LittleEndian(s_index.AsSpan(SearchLayout.Header.LengthsStart));
        int refused = 0;
        for (int i = 0; i < (SlowTests.AreOn ? 3000 : 500); i++)
        {
            byte[] index = (byte[])s_index.Clone();
            for (int flips = random.Next(1, 9); flips > 0; flips--)
            {
                index[random.Next(body, index.Length)] = (byte)random.Next(256);
            }

            for (int start = body, chunk = 0; start < index.Length; start += SearchLayout.ChunkSize, chunk++)
            {
                ulong checksum = Checksum.Of(index.AsSpan(start, Math.Min(SearchLayout.ChunkSize, index.Length - start)));
                BinaryPrimitives.WriteUInt64LittleEndian(index.AsSpan(SearchLayout.Header.Size + (8 * chunk)), checksum);
            }

            BinaryPrimitives.WriteUInt64LittleEndian(
                index.AsSpan(SearchLayout.Header.Checksum), Checksum.Of(index.AsSpan(SearchLayout.Header.Groups, body - SearchLayout.Header.Groups)));
            DigestCatalog catalog = MemoryCatalogs.Of(s_image with { SearchIndex = [index] });
            foreach (string query in s_queries)
            {
                try
                {
                    Assert.InRange(catalog.Search(query, int.MaxValue).TotalCount, 0, catalog.Papers.Count);
                }
                catch (Exception exception) when (exception is InvalidOperationException or ArgumentOutOfRangeException or IndexOutOfRangeException)
                {
                    refused++;
                }
            }
        }

        Assert.True(refused > 100, $"{refused} refused");
    }

    private static void AssertRefused(byte[] index)
    {
        for (int query = 0; query < s_queries.Length; query++)
        {
            string answer;
            try
            {
                answer = Ask(MemoryCatalogs.Of(s_image with { SearchIndex = [index] }), s_queries[query]);
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
        SearchResults results = catalog.Search(query, int.MaxValue);
        return string.Join('\n', results.Select(static hit => $"{hit.Paper.Id} {hit.Score:R}").Append($"{results.TotalCount}"));
    }
}
