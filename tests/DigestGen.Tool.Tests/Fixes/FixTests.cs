using DigestGen.Compiling.Fixes;
using DigestGen.Parsing;
using DigestGen.Parsing.Findings;
using DigestGen.Parsing.Text;

namespace DigestGen.Tool.Tests.Fixes;

/// <summary>A fix gives back the one digest that was meant, and leaves alone whatever has no one right answer.</summary>
public sealed class FixTests
{
    private static readonly string s_sound = TestEntry.Digest(
        new TestEntry("2402.10758") { Abstract = "arXiv:2402.10758v2 Announce Type: cross  Abstract: Text  with   spaces.", TranslatedAbstract = "arXiv:2402.10758v2 公告类型：跨越 摘要：文。" },
        new TestEntry("2402.10759") { Title = "A | b [c]", Summary = "摘 | 要" },
        new TestEntry("2402.10760") { EnglishSummary = "In English." });

    public static TheoryData<string, string> Broken => new()
    {
        { "no separator", s_sound.Replace("| --- | --- | --- |\n", "", StringComparison.Ordinal) },
        { "another separator", s_sound.Replace("| --- | --- | --- |", "|:--|---|--:|", StringComparison.Ordinal) },
        { "padded header", s_sound.Replace("| Ref | Title | Summary |", "|  Ref|   Title  | Summary  |", StringComparison.Ordinal) },
        { "padded row", s_sound.Replace("| [^1] | [On 2402.10758](https://arxiv.org/abs/2402.10758) | 2402.10758 的摘要。 |", "|[^1]   |   [On 2402.10758](https://arxiv.org/abs/2402.10758)    | 2402.10758 的摘要。       |  ", StringComparison.Ordinal) },
        { "padded rows with pipes", s_sound.Replace("| [^2] | [", "|  [^2]  |  [", StringComparison.Ordinal) },
        { "byte order mark", s_sound.Replace("| [^2] |", "\uFEFF| [^2] |", StringComparison.Ordinal).Replace("# 详细", "\uFEFF# 详细", StringComparison.Ordinal) },
        { "mixed line ends", s_sound.Replace("    On 2402.10758\n", "    On 2402.10758\r\n", StringComparison.Ordinal) },
        { "slot not indented", s_sound.Replace("    On 2402.10758\n", "  On 2402.10758\n", StringComparison.Ordinal) },
        { "blank line missing", s_sound.Replace("    On 2402.10758\n\n", "    On 2402.10758\n", StringComparison.Ordinal) },
        { "too many blank lines", s_sound.Replace("    On 2402.10758\n\n", "    On 2402.10758\n\n\n\n", StringComparison.Ordinal) },
        { "empty slot missing", s_sound.Replace("    2402.10758 的摘要。\n\n    \n\n", "    2402.10758 的摘要。\n\n", StringComparison.Ordinal) },
        { "spaces of empty slots missing", s_sound.Replace("\n    \n", "\n\n", StringComparison.Ordinal) },
        { "numbers", s_sound.Replace("[^3]", "[^9]", StringComparison.Ordinal).Replace("[^2]", "[^7]", StringComparison.Ordinal) },
        { "zeros before numbers", s_sound.Replace("[^3]", "[^03]", StringComparison.Ordinal).Replace("[^1]:", "[^0001]:", StringComparison.Ordinal) },
        { "line ends converted twice", s_sound.Replace("\n", "\r\r\n", StringComparison.Ordinal) },
        { "line ends reversed", s_sound.Replace("\n", "\n\r", StringComparison.Ordinal) },
        { "versions in links", s_sound.Replace("/abs/2402.10758", "/abs/2402.10758v2", StringComparison.Ordinal) },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_has_one_right_answer_is_repaired(string name, string broken)
    {
        Assert.NotEqual(s_sound, broken);
        FixedDigest result = DigestFixer.Fix(broken, CancellationToken.None);

        // A file that was converted twice gets CR LF.
        string fixedText = name.StartsWith("line ends", StringComparison.Ordinal) ? result.Text.Replace("\r\n", "\n", StringComparison.Ordinal) : result.Text;
        Assert.True(s_sound == fixedText, $"{name}:\n{result.Text}");
        Assert.NotEmpty(result.Applied);
        Assert.Empty(result.Parsed.Findings);
        Assert.Empty(DigestFixer.Fix(result.Text, CancellationToken.None).Applied);
    }

    [Theory]
    [InlineData("line ends that are mixed or unusual", "    On 2402.10758\n", "    On 2402.10758\r\n")]
    [InlineData("byte order mark within the file", "| [^2] |", "\uFEFF| [^2] |")]
    [InlineData("padded table or missing separator", "| --- | --- | --- |\n", "")]
    [InlineData("blank lines, indentation or empty slots of a block", "    On 2402.10758\n\n", "    On 2402.10758\n")]
    [InlineData("numbers that are not consecutive", "[^3]", "[^9]")]
    [InlineData("version in a link", "/abs/2402.10758", "/abs/2402.10758v2")]
    public void What_was_done_is_named_with_what_it_resolves(string name, string sound, string broken)
    {
        string text = s_sound.Replace(sound, broken, StringComparison.Ordinal);
        FixedDigest result = DigestFixer.Fix(text, CancellationToken.None);

        AppliedFix fix = Assert.Single(result.Applied);
        Assert.Equal(name, fix.Name);
        Assert.Equal(DigestParser.Parse(text).Findings, fix.Resolved);
        Assert.Equal(2, result.ParseCount);
    }

    // An entry that can be read again may have what is wrong with it reported at last.
    [Fact]
    public void One_error_less_is_better_whatever_else_is_found()
    {
        string sound = TestEntry.Digest(new TestEntry("2402.10758") { TranslatedTitle = "" }, new TestEntry("2413.00001"), new TestEntry("2413.00002"));
        string broken = sound.Replace("    On 2402.10758\n", "  On 2402.10758\n", StringComparison.Ordinal);

        Assert.Equal(
            [FindingKind.SlotNotIndented, FindingKind.ImpossibleId, FindingKind.ImpossibleId],
            DigestParser.Parse(broken).Findings.Select(static finding => finding.Kind).OrderByDescending(static kind => kind));
        Assert.Equal(sound, DigestFixer.Fix(broken, CancellationToken.None).Text);
    }

    // The check alone, with edits that no fix makes.
    [Fact]
    public void An_edit_that_loses_or_changes_something_is_no_repair()
    {
        DigestFix spaces = DigestFix.All.First(static fix => fix.IsWhiteSpaceOnly);
        DigestFix links = DigestFix.All.Single(static fix => fix.ChangesLinks);
        string twice = TestEntry.Digest(new TestEntry("2402.10758"), new TestEntry("2402.10758"));
        string linked = s_sound.Replace("/abs/2402.10758", "/abs/2402.10758v2", StringComparison.Ordinal);

        Assert.True(Check(s_sound, s_sound, spaces).IsRepair);
        Assert.False(Check(s_sound + "x", s_sound, spaces).IsRepair);
        Assert.False(Check(s_sound, s_sound + "x", spaces).IsRepair);
        Assert.Equal([2], Check(twice, TestEntry.Digest("2402.10758"), spaces).ChangedEntries);
        Assert.True(Check(linked, s_sound, links).IsRepair);
        Assert.Equal([1], Check(linked, s_sound, spaces).ChangedEntries);
        Assert.Equal([1], Check(linked, s_sound.Replace("Text  with", "Text with", StringComparison.Ordinal), links).ChangedEntries);
        Assert.Equal([1], Check(linked, s_sound.Replace("2402.10758v2 Announce", "2402.10758v3 Announce", StringComparison.Ordinal), links).ChangedEntries);

        // One more warning, and another one, of those that no entry's text changes with.
        string title = s_sound.Replace("| [^2] | [A | b [c]]", "| [^2] | [Another title]", StringComparison.Ordinal);
        string summary = s_sound.Replace(" | 摘 | 要 |", " | 总结 |", StringComparison.Ordinal);
        string both = title.Replace(" | 摘 | 要 |", " | 总结 |", StringComparison.Ordinal);
        Assert.True(Check(both, title, links).IsRepair);
        Assert.False(Check(title, summary, links).IsRepair);
        Assert.False(Check(both, both.Replace("[^3]", "[^4]", StringComparison.Ordinal), links).IsRepair);

        static FixCheck Check(string before, string after, DigestFix fix) => FixCheck.Of(before, DigestParser.Parse(before), after, DigestParser.Parse(after), fix);
    }

    [Fact]
    public void A_finding_counts_as_often_as_it_is_there()
    {
        Finding[] findings = [.. DigestParser.Parse(s_sound.Replace("/abs/2402.10758", "/abs/2413.10758", StringComparison.Ordinal)).Findings];

        Assert.Equal(findings, FixCheck.Difference([.. findings, .. findings], findings));
        Assert.Empty(FixCheck.Difference(findings, [.. findings, .. findings]));
    }

    [Fact]
    public void The_repair_at_a_place_is_the_last_one_before_it()
    {
        Repair first = new(1, new TextEdit(new Slice(1, 1), "BB"), new TextEdit(new Slice(5, 1), ""));
        Repair second = new(2, new TextEdit(new Slice(3, 0), "d"));
        var edited = new EditedText("abcefg", [second, first]);

        Assert.Equal("aBBcdef", edited.Text);
        Assert.Equal([first, first, first, first, second, second, second, first], Enumerable.Range(0, 8).Select(edited.RepairAt));
    }

    // Where two slots have no text, the places of the others tell which.
    [Fact]
    public void Empty_slots_are_told_by_the_places_of_the_others()
    {
        string sound = TestEntry.Digest(
            new TestEntry("2402.10758") { Summary = "" },
            new TestEntry("2402.10759") { RawTitle = "" },
            new TestEntry("2402.10760") { TranslatedAbstract = "" });
        string broken = sound.Replace("\n    \n", "\n\n", StringComparison.Ordinal);

        Assert.NotEqual(sound, broken);
        Assert.Equal(sound, DigestFixer.Fix(broken, CancellationToken.None).Text);
    }

    [Fact]
    public void What_is_indented_too_far_keeps_its_spaces()
    {
        string sound = TestEntry.Digest(new TestEntry("2402.10758") { RawTitle = "  On 2402.10758", EnglishSummary = "In English." });
        string broken = sound.Replace("      On 2402.10758\n\n", "      On 2402.10758\n", StringComparison.Ordinal);

        Assert.Equal(sound, DigestFixer.Fix(broken, CancellationToken.None).Text);
    }

    [Theory]
    [InlineData("\n", "\r\n")]
    [InlineData("\r\n", "\n")]
    [InlineData("\r\n", "\r")]
    [InlineData("\r", "\n")]
    public void All_lines_get_the_end_that_most_have(string end, string other)
    {
        string sound = s_sound.Replace("\n", end, StringComparison.Ordinal);
        string broken = sound.Replace("    On 2402.10758" + end, "    On 2402.10758" + other, StringComparison.Ordinal);

        Assert.Equal(sound, DigestFixer.Fix(broken, CancellationToken.None).Text);
    }

    [Fact]
    public void All_of_them_at_once_are_repaired()
    {
        string broken = s_sound
            .Replace("| --- | --- | --- |\n", "", StringComparison.Ordinal)
            .Replace("| [^1] | [", "|  [^1] |   [", StringComparison.Ordinal)
            .Replace("    On 2402.10760\n\n", "\tOn 2402.10760\n", StringComparison.Ordinal)
            .Replace("[^3]", "[^5]", StringComparison.Ordinal);

        Assert.Equal(s_sound, DigestFixer.Fix(broken, CancellationToken.None).Text);
    }

    public static TheoryData<string> Undecided =>
    [
        s_sound.Replace("/abs/2402.10758)", "/abs/2413.10758)", StringComparison.Ordinal),
        s_sound.Replace("| [^2] | [A | b [c]]", "| [^2] | [Another title]", StringComparison.Ordinal),
        s_sound.Replace("    arXiv:2402.10758v2 公告类型：跨越 摘要：文。\n\n", "", StringComparison.Ordinal),
        s_sound.Replace("    On 2402.10759\n", "", StringComparison.Ordinal),
        s_sound.Replace("2402.10759](https://arxiv.org/abs/2402.10759)", "2402.10759v4](https://arxiv.org/abs/2402.10759v4)", StringComparison.Ordinal).Replace("/abs/2402.10759) | 摘", "/abs/2402.10759v4) | 摘", StringComparison.Ordinal),
        s_sound.Replace("[^2]:", "[^1]:", StringComparison.Ordinal),
        s_sound.Replace("/abs/2402.10759", "/abs/v2", StringComparison.Ordinal),
        s_sound.Replace("/abs/2402.10759", "/abs/2402.10759v", StringComparison.Ordinal),
        "# Not a digest\n\n| a | b |\n",
    ];

    [Theory]
    [MemberData(nameof(Undecided))]
    public void What_has_no_one_right_answer_stays(string broken) =>
        Assert.Equal(broken, DigestFixer.Fix(broken, CancellationToken.None).Text);

    [Fact]
    public void Line_ends_of_a_whole_file_stay()
    {
        string windows = s_sound.Replace("\n", "\r\n", StringComparison.Ordinal);
        string broken = windows.Replace("    On 2402.10758\r\n\r\n", "    On 2402.10758\r\n", StringComparison.Ordinal);

        Assert.Equal(windows, DigestFixer.Fix(windows, CancellationToken.None).Text);
        Assert.Equal(windows, DigestFixer.Fix(broken, CancellationToken.None).Text);
    }

    // With a search that starts again at each of them, the test would not end.
    [Theory]
    [InlineData("| [^1] | [", "](https://a/abs/1v1")]
    [InlineData("| [^1] | [", "](https://a/abs/1v1) x")]
    [InlineData("    [", "https://a/abs/1v1](https://a/abs/1v1")]
    [InlineData("|", " \t")]
    public void A_hostile_line_is_read_once(string start, string repeated)
    {
        string line = start + string.Concat(Enumerable.Repeat(repeated, 100_000));
        string broken = s_sound.Replace("# 详细", line + "\n# 详细", StringComparison.Ordinal);

        Assert.Contains(line, DigestFixer.Fix(broken, CancellationToken.None).Text, StringComparison.Ordinal);
    }

    // More of one cause than are reported one by one, so that reports alone don't show how many there are.
    [Fact]
    public void What_can_be_repaired_is_repaired_beside_what_can_not()
    {
        TestEntry[] entries = [.. Enumerable.Range(0, 60).Select(static i => new TestEntry(Id(i)))];
        string sound = TestEntry.Digest(entries);
        string undecided = sound.Replace($"    {Id(30)} 的摘要。\n\n    \n\n    {Id(30)} 的全文。\n\n", "", StringComparison.Ordinal);
        string broken = entries.Where(static (_, i) => i != 30).Aggregate(
            undecided, static (text, entry) => text.Replace($"    On {entry.Id}\n\n", $"    On {entry.Id}\n", StringComparison.Ordinal));
        FixedDigest result = DigestFixer.Fix(broken, CancellationToken.None);

        Assert.NotEqual(sound, undecided);
        Assert.Equal(undecided, result.Text);
        Assert.Equal(59, result.Parsed.Content.Entries.Count);
    }

    // Every second version stands nowhere but in the link, so that half of the repairs are wrong.
    [Theory]
    [InlineData(20)]
    [InlineData(400)]
    public void The_digest_is_read_as_often_however_many_repairs_are_wrong(int count)
    {
        string text = TestEntry.Digest([.. Enumerable.Range(0, count).Select(static i => new TestEntry(Id(i))
        {
            Abstract = i % 2 == 0 ? $"arXiv:{Id(i)}v7 Announce Type: new  Abstract: Text." : "Text.",
        })]);
        string broken = Enumerable.Range(0, count).Aggregate(
            text, static (text, i) => text.Replace($"/abs/{Id(i)}", $"/abs/{Id(i)}v7", StringComparison.Ordinal));
        FixedDigest result = DigestFixer.Fix(broken, CancellationToken.None);

        Assert.Equal(count / 2 * 3, result.Text.Split("v7)").Length - 1 + result.Text.Split("v7](").Length - 1);
        Assert.Equal(4, result.ParseCount);
    }

    private static string Id(int index) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"2402.{10000 + index}");

    [Fact]
    public void Random_damage_is_never_made_worse_and_a_second_run_changes_nothing()
    {
        var random = new Random(20240403);
        string[] pieces = ["\n", " ", "    ", "|", "\t", "\r\n", "\uFEFF", "[^1]", "---", "v3", "x"];
        for (int run = 0; run < 400; run++)
        {
            string text = s_sound;
            for (int edit = random.Next(1, 4); edit > 0; edit--)
            {
                int at = random.Next(text.Length);
                text = random.Next(2) == 0 ? text.Insert(at, pieces[random.Next(pieces.Length)]) : text.Remove(at, random.Next(1, Math.Min(12, text.Length - at) + 1));
            }

            ParsedDigest before = DigestParser.Parse(text);
            FixedDigest result = DigestFixer.Fix(text, CancellationToken.None);
            Assert.True(result.Parsed.Findings.Count <= before.Findings.Count || result.Parsed.Content.Entries.Count > before.Content.Entries.Count, text);
            Assert.True(result.Parsed.Content.Entries.Count >= before.Content.Entries.Count, text);
            Assert.Equal(result.Text, DigestFixer.Fix(result.Text, CancellationToken.None).Text);
        }
    }
}
