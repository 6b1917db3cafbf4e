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
        findings.Add(FindingKind.TooLarge, new Slice(start, length));

        Assert.Equal(new TextRange(start, length, startLine, startColumn, endLine, endColumn), Assert.Single(findings.ToArray()).Range);
    }

    [Fact]
    public void Places_of_a_repaired_text_are_those_of_the_file()
    {
        const string File = "ab\r\r\ncd\r\r\nef";
        var lineEnds = UnusualLineEnds.Find(File);
        var findings = new FindingList(new LineTable(File), lineEnds);
        findings.Add(FindingKind.TitlesDisagree, new Slice(4, 2), new Slice(8, 2));

        Finding finding = Assert.Single(findings.ToArray());
        Assert.Equal("cd", File.Substring(finding.Range.Start, finding.Range.Length));
        Assert.Equal("ef", File.Substring(finding.Related[0].Start, finding.Related[0].Length));
    }

    [Fact]
    public void Findings_stand_in_the_order_of_the_text_and_then_of_their_kinds()
    {
        var findings = new FindingList(new LineTable("0123456789"));
        findings.Add(FindingKind.TooLarge, new Slice(5, 1), "b");
        findings.Add(FindingKind.StrayText, new Slice(9, 1), "d", Hint);
        findings.Add(FindingKind.NoDetails, new Slice(5, 2), "a");
        findings.Add(FindingKind.SlotMissing, new Slice(1, 1), "c", Hint);

        Assert.Equal(["c", "a", "b", "d"], findings.ToArray().Select(static finding => finding.Arguments[0]));
        Assert.True(findings.Any(FindingKind.StrayText));
        Assert.True(findings.Any(FindingKind.TooLarge));
        Assert.False(findings.Any(FindingKind.MalformedRow));
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

    /// <summary>Kinds that repeat, with the argument that explains them.</summary>
    public static TheoryData<FindingKind, int> Repeating => new()
    {
        { FindingKind.MalformedRow, 0 },
        { FindingKind.MergeConflict, 0 },
        { FindingKind.RowWithoutBlock, 1 },
        { FindingKind.BlockWithoutRow, 1 },
        { FindingKind.ImpossibleId, 1 },
        { FindingKind.DuplicateReference, 1 },
        { FindingKind.NotArxivLink, 1 },
        { FindingKind.SlotMissing, 1 },
        { FindingKind.SlotNotIndented, 1 },
        { FindingKind.StrayText, 1 },
        { FindingKind.EmptyField, 1 },
        { FindingKind.ExtraIndentation, 1 },
    };

    [Theory]
    [MemberData(nameof(Repeating))]
    public void The_count_is_added_to_what_explains_the_finding(FindingKind kind, int index)
    {
        var findings = new FindingList(new LineTable(new string('x', 10)));
        for (int i = 0; i < 3; i++)
        {
            findings.Add(kind, new Slice(i, 1), "zero", "one", "two");
        }

        string[] expected = ["zero", "one", "two"];
        expected[index] += " (and 2 more places like it)";
        Assert.Equal(expected, Assert.Single(findings.ToArray(4)).Arguments);
    }

    [Fact]
    public void Other_kinds_are_reported_one_by_one()
    {
        FindingKind[] kinds = [.. Enum.GetValues<FindingKind>().Where(static kind => !Repeating.Select(static row => (FindingKind)row[0]).Contains(kind))];

        Assert.Equal(23, kinds.Length);
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
                findings.Add(kind, new Slice(at++, 1), explanation, explanation);
            }
        }

        return [.. findings.ToArray(entryCount)];
    }
}
