using System.Globalization;
using System.Text.RegularExpressions;
using DigestGen.Generator.Tests.Harness;

namespace DigestGen.Generator.Tests;

/// <summary>What the compiled catalog says.</summary>
[Trait("Matrix", "Compiler")]
[Trait("Matrix", "Storage")]
public sealed class CatalogTests
{
    /// <summary>A path, and the channel, the date and the time that it tells.</summary>
    public static TheoryData<string, string?, string?, string?> Paths => new()
    {
        { "/project/2024-04-03-0906.cs.IR.md", "cs.IR", "2024-04-03", "09:06" },
        { "/project/digests/cs.IR/2024-04-03-0906.cs.IR.md", "cs.IR", "2024-04-03", "09:06" },
        { "/project/cs.IR/2024-04-03.md", "cs.IR", "2024-04-03", null },
        { "/project/cs.IR/2024-04-03-2359.md", "cs.IR", "2024-04-03", "23:59" },
        { "/project/2024-04-03.econ.txt", "econ", "2024-04-03", null },
        { "/project/2024-04-03.cond-mat.mes-hall.md", "cond-mat.mes-hall", "2024-04-03", null },
        { "/project/quant-ph/2024-02-29.md", "quant-ph", "2024-02-29", null },
        { @"C:\project\cs.IR\2024-04-03.md", "cs.IR", "2024-04-03", null },
        { @"C:\project\2024-04-03-0906.cs.IR.md", "cs.IR", "2024-04-03", "09:06" },
        { @"C:\project/cs.IR\2024-04-03.md", "cs.IR", "2024-04-03", null },
        { "2024-04-03.md", null, "2024-04-03", null },
        { "/project/2024-04-03.md", null, "2024-04-03", null },
        { "/project/cs.IR/seed.md", "cs.IR", null, null },
        { "/project/seed.md", null, null, null },

        // The file's own channel comes before its folder's.
        { "/project/cs.LG/2024-04-03.cs.IR.md", "cs.IR", "2024-04-03", null },

        // A category that arXiv may add.
        { "/project/2024-04-03.cs.XX.md", "cs.XX", "2024-04-03", null },

        // What is no channel, no date or no time.
        { "/project/cs.LG/2024-04-03.xx.XX.md", "cs.LG", "2024-04-03", null },
        { "/project/notes/2024-04-03.md", null, "2024-04-03", null },
        { "/project/2024-04-03.cs.1R.md", null, "2024-04-03", null },
        { "/project/2024-04-03.cs.IR and more.md", null, "2024-04-03", null },
        { "/project/cs.IR/２０２４-04-03.md", "cs.IR", null, null },
        { "/project/12345678.cs.IR.md", null, null, null },
        { "/project/1.2.3.md", null, null, null },
        { "/project/2402.10758.md", null, null, null },
        { "/project/2024-04-03-2.cs.IR.md", null, "2024-04-03", null },

        // One file a channel, without a date.
        { "/project/cs.LG.md", "cs.LG", null, null },
        { "/project/q-fin.txt", "q-fin", null, null },
        { "/project/cs.CL/cs.LG.md", "cs.LG", null, null },
        { "/project/cond-mat.mes-hall.md", "cond-mat.mes-hall", null, null },
        { "/project/cs.readme.pdf.md", null, null, null },

        // Letter case, and what copies of a file are called.
        { "/project/2024-04-11.CS.CL.md", "cs.CL", "2024-04-11", null },
        { "/project/Cs.lg/2024-04-11.md", "cs.LG", "2024-04-11", null },
        { "/project/COND-MAT.MES-HALL.md", "cond-mat.mes-hall", null, null },
        { "/project/2024-04-03.cs.LG (1).md", "cs.LG", "2024-04-03", null },
        { "/project/2024-04-03.cs.LG(12).md", "cs.LG", "2024-04-03", null },
        { "/project/2024-04-03-0906.cs.LG - Copy.md", "cs.LG", "2024-04-03", "09:06" },
        { "/project/2024-04-03-0906.cs.LG - Copy (2).md", "cs.LG", "2024-04-03", "09:06" },
        { "/project/2024-04-03.cs.LG copy.md", "cs.LG", "2024-04-03", null },
        { "/project/2024-04-03.cs.LG copy 2.md", "cs.LG", "2024-04-03", null },
        { "/project/2024-04-03.cs.LG.bak.md", "cs.LG", "2024-04-03", null },
        { "/project/2024-04-03.cs.LG.md.txt", "cs.LG", "2024-04-03", null },
        { "/project/cs.LG (1).md", "cs.LG", null, null },
        { "/project/cs.IR/2024-04-03 (1).md", "cs.IR", "2024-04-03", null },
        { "/project/cs.IR/9999-12-31-2359.md", "cs.IR", "9999-12-31", "23:59" },
        { "/project/cs.IR/0001-01-01-0000.md", "cs.IR", "0001-01-01", "00:00" },
    };

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_path_tells_channel_date_and_time(string path, string? channel, string? date, string? time)
    {
        using LoadedCatalog loaded = Load(new TestFile(path, TestEntry.Digest("2402.10758")));
        AssertIdentity(Assert.Single(loaded.Catalog.Issues), channel, date, time);
    }

    [Theory]
    [InlineData("Channel", "math.GT", "math.GT", "2024-04-03", "09:06")]
    [InlineData("Channel", "my own", "my own", "2024-04-03", "09:06")]
    [InlineData("Date", "2020-01-02", "cs.IR", "2020-01-02", "09:06")]
    [InlineData("Time", "17:30", "cs.IR", "2024-04-03", "17:30")]
    [InlineData("Time", "1730", "cs.IR", "2024-04-03", "17:30")]
    [InlineData("Time", "17:30:15", "cs.IR", "2024-04-03", "17:30:15")]
    [InlineData("Time", " 17:30 ", "cs.IR", "2024-04-03", "17:30")]
    [InlineData("Channel", "", "cs.IR", "2024-04-03", "09:06")]
    [InlineData("Date", "  ", "cs.IR", "2024-04-03", "09:06")]
    public void Metadata_correct_the_path(string name, string value, string channel, string date, string time)
    {
        using LoadedCatalog loaded = Load(
            new TestFile("/project/2024-04-03-0906.cs.IR.md", TestEntry.Digest("2402.10758")).With(name, value));
        AssertIdentity(Assert.Single(loaded.Catalog.Issues), channel, date, time);
    }

    [Theory]
    [InlineData("x.md|a%23b%3Bc|2020-01-02|17:30|n%0Am", "a#b;c", "2020-01-02", "17:30", "n\nm")]
    [InlineData("x.md|%7C||| %E2%80%A8%C2%85x ", "|", "2024-04-03", "09:06", "x")]
    [InlineData("x.md||||%ZZ%2", "cs.IR", "2024-04-03", "09:06", "%ZZ%2")]
    [InlineData("x.md|too|few", "plain", "2024-04-03", "09:06", "2024-04-03-0906.cs.IR")]
    [InlineData("", "plain", "2024-04-03", "09:06", "2024-04-03-0906.cs.IR")]
    public void Metadata_that_come_encoded_go_before_the_plain(string encoded, string channel, string date, string time, string name)
    {
        using LoadedCatalog loaded = Load(
            new TestFile("/project/2024-04-03-0906.cs.IR.md", TestEntry.Digest("2402.10758"))
                .With("Values", encoded, item: "EncodedDigestMetadata").With("Channel", "plain"));
        Issue issue = Assert.Single(loaded.Catalog.Issues);
        AssertIdentity(issue, channel, date, time);
        Assert.Equal(name, issue.Name);
    }

    [Fact]
    public void Issues_are_ordered_by_date_time_channel_and_name_and_the_undated_come_last()
    {
        string[] expected =
        [
            "/p/cs.IR/2023-12-31-2359.md",
            "/p/seed/2024-01-01.md",
            "/p/cs.IR/2024-01-01.md",
            "/p/cs.LG/2024-01-01.md",
            "/p/2024-01-01-0000.cs.IR.md",
            "/p/2024-01-01-0905.econ.md",
            "/p/2024-01-01-0906.cs.IR.md",
            "/p/2024-01-01-0906.cs.LG.md",
            "/p/2024-01-01-0906.econ.md",
            "/p/B.md",
            "/p/a.md",
            "/p/b.md",
            "/p/ä.md",
            "/p/cs.IR/A.md",
        ];
        TestFile[] files =
        [
            .. expected.Select((path, number) =>
                new TestFile(path, TestEntry.Digest(FormattableString.Invariant($"2402.{number + 1:D5}")))),
        ];
        new Random(7).Shuffle(files);
        using LoadedCatalog loaded = Load(files);
        Assert.Equal(
            expected.Select((_, number) => FormattableString.Invariant($"2402.{number + 1:D5}")),
            loaded.Catalog.Issues.Select(issue => issue.Entries[0].Paper.Id.ToString()));
    }

    [LiteralsFact]
    public void The_earliest_issue_owns_a_text_and_the_latest_speaks_for_the_paper()
    {
        TestEntry first = new("2402.00001") { Abstract = "In the first wording." };
        TestEntry second = first with { Abstract = "In the second wording." };
        TestProject project = TestProject.Of(
            new TestFile("/p/2024-01-01.md", TestEntry.Digest(first)),
            new TestFile("/p/2024-01-15.md", TestEntry.Digest(new TestEntry("2402.00002"), first)),
            new TestFile("/p/2024-01-08.md", TestEntry.Digest(second, new TestEntry("2402.00003"))));
        GeneratorRun run = project.Run().WithoutFindings();
        Assert.Contains("first wording", run.Sources["Digests.Volumes._2024_01_01.g.cs"], StringComparison.Ordinal);
        Assert.Equal(
            1, run.Sources.Count(source => source.Key.Contains(".Volumes.", StringComparison.Ordinal)
                && source.Value.Contains("first wording", StringComparison.Ordinal)));
        using LoadedCatalog loaded = run.Load();
        Paper paper = loaded.Catalog["2402.00001"];
        Assert.Equal(
            ["In the first wording.", "In the second wording.", "In the first wording."],
            paper.Entries.Select(entry => entry.Abstract));
        Assert.Equal(["2024-01-01", "2024-01-08", "2024-01-15"], paper.Entries.Select(entry => entry.Issue.Name));
        Assert.Equal([1, 1, 2], paper.Entries.Select(entry => entry.Reference));
        Assert.Equal("In the first wording.", paper.Abstract);
        Assert.Equal(3, loaded.Catalog.Papers.Count);
    }

    [LiteralsFact]
    public void An_issue_whose_texts_all_stand_in_earlier_ones_has_no_source_of_its_own()
    {
        GeneratorRun run = TestProject.Of(
            new TestFile("/p/2024-01-01.md", TestEntry.Digest("2402.00001", "2402.00002")),
            new TestFile("/p/2024-01-08.md", TestEntry.Digest("2402.00002", "2402.00001"))).Run().WithoutFindings();
        Assert.Contains("Digests.Volumes._2024_01_01.g.cs", run.Sources.Keys);
        Assert.DoesNotContain("Digests.Volumes._2024_01_08.g.cs", run.Sources.Keys);
        using LoadedCatalog loaded = run.Load();
        Assert.Equal(["On 2402.00002", "On 2402.00001"], loaded.Catalog.Issues[1].Entries.Select(entry => entry.Title));
    }

    [Fact]
    public void Numbers_that_are_not_consecutive_are_kept()
    {
        TestProject project = TestProject.Of(
            new TestFile("/p/2024-01-01.md", TestEntry.Digest("2402.00001", "2402.00002")),
            new TestFile("/p/2024-01-02.md", TestEntry.Digest(
                new TestEntry("2402.00003") { Reference = 2 },
                new TestEntry("2402.00004") { Reference = 700 },
                new TestEntry("2402.00005") { Reference = 268_435_455 })),
            new TestFile("/p/2024-01-03.md", TestEntry.Digest("2402.00006")),
            new TestFile("/p/2024-01-04.md", TestEntry.Digest(new TestEntry("2402.00007") { Reference = 5 })));
        GeneratorRun run = project.Run();
        Assert.Equal(["DG0021", "DG0021"], run.Diagnostics.Select(diagnostic => diagnostic.Id));
        using LoadedCatalog loaded = run.Load();
        Assert.Equal(
            [[1, 2], [2, 700, 268_435_455], [1], [5]],
            loaded.Catalog.Issues.Select(issue => issue.Entries.Select(entry => entry.Reference)));
    }

    [Fact]
    public void Papers_of_the_old_scheme_are_members_and_found_by_any_form_of_their_id()
    {
        using LoadedCatalog loaded = Load(
            new TestFile("/p/2024-01-01.md", TestEntry.Digest("math/0309136", "hep-th/9901001", "cond-mat/0703470v2")),
            new TestFile("/p/2024-01-02.md", TestEntry.Digest("math.GT/0309136", "cond-mat.mes-hall/0703470", "0704.0001", "1412.9999", "1501.00001")));
        Assert.Equal(
            ["Arxiv_0704_0001", "Arxiv_1412_9999", "Arxiv_1501_00001", "Arxiv_cond_mat_0703470", "Arxiv_hep_th_9901001", "Arxiv_math_0309136"],
            loaded.Papers.Keys);
        Assert.Equal(loaded.Papers.Values, loaded.Catalog.Papers);
        Assert.Equal(2, loaded.Papers["Arxiv_math_0309136"].Entries.Count);
        Assert.Equal(2, loaded.Papers["Arxiv_cond_mat_0703470"].Entries.Count);
        foreach (string id in (string[])["math/0309136", "math.GT/0309136", "arXiv:math/0309136v3", "math.AG/0309136"])
        {
            Assert.Equal(loaded.Papers["Arxiv_math_0309136"], loaded.Catalog[id]);
        }

        Assert.Equal("math/0309136", loaded.Papers["Arxiv_math_0309136"].Id.ToString());
        Assert.False(loaded.Catalog.TryGetPaper("math/0309137", out _));
        Assert.False(loaded.Catalog.TryGetPaper("hep-ph/9901001", out _));
    }

    [Fact]
    public void Empty_digests_are_issues_without_entries()
    {
        using LoadedCatalog loaded = Load(
            new TestFile("/p/cs.IR/2024-01-06.md", TestEntry.EmptyDigest),
            new TestFile("/p/cs.IR/2024-01-07.md", TestEntry.EmptyDigest));
        Assert.Equal(["2024-01-06", "2024-01-07"], loaded.Catalog.Issues.Select(issue => issue.Name));
        Assert.All(loaded.Catalog.Issues, issue => Assert.Empty(issue.Entries));
        Assert.Empty(loaded.Catalog.Papers);
        Assert.Empty(loaded.Papers);
        Assert.False(loaded.Catalog.TryGetPaper("2402.10758", out _));
    }

    [Fact]
    public void Empty_digests_between_others_shift_nothing()
    {
        using LoadedCatalog loaded = Load(
            new TestFile("/p/2024-01-01.md", TestEntry.EmptyDigest),
            new TestFile("/p/2024-01-02.md", TestEntry.Digest("2402.00001", "2402.00002")),
            new TestFile("/p/2024-01-03.md", TestEntry.EmptyDigest),
            new TestFile("/p/2024-01-04.md", TestEntry.EmptyDigest),
            new TestFile("/p/2024-01-05.md", TestEntry.Digest("2402.00003", "2402.00001")),
            new TestFile("/p/2024-01-06.md", TestEntry.EmptyDigest));
        Assert.Equal([0, 2, 0, 0, 2, 0], loaded.Catalog.Issues.Select(issue => issue.Entries.Count));
        Assert.Equal(["2024-01-02", "2024-01-05"], loaded.Catalog["2402.00001"].Entries.Select(entry => entry.Issue.Name));
        Assert.Equal(["2024-01-05"], loaded.Catalog["2402.00003"].Entries.Select(entry => entry.Issue.Name));
    }

    [Fact]
    public void An_issue_of_seven_hundred_entries_is_read_whole()
    {
        string[] ids = [.. Enumerable.Range(1, 700).Select(number => FormattableString.Invariant($"2402.{number:D5}"))];
        using LoadedCatalog loaded = Load(new TestFile("/p/cs.LG/2024-04-03.md", TestEntry.Digest(ids)));
        Assert.Equal(ids.Select(id => "On " + id), loaded.Catalog.Issues[0].Entries.Select(entry => entry.Title));
        Assert.Equal(ids.Select(id => $"About {id}."), loaded.Catalog.Papers.Select(paper => paper.Abstract));
        Assert.Equal(700, loaded.Papers.Count);
    }

    [SlowFact]
    public void A_record_that_is_longer_than_a_volume_has_one_of_its_own()
    {
        TestEntry[] entries =
        [
            .. Enumerable.Range(1, 5).Select(number =>
                new TestEntry(FormattableString.Invariant($"2402.{number:D5}")) { Abstract = new string((char)('a' + number), 1_800_000) }),
        ];
        GeneratorRun run = TestProject.Of(
            new TestFile("/p/2024-04-03.md", TestEntry.Digest(entries)),
            new TestFile("/p/2024-04-04.md", TestEntry.Digest("2402.00006"))).Run().WithoutFindings();
        Assert.Equal(
            StoredProject.IsUsed ? [] : ["Digests.Volumes._2024_04_03.g.cs: 5", "Digests.Volumes._2024_04_04.g.cs: 1"],
            run.Sources.Where(source => source.Key.StartsWith("Digests.Volumes.", StringComparison.Ordinal))
                .Select(source => $"{source.Key}: {source.Value.Split("internal static ").Length - 1}"));
        using LoadedCatalog loaded = run.Load();
        Assert.Equal(entries.Select(entry => entry.Abstract), loaded.Catalog.Issues[0].Entries.Select(entry => entry.RawAbstract));
        Assert.Equal("About 2402.00006.", loaded.Catalog["2402.00006"].Abstract);
    }

    [Fact]
    public void More_volumes_than_one_group_of_the_registry_holds_are_all_found()
    {
        TestFile[] files =
        [
            .. Enumerable.Range(1, 70).Select(number => new TestFile(
                FormattableString.Invariant($"/p/{number:D2}.md"),
                TestEntry.Digest(FormattableString.Invariant($"2402.{number:D5}")))),
        ];
        using LoadedCatalog loaded = Load(files);
        Assert.Equal(
            Enumerable.Range(1, 70).Select(number => FormattableString.Invariant($"On 2402.{number:D5}")),
            loaded.Catalog.Issues.Select(issue => issue.Entries[0].Title));
    }

    [LiteralsFact]
    public void What_a_paper_says_again_after_it_said_something_else_is_stored_once()
    {
        // Of two papers, the issues say the one thing and the other in turn.
        string first = TestEntry.Digest("2402.00001", "2402.00002");
        string second = first.Replace("About", "All about", StringComparison.Ordinal);
        GeneratorRun run = TestProject.Of(
            [.. new[] { first, second, first, second, first }.Select((digest, number) => new TestFile($"/p/{number}.md", digest))]).Run().WithoutFindingsBut("DG0048");
        string volumes = string.Concat(run.Sources.Where(source => source.Key.Contains(".Volumes.", StringComparison.Ordinal)).Select(source => source.Value));
        Assert.Equal(2, Regex.Count(volumes, "About 2402"));
        Assert.Equal(2, Regex.Count(volumes, "All about 2402"));
        using LoadedCatalog loaded = run.Load();
        Assert.Equal(
            ["About 2402.00002.", "All about 2402.00002.", "About 2402.00002.", "All about 2402.00002.", "About 2402.00002."],
            loaded.Catalog["2402.00002"].Entries.Select(entry => entry.Abstract));
    }

    [LiteralsFact]
    public void A_group_of_the_registry_is_of_volumes_of_one_class()
    {
        // A volume for each fortnight, and a class for each eight of them, of which there are four in turn.
        DateOnly first = DateOnly.FromDayNumber(4 * 112 * 1647);
        TestFile[] files =
        [
            .. Enumerable.Range(0, 100).Select(number => new TestFile(
                FormattableString.Invariant($"/p/cs.IR/{first.AddDays(14 * number):yyyy-MM-dd}.md"),
                TestEntry.Digest(FormattableString.Invariant($"2101.{number + 1:D5}")))),
        ];
        GeneratorRun run = TestProject.Of(files).Run().WithoutFindings();
        string[] groups = run.Sources["Digests.Places.g.cs"].Split("> GetVolumeOfGroup")[1..];
        Assert.Equal(
            Enumerable.Range(0, 13).Select(number => (Volumes: number < 12 ? 8 : 4, Classes: $"Volumes{number % 4}")),
            groups.Select(group => (
                Regex.Count(group, @"== \d+\)"),
                string.Join(' ', Regex.Matches(group, @"Volumes\d").Select(match => match.Value).Distinct()))));
    }

    [SlowFact]
    public void More_entries_than_one_table_of_places_holds_are_all_found()
    {
        // The same papers in each issue, so that there are many entries and few records; the hash and one table are of papers.
        // The tables of entries are more than one group of methods holds.
        string[] ids = [.. Enumerable.Range(1, 700).Select(number => FormattableString.Invariant($"2402.{number:D5}"))];
        int issueCount = (16 * 4096 / ids.Length) + 2;
        string digest = TestEntry.Digest(ids);
        TestProject project = TestProject.Of(Enumerable.Range(1, issueCount).Select(number =>
            new TestFile(FormattableString.Invariant($"/p/{number:D3}.md"), digest))).With("DigestGenNamedPapers", "false");
        GeneratorRun run = project.Run().WithoutFindingsBut("DG0048");
        if (!StoredProject.IsUsed)
        {
            Assert.Equal(1 + 17, run.Sources.Keys.Count(name => Regex.IsMatch(name, @"^Digests\.Places\d+\.")));
            Assert.Equal(
                ["GetPlaces(int table)", "GetPlacesOfGroup0(int table)", "GetPlacesOfGroup1(int table)"],
                Regex.Matches(run.Sources["Digests.Places.g.cs"], @"GetPlaces\w*\(int table\)").Select(match => match.Value));
        }

        using LoadedCatalog loaded = run.Load();
        string[] titles = [.. ids.Select(id => "On " + id)];
        Assert.Equal(issueCount, loaded.Catalog.Issues.Count);
        Assert.All(loaded.Catalog.Issues, issue => Assert.Equal(titles, issue.Entries.Select(entry => entry.Title)));
        Assert.Equal(ids.Select(id => $"About {id}."), loaded.Catalog.Papers.Select(paper => paper.Abstract));
    }

    [Fact]
    public void The_seeds_are_a_catalog_as_they_lie_there()
    {
        using LoadedCatalog loaded = Load(
            [.. RepositoryFiles.Seeds.Select(path => new TestFile(path, File.ReadAllText(path)).Declared())]);
        Assert.Equal(5, loaded.Catalog.Issues.Count);
        Assert.Equal(47, loaded.Catalog.Issues.Sum(issue => issue.Entries.Count));
        Assert.Equal("Stochastic Localization via Iterative Posterior Sampling", loaded.Papers["Arxiv_2402_10758"].Title);
    }

    [Fact]
    public void A_catalog_is_let_go_with_its_assembly()
    {
        WeakReference context = LoadAndUnload();
        for (int i = 0; i < 20 && context.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(context.IsAlive);

        static WeakReference LoadAndUnload()
        {
            LoadedCatalog loaded = Load(new TestFile("/p/2024-04-03.md", TestEntry.Digest("2402.00001")));
            Assert.Equal("On 2402.00001", loaded.Catalog["2402.00001"].Title);
            loaded.Dispose();
            return loaded.Context;
        }
    }

    private static LoadedCatalog Load(params TestFile[] files) => TestProject.Of(files).Run().WithoutFindings().Load();

    private static void AssertIdentity(Issue issue, string? channel, string? date, string? time)
    {
        Assert.Equal(
            (channel, date is null ? (DateOnly?)null : DateOnly.Parse(date, CultureInfo.InvariantCulture),
                time is null ? (TimeOnly?)null : TimeOnly.Parse(time, CultureInfo.InvariantCulture)),
            (issue.Channel, issue.Date, issue.Time));
    }
}
