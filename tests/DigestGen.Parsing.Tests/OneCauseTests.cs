using System.Text.RegularExpressions;
using DigestGen.Parsing.Findings;

namespace DigestGen.Parsing.Tests;

/// <summary>Damage to a whole file has one report that names the cause, however many entries it touches.</summary>
public sealed partial class OneCauseTests
{
    public static TheoryData<string> Damages => [.. s_damages.Keys];

    private static readonly Dictionary<string, (FindingKind Kind, string Word, Func<SampleDigest, string> Make)> s_damages = new()
    {
        ["doubled blank lines"] = (FindingKind.SlotMissing, "blank line", static sample => Join(sample.Lines).Replace("\n\n", "\n\n\n", StringComparison.Ordinal)),
        ["two spaces of indentation"] = (FindingKind.SlotNotIndented, "raw title", static sample => Indentation().Replace(Join(sample.Lines), "  ")),
        ["no indentation"] = (FindingKind.SlotNotIndented, "raw title", static sample => Indentation().Replace(Join(sample.Lines), "")),
        ["wrapped lines"] = (FindingKind.MalformedRow, "row", static sample => LongLine().Replace(Join(sample.Lines), "$0\n")),
        ["two digests"] = (FindingKind.StrayText, "no row and no block", static sample => Join(sample.Lines) + Join(sample.Lines)),
        ["the table twice"] = (FindingKind.DuplicateReference, "rows", static sample => Join(
            [.. sample.Lines.Take(sample.DetailsHeading - 1), .. sample.Lines[2..(sample.DetailsHeading - 1)], .. sample.Lines.Skip(sample.DetailsHeading - 1)])),
        ["no raw title"] = (FindingKind.SlotMissing, "raw title", static sample => Without(sample, 0)),
        ["no link"] = (FindingKind.SlotMissing, "link", static sample => Without(sample, 1)),
        ["no summary"] = (FindingKind.SlotMissing, "summary", static sample => Without(sample, 2)),
        ["no English summary"] = (FindingKind.SlotMissing, "English summary", static sample => Without(sample, 3)),
        ["no translated abstract"] = (FindingKind.SlotMissing, "translated abstract", static sample => Without(sample, 4)),
        ["no abstract"] = (FindingKind.SlotMissing, "abstract", static sample => Without(sample, 5)),
        ["an extra blank line above each abstract"] = (FindingKind.SlotMissing, "blank line", static sample => InEach(sample, static (lines, entry, sample) => lines.Insert(sample.Slot(entry, 5), ""))),
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public void Damage_to_all_entries_is_one_report(string damage)
    {
        (FindingKind kind, string word, Func<SampleDigest, string> make) = s_damages[damage];
        foreach (SampleDigest sample in SampleDigest.All.Take(RepositoryFiles.Seeds.Count).Where(static sample => sample.Count > 2))
        {
            ParsedDigest digest = DigestParser.Parse(make(sample));
            string found = $"{sample.Name}: " + string.Join("; ", digest.Findings.Select(static finding => $"{finding.Kind}: {string.Join(" | ", finding.Arguments)}"));

            Assert.True(digest.Findings.Count == 1 && digest.Findings[0].Kind == kind, found);
            Assert.Contains(word, string.Join(' ', digest.Findings[0].Arguments), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("\r\r\n", "CR CR LF")]
    [InlineData("\n\r", "LF CR")]
    public void Unusual_line_ends_are_read_and_reported_once(string lineEnd, string name)
    {
        foreach (SampleDigest sample in SampleDigest.All.Take(RepositoryFiles.Seeds.Count))
        {
            ParsedDigest digest = DigestParser.Parse(string.Join(lineEnd, sample.Lines));

            Finding finding = Assert.Single(digest.Findings);
            Assert.Equal((FindingKind.UnusualLineEnds, name), (finding.Kind, finding.Arguments[0]));
            Assert.Equal(sample.Sound(WritingStyle.All[0]).Content, digest.Content);
        }
    }

    [Fact]
    public void Places_are_those_of_the_file_and_not_of_its_repaired_text()
    {
        SampleDigest sample = SampleDigest.All[4];
        string[] lines = [.. sample.Lines];
        lines[sample.Slot(1, 1)] = "    nothing";
        string text = string.Join("\r\r\n", lines);

        Finding finding = Assert.Single(DigestParser.Parse(text).Findings, static finding => finding.Kind == FindingKind.NotArxivLink);
        Assert.Equal("nothing", text.Substring(finding.Range.Start, finding.Range.Length));
    }

    [Theory]
    [InlineData("［^{0}］：", "full-width")]
    [InlineData("［＾{0}］:", "full-width")]
    [InlineData("\\[^{0}]:", "backslash")]
    [InlineData("\\[^{0}\\]:", "backslash")]
    [InlineData("> [^{0}]:", "quoted")]
    [InlineData("- [^{0}]:", "list")]
    [InlineData("* [^{0}]:", "list")]
    [InlineData("**[^{0}]:", "emphasised")]
    [InlineData("_[^{0}]:", "emphasised")]
    public void An_opening_that_was_changed_is_one_report_that_names_the_change(string opening, string word)
    {
        SampleDigest sample = SampleDigest.All[4];
        for (int entry = 1; entry < sample.Count; entry++)
        {
            List<string> lines = [.. sample.Lines];
            int block = sample.Block(entry);
            lines[block] = string.Format(System.Globalization.CultureInfo.InvariantCulture, opening, entry + 1) + lines[block][$"[^{entry + 1}]:".Length..];
            ParsedDigest digest = DigestParser.Parse(string.Join('\n', lines));

            Finding finding = Assert.Single(digest.Findings);
            Assert.Equal((FindingKind.StrayText, block), (finding.Kind, finding.Range.StartLine));
            Assert.Contains(word, finding.Arguments[1], StringComparison.Ordinal);
            Assert.Equal(sample.Count - 1, digest.Content.Entries.Count);
        }
    }

    [Fact]
    public void Many_findings_of_one_cause_are_a_few_and_a_count()
    {
        string stray = string.Concat(Enumerable.Repeat("[^\n", 100_000));
        string marks = string.Concat(Enumerable.Repeat("=======\n", 100_000));
        foreach (string text in new[] { stray, marks })
        {
            ParsedDigest digest = DigestParser.Parse(File.ReadAllText(RepositoryFiles.Seeds[0]) + text);

            Assert.InRange(digest.Findings.Count, 1, 21);
            Assert.Contains(digest.Findings, static finding => finding.Arguments.Any(static argument => argument.Contains("more places like it", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void A_character_torn_at_the_end_of_a_cut_file_is_one_report()
    {
        SampleDigest sample = SampleDigest.All[4];
        string text = Join([.. sample.Lines.Take(sample.Slot(sample.Count - 1, 2) + 1)]);

        Assert.Equal(FindingKind.BlockCutShort, Assert.Single(DigestParser.Parse(text[..^2] + '\uFFFD').Findings).Kind);
    }

    private static string Join(IEnumerable<string> lines) => string.Join('\n', lines);

    private static string Without(SampleDigest sample, int slot) =>
        InEach(sample, (lines, entry, digest) => lines.RemoveRange(digest.Slot(entry, slot) - 1, 2));

    private static string InEach(SampleDigest sample, Action<List<string>, int, SampleDigest> change)
    {
        List<string> lines = [.. sample.Lines];
        for (int entry = sample.Count - 1; entry >= 0; entry--)
        {
            change(lines, entry, sample);
        }

        return Join(lines);
    }

    [GeneratedRegex("^    ", RegexOptions.Multiline)]
    private static partial Regex Indentation();

    [GeneratedRegex(".{80}(?=.)")]
    private static partial Regex LongLine();
}
