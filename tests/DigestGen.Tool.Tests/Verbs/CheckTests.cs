using System.Globalization;
using System.Text.Json;
using DigestGen.Compiling.Findings;
using DigestGen.Testing.Hosts;
using Microsoft.CodeAnalysis;

namespace DigestGen.Tool.Tests.Verbs;

/// <summary><c>digestgen check</c> reports what a build reports.</summary>
public sealed class CheckTests
{
    [Fact]
    public void A_build_and_the_tool_report_the_same_of_broken_digests()
    {
        using var folder = new TempFolder();
        string[] names = ["2024-13-03.cs.IR", "2024-04-03-0906.cs.IR", "2024-04-03-0906.cs.IR (1)", "2024-04-03-2566.cs.IR", "2024-04-04.cs.XX", "2024-04-05.cs.IR"];
        (string Name, string Text)[] digests =
        [
            .. Broken().Select(static (text, number) => (FormattableString.Invariant($"cs.IR/{number:D4}.md"), text)),
            .. names.Select(static name => ($"named/{name}.md", TestEntry.Digest("2404.00001"))),
            ("copies/2024-04-03-0906.cs.IR.md", TestEntry.Digest("2404.00002")),
            ("copies/2024-04-06.cs.IR.md", "# 摘 要\n\nText that is no digest.\n"),
        ];
        TestFile[] files = [.. digests.Select(digest => new TestFile(folder.Write(digest.Name, digest.Text), digest.Text))];
        string[] built = [.. TestProject.Of(files).With("DigestGenNamedPapers", "false").Run().Diagnostics.Select(Line).Order(StringComparer.Ordinal)];

        ToolResult result = ToolProcess.Run(folder.Path, "check", folder.Path, "--format", "json");
        string[] checkedLines = [.. JsonDocument.Parse(result.Output).RootElement.EnumerateArray().Select(Line).Order(StringComparer.Ordinal)];

        Assert.Equal(1, result.ExitCode);
        Assert.True(checkedLines.Length > 200, $"only {checkedLines.Length} findings");
        Assert.True(checkedLines.Select(static line => line.Split(' ')[2]).Distinct().Count() >= 15);
        Assert.Equal(built, checkedLines);
    }

    [Fact]
    public void Text_is_one_line_for_each_finding_with_a_count_on_standard_error()
    {
        using var folder = new TempFolder();
        folder.Write("digests/2024-04-03.cs.IR.md", TestEntry.Digest(new TestEntry("2413.10758"), new TestEntry("2402.10759")));
        ToolResult result = ToolProcess.Run(folder.Path, "check", "digests");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("digests/2024-04-03.cs.IR.md(5,48): error DG0007: '2413.10758' is not an arXiv id: there is no month 13\n", result.Output);
        Assert.Equal("1 error, 0 warnings in 1 digest\n", result.Error);
    }

    [Theory]
    [InlineData("error", 0)]
    [InlineData("warning", 1)]
    [InlineData("info", 1)]
    [InlineData("never", 0)]
    public void Fail_on_decides_the_exit_code(string severity, int exitCode)
    {
        using var folder = new TempFolder();
        folder.Write("a.md", TestEntry.Digest(new TestEntry("2402.10758") { Summary = "" }));

        Assert.Equal(exitCode, ToolProcess.Run(folder.Path, "check", "a.md", "--fail-on", severity).ExitCode);
    }

    [Fact]
    public void Two_files_of_one_issue_are_reported()
    {
        using var folder = new TempFolder();
        folder.Write("a/2024-04-03.cs.IR.md", TestEntry.Digest("2402.10758"));
        folder.Write("b/2024-04-03.cs.IR.md", TestEntry.Digest("2402.10759"));

        Assert.Equal(
            "b/2024-04-03.cs.IR.md(1,1): warning DG0027: Another file is the issue of cs.IR 2024-04-03 too: 'a/2024-04-03.cs.IR.md'\n",
            ToolProcess.Run(folder.Path, "check", ".").Output.Replace("./", "", StringComparison.Ordinal));
    }

    [Fact]
    public void GitHub_gets_workflow_commands_that_a_message_cannot_break()
    {
        using var folder = new TempFolder();
        folder.Write("a,b:c%.md", TestEntry.Digest(new TestEntry("2402.10758") { Title = "Row 100%::error::x", RawTitle = "Block" }));
        ToolResult result = ToolProcess.Run(folder.Path, "check", "--format", "github", "--", "a,b:c%.md");

        string line = Assert.Single(result.Lines);
        Assert.StartsWith("::warning file=a%2Cb%3Ac%25.md,line=5,endLine=5,col=", line, StringComparison.Ordinal);
        Assert.Contains(",title=DG0017::The titles of [^1] disagree: 'Row 100%25::error::x' in the row", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Sarif_follows_the_rules_of_its_schema()
    {
        using var folder = new TempFolder();
        folder.Write("my digests/2024 #1.md", TestEntry.Digest(new TestEntry("2413.10758"), new TestEntry("2402.10758") { Title = "Row", RawTitle = "Block" }));
        folder.Write("other.md", TestEntry.Digest(new TestEntry("2402.10758"), new TestEntry("2402.10758")));
        ToolResult result = ToolProcess.Run(folder.Path, "check", ".", "--format", "sarif");
        JsonElement log = JsonDocument.Parse(result.Output).RootElement;
        JsonElement run = Assert.Single(log.GetProperty("runs").EnumerateArray());
        JsonElement driver = run.GetProperty("tool").GetProperty("driver");
        JsonElement[] rules = [.. driver.GetProperty("rules").EnumerateArray()];

        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        Assert.Equal("digestgen", driver.GetProperty("name").GetString());
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        Assert.Equal(DiagnosticRules.All.Select(static rule => rule.Id), rules.Select(static rule => rule.GetProperty("id").GetString()));
        Assert.All(rules, static rule =>
        {
            // A build that is given no address names none.
            Assert.False(rule.TryGetProperty("helpUri", out _));
            Assert.Contains(rule.GetProperty("defaultConfiguration").GetProperty("level").GetString(), (string[])["none", "note", "warning", "error"]);
        });
        JsonElement[] results = [.. run.GetProperty("results").EnumerateArray()];
        Assert.Equal(["DG0007", "DG0017", "DG0020"], results.Select(static finding => finding.GetProperty("ruleId").GetString()));
        Assert.All(results, finding =>
        {
            Assert.Equal(finding.GetProperty("ruleId").GetString(), rules[finding.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
            Assert.NotEqual("", finding.GetProperty("message").GetProperty("text").GetString());
            AssertLocation(Assert.Single(finding.GetProperty("locations").EnumerateArray()));
            if (finding.TryGetProperty("relatedLocations", out JsonElement related))
            {
                Assert.All(related.EnumerateArray(), AssertLocation);
            }
        });
        Assert.Equal("my%20digests/2024%20%231.md", Address(results[0]));
    }

    private static string Address(JsonElement finding) =>
        finding.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!;

    private static void AssertLocation(JsonElement location)
    {
        JsonElement place = location.GetProperty("physicalLocation");
        JsonElement region = place.GetProperty("region");
        Assert.True(Uri.IsWellFormedUriString(place.GetProperty("artifactLocation").GetProperty("uri").GetString(), UriKind.Relative));
        Assert.All((string[])["startLine", "startColumn", "endLine", "endColumn"], name => Assert.True(region.GetProperty(name).GetInt32() >= 1));
        Assert.True(region.GetProperty("endLine").GetInt32() >= region.GetProperty("startLine").GetInt32());
    }

    private static string Line(Diagnostic diagnostic)
    {
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Place(span)} {diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id} {diagnostic.GetMessage(CultureInfo.InvariantCulture)} | {string.Join(" | ", diagnostic.AdditionalLocations.Select(static place => Place(place.GetLineSpan())))}");
    }

    private static string Place(FileLinePositionSpan span) => string.Create(
        CultureInfo.InvariantCulture,
        $"{span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1}-{span.EndLinePosition.Line + 1},{span.EndLinePosition.Character + 1})");

    private static string Line(JsonElement finding) =>
        $"{Place(finding)} {finding.GetProperty("severity").GetString()} {finding.GetProperty("id").GetString()} {finding.GetProperty("message").GetString()} | {string.Join(" | ", finding.GetProperty("related").EnumerateArray().Select(Place))}";

    private static string Place(JsonElement place) =>
        $"{place.GetProperty("path").GetString()}({place.GetProperty("line")},{place.GetProperty("column")}-{place.GetProperty("endLine")},{place.GetProperty("endColumn")})";

    /// <summary>A digest with each of its lines broken in each of several ways.</summary>
    private static IEnumerable<string> Broken()
    {
        string sound = TestEntry.Digest(
            new TestEntry("2402.10758") { Abstract = "arXiv:2402.10758v1 Announce Type: cross  Abstract: Text.", TranslatedAbstract = "arXiv:2402.10758v1 公告类型：跨越 摘要：文。" },
            new TestEntry("math/0309136") { Title = "On knots.", RawTitle = "On knots. (arXiv:math/0309136v2 [math.GT] UPDATED)" },
            new TestEntry("0704.0001"));
        string[] lines = sound.Split('\n');
        yield return sound;
        yield return sound.Replace("cross", "crossed", StringComparison.Ordinal);
        yield return sound.Replace("math.GT", "math.GY", StringComparison.Ordinal);
        yield return sound.Replace("2402.10758", "2413.10758", StringComparison.Ordinal);
        yield return sound.Replace("[^2]", "[^5]", StringComparison.Ordinal);
        yield return sound.Replace("[^2]", "[^1]", StringComparison.Ordinal);
        yield return sound.Replace("On knots", "On kn\u200Bots", StringComparison.Ordinal);
        yield return sound.Replace("On knots", "On kn\uFFFDots", StringComparison.Ordinal);
        yield return sound.Replace("0704.0001", "math/0309136", StringComparison.Ordinal);
        yield return sound[..(sound.Length / 2)];
        for (int i = 0; i < lines.Length; i++)
        {
            yield return Join(lines, i, []);
            yield return Join(lines, i, [lines[i], lines[i]]);
            yield return Join(lines, i, [" " + lines[i]]);
            yield return Join(lines, i, [lines[i].TrimStart(' ')]);
            yield return Join(lines, i, [lines[i] + " x"]);
            yield return Join(lines, i, ["<<<<<<< ours", lines[i], "=======", lines[i] + "y", ">>>>>>> theirs"]);
            yield return Join(lines, i, [lines[i].Replace("arxiv.org", "arxiv.com", StringComparison.Ordinal)]);
        }
    }

    private static string Join(string[] lines, int index, string[] replacement) =>
        string.Join('\n', [.. lines[..index], .. replacement, .. lines[(index + 1)..]]);
}
