namespace DigestGen.Tests;

/// <summary>Nothing is allocated where the documentation says so.</summary>
public sealed class AllocationTests
{
    private const int Passes = 50;

    private static readonly DigestCatalog s_combined = DigestCatalog.Combine(Digests.Catalog, Second.SecondDigests.Catalog);

    public static TheoryData<string> Catalogs => ["one", "combined"];

    [Theory]
    [MemberData(nameof(Catalogs))]
    public void Looking_up_allocates_nothing(string which)
    {
        DigestCatalog catalog = Catalog(which);
        string[] texts =
        [
            "2402.10758", "arXiv:2310.01770v2", "math.GT/0309136", "2402.10759", "", "v2", "garbage", "2413.10758", "nowhere/0309136",
            "math.G/0309136", "2402.10758v0",
        ];
        ArxivId id = ArxivId.Parse("0704.0001");
        int found = 0;

        long bytes = Measure(() =>
        {
            foreach (string text in texts)
            {
                found += catalog.TryGetPaper(text, out _) ? 1 : 0;
                found += catalog.TryGetPaper(text.AsSpan(), out _) ? 1 : 0;
            }

            found += catalog.TryGetPaper(id, out _) ? 1 : 0;
            found += catalog["2402.10758"].Id == catalog[id].Id ? 100 : 0;
        });

        Assert.Equal(0, bytes);
        // Three of the texts and the identifier are of papers; the indexers count a hundred.
        Assert.Equal(Passes * (3 + 3 + 1), found % 10_000);
    }

    [OptimizedFact]
    public void Searching_allocates_what_the_results_hold()
    {
        var none = new SearchOptions { Limit = 0, Fields = SearchFields.All };
        int few = 0;
        int many = 0;

        // Both find something, and give no results: what is found costs nothing.
        long expected = Measure(() => few += Digests.Catalog.Search("sampling", none).TotalCount);
        long bytes = Measure(() => many += Digests.Catalog.Search("a", none).TotalCount);

        Assert.InRange(few, Passes, many - Passes);
        Assert.InRange(bytes, 0, expected);
    }

    // The folding tables are the library's own: these tests run in invariant globalization mode.
    [Fact]
    public void Searching_folds_in_invariant_mode()
    {
        Assert.Equal(["2402.10758"], Digests.Catalog.Search("ＯＮ ｓａｍｐｌｉｎｇ").Select(hit => hit.Paper.Id.ToString()));
        Assert.Equal(["2402.10758"], Digests.Catalog.Search("ON SÁMPLING").Select(hit => hit.Paper.Id.ToString()));
    }

    [Theory]
    [MemberData(nameof(Catalogs))]
    public void Enumerating_in_utf8_allocates_nothing(string which)
    {
        DigestCatalog catalog = Catalog(which);
        long length = 0;

        long bytes = Measure(() =>
        {
            foreach (Issue issue in catalog.Issues)
            {
                length += issue.GetNameUtf8().Length + issue.GetChannelUtf8().Length + (issue.Date?.DayNumber ?? 0) + (issue.Time?.Hour ?? 0);
                foreach (Entry entry in issue.Entries)
                {
                    length += entry.Reference + entry.GetTitleUtf8().Length + entry.GetAbstractUtf8().Length + (entry.Version ?? 0)
                        + (int)entry.Announcement + entry.GetPrimaryCategoryUtf8().Length + entry.Paper.GetTitleUtf8().Length
                        + entry.Issue.GetNameUtf8().Length;
                }
            }

            foreach (Paper paper in catalog.Papers)
            {
                length += paper.GetTitleUtf8().Length + paper.GetSummaryUtf8().Length + (paper.Version ?? 0);
            }
        });

        Assert.Equal(0, bytes);
        Assert.True(length > 0);
    }

    [Fact]
    public void The_entries_of_a_paper_allocate_nothing_unless_several_parts_have_it()
    {
        Paper inOne = Digests.Catalog["2402.03300"];
        Paper inOnePart = s_combined["2402.03300"];
        int references = 0;

        long bytes = Measure(() =>
        {
            foreach (Entry entry in inOne.Entries)
            {
                references += entry.Reference;
            }

            foreach (Entry entry in inOnePart.Entries)
            {
                references += entry.Reference;
            }
        });

        Assert.Equal(0, bytes);
        Assert.Equal(Passes * 6, references);
    }

    [Fact]
    public void A_text_allocates_itself_alone()
    {
        Paper paper = Digests.Papers.Arxiv_2310_01770;
        int length = paper.Title.Length;

        // A string has a header of 22 bytes with its terminator, and is rounded up to 8.
        Assert.Equal((Passes - 1) * ((22 + (2 * length) + 7) / 8 * 8), Measure(() => length = paper.Title.Length));
    }

    private static DigestCatalog Catalog(string which) => which == "one" ? Digests.Catalog : s_combined;

    // In a pass of its own the runtime sets up what it needs.
    private static long Measure(Action action)
    {
        action();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int pass = 1; pass < Passes; pass++)
        {
            action();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
