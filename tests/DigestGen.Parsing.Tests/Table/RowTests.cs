using DigestGen.Parsing.Table;
using static DigestGen.Parsing.Tests.EditedDigest;

namespace DigestGen.Parsing.Tests.Table;

/// <summary>What is said of the table's head and rows, and what is read of rows that formatters changed.</summary>
public sealed class RowTests
{
    private const string Url = "https://arxiv.org/abs/2402.10758";

    [Theory]
    [InlineData("|[^1] | [A title](U) | 总结。 |", "MalformedRow 4:0 '|[^1] | [A title](https://arxiv.org/abs/2402.10758) | 总结。 |' the row does not open with '| [^N] |' | |[^1] | [A title](https://arxiv.org/abs/2402.10758) | 总结。 |")]
    [InlineData("| 1 | [A title](U) | 总结。 |", "MalformedRow 4:0 '| 1 | [A title](https://arxiv.org/abs/2402.10758) | 总结。 |' the row does not open with '| [^N] |' | | 1 | [A title](https://arxiv.org/abs/2402.10758) | 总结。 |")]
    [InlineData("| [1] | [A title](U) | 总结。 |", "MalformedRow 4:0 '| [1] | [A title](https://arxiv.org/abs/2402.10758) | 总结。 |' the row does not open with '| [^N] |' | | [1] | [A title](https://arxiv.org/abs/2402.10758) | 总结。 |")]
    [InlineData("| [^] | [A title](U) | 总结。 |", "MalformedRow 4:0 '| [^] | [A title](https://arxiv.org/abs/2402.10758) | 总结。 |' the first cell is not '[^N]' | | [^] | [A title](https://arxiv.org/abs/2402.10758) | 总结。 |")]
    [InlineData("| [^1 | [A title](U) | 总结。 |", "MalformedRow 4:0 '| [^1 | [A title](https://arxiv.org/abs/2402.10758) | 总结。 |' the first cell is not '[^N]' | | [^1 | [A title](https://arxiv.org/abs/2402.10758) | 总结。 |")]
    [InlineData("| [^x] | [A title](U) | 总结。 |", "MalformedRow 4:0 '| [^x] | [A title](https://arxiv.org/abs/2402.10758) | 总结。 |' the first cell is not '[^N]' | | [^x] | [A title](https://arxiv.org/abs/2402.10758) | 总结。 |")]
    [InlineData("| [^268435456] | [A title](U) | 总结。 |", "MalformedRow 4:0 '| [^268435456] | [A title](https://arxiv.org/abs/2402.10758) | 总结。 |' the number is too large | | [^268435456] | [A title](https://arxiv.org/abs/2402.10758)…")]
    [InlineData("| [^1]| [A title](U) | 总结。 |", "MalformedRow 4:0 '| [^1]| [A title](https://arxiv.org/abs/2402.10758) | 总结。 |' the second cell is not '[TITLE](URL)' | | [^1]| [A title](https://arxiv.org/abs/2402.10758) | 总结。 |")]
    [InlineData("| [^1] |[A title](U) | 总结。 |", "MalformedRow 4:0 '| [^1] |[A title](https://arxiv.org/abs/2402.10758) | 总结。 |' the second cell is not '[TITLE](URL)' | | [^1] |[A title](https://arxiv.org/abs/2402.10758) | 总结。 |")]
    [InlineData("| [^1] [A title](U) | 总结。 |", "MalformedRow 4:0 '| [^1] [A title](https://arxiv.org/abs/2402.10758) | 总结。 |' the second cell is not '[TITLE](URL)' | | [^1] [A title](https://arxiv.org/abs/2402.10758) | 总结。 |")]
    [InlineData("| [^1] | A title](U) | 总结。 |", "MalformedRow 4:0 '| [^1] | A title](https://arxiv.org/abs/2402.10758) | 总结。 |' the second cell is not '[TITLE](URL)' | | [^1] | A title](https://arxiv.org/abs/2402.10758) | 总结。 |")]
    [InlineData("| [^1] | [A title](U) | 总结。|", "MalformedRow 4:0 '| [^1] | [A title](https://arxiv.org/abs/2402.10758) | 总结。|' the row does not end with ' |' | | [^1] | [A title](https://arxiv.org/abs/2402.10758) | 总结。|")]
    [InlineData("| [^1] | [A title](U) | 总结。", "MalformedRow 4:0 '| [^1] | [A title](https://arxiv.org/abs/2402.10758) | 总结。' the row does not end with ' |' | | [^1] | [A title](https://arxiv.org/abs/2402.10758) | 总结。")]
    [InlineData("| [^1] | [A title](U) |", "MalformedRow 4:0 '| [^1] | [A title](https://arxiv.org/abs/2402.10758) |' the second cell is not '[TITLE](URL)', or there is no third | | [^1] | [A title](https://arxiv.org/abs/2402.10758) |")]
    [InlineData("| [^1] | [A title](U)| 总结。 |", "MalformedRow 4:0 '| [^1] | [A title](https://arxiv.org/abs/2402.10758)| 总结。 |' the second cell is not '[TITLE](URL)', or there is no third | | [^1] | [A title](https://arxiv.org/abs/2402.10758)| 总结。 |")]
    [InlineData("| [^1] | [A title](U) 总结。 |", "MalformedRow 4:0 '| [^1] | [A title](https://arxiv.org/abs/2402.10758) 总结。 |' the second cell is not '[TITLE](URL)', or there is no third | | [^1] | [A title](https://arxiv.org/abs/2402.10758) 总结。 |")]
    [InlineData("| [^1] | [A title](U x) | 总结。 |", "MalformedRow 4:0 '| [^1] | [A title](https://arxiv.org/abs/2402.10758 x) | 总结。 |' the second cell is not '[TITLE](URL)', or there is no third | | [^1] | [A title](https://arxiv.org/abs/2402.10758 x) | 总结。…")]
    [InlineData("| [^1] | [A title] | 总结。 |", "MalformedRow 4:0 '| [^1] | [A title] | 总结。 |' the second cell is not '[TITLE](URL)', or there is no third | | [^1] | [A title] | 总结。 |")]
    [InlineData("| [^1] | [A title](U) | 总结。 || [^2] | [B](V) | 另一。 |", "MalformedRow 4:0 '| [^1] | [A title](https://arxiv.org/abs/2402.10758) | 总结。 || [^2] | [B](V) | 另一。 |' two rows stand on one line | | [^1] | [A title](https://arxiv.org/abs/2402.10758) | 总结。 |…")]
    [InlineData("| [^1] | [A title](U) | 总结。 | | [^2] | [B](V) | 另一。 |", "MalformedRow 4:0 '| [^1] | [A title](https://arxiv.org/abs/2402.10758) | 总结。 | | [^2] | [B](V) | 另一。 |' two rows stand on one line | | [^1] | [A title](https://arxiv.org/abs/2402.10758) | 总结。 |…")]
    public void A_row_that_can_not_be_read(string row, string expected) =>
        Assert.Equal(expected, Report(lines => lines[FirstRow] = row.Replace("(U", "(" + Url, StringComparison.Ordinal))[0]);

    [Theory]
    [InlineData("| [^1] | [A title](U) | 总结。 |")]
    [InlineData("| [^1] | [A title](U) | 总结。 |  ")]
    [InlineData("|  [^1]  |  [A title](U)  |  总结。  |")]
    [InlineData("|\t[^1]\t|\t[A title](U)\t|\t总结。 |")]
    [InlineData("| [^1] | [A title](U)     | 总结。       |")]
    public void A_row_that_a_formatter_changed_is_read(string row) =>
        Assert.Empty(Report(lines => lines[FirstRow] = row.Replace("(U", "(" + Url, StringComparison.Ordinal)));

    [Theory]
    [InlineData("总结 | 有。", "A title")]
    [InlineData("总结 | [^2] 有。", "A title")]
    [InlineData("总结 [x](y) 有。", "A title")]
    [InlineData("总结 [x](https://arxiv.org/abs/2402.10757) | 有。", "A title")]
    [InlineData("总结。", "A [b](c) | title")]
    [InlineData("总结。", "A [b](https://arxiv.org/abs/2402.10757) | title")]
    [InlineData("总结。", "A ](( title")]
    [InlineData("总结。", "")]
    public void A_summary_and_a_title_may_hold_what_ends_a_cell(string summary, string title)
    {
        EntryText entry = First with { Summary = summary, RawTitle = title };
        string text = EntryText.Digest(entry, Second);

        ReadEntry read = ReadEntry.From(DigestParser.Parse(text))[0];
        Assert.Equal((summary, title, Url), (read.Summary, read.RawTitle, read.Url));
        Assert.Equal(title.Length == 0 ? ["EmptyField 11:0 '' 1 | title"] : Array.Empty<string>(), Report(text));
    }

    [Theory]
    [InlineData(2, "| Reference | Title | Summary |", "NoTableHeader 2:0 '| Reference | Title | Summary |' header | | Ref | Title | Summary |")]
    [InlineData(3, "| - | x | - |", "NoTableHeader 3:0 '| - | x | - |' separator | | --- | --- | --- |")]
    [InlineData(2, "", "NoTableHeader 3:0 '| --- | --- | --- |' header | | Ref | Title | Summary |")]
    [InlineData(3, "", "NoTableHeader 4:0 '| [^1] | [A title](https://arxiv.org/abs/2402.10758) | 总结。 |' separator | | --- | --- | --- |")]
    public void A_head_that_is_wrong(int line, string text, string expected) => Assert.Equal([expected], Report(lines => lines[line] = text));

    [Fact]
    public void A_head_that_is_missing()
    {
        Assert.Equal(
            ["NoTableHeader 2:0 '| [^1] | [A title](https://arxiv.org/abs/2402.10758) | 总结。 |' header | | Ref | Title | Summary |"],
            Report(static lines => lines.RemoveRange(2, 2)));
        Assert.Equal(["NoTableHeader 2:0 '| Ref | Title | Summary |' separator | | --- | --- | --- |"], Report(static lines => lines.RemoveAt(3), Array.Empty<EntryText>()));
        Assert.Empty(Report(static lines => lines.InsertRange(5, [lines[2], lines[3]])));
    }

    [Fact]
    public void One_line_may_stand_in_the_place_of_the_header_and_one_in_that_of_the_separator()
    {
        const string Header = "NoTableHeader 2:0 '| a |' header | | Ref | Title | Summary |";

        Assert.Equal([Header], Report(static lines => (lines[2], lines[3]) = ("| a |", "| b |")));
        Assert.Equal(
            [Header, "MalformedRow 4:0 '| c |' the row does not open with '| [^N] |' | | c |"],
            Report(static lines =>
            {
                (lines[2], lines[3]) = ("| a |", "| b |");
                lines.Insert(4, "| c |");
            }));
        Assert.Equal(
            ["NoTableHeader 3:0 '| b |' separator | | --- | --- | --- |", "MalformedRow 4:0 '| c |' the row does not open with '| [^N] |' | | c |"],
            Report(static lines =>
            {
                lines[3] = "| b |";
                lines.Insert(4, "| c |");
            }));
        Assert.Equal(
            [Header, "MalformedRow 4:0 '| c |' the row does not open with '| [^N] |' | | c |"],
            Report(static lines =>
            {
                lines[2] = "| a |";
                lines.Insert(4, "| c |");
            }));
    }

    [Fact]
    public void A_file_that_ends_after_a_row_that_can_not_be_read_has_findings_of_both() => Assert.Equal(
        ["MalformedRow 5:0 '| [^2] | b' the second cell is not '[TITLE](URL)' | | [^2] | b", "NoDetails 6:0 '' the heading '# 详细' is missing"],
        Report(static lines =>
        {
            lines[5] = "| [^2] | b";
            lines.RemoveRange(7, lines.Count - 7);
        }));

    [Theory]
    [InlineData("| [^1] | [A title](U) |  总结。 |", " 总结。")]
    [InlineData("| [^1] | [A title](U)  |  总结。  |", "总结。")]
    [InlineData("| [^1] | [A title](U) | 总结。  |", "总结。 ")]
    public void A_summary_is_trimmed_where_a_formatter_padded_the_cell_before_it(string row, string summary)
    {
        string[] lines = DigestWriter.OfFirstDay(First).Split('\n');
        lines[FirstRow] = row.Replace("(U", "(" + Url, StringComparison.Ordinal);

        Assert.Equal(summary, Assert.Single(ReadEntry.From(DigestParser.Parse(string.Join('\n', lines)))).Summary);
    }

    [Theory]
    [InlineData("总结。", 1)]
    [InlineData("总结 | [^9] | [x 有。", 0)]
    [InlineData("总结 | [^] | [x 有。", 1)]
    [InlineData("总结 | [^9] 有。", 1)]
    [InlineData("总结 | [^9] | 有。", 1)]
    public void A_summary_does_not_hold_what_opens_a_row(string summary, int count) =>
        Assert.Equal(count, DigestParser.Parse(EntryText.Digest(First with { Summary = summary })).Content.Entries.Count);

    [Fact]
    public void Numbers_of_rows_that_can_not_be_read_are_those_that_open_a_row()
    {
        var references = new List<int>();
        TableRow.FindReferences("| [^1] x [^2] y [^3] | [title [^4", references);

        Assert.Equal([1, 3], references);
    }

    [Theory]
    [InlineData("| [^1] | [A ti", "tle](https://arxiv.org/abs/2402.10758) | 总结。 |", "MalformedRow 4:0 '| [^1] | [A ti' the row does not end with ' |' | | [^1] | [A ti")]
    [InlineData("| [^1] | [A title](https://arxiv.org/abs/2402.10758) | 总", "结。 |", "MalformedRow 4:0 '| [^1] | [A title](https://arxiv.org/abs/2402.10758) | 总' the row does not end with ' |' | | [^1] | [A title](https://arxiv.org/abs/2402.10758) | 总")]
    [InlineData("| [^1] | [A title](https://arxiv.org/abs/2402.10758) | 总", "| 结。 |", "MalformedRow 4:0 '| [^1] | [A title](https://arxiv.org/abs/2402.10758) | 总' the row does not end with ' |' | | [^1] | [A title](https://arxiv.org/abs/2402.10758) | 总")]
    public void A_row_that_was_split_is_one_finding(string first, string second, string expected) => Assert.Equal(
        [expected],
        Report(lines =>
        {
            lines[FirstRow] = first;
            lines.Insert(FirstRow + 1, second);
        }));

    [Fact]
    public void A_file_that_ends_within_its_table_lacks_the_details()
    {
        foreach (int count in (int[])[3, 4, 5, 6])
        {
            string text = string.Join('\n', EntryText.Digest(First, Second).Split('\n').Take(count));

            Assert.Equal(["NoDetails"], Report(text[..^2]).Select(static found => found.Split(' ')[0]));
        }
    }
}
