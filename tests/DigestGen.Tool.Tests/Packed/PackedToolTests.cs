using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace DigestGen.Tool.Tests.Packed;

/// <summary>The package, installed from a feed of its own and run outside of the repository, in the recipes of its README.</summary>
public sealed partial class PackedToolTests : IDisposable
{
    private const string Version = "9.8.7-packed";

    private static readonly string s_sound = TestEntry.Digest("2402.10758", "2402.10759");

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SlowFact]
    public void The_installed_tool_checks_fixes_and_exports_and_its_recipes_work()
    {
        Install();
        _folder.Write("project/digests/2024-04-03.cs.IR.md", s_sound);
        string project = Path.Combine(_folder.Path, "project");

        Assert.Equal(new ToolResult(0, $"{Version}\n", ""), Normalized(Run(project, "digestgen --version")));
        Assert.Equal(new ToolResult(0, "", ""), Run(project, "digestgen check digests"));
        Assert.StartsWith("Description:\n", Run(project, "digestgen --help").Output, StringComparison.Ordinal);
        Assert.Contains("\n  digestgen [command] [options]\n", Run(project, "digestgen --help").Output, StringComparison.Ordinal);
        Assert.StartsWith("@misc{2402.10758,\n", Run(project, "digestgen export digests --format bibtex").Output, StringComparison.Ordinal);

        string broken = s_sound.Replace("| --- | --- | --- |\n", "", StringComparison.Ordinal);
        _folder.Write("project/digests/2024-04-03.cs.IR.md", broken);
        Assert.Equal(1, Run(project, "digestgen check digests").ExitCode);
        Assert.Equal(0, Run(project, "digestgen fix digests").ExitCode);
        Assert.Equal(s_sound, _folder.Read("project/digests/2024-04-03.cs.IR.md"));

        HookRefusesABrokenDigest(project, broken);
        StepsOfTheWorkflowPassOnSoundDigests(project);
    }

    private void HookRefusesABrokenDigest(string project, string broken)
    {
        string hook = CodeBlocks().Single(static block => block.Contains("git diff --cached", StringComparison.Ordinal));
        string setUp = "git init -q . && git config user.email test@example.org && git config user.name Test";
        Assert.Equal(0, Run(project, setUp).ExitCode);
        _folder.Write("project/.git/hooks/pre-commit", hook);
        Assert.Equal(0, Run(project, "chmod +x .git/hooks/pre-commit && git add digests && git commit -qm Sound").ExitCode);

        _folder.Write("project/digests/2024-04-04.cs.IR.md", broken);
        ToolResult refused = Run(project, "git add digests && git commit -qm Broken");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("digests/2024-04-04.cs.IR.md(4,1): error DG0002: ", refused.Output + refused.Error, StringComparison.Ordinal);

        // The hook checks what is staged, and not what the working folder holds meanwhile.
        _folder.Write("project/digests/2024-04-04.cs.IR.md", s_sound);
        Assert.Equal(1, Run(project, "git commit -qm Broken").ExitCode);
        Assert.Equal(0, Run(project, "git add digests && git commit -qm Fixed").ExitCode);
    }

    private void StepsOfTheWorkflowPassOnSoundDigests(string project)
    {
        string[] steps =
        [
            .. CodeBlocks().SelectMany(static block => block.Split('\n'))
                .Where(static line => line.StartsWith("- run: digestgen", StringComparison.Ordinal))
                .Select(static line => line["- run: ".Length..]),
        ];
        Assert.Equal(2, steps.Length);
        Assert.All(steps, step => Assert.Equal(0, Run(project, step).ExitCode));
        Assert.Contains("\"2.1.0\"", _folder.Read("project/digests.sarif"), StringComparison.Ordinal);
    }

    // As IL; another test compares the native program with it.
    private void Install()
    {
        string feed = Path.Combine(_folder.Path, "feed");
        Run(
            RepositoryFiles.Root,
            $"dotnet pack src/DigestGen.Tool -o '{feed}' --artifacts-path '{Path.Combine(_folder.Path, "pack")}' -p:Version={Version} -p:PackNativeTool=false -p:RunAnalyzers=false -p:UseSharedCompilation=false -v:q -clp:NoSummary").ThrowIfFailed();
        _folder.Write("nuget.config", $"""<configuration><packageSources><clear /><add key="digestgen-tool-tests" value="{feed}" /></packageSources></configuration>""");
        Run(_folder.Path, $"dotnet tool install DigestGen.Tool --version {Version} --tool-path tools").ThrowIfFailed();
    }

    private ToolResult Run(string folder, string line)
    {
        var start = new ProcessStartInfo(RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? "cmd" : "bash", ["-c", line])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string name in start.Environment.Keys.Where(static name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase) || name is "CI" or "DOTNET_HOST_PATH").ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["PATH"] = Path.Combine(_folder.Path, "tools") + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        start.Environment["NUGET_PACKAGES"] = folder == RepositoryFiles.Root ? Environment.GetEnvironmentVariable("NUGET_PACKAGES") : Path.Combine(_folder.Path, "packages");
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "true";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using Process process = Process.Start(start)!;
        return ToolProcess.Finish(process, null);
    }

    private static IEnumerable<string> CodeBlocks()
    {
        string readme = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "src", "DigestGen.Tool", "README.md")).ReplaceLineEndings("\n");
        return CodeBlock().Matches(readme).Select(static match => match.Groups[1].Value);
    }

    // The version carries the commit where the sources are a clone.
    private static ToolResult Normalized(ToolResult result) => result with { Output = result.Output.Split('+')[0].TrimEnd() + "\n" };

    [GeneratedRegex("```[a-z]+\n(.*?)```", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex CodeBlock();
}
