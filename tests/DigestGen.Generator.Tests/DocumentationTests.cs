using System.Text.RegularExpressions;
using DigestGen.Generator.Diagnostics;
using DigestGen.Compiling.Findings;
using DigestGen.Generator.Tests.Ids;
using Microsoft.CodeAnalysis;

namespace DigestGen.Generator.Tests;

/// <summary>The page of diagnostics, held to what the generator says of its examples.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string s_page = File.ReadAllText(
        Path.Combine(RepositoryFiles.Root, "src", "DigestGen.Generator", "Diagnostics", "README.md"));

    private static readonly string s_sound = TextFence().Match(s_page).Groups[1].Value;

    // Of these an example would be too long, or is a change to the project file.
    private static readonly string[] s_withoutDigest =
        ["DG0016", "DG0027", "DG0028", "DG0029", "DG0030", "DG0031", "DG0032", "DG0033", "DG0034", "DG0035", "DG0040", "DG0044", "DG0045", "DG0046", "DG0047", "DG0048", "DG0050", "DG0056", "DG0057", "DG0070", "DG0071"];

    // Their examples are statements of a program.
    private static readonly string[] s_ofCode = [.. Enum.GetValues<IdFindingKind>().Select(static kind => DiagnosticRules.Of(kind).Id)];

    private static readonly DiagnosticDescriptor[] s_descriptors =
    [
        .. DiagnosticRules.All.Select(Descriptors.Of),
    ];

    public static TheoryData<string> Examples =>
        [.. Sections().Keys.Where(id => !s_withoutDigest.Contains(id) && !s_ofTargets.Contains(id) && !s_ofCode.Contains(id))];

    public static TheoryData<string> CodeExamples => [.. s_ofCode];

    // The package's targets and its task report these.
    private static readonly string[] s_ofTargets = [.. Enum.GetValues<BuildFindingKind>().Select(static kind => DiagnosticRules.Of(kind).Id)];

    [Fact]
    public void Each_diagnostic_has_a_heading() =>
        Assert.Equal(s_descriptors.Select(descriptor => descriptor.Id).Order(), Sections().Keys.Order());

    // The address of a link is given when the package is packed, or there is none.
    [Fact]
    public void No_diagnostic_has_a_link_to_an_address_that_nobody_gave() =>
        Assert.All(s_descriptors, static descriptor => Assert.Equal("", descriptor.HelpLinkUri));

    [Fact]
    public void The_sound_digest_is_sound() => Assert.Empty(Report(s_sound));

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_is_reported_as_what_it_is_an_example_of(string id)
    {
        string[] ids = Report(Spoil(Sections()[id]));

        Assert.Equal([id], ids);
    }

    [Theory]
    [MemberData(nameof(CodeExamples))]
    public void An_example_of_code_is_reported_as_what_it_is_an_example_of(string id)
    {
        string[] lines = DiffFence().Match(Sections()[id]).Groups[1].Value.Split('\n')[..^1];

        // A sound example may have what only editors know of.
        DiagnosticSeverity least = id == "DG0064" ? DiagnosticSeverity.Hidden : DiagnosticSeverity.Info;
        Assert.Equal(id, Assert.Single(ReportCode(Side(lines, '+'), least)).Split(' ')[1]);
        Assert.Empty(ReportCode(Side(lines, '-'), least));
    }

    private static string[] ReportCode(string statement, DiagnosticSeverity least) => AnalyzedCode.Report(
        TestProject.Of(new TestFile("/project/2024-04-03.cs.DS.md", s_sound)) with { Code = AnalyzedCode.InMethod(statement) }, least);

    private static string[] Report(string digest) =>
        [.. TestProject.Of(new TestFile("/project/digest.md", digest)).Run().Diagnostics.Select(diagnostic => diagnostic.Id)];

    // Puts the lines with '-' in place of those with '+'.
    private static string Spoil(string section)
    {
        string digest = s_sound;
        foreach (string change in DiffFence().Match(section).Groups[1].Value.Split("@@\n"))
        {
            string[] lines = change.Split('\n')[..^1];
            string good = Side(lines, '-');
            int at = digest.IndexOf(good, StringComparison.Ordinal);
            Assert.True(at >= 0, $"The sound digest does not hold:\n{good}");
            digest = digest[..at] + Side(lines, '+') + digest[(at + good.Length)..];
        }

        return digest;
    }

    private static string Side(string[] lines, char without) =>
        string.Concat(lines.Where(line => line[0] != without).Select(line => line[1..] + "\n"));

    private static Dictionary<string, string> Sections() =>
        Section().Matches(s_page).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);

    [GeneratedRegex("```text\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex TextFence();

    [GeneratedRegex("```diff\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex DiffFence();

    [GeneratedRegex("^### (DG[0-9]{4})\n(.*?)(?=^##|\\z)", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Section();
}
