using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace DigestGen.Tests;

public sealed class Utf8TwinTests
{
    private static readonly DigestCatalog s_combined = DigestCatalog.Combine(Digests.Catalog, Second.SecondDigests.Catalog);

    private static readonly Lazy<List<(nint Start, nint End)>> s_images = new(ReadImages);

    private delegate ReadOnlySpan<byte> Utf8Of<T>(T handle);

    public static TheoryData<string> Catalogs => ["one", "second", "combined"];

    [Theory]
    [MemberData(nameof(Catalogs))]
    public void A_twin_is_the_text(string which) => AssertTwins(CatalogOf(which), static _ => true);

    [LinuxFact("It asks the system which memory is mapped from which file, which Linux tells in /proc/self/maps.")]
    public void A_twin_lies_in_the_image_of_its_assembly()
    {
        Assert.NotEmpty(s_images.Value);
        foreach (string which in (string[])["one", "second", "combined"])
        {
            AssertTwins(CatalogOf(which), static address => s_images.Value.Any(image => address >= image.Start && address < image.End));
        }
    }

    private static DigestCatalog CatalogOf(string which) => which switch
    {
        "one" => Digests.Catalog,
        "second" => Second.SecondDigests.Catalog,
        _ => s_combined,
    };

    private static void AssertTwins(DigestCatalog catalog, Func<nint, bool> isInPlace)
    {
        foreach (Issue issue in catalog.Issues)
        {
            AssertTwin(issue, isInPlace, i => i.Name, i => i.GetNameUtf8());
            AssertTwin(issue, isInPlace, i => i.Channel ?? "", i => i.GetChannelUtf8());
            foreach (Entry entry in issue.Entries)
            {
                AssertTwin(entry, isInPlace, e => e.Url, e => e.GetUrlUtf8());
                AssertTwin(entry, isInPlace, e => e.Title, e => e.GetTitleUtf8());
                AssertTwin(entry, isInPlace, e => e.TranslatedTitle, e => e.GetTranslatedTitleUtf8());
                AssertTwin(entry, isInPlace, e => e.Summary, e => e.GetSummaryUtf8());
                AssertTwin(entry, isInPlace, e => e.EnglishSummary, e => e.GetEnglishSummaryUtf8());
                AssertTwin(entry, isInPlace, e => e.Abstract, e => e.GetAbstractUtf8());
                AssertTwin(entry, isInPlace, e => e.TranslatedAbstract, e => e.GetTranslatedAbstractUtf8());
                AssertTwin(entry, isInPlace, e => e.PrimaryCategory ?? "", e => e.GetPrimaryCategoryUtf8());
                AssertTwin(entry, isInPlace, e => e.RawTitle, e => e.GetRawTitleUtf8());
                AssertTwin(entry, isInPlace, e => e.RawAbstract, e => e.GetRawAbstractUtf8());
                AssertTwin(entry, isInPlace, e => e.RawTranslatedAbstract, e => e.GetRawTranslatedAbstractUtf8());
            }
        }

        foreach (Paper paper in catalog.Papers)
        {
            AssertTwin(paper, isInPlace, p => p.Url, p => p.GetUrlUtf8());
            AssertTwin(paper, isInPlace, p => p.Title, p => p.GetTitleUtf8());
            AssertTwin(paper, isInPlace, p => p.TranslatedTitle, p => p.GetTranslatedTitleUtf8());
            AssertTwin(paper, isInPlace, p => p.Summary, p => p.GetSummaryUtf8());
            AssertTwin(paper, isInPlace, p => p.EnglishSummary, p => p.GetEnglishSummaryUtf8());
            AssertTwin(paper, isInPlace, p => p.Abstract, p => p.GetAbstractUtf8());
            AssertTwin(paper, isInPlace, p => p.TranslatedAbstract, p => p.GetTranslatedAbstractUtf8());
            AssertTwin(paper, isInPlace, p => p.PrimaryCategory ?? "", p => p.GetPrimaryCategoryUtf8());
        }
    }

    [Fact]
    public void An_absent_channel_is_not_an_empty_one()
    {
        Issue undated = Digests.Catalog.Issues[^1];

        Assert.Null(undated.Channel);
        Assert.True(undated.GetChannelUtf8().IsEmpty);
    }

    [Fact]
    public void Texts_do_not_move_when_the_heap_is_compacted()
    {
        nint before = Address(Digests.Papers.Arxiv_2310_01770.GetTitleUtf8());
        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);

        Assert.Equal(before, Address(Digests.Papers.Arxiv_2310_01770.GetTitleUtf8()));
    }

    private static void AssertTwin<T>(T handle, Func<nint, bool> isInPlace, Func<T, string> text, Utf8Of<T> utf8)
    {
        ReadOnlySpan<byte> twin = utf8(handle);
        Assert.Equal(text(handle), Encoding.UTF8.GetString(twin));
        Assert.True(twin == utf8(handle), "The twin lies at another address on the second call.");
        if (!twin.IsEmpty)
        {
            Assert.True(isInPlace(Address(twin)), "The twin is not in the image of an assembly.");
        }
    }

    private static List<(nint Start, nint End)> ReadImages()
    {
        _ = (Digests.Catalog.Issues.Count, Second.SecondDigests.Catalog.Issues.Count);
        string[] files = [typeof(Digests).Assembly.Location, typeof(Second.SecondDigests).Assembly.Location];
        var images = new List<(nint, nint)>();
        foreach (string line in File.ReadLines("/proc/self/maps"))
        {
            if (files.Any(file => line.EndsWith(file, StringComparison.Ordinal)))
            {
                string[] range = line[..line.IndexOf(' ', StringComparison.Ordinal)].Split('-');
                images.Add((nint.Parse(range[0], NumberStyles.HexNumber, null), nint.Parse(range[1], NumberStyles.HexNumber, null)));
            }
        }

        return images;
    }

    private static nint Address(ReadOnlySpan<byte> text) =>
        Unsafe.ByteOffset(ref Unsafe.NullRef<byte>(), ref MemoryMarshal.GetReference(text));
}
