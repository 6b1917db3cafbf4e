using System.Text;
using DigestGen.Compiling.Catalogs;
using DigestGen.Compiling.Files;
using DigestGen.Compiling.Findings;
using DigestGen.Compiling.Issues;
using DigestGen.Compiling.Projects;
using DigestGen.Compiling.Search;
using DigestGen.Compiling.Storage;
using DigestGen.Layout;
using DigestGen.Parsing.Collections;
using DigestGen.Parsing.Damage;
using DigestGen.Parsing.Records;
using ReadFile = DigestGen.Compiling.Files.DigestFile;

namespace DigestGen.Queries.Tests.Compiling;

/// <summary>What a build stores, read back: the image, what was read in each file, and the outline.</summary>
public sealed class StoredFileTests
{
    private static readonly ReadFile[] s_files =
    [
        Read("/p/2024-04-03.cs.LG.md", EntryText.Digest(
            new TestEntry("2402.00001") { RawTitle = "On a. (arXiv:2402.00001v1 [cs.LG])", Title = "On a." },
            new TestEntry("2402.00002") { RawTitle = "On b. (arXiv:2402.00002v3 [cs.LG])", Title = "On b." },
            new TestEntry("2402.00003") { Reference = 7, Summary = "" })),
        Read("/p/2024-04-04.cs.LG.md", TestEntry.Digest("2402.00001", "2402.00004").Replace("[^2]:", "[^3]:", StringComparison.Ordinal)),
        Read("/p/2024-04-05.cs.LG.md", ""),
        ReadFile.Unreadable("/p/a.md", "gone"),
        ReadFile.Ignore("/p/b.txt", IgnoredReason.NoMark, isDeclared: true),
    ];

    public static TheoryData<int> Places => [.. Enumerable.Range(0, s_files.Length)];

    [Theory]
    [MemberData(nameof(Places))]
    public void What_was_read_in_a_file_comes_back_without_its_records(int place)
    {
        ReadFile file = s_files[place];
        var writer = new PackedWriter();
        DigestFileCodec.Write(writer, file);
        ReadFile read = DigestFileCodec.Read(new PackedReader(writer.Seal()));

        Assert.Equal((file.Path, file.Issue, file.Findings, file.Ignored, file.Damage), (read.Path, read.Issue, read.Findings, read.Ignored, read.Damage));
        Assert.Equal(file.Issue?.Lengths, read.Issue?.Lengths);
        Assert.Null(read.Issue?.Content);
    }

    // A file of entries as they come nearly always is short.
    [Fact]
    public void Usual_entries_take_less_than_others()
    {
        Assert.Equal(Length(1, 2, 3) + 4, Length(2, 1, 3));

        static int Length(params int[] references)
        {
            var writer = new PackedWriter();
            DigestFileCodec.Write(writer, Read("/p/a.md", EntryText.Digest(references.Select(static reference => new TestEntry("2402.0000" + reference) { Reference = reference }))) with { Findings = null });
            return writer.Seal().Length;
        }
    }

    [Fact]
    public void The_records_of_the_last_build_come_out_of_its_image()
    {
        // More entries than a table of places has, and more volumes than are in memory at a time.
        DigestIssue[] issues =
        [
            .. Enumerable.Range(0, 18).Select(static day => Read(
                $"/p/{new DateOnly(2024, 1, 1).AddDays(15 * day):yyyy-MM-dd}.cs.LG.md",
                TestEntry.Digest(Enumerable.Range(1, 250).Select(number => new TestEntry($"2402.{number:00000}") { Summary = $"{day / 2} {number}" }))).Issue!),
        ];
        ReadFile[] files = [.. issues.Select(static issue => new ReadFile(issue, null, null)), s_files[3], s_files[4]];
        EarlierImage earlier = EarlierImage.Open(new MemoryStream(ImageOf(issues)), files)!;

        Assert.All(issues, issue => Assert.All(
            Enumerable.Range(0, issue.Hashes.Count), i => Assert.Equal(issue.Content!.GetRecord(i), earlier.Find(issue.Hashes[i]))));
        Assert.Null(earlier.Find(new ContentHash(1, 2)));

        var records = new BuildRecords(new MemoryRecords(), earlier);
        Assert.Equal(issues[3].Content!.GetRecord(4), records.Get(issues[3].Hashes[4]));
        Assert.False(records.IsInMemory);
        Assert.Throws<InvalidDataException>(() => records.Get(new ContentHash(1, 2)));
        Assert.Throws<InvalidDataException>(() => new BuildRecords(new MemoryRecords(), null).Get(issues[3].Hashes[4]));
    }

    [Fact]
    public void Numbers_and_texts_come_back_whatever_they_are()
    {
        ulong[] numbers = [0, 1, 0x7F, 0x80, 0x81, 0x3FFF, 0x4000, uint.MaxValue, ulong.MaxValue];
        string[] texts = ["", "a", "摘", new('x', 5000)];
        int?[] optional = [null, 0, int.MaxValue];
        var reader = new PackedReader(new PackedWriter()
            .AddList(numbers, static (writer, number) => writer.Add(number))
            .AddList(texts, static (writer, text) => writer.Add(text))
            .AddList(optional, static (writer, number) => writer.Add(number))
            .Add((string?)null).Add(true).Add(new ContentHash(1, 2)).Add("ab"u8).Seal());

        Assert.Equal(numbers, reader.ReadList(static reader => reader.ReadLong()));
        Assert.Equal(texts, reader.ReadList(static reader => reader.ReadText()));
        Assert.Equal(optional, reader.ReadList(static reader => reader.ReadOptionalNumber()));
        Assert.Null(reader.ReadOptionalText());
        Assert.True(reader.ReadFlag());
        Assert.Equal(new ContentHash(1, 2), reader.ReadHash());
        Assert.Equal("ab"u8, reader.ReadBytes());
        Assert.Throws<FormatException>(() => reader.ReadLong());
        Assert.Throws<FormatException>(() => reader.ReadHash());
        var empty = new PackedReader(new PackedWriter().Seal());
        Assert.Throws<FormatException>(() => empty.ReadLong());
        Assert.Throws<FormatException>(() => new PackedReader(new byte[7]));
    }

    // A volume of a small catalog has up to 65,536 bytes, and a fortnight has volumes of its own.
    [Theory]
    [InlineData(25_536, new[] { 65_536, 40_000 })]
    [InlineData(25_537, new[] { 40_000, 25_537, 40_000 })]
    public void A_volume_is_filled_to_the_byte(int length, int[] volumes)
    {
        int others = IssueOf(new TestEntry("2402.00001") { Abstract = "" }).Lengths[0];
        CompiledDigests compiled = Compile([IssueOf(Long("2402.00001", 40_000), Long("2402.00002", length), Long("2402.00003", 40_000))], SearchCoverage.None);

        // One more row ends each volume.
        Assert.Equal(volumes, compiled.Write(SectionKind.Volume, CancellationToken.None).Select(static volume => volume.Length - ImageLayout.Record.Size));

        TestEntry Long(string id, int length) => new(id) { Abstract = new string('x', length - others) };
        static DigestIssue IssueOf(params TestEntry[] entries) => Read("/p/2024-04-03.cs.LG.md", TestEntry.Digest(entries)).Issue!;
    }

    [Fact]
    public void An_image_that_is_another_one_is_refused()
    {
        DigestIssue[] issues = [s_files[0].Issue!];
        byte[] image = ImageOf(issues);
        ReadFile[] files = [s_files[0]];

        Assert.NotNull(EarlierImage.Open(new MemoryStream(image), files));
        Assert.Null(EarlierImage.Open(new MemoryStream(image), [.. files, .. s_files[1..]]));
        Assert.Null(EarlierImage.Open(new MemoryStream(image[..^1]), files));
        Assert.Null(EarlierImage.Open(new MemoryStream(), files));
        foreach (int at in new[] { 0, 8, 12, 32, 36 })
        {
            byte[] other = [.. image];
            other[at]++;
            Assert.Null(EarlierImage.Open(new MemoryStream(other), files));
        }
    }

    [Fact]
    public void A_section_is_read_by_its_kind_and_number()
    {
        DigestIssue[] issues = [s_files[0].Issue!, s_files[1].Issue!];
        CompiledDigests compiled = Compile(issues, SearchCoverage.Summaries);
        ImageFile image = ImageFile.Open(new MemoryStream(ImageOf(issues, SearchCoverage.Summaries)))!;

        Assert.All(compiled.Sections, section => Assert.Equal(section.ToArray(CancellationToken.None), image.Read(section.Kind, section.Number)));
        Assert.All(Enum.GetValues<SectionKind>(), kind => Assert.Equal(compiled.Sections.Count(section => section.Kind == kind), image.CountOf(kind)));
        Assert.Null(image.Read(SectionKind.Volume, image.CountOf(SectionKind.Volume)));
        Assert.Null(image.Read(SectionKind.Index, -1));
        Assert.Equal("A.B.DigestGen.texts", ImageFile.ResourceName("A.B"));
    }

    // An edit that changes neither what is named nor a section is seen to change nothing.
    [Fact]
    public void Listings_and_sections_are_equal_by_what_they_say()
    {
        EquatableArray<IssueListing> listings = new([s_files[0].Issue!.Listing, s_files[1].Issue!.Listing]);
        var listing = CatalogListing.Of(listings, CancellationToken.None);

        Assert.Equal(listing, CatalogListing.Of(listings, CancellationToken.None));
        Assert.Equal(listing.Papers, CatalogListing.Of(listings, CancellationToken.None).Papers);
        Assert.NotEqual(listing.Papers, CatalogListing.Of(new([listings[0]]), CancellationToken.None).Papers);
        Assert.False(listing.Papers!.Equals(null));

        var section = new WrittenSection(SectionKind.Index, 0, [1, 2]);
        Assert.Equal(section, new WrittenSection(SectionKind.Index, 0, [1, 2]));
        Assert.NotEqual(section, new WrittenSection(SectionKind.Hash, 0, [1, 2]));
        Assert.NotEqual(section, new WrittenSection(SectionKind.Index, 1, [1, 2]));
        Assert.NotEqual(section, new WrittenSection(SectionKind.Index, 0, [1, 3]));
    }

    [Fact]
    public void An_outline_says_what_is_generated_and_what_is_reported()
    {
        DigestIssue[] issues = [s_files[0].Issue!, s_files[1].Issue!];
        CompiledDigests compiled = Compile(issues, SearchCoverage.None, NamedPapers.Always);
        string text = OutlineFile.Write(compiled, new EquatableArray<ReadFile>(s_files));
        var outline = OutlineFile.Read(text);

        Assert.Equal(compiled.Catalog, outline.Compiled.Catalog);
        Assert.Equal(3, outline.Compiled.Catalog!.Papers.Count);
        Assert.Equal(compiled.Findings, outline.Compiled.Findings);
        Assert.Empty(outline.Compiled.Sections);
        Assert.Equal(["/p/2024-04-03.cs.LG.md", "/p/2024-04-04.cs.LG.md", "/p/2024-04-05.cs.LG.md", "/p/a.md", "/p/b.txt"], outline.Files.Select(static file => file.Path));
        Assert.All(outline.Files, static file => Assert.Null(file.Issue));
        Assert.Equal(s_files.Select(static file => file.Path), OutlineFile.ReadPaths(text));
        Assert.Equal(FilePaths.Identify(s_files.Select(static file => file.Path).Reverse().Append("/p/a.md")), outline.KnownFiles);
        Assert.NotEqual(FilePaths.Identify(["/p/a.md"]), outline.KnownFiles);

        var names = CatalogNames.Read(OutlineFile.ReadNames(text)!);
        Assert.Equal(["2024-04-03.cs.LG", "2024-04-04.cs.LG"], names.IssueNames);
        Assert.Equal(3, names.PaperIds.Length);
        Assert.Equal([0, 1], names.VersionsOf(names.PaperIds[0]));
        Assert.Equal([3], names.VersionsOf(names.PaperIds[1]));
        Assert.Empty(names.VersionsOf(1));
        Assert.True(names.HasPaper(names.PaperIds[2]));
        Assert.False(names.HasPaper(1));
    }

    [Fact]
    public void Without_a_catalog_an_outline_has_no_names()
    {
        var compiled = new CompiledDigests(new EquatableArray<PlanFinding>([PlanFinding.CatalogTooLarge("entries", 2, 1)]), null);
        string text = OutlineFile.Write(compiled, EquatableArray<ReadFile>.Empty);

        Assert.Equal(compiled.Findings, OutlineFile.Read(text).Compiled.Findings);
        Assert.Null(OutlineFile.Read(text).Compiled.Catalog);
        Assert.Null(OutlineFile.ReadNames(text));
        Assert.Throws<FormatException>(() => OutlineFile.Read(text + "\n"));
        Assert.Throws<FormatException>(() => OutlineFile.Read(text[..^1]));
        Assert.Throws<FormatException>(() => OutlineFile.Read("x" + text));
        Assert.Throws<FormatException>(() => OutlineFile.Read(text.Replace("\npaths ", "\nother ", StringComparison.Ordinal)));
        Assert.Throws<FormatException>(() => OutlineFile.Read(text.Replace("\n", "0\n", StringComparison.Ordinal)));
        Assert.Throws<FormatException>(() => OutlineFile.Read(""));
    }

    [Theory]
    [InlineData("/p/obj/Reader.DigestGen.outline", true)]
    [InlineData("/p/Reader.DigestGen.0/a.outline", false)]
    [InlineData("/p/Reader.DigestGen.outline.md", false)]
    [InlineData("/p/Reader.outline", false)]
    public void An_outline_is_known_by_its_name(string path, bool isName) => Assert.Equal(isName, OutlineFile.IsName(path));

    [Fact]
    public void Digests_with_errors_are_listed_by_their_paths()
    {
        DamagedDigest[] damaged = [.. new[] { "/p/b.md", "/p/a.md", "/p/c.md" }.Select(DamagedDigest.Unreadable)];
        var damage = CatalogDamage.Of(new EquatableArray<DamagedDigest>(damaged), EquatableArray<string>.Empty);

        Assert.Equal(["/p/a.md", "/p/b.md", "/p/c.md"], damage.Digests.Select(static digest => digest.Path));
        Assert.True(damage.FailsBuild);
        Assert.False(CatalogDamage.Of(new EquatableArray<DamagedDigest>(damaged), new EquatableArray<string>(["DG0044"])).FailsBuild);
        Assert.True(CatalogDamage.Of(new EquatableArray<DamagedDigest>([damaged[0], s_files[1].Damage!]), new EquatableArray<string>(["DG0044"])).FailsBuild);
        DamagedDigest twofold = damaged[0] with { Rules = new EquatableArray<string>(["DG0044", "DG0005"]) };
        Assert.True(CatalogDamage.Of(new EquatableArray<DamagedDigest>([twofold]), new EquatableArray<string>(["DG0044"])).FailsBuild);
        Assert.Equal((false, 0), (CatalogDamage.None.FailsBuild, CatalogDamage.None.Digests.Count));
        DamagedDigest torn = Assert.IsType<DamagedDigest>(s_files[1].Damage);
        Assert.Equal(["DG0005"], torn.Rules);
        Assert.Equal(new PaperMention(torn.LeftOut[0].PackedId, 5), Assert.Single(torn.LeftOut));
    }

    [Fact]
    public void Copies_say_the_same_in_every_entry()
    {
        string[] texts = [Text("one"), Text("two"), Text("one"), TestEntry.EmptyDigest, TestEntry.EmptyDigest];
        DigestIssue[] issues = [.. texts.Select(static (text, i) => Read($"/p/2024-04-0{i + 1}.cs.LG.md", text).Issue!)];
        PlanFinding copy = Assert.Single(Compile(issues, SearchCoverage.None).Findings);

        Assert.Equal(PlanFinding.SameContent("/p/2024-04-03.cs.LG.md", "/p/2024-04-01.cs.LG.md", "2024-04-03.cs.LG.md", "2024-04-01.cs.LG.md"), copy);

        static string Text(string middle) => TestEntry.Digest(new TestEntry("2402.00001"), new TestEntry("2402.00002") { Summary = middle }, new TestEntry("2402.00003"));
    }

    // Each issue has a member, and a class has so many members.
    [Theory]
    [InlineData(65_000, true)]
    [InlineData(65_001, false)]
    public void A_catalog_has_so_many_issues(int count, bool fits)
    {
        DigestIssue[] issues =
        [
            .. Enumerable.Range(0, count).Select(static number => DigestIssue.Of(
                $"/p/{number}.md", new IssueIdentity($"{number}", false, null, number, null), DigestContent.Empty)),
        ];
        CompiledDigests compiled = Compile(issues, SearchCoverage.None);

        Assert.Equal(fits, compiled.Catalog is not null);
        Assert.Equal(fits ? [] : [PlanFinding.CatalogTooLarge("issues", 65_001, 65_000)], compiled.Findings);
        Assert.Equal(fits, compiled.Sections.Count > 0);
    }

    public static TheoryData<byte[], string> Bytes => new()
    {
        { [0xEF, 0xBB, 0xBF, (byte)'a', 0xE6, 0x91, 0x98], "a摘" },
        { [(byte)'a', 0xE6, 0x91, 0x98], "a摘" },
        { [0xFE, 0xFF, 0x64, 0x58, 0, (byte)'a'], "摘a" },
        { [0xFF, 0xFE, 0x58, 0x64, (byte)'a', 0], "摘a" },
        { [(byte)'a', 0xFF], "a\uFFFD" },
        { [], "" },
    };

    [Theory]
    [MemberData(nameof(Bytes))]
    public void A_file_is_utf8_or_what_its_mark_says(byte[] bytes, string text) => Assert.Equal(text, DigestDecoder.Decode(bytes));

    [Fact]
    public void The_text_that_a_compiler_decoded_in_a_code_page_is_decoded_again()
    {
        Assert.Equal("é摘", DigestDecoder.Recover(Encoding.Latin1.GetString("é摘"u8), Encoding.Latin1));
        Assert.Equal("é", DigestDecoder.Recover("é", null));
        Assert.All(
            new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode },
            static encoding => Assert.Equal("é\uD800摘", DigestDecoder.Recover("é\uD800摘", encoding)));
        Assert.Equal("\0a\0", DigestDecoder.Recover("a", Encoding.UTF32));
    }

    private static ReadFile Read(string path, string text) =>
        DigestFileReader.Read(path, text, isDeclared: false, ItemMetadata.None, CancellationToken.None);

    private static CompiledDigests Compile(DigestIssue[] issues, SearchCoverage search, NamedPapers named = NamedPapers.Never) => CatalogCompiler.Compile(
        new EquatableArray<DigestIssue>(issues), ProjectOptions.Of(search) with { NamedPapers = named }, MemoryRecords.Of(issues), CancellationToken.None);

    private static byte[] ImageOf(DigestIssue[] issues, SearchCoverage search = SearchCoverage.None)
    {
        CompiledDigests compiled = Compile(issues, search);
        using var image = new MemoryStream();
        ImageFile.Write(image, ImageFile.WriteHead(compiled, CancellationToken.None)!, compiled, CancellationToken.None);
        return image.ToArray();
    }
}
