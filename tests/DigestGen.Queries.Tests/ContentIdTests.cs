using System.Text.RegularExpressions;
using DigestGen.Compiling.Issues;
using DigestGen.Compiling.Search;

namespace DigestGen.Queries.Tests;

/// <summary>A catalog's identity changes if and only if its content does.</summary>
public sealed class ContentIdTests
{
    private static readonly TestEntry[] s_entries =
    [
        new("2401.00001") { Title = "One", RawTitle = "One (arXiv:2401.00001v1 [cs.LG])", Abstract = "arXiv:2401.00001v1 Announce Type: new  Abstract: A text." },
        new("2401.00002") { Title = "Two" },
    ];

    private static readonly DigestFile[] s_files =
    [
        new("2024-01-02-0906.cs.LG.md", TestEntry.Digest(s_entries)),
        new("2024-01-03-0906.cs.LG.md", TestEntry.Digest(s_entries[1])),
        new("notes.md", TestEntry.Digest(new TestEntry("2401.00003"))),
    ];

    // The name stays the same.
    private static readonly ItemMetadata[] s_items =
    [
        new(null, "2024-01-04", null, null), new(null, "2024-01-05", null, null), new(null, "2024-01-05", "09:06", null),
        new(null, "2024-01-05", "09:07", null), new("cs.LG", null, null, null), new("cs.IR", null, null, null),
    ];

    private static readonly string s_id = MemoryCatalogs.Of(s_files).ContentId;

    [Fact]
    public void The_same_content_has_the_same_identity()
    {
        DigestFile[] elsewhere = [.. Enumerable.Reverse(s_files).Select(static file => file with { Path = "folder/" + file.Path, Text = file.Text.Replace("\n", "\r\n", StringComparison.Ordinal) })];

        Assert.Matches(new Regex("^[0-9a-f]{32}$"), s_id);
        Assert.Equal(s_id, MemoryCatalogs.Of(elsewhere).ContentId);
        Assert.Equal(s_id, MemoryCatalogs.Of(MemoryCatalogs.Compile(s_files, SearchCoverage.All)).ContentId);
        Assert.Equal(s_id, DigestCatalog.Combine(MemoryCatalogs.Of(s_files[1..]), MemoryCatalogs.Of(s_files[..1])).ContentId);
        Assert.Equal(s_id, DigestCatalog.Combine(MemoryCatalogs.Of(s_files[..1]), MemoryCatalogs.Of(s_files[1..2]), MemoryCatalogs.Of(s_files[2..])).ContentId);
    }

    [Fact]
    public void Each_change_of_content_is_another_identity()
    {
        TestEntry first = s_entries[0];
        TestEntry[] changed =
        [
            first with { Title = "1ne", RawTitle = "1ne (arXiv:2401.00001v1 [cs.LG])" }, first with { TranslatedTitle = "一" }, first with { Summary = "要。" },
            first with { EnglishSummary = "Short." }, first with { TranslatedAbstract = "译。" }, first with { RawTitle = "One (arXiv:2401.00001v1 [cs.IR])" },
            first with { RawTitle = "One (arXiv:2401.00001v2 [cs.LG])", Abstract = "A text." }, first with { Abstract = "arXiv:2401.00001v1 Announce Type: cross  Abstract: A text." },
            first with { Abstract = "arXiv:2401.00001v1 Announce Type: new  Abstract: A text!" }, first with { Reference = 7 }, first with { TranslatedTitle = "", Summary = first.TranslatedTitle + first.Summary },
        ];
        DigestFile[][] archives =
        [
            .. changed.Select(static entry => (DigestFile[])[new(s_files[0].Path, TestEntry.Digest(entry, s_entries[1])), .. s_files[1..]]),
            [new(s_files[0].Path, TestEntry.Digest(s_entries[1], s_entries[0])), .. s_files[1..]],
            [new("2024-01-02-0907.cs.LG.md", s_files[0].Text), .. s_files[1..]],
            [new("2024-01-02-0906.cs.IR.md", s_files[0].Text), .. s_files[1..]],
            [new("2024-01-01-0906.cs.LG.md", s_files[0].Text), .. s_files[1..]],
            [.. s_files[..2], new("notes 2.md", s_files[2].Text)],
            s_files[..2],
            [.. s_files, new("more.md", TestEntry.EmptyDigest)],
            [s_files[0], new(s_files[1].Path, TestEntry.Digest(s_entries[1] with { Summary = "又。" })), s_files[2]],
            .. s_items.Select(static item => (DigestFile[])[.. s_files[..2], s_files[2] with { Item = item }]),
        ];
        string[] ids = [s_id, .. archives.Select(static files => MemoryCatalogs.Of(files).ContentId), DigestCatalog.Combine().ContentId];

        Assert.Equal(ids.Length, ids.Distinct().Count());
    }
}
