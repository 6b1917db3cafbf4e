
namespace DigestGen.Queries.Tests;

/// <summary>What is new and what changed is what going through all digests finds.</summary>
public sealed class AppearanceTests
{
    private const string Id = "2401.00001";
    private const string Long = "A text that is longer than the producer keeps. ";

    [Theory]
    [InlineData(31, false)]
    [InlineData(31, true)]
    [InlineData(32, false)]
    [InlineData(33, true)]
    public void Appearances_of_a_drawn_archive_are_those_that_brute_force_finds(int seed, bool isCombined)
    {
        DigestFile[] files = RandomArchive.Draw(seed, 90);
        DigestCatalog catalog = isCombined
            ? DigestCatalog.Combine(MemoryCatalogs.Of(files[..20]), MemoryCatalogs.Of(files[20..50]), MemoryCatalogs.Of(files[50..]))
            : MemoryCatalogs.Of(files);
        EntryChanges seen = AssertAppearances(catalog);

        Assert.Equal(EntryChanges.Title | EntryChanges.Abstract | EntryChanges.Category | EntryChanges.Version, seen);
        Assert.Contains(catalog.Issues, static issue => issue.Papers.Count < issue.Entries.Count);
        Assert.Contains(catalog.Issues, static issue => issue.NewPapers.Count is > 0 and var count && count < issue.Papers.Count);
        Assert.Contains(catalog.Papers, static paper => paper.IsAbstractCut);
    }

    [CorpusFact]
    public void Appearances_of_all_real_digests_are_those_that_brute_force_finds()
    {
        DigestFile[] files = [.. Corpus.Digests.Select(static path => new DigestFile(path, File.ReadAllText(path)))];
        DigestCatalog catalog = MemoryCatalogs.Of(files);
        AssertAppearances(catalog);

        Assert.Equal(files.Length, catalog.Issues.Count);
        Assert.Contains(catalog.Papers, static paper => paper.Entries.Count > 1);
        AssertAppearances(DigestCatalog.Combine(MemoryCatalogs.Of(files[..700]), MemoryCatalogs.Of(files[700..])));
    }

    [Theory]
    [InlineData("A text.", "A text.", EntryChanges.None)]
    [InlineData("A text.", "Another text.", EntryChanges.Abstract)]
    [InlineData("A text.", "", EntryChanges.None)]
    [InlineData("", "A text.", EntryChanges.None)]
    [InlineData("arXiv:2401.00001v1 Announce Type: new  Abstract: A text.", "arXiv:2401.00001v1 Announce Type: cross  Abstract: A text.", EntryChanges.None)]
    [InlineData("arXiv:2401.00001v1 Announce Type: new  Abstract: A text.", "arXiv:2401.00001v2 Announce Type: replace  Abstract: A text.", EntryChanges.Version)]
    [InlineData("A text.", "arXiv:2401.00001v2 Announce Type: replace  Abstract: Another text.", EntryChanges.Abstract)]
    public void A_change_is_of_what_both_give(string before, string after, EntryChanges expected) => Assert.Equal(expected, ChangesOf(before, after));

    [Fact]
    public void Of_two_cut_abstracts_the_length_of_the_shorter_counts()
    {
        string text = string.Concat(Enumerable.Repeat(Long, 40));
        string cut = text[..1000];
        string cutWithPrefix = $"arXiv:{Id}v1 Announce Type: new  Abstract: {text}"[..1000];

        Assert.Equal(EntryChanges.None, ChangesOf(cut, cutWithPrefix));
        Assert.Equal(EntryChanges.None, ChangesOf(cutWithPrefix, cut));
        Assert.Equal(EntryChanges.Abstract, ChangesOf(cut[..999], cutWithPrefix));
        Assert.Equal(EntryChanges.Abstract, ChangesOf(cut, "X" + cut[1..]));
    }

    [Fact]
    public void An_abstract_is_cut_from_a_thousand_characters_on()
    {
        string[] texts = [new('a', 999), new('a', 1000), new('测', 999), string.Concat(Enumerable.Repeat("𝒮", 999)), string.Concat(Enumerable.Repeat("𝒮", 1000))];
        Entry[] entries = [.. MemoryCatalogs.Of([Digest("2024-01-02.cs.LG", [.. texts.Select(static (text, i) => new TestEntry($"2401.0000{i + 1}") { Abstract = text })])]).Issues[0].Entries];

        Assert.Equal([false, true, false, false, true], entries.Select(static entry => entry.IsAbstractCut));
        Assert.Equal([false, true, false, false, true], entries.Select(static entry => entry.Paper.IsAbstractCut));
    }

    [Fact]
    public void A_paper_of_undated_issues_alone_is_nowhere_new()
    {
        DigestCatalog catalog = MemoryCatalogs.Of([Digest("notes", new TestEntry(Id)), Digest("2024-01-02.cs.LG", new TestEntry("2401.00002"), new TestEntry("2401.00002"))]);

        Assert.Equal([true, false, false], catalog.Issues.SelectMany(static issue => issue.Entries).Select(static entry => entry.IsFirst));
        Assert.Equal([1, 0], catalog.Issues.Select(static issue => issue.NewPapers.Count));
        Assert.Equal([1, 1], catalog.Issues.Select(static issue => issue.Papers.Count));
        Assert.Throws<ArgumentOutOfRangeException>(() => catalog.Issues[0].Papers[1]);
    }

    [Fact]
    public void An_indexer_finds_by_name_what_its_list_has()
    {
        DigestCatalog catalog = MemoryCatalogs.Of(
        [
            Digest("a/2024-01-02.cs.LG", new TestEntry(Id)), Digest("b/2024-01-02.cs.LG", new TestEntry("2401.00002")), Digest("2024-01-03.cs.IR", new TestEntry("2401.00003")),
        ]);

        Assert.Equal(catalog.Issues[0], catalog.Issues["2024-01-02.cs.LG"]);
        Assert.Equal(catalog.Issues[1], catalog.Issues.Between(new(2024, 1, 1), new(2024, 1, 9))[1]);
        Assert.Equal(catalog.Issues[2], catalog.Issues.In("cs.IR")["2024-01-03.cs.IR"]);
        Assert.Equal(catalog["2401.00003"], catalog.Papers["arXiv:2401.00003v2"]);
        Assert.Equal(catalog["2401.00003"], catalog.Channels["cs.IR"].Papers["2401.00003"]);
        Assert.Equal(catalog["2401.00003"], catalog.Issues[2].Papers["2401.00003"]);
        Assert.Equal(catalog.Channels[1], catalog.Channels["cs.LG"]);
        AssertNotFound("No issue of this list has the name '2024-01-03.cs.IR'.", () => catalog.Issues.In("cs.LG")["2024-01-03.cs.IR"]);
        AssertNotFound("No issue of this list has the name '2024-01-03.cs.I'.", () => catalog.Issues["2024-01-03.cs.I"]);
        AssertNotFound("No issue of this list has the name 'z'.", () => catalog.Issues["z"]);
        AssertNotFound("The catalog has no paper '2401.00009'.", () => catalog.Papers["2401.00009"]);
        AssertNotFound("The catalog has the paper '2401.00003', and this list of its papers does not.", () => catalog.Channels["cs.LG"].Papers["2401.00003"]);
        AssertNotFound("The catalog has the paper '2401.00003', and this list of its papers does not.", () => catalog.Issues[0].Papers["2401.00003"]);
        AssertNotFound("The catalog has the paper '2401.00003', and this list of its papers does not.", () => catalog.Papers.In("none")["2401.00003"]);
        AssertNotFound("The catalog has no issue of the channel 'CS.LG'.", () => catalog.Channels["CS.LG"]);
        AssertNotFound("The catalog has no paper of the primary category 'cs.LG'.", () => catalog.Categories["cs.LG"]);
        Assert.Throws<ArgumentNullException>("name", () => catalog.Issues[null!]);
        Assert.Throws<ArgumentNullException>("id", () => catalog.Papers[null!]);
        Assert.Throws<ArgumentNullException>("name", () => catalog.Channels[null!]);
        Assert.Throws<ArgumentNullException>("name", () => catalog.Categories[null!]);
    }

    private static void AssertNotFound(string message, Func<object> use) => Assert.Equal(message, Assert.Throws<KeyNotFoundException>(use).Message);

    private static EntryChanges ChangesOf(string before, string after)
    {
        DigestCatalog catalog = MemoryCatalogs.Of(
            [Digest("2024-01-02.cs.LG", new TestEntry(Id) { Abstract = before }), Digest("2024-01-03.cs.LG", new TestEntry(Id) { Abstract = after })]);
        Assert.Equal(EntryChanges.None, catalog.Issues[0].Entries[0].Changes);
        return catalog.Issues[1].Entries[0].Changes;
    }

    private static DigestFile Digest(string name, params TestEntry[] entries) => new(name + ".md", TestEntry.Digest(entries));

    // All entries in the catalog's order, with what the paper's entry before says.
    private static EntryChanges AssertAppearances(DigestCatalog catalog)
    {
        EntryChanges seen = EntryChanges.None;
        var last = new Dictionary<ArxivId, Entry>();
        foreach (Issue issue in catalog.Issues)
        {
            var papers = new List<ArxivId>();
            var newPapers = new List<ArxivId>();
            foreach (Entry entry in issue.Entries)
            {
                bool isKnown = last.TryGetValue(entry.Id, out Entry before);
                bool isFirst = !isKnown && issue.Date is not null;
                EntryChanges changes = isKnown ? Compare(before, entry) : EntryChanges.None;
                Assert.True(isFirst == entry.IsFirst && changes == entry.Changes, $"{issue.Name} {entry.Reference} {entry.Id}: {changes}");
                Assert.Equal(entry.RawAbstract.EnumerateRunes().Count() >= 1000, entry.IsAbstractCut);
                seen |= changes;
                if (!papers.Contains(entry.Id))
                {
                    papers.Add(entry.Id);
                }

                if (isFirst)
                {
                    newPapers.Add(entry.Id);
                }

                last[entry.Id] = entry;
            }

            Assert.Equal(papers, issue.Papers.Select(static paper => paper.Id));
            Assert.Equal(newPapers, issue.NewPapers.Select(static paper => paper.Id));
            Assert.Equal((papers.Count, newPapers.Count), (issue.Papers.Count, issue.NewPapers.Count));
        }

        foreach (Paper paper in catalog.Papers)
        {
            Entry latest = last[paper.Id];
            Assert.Equal((latest, latest.Announcement, latest.IsAbstractCut), (paper.LatestEntry, paper.Announcement, paper.IsAbstractCut));
        }

        return seen;
    }

    private static EntryChanges Compare(Entry before, Entry after)
    {
        string[] texts = [before.Abstract, after.Abstract];
        if (texts.All(static text => text.Length > 0) && before.RawAbstract.EnumerateRunes().Count() >= 1000 && after.RawAbstract.EnumerateRunes().Count() >= 1000)
        {
            int length = texts.Min(static text => text.Length);
            texts = [.. texts.Select(text => text[..length])];
        }

        return (before.Title != after.Title && before.Title != "" && after.Title != "" ? EntryChanges.Title : 0)
            | (texts[0] != texts[1] && texts[0] != "" && texts[1] != "" ? EntryChanges.Abstract : 0)
            | (before.PrimaryCategory != after.PrimaryCategory && before.PrimaryCategory is not null && after.PrimaryCategory is not null ? EntryChanges.Category : 0)
            | (before.Version != after.Version && before.Version is not null && after.Version is not null ? EntryChanges.Version : 0);
    }
}
