namespace DigestGen.Tool.Tests.Fixes;

/// <summary><c>digestgen fix</c> on files.</summary>
public sealed class FixVerbTests
{
    private static readonly string s_sound = TestEntry.Digest("2402.10758", "2402.10759");
    private static readonly string s_broken = s_sound.Replace("| --- | --- | --- |\n", "", StringComparison.Ordinal);

    [Fact]
    public void A_file_is_fixed_with_the_finding_that_is_resolved()
    {
        using var folder = new TempFolder();
        folder.Write("d/a.md", s_broken);
        folder.Write("d/b.md", s_sound);
        ToolResult result = ToolProcess.Run(folder.Path, "fix", "d");

        Assert.Equal((0, ""), (result.ExitCode, result.Output));
        Assert.Equal(
            "d/a.md(4,1): fixed DG0002: The summary table has no separator: the line '| --- | --- | --- |' should stand here (padded table or missing separator)\n1 of 2 digests fixed\n",
            result.Error);
        Assert.Equal(s_sound, folder.Read("d/a.md"));
        Assert.Equal("0 of 2 digests fixed\n", ToolProcess.Run(folder.Path, "fix", "d").Error);
    }

    [Fact]
    public void A_dry_run_shows_a_diff_and_writes_nothing()
    {
        using var folder = new TempFolder();
        folder.Write("a.md", s_broken);
        ToolResult result = ToolProcess.Run(folder.Path, "fix", "a.md", "--dry-run");

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("--- ./a.md\n+++ ./a.md\n@@ -1,6 +1,7 @@\n # 摘要\n \n | Ref | Title | Summary |\n+| --- | --- | --- |\n", result.Output, StringComparison.Ordinal);
        Assert.Equal(s_broken, folder.Read("a.md"));
    }

    public static TheoryData<string, string> OtherLines => new()
    {
        { "lines of Windows", s_broken.Replace("\n", "\r\n", StringComparison.Ordinal) },
        { "mixed line ends", s_broken.Replace("# 详细\n", "# 详细\r\n", StringComparison.Ordinal) },
        { "lines of old Macs", s_broken.Replace("\n", "\r", StringComparison.Ordinal) },
        { "no last line end", s_broken.TrimEnd() },
        { "no last line end on Windows", s_broken.TrimEnd().Replace("\n", "\r\n", StringComparison.Ordinal) },
        { "blank lines at the end", s_broken + "\n\n\n" },
        { "a byte order mark", "\uFEFF" + s_broken },
        { "separators of Unicode", s_broken.Replace("On 2402.10759", "On\u2028 \u0085 \u000B 2402.10759", StringComparison.Ordinal) },
        { "many changes", s_broken.Replace("    \n", "\n", StringComparison.Ordinal).Replace("[^2]", "[^7]", StringComparison.Ordinal) },
        { "a change far down", s_sound.Replace("    On 2402.10759\n", "  On 2402.10759\n", StringComparison.Ordinal) },
    };

    [ProgramTheory("patch")]
    [MemberData(nameof(OtherLines))]
    public void Patch_and_git_make_of_the_diff_what_fix_writes(string name, string text)
    {
        using var folder = new TempFolder();
        foreach (string copy in (string[])["fixed", "by patch", "by git"])
        {
            folder.Write($"{copy}/my digests/论文.md", text);
        }

        int changed = ToolProcess.Run(folder.Path, "fix", "fixed").ExitCode;
        Assert.Equal(0, changed);
        string expected = folder.Read("fixed/my digests/论文.md");
        Assert.True(expected != text, name);
        const string DryRun = "$digestgen fix . --dry-run 2>/dev/null > ../diff";
        foreach ((string copy, string apply) in (ReadOnlySpan<(string, string)>)[("by patch", "patch -p0 --binary --fuzz=0 < ../diff"), ("by git", "git apply -p1 --whitespace=nowarn ../diff")])
        {
            ToolResult result = ToolProcess.RunShell(Path.Combine(folder.Path, copy), $"{DryRun}; {apply} && rm ../diff");
            Assert.True(result.ExitCode == 0, $"{name}, {copy}: {result.Output}{result.Error}");
            Assert.Equal(expected, folder.Read($"{copy}/my digests/论文.md"));
        }
    }

    [Fact]
    public void Standard_input_is_fixed_to_standard_output()
    {
        using var folder = new TempFolder();

        Assert.Equal(s_sound, ToolProcess.Run(folder.Path, s_broken, ["fix", "-"]).Output);
        Assert.Equal(s_sound, ToolProcess.Run(folder.Path, s_sound, ["fix", "-"]).Output);
    }

    [Fact]
    public void A_byte_order_mark_at_the_start_stays_and_other_encodings_are_left_alone()
    {
        using var folder = new TempFolder();
        folder.Write("mark.md", "\uFEFF" + s_broken);
        string latin = Path.Combine(folder.Path, "latin.md");
        byte[] bytes = [.. "# "u8, 0xE9, .. "\n"u8];
        File.WriteAllBytes(latin, bytes);
        ToolResult result = ToolProcess.Run(folder.Path, "fix", "mark.md", "latin.md");

        Assert.Equal([0xEF, 0xBB, 0xBF, .. System.Text.Encoding.UTF8.GetBytes(s_sound)], File.ReadAllBytes(Path.Combine(folder.Path, "mark.md")));
        Assert.Equal(bytes, File.ReadAllBytes(latin));
        Assert.Contains("digestgen: 'latin.md' is in another encoding and not UTF-8, and so not fixed: save it as UTF-8 first\n", result.Error, StringComparison.Ordinal);
        Assert.EndsWith("\n1 of 1 digest fixed\n", result.Error, StringComparison.Ordinal);
        Assert.Equal(2, result.ExitCode);
    }

    [Theory]
    [InlineData("utf-16", "UTF-16")]
    [InlineData("utf-16BE", "UTF-16")]
    [InlineData("utf-32", "UTF-32")]
    public void Fix_names_the_encoding_that_it_can_not_write_also_in_a_folder(string encoding, string name)
    {
        using var folder = new TempFolder();
        string path = folder.Write("d/a.md", "");
        File.WriteAllText(path, s_broken, System.Text.Encoding.GetEncoding(encoding));
        byte[] before = File.ReadAllBytes(path);
        folder.Write("d/notes.txt", "");
        File.WriteAllBytes(Path.Combine(folder.Path, "d", "notes.txt"), [0xE9, 0x0A]);

        Assert.Equal(
            new ToolResult(2, "", $"digestgen: 'd/a.md' is {name} and not UTF-8, and so not fixed: save it as UTF-8 first\n0 of 0 digests fixed\n"),
            ToolProcess.Run(folder.Path, "fix", "d"));
        Assert.Equal(before, File.ReadAllBytes(path));
    }

    [Fact]
    public void Links_stay_and_a_long_name_is_no_obstacle()
    {
        using var folder = new TempFolder();
        string name = new string('文', 80) + "0123456789.md";
        folder.Write($"real/{name}", s_broken);
        Directory.CreateDirectory(Path.Combine(folder.Path, "d"));
        string link = Path.Combine(folder.Path, "d", "link.md");
        File.CreateSymbolicLink(link, Path.Combine("..", "real", name));

        Assert.Equal(0, ToolProcess.Run(folder.Path, "fix", "d/link.md").ExitCode);
        Assert.NotNull(new FileInfo(link).LinkTarget);
        Assert.Equal(s_sound, folder.Read($"real/{name}"));
        Assert.Equal([name], Directory.GetFileSystemEntries(Path.Combine(folder.Path, "real")).Select(Path.GetFileName));
    }

    [Fact]
    public void A_read_only_file_stays_as_it_is_and_the_others_are_fixed()
    {
        using var folder = new TempFolder();
        string path = folder.Write("d/a.md", s_broken);
        folder.Write("d/b.md", s_broken);
        File.SetAttributes(path, FileAttributes.ReadOnly);
        ToolResult result = ToolProcess.Run(folder.Path, "fix", "d");
        File.SetAttributes(path, FileAttributes.Normal);

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("digestgen: 'd/a.md' can't be written: it is read-only\n", result.Error, StringComparison.Ordinal);
        Assert.EndsWith("\n1 of 2 digests fixed\n", result.Error, StringComparison.Ordinal);
        Assert.Equal((s_broken, s_sound), (folder.Read("d/a.md"), folder.Read("d/b.md")));
    }
}
