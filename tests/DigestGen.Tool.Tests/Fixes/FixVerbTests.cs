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
        Assert.StartsWith("--- a.md\n+++ a.md\n@@ -1,6 +1,7 @@\n # 摘要\n \n | Ref | Title | Summary |\n+| --- | --- | --- |\n", result.Output.Replace("\r\n", "\n", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(s_broken, folder.Read("a.md"));
    }

    [ProgramFact("patch")]
    public void Patch_makes_of_the_diff_what_fix_writes()
    {
        using var folder = new TempFolder();
        folder.Write("a.md", s_broken);
        ToolResult result = ToolProcess.RunShell(folder.Path, "$digestgen fix a.md --dry-run 2>/dev/null | patch -p0 --fuzz=0 a.md");

        Assert.True(result.ExitCode == 0, result.Output);
        Assert.Equal(s_sound, folder.Read("a.md"));
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
        Assert.Contains("latin.md: not UTF-8, and so not fixed\n", result.Error, StringComparison.Ordinal);
    }
}
