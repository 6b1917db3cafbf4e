using DigestGen.Parsing.Findings;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Tests.Findings;

/// <summary>Findings: their places, their order, and which of them are counted instead of listed.</summary>
public sealed class FindingListTests
{
    private const string Hint = "a hint";

    [Theory]
    [InlineData("ab\ncd\nef", 4, 3, 1, 1, 2, 1)]
    [InlineData("ab\rcd\ref", 4, 3, 1, 1, 2, 1)]
    [InlineData("ab\r\ncd\r\nef", 5, 4, 1, 1, 2, 1)]
    [InlineData("ab\n\ncd", 3, 0, 1, 0, 1, 0)]
    [InlineData("ab\ncd", 2, 1, 0, 2, 1, 0)]
    [InlineData("ab\ncd\n", 6, 0, 2, 0, 2, 0)]
    [InlineData("", 0, 0, 0, 0, 0, 0)]
    public void A_place_has_lines_and_columns(string text, int start, int length, int startLine, int startColumn, int endLine, int endColumn)
    {
        var findings = new FindingList(new LineTable(text));
        findings.Add(Problem.NotUtf8(""), new Slice(start, length));

        Assert.Equal(new TextRange(start, length, startLine, startColumn, endLine, endColumn), Assert.Single(findings.ToArray()).Range);
    }

    [Fact]
    public void Places_of_a_repaired_text_are_those_of_the_file()
    {
        const string File = "ab\r\r\ncd\r\r\nef";
        var lineEnds = UnusualLineEnds.Find(File);
        var findings = new FindingList(new LineTable(File), lineEnds);
        findings.Add(Problem.TitlesDisagree(1, "", ""), new Slice(4, 2), new Slice(8, 2));

        Finding finding = Assert.Single(findings.ToArray());
        Assert.Equal("cd", File.Substring(finding.Range.Start, finding.Range.Length));
        Assert.Equal("ef", File.Substring(finding.Related[0].Start, finding.Related[0].Length));
    }

    [Fact]
    public void Findings_stand_in_the_order_of_the_text_and_then_of_their_kinds()
    {
        var findings = new FindingList(new LineTable("0123456789"));
        findings.Add(Problem.NotUtf8("b"), new Slice(5, 1));
        findings.Add(Problem.StrayText("d", Hint), new Slice(9, 1));
        findings.Add(Problem.NoDetails("a"), new Slice(5, 2));
        findings.Add(Problem.NoSummaryTable("c"), new Slice(1, 1));

        Assert.Equal(["c", "a", "b", "d"], findings.ToArray().Select(static finding => finding.Arguments[0]));
        Assert.True(findings.Any(FindingKind.StrayText));
        Assert.True(findings.Any(FindingKind.NotUtf8));
        Assert.False(findings.Any(FindingKind.MalformedRow));
        Assert.Equal(4, findings.Counts.Sum());
        Assert.Equal(1, findings.Counts[(int)FindingKind.StrayText]);
    }

    [Theory]
    [InlineData(20, 100, 20, "")]
    [InlineData(21, 100, 20, " (and 1 more place like it)")]
    [InlineData(22, 100, 20, " (and 2 more places like it)")]
    [InlineData(1, 1, 1, "")]
    [InlineData(2, 2, 1, " (and 1 more place like it)")]
    [InlineData(2, 3, 2, "")]
    [InlineData(2, 1, 1, " (and 1 more place like it)")]
    [InlineData(3, 6, 1, " (and 2 more places like it)")]
    [InlineData(3, 7, 3, "")]
    [InlineData(4, 7, 1, " (and 3 more places like it)")]
    [InlineData(30, 60, 1, " (and 29 more places like it)")]
    public void A_cause_that_most_entries_share_is_reported_once_and_others_twenty_times(int count, int entryCount, int reported, string end)
    {
        Finding[] findings = Report(entryCount, (FindingKind.EmptyField, Hint, count));

        Assert.Equal(reported, findings.Length);
        Assert.All(findings.Take(reported - 1), static finding => Assert.Equal(Hint, finding.Arguments[1]));
        Assert.Equal(Hint + end, findings[^1].Arguments[1]);
        Assert.Equal(Enumerable.Range(0, reported), findings.Select(static finding => finding.Range.Start));
    }

    /// <summary>Kinds that repeat, with what they say of three places.</summary>
    public static TheoryData<FindingKind, string[]> Repeating => new()
    {
        { FindingKind.MalformedRow, [Hint + s_more, "text"] },
        { FindingKind.MergeConflict, [Hint + s_more] },
        { FindingKind.RowWithoutBlock, ["7", Hint + s_more] },
        { FindingKind.BlockWithoutRow, ["7", Hint + s_more] },
        { FindingKind.ImpossibleId, ["text", Hint + s_more] },
        { FindingKind.DuplicateReference, ["7", Hint + s_more] },
        { FindingKind.NotArxivLink, ["text", Hint + s_more] },
        { FindingKind.SlotMissing, ["7", Hint + s_more] },
        { FindingKind.SlotNotIndented, ["7", Hint + s_more, "text"] },
        { FindingKind.StrayText, ["text", Hint + s_more] },
        { FindingKind.EmptyField, ["7", Hint + s_more] },
        { FindingKind.ExtraIndentation, ["7", Hint + s_more] },
        { FindingKind.InvisibleCharacter, [Hint + " and in 3 more fields of this file", "field", "7"] },
    };

    private static readonly string s_more = " (and 2 more places like it)";

    [Theory]
    [MemberData(nameof(Repeating))]
    public void The_count_is_added_to_what_explains_the_finding(FindingKind kind, string[] expected) =>
        Assert.Equal(expected, Assert.Single(Report(4, (kind, Hint, kind == FindingKind.InvisibleCharacter ? 4 : 3))).Arguments);

    [Fact]
    public void Other_kinds_are_reported_one_by_one()
    {
        FindingKind[] kinds = [.. Enum.GetValues<FindingKind>().Where(static kind => !Repeating.Select(static row => (FindingKind)row[0]).Contains(kind))];

        Assert.Equal(22, kinds.Length);
        Assert.All(kinds, static kind => Assert.Equal(5, Report(4, (kind, Hint, 5)).Length));
    }

    [Fact]
    public void Explanations_that_differ_in_numbers_alone_are_of_one_cause()
    {
        Assert.Single(Report(4, (FindingKind.EmptyField, "number 1 of 290", 2), (FindingKind.EmptyField, "number 34 of 7", 2)));
        Assert.Equal(3, Report(4, (FindingKind.EmptyField, "number 1", 2), (FindingKind.EmptyField, "letter 1", 1)).Length);
        Assert.Single(Report(4, (FindingKind.MalformedRow, "one thing", 2), (FindingKind.MalformedRow, "another thing", 2)));
    }

    [Fact]
    public void Damage_to_most_blocks_explains_what_else_is_wrong_in_blocks()
    {
        Finding[] findings = Report(
            4, (FindingKind.SlotMissing, Hint, 4), (FindingKind.StrayText, Hint, 1), (FindingKind.SlotNotIndented, Hint, 2), (FindingKind.EmptyField, Hint, 1));

        Assert.Equal([FindingKind.SlotMissing, FindingKind.EmptyField], findings.Select(static finding => finding.Kind).OrderBy(static kind => kind));
        Assert.Equal(Hint + " (and 6 more places like it)", findings.Single(static finding => finding.Kind == FindingKind.SlotMissing).Arguments[1]);
    }

    [Fact]
    public void The_most_frequent_damage_to_blocks_is_the_one_that_explains()
    {
        Finding finding = Assert.Single(Report(4, (FindingKind.SlotMissing, Hint, 3), (FindingKind.SlotNotIndented, Hint, 4)));

        Assert.Equal((FindingKind.SlotNotIndented, Hint + " (and 6 more places like it)"), (finding.Kind, finding.Arguments[1]));
    }

    [Fact]
    public void Damage_to_a_few_blocks_explains_nothing() =>
        Assert.Equal(3, Report(9, (FindingKind.SlotMissing, Hint, 2), (FindingKind.StrayText, Hint, 1)).Length);

    [Fact]
    public void Damage_outside_of_blocks_explains_nothing_in_them()
    {
        Finding[] findings = Report(4, (FindingKind.NotArxivLink, Hint, 4), (FindingKind.StrayText, Hint, 1));

        Assert.Equal([FindingKind.NotArxivLink, FindingKind.StrayText], findings.Select(static finding => finding.Kind).OrderBy(static kind => kind));
    }

    [Fact]
    public void Damage_to_most_rows_explains_damage_to_blocks()
    {
        Finding[] findings = Report(
            4, (FindingKind.MalformedRow, Hint, 3), (FindingKind.StrayText, Hint, 1), (FindingKind.SlotMissing, Hint, 4), (FindingKind.EmptyField, Hint, 1));

        Assert.Equal([FindingKind.MalformedRow, FindingKind.EmptyField], findings.Select(static finding => finding.Kind).OrderBy(static kind => kind));
        Assert.Equal(3, Report(4, (FindingKind.MalformedRow, Hint, 1), (FindingKind.StrayText, Hint, 1), (FindingKind.SlotMissing, Hint, 1)).Length);
    }

    // Each finding stands one character after the one before it.
    private static Finding[] Report(int entryCount, params (FindingKind Kind, string Explanation, int Count)[] causes)
    {
        var findings = new FindingList(new LineTable(new string('x', 200)));
        int at = 0;
        foreach ((FindingKind kind, string explanation, int count) in causes)
        {
            for (int i = 0; i < count; i++)
            {
                findings.Add(Make(kind, explanation), new Slice(at++, 1));
            }
        }

        return [.. findings.ToArray(entryCount)];
    }

    private static Problem Make(FindingKind kind, string explanation) => kind switch
    {
        FindingKind.NoSummaryTable => Problem.NoSummaryTable(explanation),
        FindingKind.NoTableHeader => Problem.NoTableHeader(explanation, explanation),
        FindingKind.NoDetails => Problem.NoDetails(explanation),
        FindingKind.MalformedRow => Problem.MalformedRow(explanation, "text"),
        FindingKind.RowWithoutBlock => Problem.RowWithoutBlock(7, explanation),
        FindingKind.BlockWithoutRow => Problem.BlockWithoutRow(7, explanation),
        FindingKind.ImpossibleId => Problem.ImpossibleId("text", explanation),
        FindingKind.DuplicateReference => Problem.DuplicateReference(7, explanation),
        FindingKind.NotArxivLink => Problem.NotArxivLink("text", explanation),
        FindingKind.DifferentPapers => Problem.DifferentPapers(7, 1, 2),
        FindingKind.SlotMissing => Problem.SlotMissing(7, explanation),
        FindingKind.SlotNotIndented => Problem.SlotNotIndented(7, explanation, "text"),
        FindingKind.BlockCutShort => Problem.BlockCutShort(7, explanation),
        FindingKind.MergeConflict => Problem.MergeConflict(explanation),
        FindingKind.StrayText => Problem.StrayText("text", explanation),
        FindingKind.TooLarge => Problem.TooLarge(7, 8),
        FindingKind.TitlesDisagree => Problem.TitlesDisagree(7, "a", "b"),
        FindingKind.SummariesDisagree => Problem.SummariesDisagree(7, "a", "b"),
        FindingKind.CarriedIdDiffers => Problem.CarriedIdDiffers("text", 1, explanation),
        FindingKind.PaperTwice => Problem.PaperTwice(1, 2, 3),
        FindingKind.NotConsecutive => Problem.NotConsecutive(7, 1, explanation),
        FindingKind.EmptyField => Problem.EmptyField(7, explanation),
        FindingKind.NotUtf8 => Problem.NotUtf8(explanation),
        FindingKind.InvisibleCharacter => Problem.InvisibleCharacter(explanation, 1, "field", 7, "cause"),
        FindingKind.UnknownAnnouncement => Problem.UnknownAnnouncement("text", explanation),
        FindingKind.UnknownCategory => Problem.UnknownCategory("text", explanation),
        FindingKind.UnusualLineEnds => Problem.UnusualLineEnds(explanation),
        FindingKind.ExtraIndentation => Problem.ExtraIndentation(7, explanation),
        FindingKind.VersionsDiffer => Problem.VersionsDiffer(7, 1, explanation, 2, explanation),
        FindingKind.WrongLanguage => Problem.WrongLanguage(7, explanation, explanation),
        FindingKind.AbstractCutShort => Problem.AbstractCutShort(7, "text"),
        FindingKind.TextOfAnotherEntry => Problem.TextOfAnotherEntry(7, explanation, 8, "text"),
        FindingKind.UnreadablePrefix => Problem.UnreadablePrefix(7, "text"),
        FindingKind.AnnouncementsDiffer => Problem.AnnouncementsDiffer(7, "a", "b"),
        FindingKind.FileNotUtf8 => Problem.FileNotUtf8(explanation),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
