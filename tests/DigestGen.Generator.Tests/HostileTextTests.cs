using System.Text;
using System.Text.RegularExpressions;

namespace DigestGen.Generator.Tests;

/// <summary>No text of a digest gets out of the literal, the comment or the name that it stands in.</summary>
public sealed class HostileTextTests
{
    private const string Astral = "\U0001F600";

    // Texts of one line, as a slot is.
    private static readonly string[] s_texts =
    [
        "\"", "\"\"\"", "\"u8; } } class Injected { } //", "\\", "\\\\\"", "\\u0022", "\\U00000022", "\\x22", "\\0", "\"\"\"\"\"\"u8",
        "{0}", "{{", "${x}", "@\"", "'", "/*", "*/", "//", "/// <summary>", "#pragma warning restore", "#endif", "#line 1 \"x\"",
        "]]>", "<![CDATA[", "<!--", "-->", "<?xml?>", "<!DOCTYPE x [", "</summary>", "<summary>", "<see cref=\"X\"/>",
        "<script>alert(1)</script>", "&", "&amp;", "&#0;", "&#x85;", "&lt;", "&undefined;",
        "\u0085", "\u2028", "\u2029", "a\u2028/// </summary> class Injected { }", "\uFEFF", "\uFFFE", "\uFFFF", "\uFDD0", "\uFFFD",
        "\u202A\u202B\u202C\u202D\u202E", "\u2066\u2067\u2068\u2069", "\u061C\u200E\u200F", "\u200B\u200C\u200D\u2060",
        "\u00A0\u00AD\u034F\u115F\u1160\u17B4\u180E\u3164\uFFA0", "\uFE00\uFE0F", "\uFFF9\uFFFA\uFFFB", "\u3000", "\u2003",
        "\uD800", "\uDC00", "\uDC00\uD800", "a\uD83Db", Astral, Astral + Astral, "\u0301", "e\u0301\u0302\u0303", "Z\u0351\u036B\u0343",
        "\u0E33\u0E47", "ﷺ", "\uE000", "\U000E0041", "\U000F0000", "\U0010FFFF", "\U0001F468\u200D\U0001F469",
        "\a\b\t\v\f", "\0", "\u0001", "\u001B[31m", "\u001A", "\u007F", "\u009F", "a\tb", "  a", "a  ",
        "1. list", "- list", "* list", "> quote", "# heading", "```", "~~~", "---", "===", "| cell |", "[link](x)", "![image](x)",
        "[^9]", "[^9]: no block", "<<<<<<<", "$\\alpha$", "`code`", "*emphasis*", "_emphasis_", "http://arxiv.org/abs/2402.1",
    ];

    /// <summary>The texts in ASCII: a name of a test holds no half of a surrogate pair.</summary>
    public static TheoryData<string> Texts =>
    [
        .. s_texts.Select(text => string.Concat(text.Select(c =>
            c is < ' ' or > '~' or '\\' ? FormattableString.Invariant($"\\u{(int)c:X4}") : c.ToString()))),
    ];

    private static readonly string[] s_declarations = SourceChecks.Declarations(Project("plain text").Run());

    private static readonly string[] s_declarationsWithIndex =
        SourceChecks.Declarations(Project("plain text").With("DigestGenSearch", "summaries").Run());

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_comes_back_byte_for_byte_and_declares_nothing(string escaped)
    {
        string text = Regex.Unescape(escaped);
        foreach (string slot in (string[])[text, $"摘{text}要", $"摘{text}{text}"])
        {
            GeneratorRun run = Project(slot).Run();
            Assert.DoesNotContain(run.Diagnostics, diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
            Assert.Equal(s_declarations, SourceChecks.Declarations(run));
            using LoadedCatalog loaded = SourceChecks.LoadSound(run);
            Entry entry = Assert.Single(Assert.Single(loaded.Catalog.Issues).Entries);
            byte[] expected = Encoding.UTF8.GetBytes(slot);
            byte[] summary = Encoding.UTF8.GetBytes("摘要" + slot);
            Assert.Equal(expected, entry.GetTitleUtf8().ToArray());
            Assert.Equal(expected, entry.GetRawTitleUtf8().ToArray());
            Assert.Equal(summary, entry.GetSummaryUtf8().ToArray());
            Assert.Equal(expected, entry.GetEnglishSummaryUtf8().ToArray());
            Assert.Equal(expected, entry.GetRawAbstractUtf8().ToArray());
            Assert.Equal(summary, entry.GetRawTranslatedAbstractUtf8().ToArray());
            Assert.Equal(Encoding.UTF8.GetString(expected), entry.Title);
            Assert.Equal(Encoding.UTF8.GetString(expected), entry.RawAbstract);
            Assert.Equal(Encoding.UTF8.GetString(summary), loaded.Papers["Arxiv_2402_10758"].Summary);
        }
    }

    [Fact]
    public void A_channel_or_a_name_comes_back_and_declares_nothing()
    {
        // All in one project, an issue each; a date apart, because the order of issues of one day is that of what is tested.
        string[] values = [.. s_texts.SelectMany(static text => (string[])[text, $"a{text}b"]).DistinctBy(static text => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.Trim())))];
        foreach (string property in (string[])["Channel", "Name"])
        {
            GeneratorRun run = TestProject.Of(values.Select((value, number) => new TestFile(
                FormattableString.Invariant($"/project/{new DateOnly(2024, 1, 1).AddDays(number):yyyy-MM-dd}.md"),
                TestEntry.Digest(FormattableString.Invariant($"2402.{number + 1:D5}"))).With(property, value))).Run().WithoutFindings();
            using LoadedCatalog loaded = SourceChecks.LoadSound(run);
            Assert.Equal(values.Length, loaded.Issues.Count);
            foreach ((string value, Issue issue) in values.Zip(loaded.Catalog.Issues))
            {
                string expected = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(value.Trim()));
                Assert.Equal(
                    expected.Length > 0 ? expected : property == "Channel" ? null : $"{issue.Date:yyyy-MM-dd}",
                    property == "Channel" ? issue.Channel : issue.Name);
            }

            SourceChecks.AssertDeclares(
                run, "Reader.Digests", loaded.Issues.Keys,
                values.Select((_, number) => FormattableString.Invariant($"Arxiv_2402_{number + 1:D5}")));
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_report_of_what_a_project_says_is_one_line_of_characters_that_can_be_seen(string escaped)
    {
        string text = "x" + Regex.Unescape(escaped) + "\nfile.cs(1,1): error";
        TestProject project = TestProject.Of(
            new TestFile("/project/2024-04-03.md", TestEntry.Digest("2402.10758")).With("Channel", text).With("Time", text),
            new TestFile("/project/2024-04-03.txt", TestEntry.Digest("2402.10759")).With("Channel", text).With("Date", text))
            .With("DigestGenVisibility", text).With("DigestGenNamespace", text + "/").With("DigestGenNamedPapers", text);
        GeneratorRun run = project.Run();
        Assert.Equal(
            ["DG0027", "DG0028", "DG0028", "DG0029", "DG0029", "DG0029"],
            run.Diagnostics.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
        Assert.All(run.Diagnostics, diagnostic =>
            Assert.DoesNotContain(diagnostic.GetMessage(null), c => char.IsControl(c) || c is '\u2028' or '\u2029' or '\u202E'));
    }

    [SlowTheory]
    [MemberData(nameof(Texts))]
    public void An_option_declares_nothing(string escaped)
    {
        string text = Regex.Unescape(escaped);

        // The namespace that is asked for hides that of the project.
        foreach (string[] properties in (string[][])[["RootNamespace"], ["DigestGenNamespace", "DigestGenCatalogName", "DigestGenVisibility", "DigestGenNamedPapers", "DigestGenSearch"]])
        {
            GeneratorRun run = properties.Aggregate(Project("plain text"), (project, property) => project.With(property, text)).Run();
            using LoadedCatalog loaded = SourceChecks.LoadSound(run);
            // A value that isn't known counts as the default, which for the search is an index.
            Assert.Equal((properties.Length > 1 ? s_declarationsWithIndex : s_declarations).Length, SourceChecks.Declarations(run).Length);
        }
    }

    private static TestProject Project(string text) =>
        TestProject.Of(new TestFile("/project/cs.IR/2024-04-03.md", TestEntry.Digest(new TestEntry("2402.10758")
        {
            Title = text,
            TranslatedTitle = "题" + text,
            Summary = "摘要" + text,
            EnglishSummary = text,
            TranslatedAbstract = "摘要" + text,
            Abstract = text,
        })));
}
