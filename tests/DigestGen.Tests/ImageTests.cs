using DigestGen.CompilerServices;
using DigestGen.Layout;

namespace DigestGen.Tests;

public sealed class ImageTests
{
    private static readonly HashSet<string> s_documented =
    [
        nameof(ArgumentOutOfRangeException), nameof(IndexOutOfRangeException), nameof(InvalidOperationException), nameof(KeyNotFoundException),
    ];

    [Theory]
    [InlineData(ImageLayout.Version - 1)]
    [InlineData(ImageLayout.Version + 1)]
    [InlineData(int.MaxValue)]
    public void Another_layout_is_refused_by_both_numbers(int version)
    {
        Assert.Equal(
            $"The digests in 'DigestGen.Tests' were compiled in layout {version}, and this version of DigestGen.dll reads layout {ImageLayout.Version}. Rebuild that assembly with the package version that the program uses.",
            Assert.Throws<InvalidOperationException>(() => new OtherImage(version)).Message);
    }

    [Fact]
    public void A_copy_of_an_image_says_the_same()
    {
        DigestCatalog copy = TestImage.Of(TestImage.Copy(Second.SecondDigests.Catalog), Second.SecondDigests.Catalog.Multiplier);

        Assert.Equal(Read(Second.SecondDigests.Catalog, []), Read(copy, []));
    }

    [Fact]
    public void An_index_that_is_cut_short_gives_what_is_left_of_it_or_an_exception()
    {
        byte[][] parts = TestImage.Copy(Digests.Catalog);
        List<string> whole = Read(Digests.Catalog, []);
        for (int length = 0; length < parts[0].Length; length++)
        {
            var thrown = new Dictionary<string, int>();
            List<string> values = Read(TestImage.Of([parts[0][..length], .. parts[1..]], Digests.Catalog.Multiplier), thrown);

            Assert.NotEmpty(thrown);
            Assert.Subset(s_documented, thrown.Keys.ToHashSet());
            Assert.Subset(whole.ToHashSet(), values.ToHashSet());
        }
    }

    [Fact]
    public void A_damaged_image_gives_values_or_documented_exceptions()
    {
        byte[][] parts = TestImage.Copy(Digests.Catalog);
        var random = new Random(20260801);
        var thrown = new Dictionary<string, int>();
        int read = 0;
        for (int i = 0; i < 600; i++)
        {
            byte[][] damaged = Array.ConvertAll(parts, part => (byte[])part.Clone());
            int part = random.Next(5) is < 4 and var table ? table : random.Next(4, damaged.Length);
            if (random.Next(3) == 0)
            {
                damaged[part] = damaged[part][..random.Next(damaged[part].Length)];
            }

            for (int flips = random.Next(1, 9); flips > 0 && damaged[part].Length > 0; flips--)
            {
                damaged[part][random.Next(damaged[part].Length)] = (byte)random.Next(256);
            }

            DigestCatalog? catalog = null;
            Attempt(() => catalog = TestImage.Of(damaged, Digests.Catalog.Multiplier), thrown);
            if (catalog is not null)
            {
                read += Read(catalog, thrown).Count;
                Attempt(() => catalog = DigestCatalog.Combine(catalog, Second.SecondDigests.Catalog), thrown);
                read += Read(catalog, thrown).Count;
            }
        }

        Assert.True(read > 100_000, $"{read} values");
        Assert.Subset(s_documented, thrown.Keys.ToHashSet());
        Assert.Contains(nameof(ArgumentOutOfRangeException), thrown.Keys);
        Assert.Contains(nameof(InvalidOperationException), thrown.Keys);
    }

    // As generated code opens an image.
    private sealed class OtherImage(int version) : CompiledCatalog(version, 0);

    // Everything that a catalog says, as far as it can be read.
    private static List<string> Read(DigestCatalog catalog, Dictionary<string, int> thrown)
    {
        var values = new List<string>();
        int issueCount = 0;
        Attempt(() => issueCount = catalog.Issues.Count, thrown);
        for (int i = 0; i < issueCount; i++)
        {
            Issue issue = catalog.Issues[i];
            Add(() => issue.Name);
            Add(() => issue.Channel);
            Add(() => issue.Date);
            Add(() => issue.Time);
            Attempt(
                () =>
                {
                    foreach (Entry entry in issue.Entries)
                    {
                        AddEntry(entry);
                    }
                },
                thrown);
        }

        Attempt(
            () =>
            {
                foreach (Paper paper in catalog.Papers)
                {
                    AddPaper(paper);
                }
            },
            thrown);
        Attempt(
            () =>
            {
                foreach (Channel channel in catalog.Channels)
                {
                    Add(() => channel.Name);
                    Add(() => channel.Issues.Count);
                    Add(() => channel.Papers.Count);
                }
            },
            thrown);
        Attempt(
            () =>
            {
                foreach (Category category in catalog.Categories)
                {
                    Add(() => category.Name);
                    Add(() => category.Papers.Count);
                }
            },
            thrown);
        Add(() => catalog.TryGetIssue("2024-02-24.cs.LG", out Issue issue) ? issue.Name : "not found");
        foreach (Paper paper in Digests.Catalog.Papers)
        {
            Add(() => catalog.TryGetPaper(paper.Id, out Paper found) ? found.Title : "not found");
        }

        foreach (string query in (string[])["的 since:2023", "we study", "id:2402"])
        {
            Attempt(
                () =>
                {
                    foreach (SearchHit hit in catalog.Search(query, new SearchOptions { Fields = SearchFields.All }))
                    {
                        Add(() => hit.Score);
                        Add(() => hit.GetSnippet().Text);
                    }
                },
                thrown);
        }

        return values;

        void AddEntry(Entry entry)
        {
            Add(() => entry.Reference);
            Add(() => entry.Id);
            Add(() => entry.Url);
            Add(() => entry.Title);
            Add(() => entry.Abstract);
            Add(() => entry.TranslatedAbstract);
            Add(() => entry.RawTitle);
            Add(() => entry.RawAbstract);
            Add(() => entry.RawTranslatedAbstract);
            Add(() => entry.TranslatedTitle);
            Add(() => entry.Summary);
            Add(() => entry.EnglishSummary);
            Add(() => entry.Version);
            Add(() => entry.Announcement);
            Add(() => entry.PrimaryCategory);
            Add(() => entry.Paper.Title);
        }

        void AddPaper(Paper paper)
        {
            Add(() => paper.Id);
            Add(() => paper.Title);
            Add(() => paper.Abstract);
            Add(() => paper.Version);
            Attempt(
                () =>
                {
                    foreach (Entry entry in paper.Entries)
                    {
                        Add(() => entry.Issue.Name);
                    }
                },
                thrown);
        }

        void Add<T>(Func<T> value) => Attempt(() => values.Add($"{value()}"), thrown);
    }

    private static void Attempt(Action action, Dictionary<string, int> thrown)
    {
        try
        {
            action();
        }
        catch (Exception exception)
        {
            thrown[exception.GetType().Name] = thrown.GetValueOrDefault(exception.GetType().Name) + 1;
        }
    }
}
