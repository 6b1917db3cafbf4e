using System.Text;
using DigestGen.Compiling.Files;
using DigestGen.Compiling.Storage;

namespace DigestGen.Generator.Tests.Storage;

/// <summary>The file by which the task tells the compiler what is in the digests.</summary>
public sealed class OutlineTests
{
    private static readonly StoredProject s_stored = StoredProject.Of(StoredDigests.Project);
    private static readonly string s_text = s_stored.Project.Files[0].Content;

    [Fact]
    public void An_outline_gives_back_all_but_the_texts()
    {
        var outline = OutlineFile.Read(s_text);

        Assert.NotEqual(default, outline.Compiled.Catalog!.Image);
        Assert.Equal(["CsIr_2024_04_03", "CsIr_2024_04_04", "CsIr_2024_04_05"], outline.Compiled.Catalog.Issues.Select(issue => issue.Name));
        Assert.Equal(3, outline.Compiled.Catalog.PaperCount);
        Assert.Equal(
            ["/project/cs.IR/2024-04-04.md", "/project/cs.IR/2024-04-05.md", "/project/notes.txt"], outline.Files.Select(file => file.Path));
        Assert.NotNull(outline.Files[0].Damage);
        Assert.Equal(IgnoredReason.NoMark, outline.Files[2].Ignored!.Reason);
        var names = CatalogNames.Read(OutlineFile.ReadNames(s_text)!);
        Assert.Equal(["2024-04-03", "2024-04-04", "2024-04-05"], names.IssueNames);
        Assert.Equal([0], names.VersionsOf(outline.Compiled.Catalog.Papers[0].PackedId));
        Assert.Equal(StoredDigests.Project.Files.Select(file => file.Path), OutlineFile.ReadPaths(s_text));
    }

    // UTF-8 is what the file is written in, and a line break in a text is a line break of the file.
    [Fact]
    public void An_outline_survives_being_a_file()
    {
        string path = "/project/cs.IR/\r\n\u2028\uD83D\uDE00/2024-04-03.md";
        TestProject project = TestProject.Of(new TestFile(path, TestEntry.Digest("2413.00001")).With("Name", "a\r\nb\0c\uFEFF"));
        string written = StoredProject.Of(project).Project.Files[0].Content;
        string read = new UTF8Encoding(false, true).GetString(Encoding.UTF8.GetBytes(written));

        Assert.Equal(written, read);
        var outline = OutlineFile.Read(read);
        Assert.Equal(path, outline.Files[0].Path);
        Assert.Equal(["a\r\nb\0c\uFEFF"], CatalogNames.Read(OutlineFile.ReadNames(read)!).IssueNames);
    }

    [Fact]
    public void An_outline_that_is_cut_short_anywhere_is_refused()
    {
        for (int length = 0; length < s_text.Length; length++)
        {
            Assert.Throws<FormatException>(() => OutlineFile.Read(s_text[..length]));
        }

        Assert.Throws<FormatException>(() => OutlineFile.Read(s_text + "0"));
    }

    // Each section has a checksum: whoever reads it has what was written, or nothing.
    [Fact]
    public void An_outline_that_was_changed_is_refused_by_whoever_reads_the_change()
    {
        var random = new Random(7);
        for (int i = 0; i < 3000; i++)
        {
            char[] changed = s_text.ToCharArray();
            int at = random.Next(changed.Length);
            changed[at] = (char)random.Next(33, 127);
            if (changed[at] == s_text[at])
            {
                continue;
            }

            // The last digit of Base64 has bits that mean nothing.
            string text = new(changed);
            Assert.True(
                Array.Exists(
                    (Action[])[() => OutlineFile.Read(text), () => OutlineFile.ReadPaths(text), () => CatalogNames.Read(OutlineFile.ReadNames(text)!)],
                    static read => Record.Exception(read) is FormatException)
                || Bytes(text).SequenceEqual(Bytes(s_text)),
                $"{s_text[at]} became {changed[at]} at {at}");
        }

        static IEnumerable<byte> Bytes(string text) =>
            text.Split('\n').Skip(1).SelectMany(static line => Convert.FromBase64String(line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void A_generator_refuses_an_outline_of_another_build(int removed)
    {
        // The build stands in the first line: "… 1.0.0.0 4 0123…".
        int line = s_text.IndexOf('\n', StringComparison.Ordinal) - 20 - removed;
        string other = string.Concat(s_text.AsSpan(0, line), s_text[line] == '0' ? "1" : "0", s_text.AsSpan(line + 1));

        GeneratorRun run = RunWith(other);

        Assert.Equal(["DG0070"], run.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Contains("Rebuild the project", DiagnosticText.Of(run.Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void A_digest_that_comes_after_the_outline_is_reported_and_other_files_are_not()
    {
        TestProject project = s_stored.Project with
        {
            Files = s_stored.Project.Files
                .Add(new TestFile("/project/late.md", TestEntry.Digest("2402.00009")))
                .Add(new TestFile("/project/late.bin", "").Declared())
                .Add(new TestFile("/project/banned.txt", "T:System.Console"))
                .Add(new TestFile("/project/obj/App.outline", "Not an outline")),
        };

        string[] late = [.. Drive(project).Diagnostics.Where(diagnostic => diagnostic.Id == "DG0071").Select(diagnostic => diagnostic.Location.GetLineSpan().Path)];

        Assert.Equal(["/project/late.md", "/project/late.bin"], late);
    }

    private static GeneratorRun RunWith(string outline) => Drive(s_stored.Project with { Files = [s_stored.Project.Files[0].WithContent(outline), .. StoredDigests.Project.Files] });

    // The project is stored already.
    private static GeneratorRun Drive(TestProject project) => new GeneratorHost(project, isStored: true).Run();
}
