using System.Text.RegularExpressions;
using System.Xml.Linq;
using DigestGen.Compiling.Findings;

namespace DigestGen.Generator.Tests;

/// <summary>What the package's targets report, held to the list of all diagnostics.</summary>
public sealed partial class BuildRuleTests
{
    private static readonly XElement[] s_reports =
    [
        .. Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "src", "DigestGen.Package", "build"), "*.targets")
            .SelectMany(static file => XDocument.Load(file).Descendants())
            .Where(static element => element.Name.LocalName is "Error" or "Warning"),
    ];

    public static TheoryData<int> Reports => [.. Enumerable.Range(0, s_reports.Length)];

    [Theory]
    [MemberData(nameof(Reports))]
    public void A_target_reports_what_the_list_says(int index)
    {
        XElement report = s_reports[index];
        DiagnosticRule rule = DiagnosticRules.All.Single(rule => rule.Id == report.Attribute("Code")!.Value);
        string message = Placeholder().Replace(Regex.Escape(rule.Message), ".+");

        Assert.Equal(rule.Severity.ToString(), report.Name.LocalName);
        Assert.Matches($"^{message}$", report.Attribute("Text")!.Value);
    }

    // The tasks take their texts from the list.
    [Fact]
    public void Each_rule_of_the_build_is_reported_by_a_target_or_a_task()
    {
        BuildFindingKind[] ofTask =
        [
            BuildFindingKind.ImageTooLarge, BuildFindingKind.ImageNotWritten,
            BuildFindingKind.UndatedName, BuildFindingKind.UnknownProperty, BuildFindingKind.PatternWithoutFiles,
        ];

        Assert.Equal(
            Enum.GetValues<BuildFindingKind>().Except(ofTask).Select(static kind => DiagnosticRules.Of(kind).Id).Order(),
            s_reports.Select(static report => report.Attribute("Code")!.Value).Distinct().Order());
    }

    [Fact]
    public void No_two_rules_have_one_id() =>
        Assert.Equal(DiagnosticRules.All.Count, DiagnosticRules.All.Select(static rule => rule.Id).Distinct().Count());

    [Fact]
    public void Each_rule_says_what_should_be_true_what_is_wrong_and_what_to_know() => Assert.All(DiagnosticRules.All, static rule =>
    {
        Assert.Matches("^DG[0-9]{4}$", rule.Id);
        Assert.Matches(@"^([A-Z]|arXiv).{10,}[^.:?]$", rule.Title);
        Assert.Matches(rule.Id == "DG0065" ? @"^\{0}\{1}$" : "^.{20,}$", rule.Message);
        Assert.Matches(@"^.{20,}\.$", rule.Description);
        int[] places = [.. Place().Matches(rule.Message).Select(static match => match.Value[1] - '0').Distinct().Order()];
        Assert.Equal(Enumerable.Range(0, places.Length), places);
    });

    [GeneratedRegex(@"\{[0-9]}")]
    private static partial Regex Place();

    [GeneratedRegex(@"\\\{[0-9]}")]
    private static partial Regex Placeholder();
}
