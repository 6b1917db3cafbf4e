using static DigestGen.Parsing.Tests.EditedDigest;

namespace DigestGen.Parsing.Tests.Damage;

/// <summary>What is said of text that is not part of a row or a block: stray lines, broken openings, conflicts, missing sections.</summary>
public sealed class DamageTests
{
    // So many that three findings of a kind are not counted as damage to all entries.
    private static readonly EntryText[] s_twelve =
        [.. Enumerable.Range(1, 12).Select(static i => First with { Url = $"https://arxiv.org/abs/2402.{i:D5}" })];

    [Theory]
    [InlineData("[2]:", "StrayText 23:0 '[2]: 另一标题' [2]: 另一标题 | a block opens with '[^N]:', at the start of a line")]
    [InlineData("[^2]", "StrayText 23:0 '[^2] 另一标题' [^2] 另一标题 | a block opens with '[^N]:', at the start of a line")]
    [InlineData("[^2:", "StrayText 23:0 '[^2: 另一标题' [^2: 另一标题 | a block opens with '[^N]:', at the start of a line")]
    [InlineData("^2]:", "StrayText 23:0 '^2]: 另一标题' ^2]: 另一标题 | a block opens with '[^N]:', at the start of a line")]
    [InlineData("^2", "StrayText 23:0 '^2 另一标题' ^2 另一标题 | a block opens with '[^N]:', at the start of a line")]
    [InlineData("[^2]：", "StrayText 23:0 '[^2]： 另一标题' [^2]： 另一标题 | a block opens with '[^N]:', at the start of a line")]
    [InlineData("[2：", "StrayText 23:0 '[2： 另一标题' [2： 另一标题 | a block opens with '[^N]:', at the start of a line")]
    [InlineData(" [^2]:", "StrayText 23:1 '[^2]: 另一标题' [^2]: 另一标题 | a block opens with '[^N]:', at the start of a line")]
    [InlineData("    [^2]:", "StrayText 23:4 '[^2]: 另一标题' [^2]: 另一标题 | a block opens with '[^N]:', at the start of a line")]
    [InlineData("    [^2]：", "StrayText 23:4 '[^2]： 另一标题' [^2]： 另一标题 | a block opens with '[^N]:', at the start of a line")]
    [InlineData("[^x]:", "StrayText 23:0 '[^x]: 另一标题' [^x]: 另一标题 | a block opens with '[^N]:', at the start of a line")]
    [InlineData("[^", "StrayText 23:0 '[^ 另一标题' [^ 另一标题 | a block opens with '[^N]:', at the start of a line")]
    [InlineData("> [^2]:", "StrayText 23:0 '> [^2]: 另一标题' > [^2]: 另一标题 | a block opens with '[^N]:', at the start of a line, and this one is quoted with '>'")]
    [InlineData(">\t> [^2]:", "StrayText 23:0 '>\t> [^2]: 另一标题' ><U+0009>> [^2]: 另一标题 | a block opens with '[^N]:', at the start of a line, and this one is quoted with '>'")]
    [InlineData("- [^2]:", "StrayText 23:0 '- [^2]: 另一标题' - [^2]: 另一标题 | a block opens with '[^N]:', at the start of a line, and this one is an item of a list")]
    [InlineData("*\t[^2]:", "StrayText 23:0 '*\t[^2]: 另一标题' *<U+0009>[^2]: 另一标题 | a block opens with '[^N]:', at the start of a line, and this one is an item of a list")]
    [InlineData("+ [^2]:", "StrayText 23:0 '+ [^2]: 另一标题' + [^2]: 另一标题 | a block opens with '[^N]:', at the start of a line, and this one is an item of a list")]
    [InlineData("• [^2]:", "StrayText 23:0 '• [^2]: 另一标题' • [^2]: 另一标题 | a block opens with '[^N]:', at the start of a line, and this one is an item of a list")]
    [InlineData("**[^2]:", "StrayText 23:0 '**[^2]: 另一标题' **[^2]: 另一标题 | a block opens with '[^N]:', at the start of a line, and this one is emphasised")]
    [InlineData("__[^2]:", "StrayText 23:0 '__[^2]: 另一标题' __[^2]: 另一标题 | a block opens with '[^N]:', at the start of a line, and this one is emphasised")]
    [InlineData("`[^2]:", "StrayText 23:0 '`[^2]: 另一标题' `[^2]: 另一标题 | a block opens with '[^N]:', at the start of a line, and this one is emphasised")]
    [InlineData("~~[^2]:", "StrayText 23:0 '~~[^2]: 另一标题' ~~[^2]: 另一标题 | a block opens with '[^N]:', at the start of a line, and this one is emphasised")]
    [InlineData("\\[^2\\]:", "StrayText 23:0 '\\[^2\\]: 另一标题' \\[^2\\]: 另一标题 | a block opens with '[^N]:', at the start of a line, and this one is escaped with a backslash")]
    [InlineData("［^2］:", "StrayText 23:0 '［^2］: 另一标题' ［^2］: 另一标题 | a block opens with '[^N]:', at the start of a line, and this one has full-width characters")]
    [InlineData("[^２]:", "StrayText 23:0 '[^２]: 另一标题' [^２]: 另一标题 | a block opens with '[^N]:', at the start of a line")]
    [InlineData("【^2】:", "StrayText 23:0 '【^2】: 另一标题' 【^2】: 另一标题 | a block opens with '[^N]:', at the start of a line, and this one has other brackets")]
    [InlineData("〔^2〕:", "StrayText 23:0 '〔^2〕: 另一标题' 〔^2〕: 另一标题 | a block opens with '[^N]:', at the start of a line, and this one has other brackets")]
    [InlineData("> ［^2］:", "StrayText 23:0 '> ［^2］: 另一标题' > ［^2］: 另一标题 | a block opens with '[^N]:', at the start of a line, and this one is quoted with '>'")]
    [InlineData("> 【^2】:", "StrayText 23:0 '> 【^2】: 另一标题' > 【^2】: 另一标题 | a block opens with '[^N]:', at the start of a line, and this one is quoted with '>'")]
    [InlineData("> - **\\[^2]:", "StrayText 23:0 '> - **\\[^2]: 另一标题' > - **\\[^2]: 另一标题 | a block opens with '[^N]:', at the start of a line, and this one is quoted with '>'")]
    [InlineData("  > [^2]:", "StrayText 23:2 '> [^2]: 另一标题' > [^2]: 另一标题 | a block opens with '[^N]:', at the start of a line, and this one is quoted with '>'")]
    public void An_opening_that_is_broken(string opening, string expected) =>
        Assert.Equal([expected], Report(lines => lines[SecondBlock] = lines[SecondBlock].Replace("[^2]:", opening, StringComparison.Ordinal)));

    [Theory]
    [InlineData("2]: 另一标题", "RowWithoutBlock 5:2 '[^2]' 2 | add the block, which opens with '[^2]:', or delete the row ;; StrayText 23:0 '2]: 另一标题' 2]: 另一标题 | it belongs to no row and no block")]
    [InlineData("[x]: 另一标题", "RowWithoutBlock 5:2 '[^2]' 2 | add the block, which opens with '[^2]:', or delete the row ;; StrayText 23:0 '[x]: 另一标题' [x]: 另一标题 | it belongs to no row and no block")]
    [InlineData("[2] 另一标题", "RowWithoutBlock 5:2 '[^2]' 2 | add the block, which opens with '[^2]:', or delete the row ;; StrayText 23:0 '[2] 另一标题' [2] 另一标题 | it belongs to no row and no block")]
    [InlineData("^x 另一标题", "RowWithoutBlock 5:2 '[^2]' 2 | add the block, which opens with '[^2]:', or delete the row ;; StrayText 23:0 '^x 另一标题' ^x 另一标题 | it belongs to no row and no block")]
    [InlineData("-[^2]: 另一标题", "RowWithoutBlock 5:2 '[^2]' 2 | add the block, which opens with '[^2]:', or delete the row ;; StrayText 23:0 '-[^2]: 另一标题' -[^2]: 另一标题 | it belongs to no row and no block")]
    [InlineData("> 另一标题", "RowWithoutBlock 5:2 '[^2]' 2 | add the block, which opens with '[^2]:', or delete the row ;; StrayText 23:0 '> 另一标题' > 另一标题 | it belongs to no row and no block")]
    [InlineData("**另一标题**", "RowWithoutBlock 5:2 '[^2]' 2 | add the block, which opens with '[^2]:', or delete the row ;; StrayText 23:0 '**另一标题**' **另一标题** | it belongs to no row and no block")]
    [InlineData("    [2]: 另一标题", "RowWithoutBlock 5:2 '[^2]' 2 | add the block, which opens with '[^2]:', or delete the row ;; StrayText 23:4 '[2]: 另一标题' [2]: 另一标题 | it belongs to no row and no block")]
    [InlineData("    [^2] 另一标题", "RowWithoutBlock 5:2 '[^2]' 2 | add the block, which opens with '[^2]:', or delete the row ;; StrayText 23:4 '[^2] 另一标题' [^2] 另一标题 | it belongs to no row and no block")]
    [InlineData("    > [^2]: 另一标题", "RowWithoutBlock 5:2 '[^2]' 2 | add the block, which opens with '[^2]:', or delete the row ;; StrayText 23:4 '> [^2]: 另一标题' > [^2]: 另一标题 | it belongs to no row and no block")]
    [InlineData("[0]: 另一标题", "StrayText 23:0 '[0]: 另一标题' [0]: 另一标题 | a block opens with '[^N]:', at the start of a line")]
    [InlineData("[9]: 另一标题", "RowWithoutBlock 5:2 '[^2]' 2 | add the block, which opens with '[^2]:', or delete the row ;; StrayText 23:0 '[9]: 另一标题' [9]: 另一标题 | a block opens with '[^N]:', at the start of a line")]
    [InlineData("[]: 另一标题", "RowWithoutBlock 5:2 '[^2]' 2 | add the block, which opens with '[^2]:', or delete the row ;; StrayText 23:0 '[]: 另一标题' []: 另一标题 | it belongs to no row and no block")]
    [InlineData("    [^]: 另一标题", "RowWithoutBlock 5:2 '[^2]' 2 | add the block, which opens with '[^2]:', or delete the row ;; StrayText 23:4 '[^]: 另一标题' [^]: 另一标题 | it belongs to no row and no block")]
    [InlineData("^: 另一标题", "RowWithoutBlock 5:2 '[^2]' 2 | add the block, which opens with '[^2]:', or delete the row ;; StrayText 23:0 '^: 另一标题' ^: 另一标题 | it belongs to no row and no block")]
    [InlineData("> (2): 另一标题", "RowWithoutBlock 5:2 '[^2]' 2 | add the block, which opens with '[^2]:', or delete the row ;; StrayText 23:0 '> (2): 另一标题' > (2): 另一标题 | it belongs to no row and no block")]
    [InlineData("- [^99999999999]: 另一标题", "RowWithoutBlock 5:2 '[^2]' 2 | add the block, which opens with '[^2]:', or delete the row ;; StrayText 23:0 '- [^99999999999]: 另一标题' - [^99999999999]: 另一标题 | it belongs to no row and no block")]
    public void A_line_that_is_no_opening(string line, string expected) =>
        Assert.Equal(expected, string.Join(" ;; ", Report(lines => lines[SecondBlock] = line)));

    [Theory]
    [InlineData("[^268435456]:")]
    [InlineData("[^99999999999]:")]
    public void A_number_that_is_too_large(string opening) => Assert.Equal(
        [$"StrayText 23:0 '{opening}' {opening} | the number is too large"],
        Report(lines => lines[SecondBlock] = lines[SecondBlock].Replace("[^2]:", opening, StringComparison.Ordinal)));

    [Fact]
    public void An_opening_that_is_broken_explains_the_row_of_its_number_and_no_other() => Assert.Equal(
        [
            "RowWithoutBlock 4:2 '[^1]' 1 | add the block, which opens with '[^1]:', or delete the row",
            "StrayText 19:0 '[2]: 标题' [2]: 标题 | a block opens with '[^N]:', at the start of a line",
        ],
        Report(
            static lines =>
            {
                int block = 9 + 10;
                lines[block + SampleDigest.BlockLength] = "[2]: 标题";
                lines.RemoveRange(block, SampleDigest.BlockLength);
            },
            s_twelve));

    [Theory]
    [InlineData("[", "BlockCutShort 23:0 '[' 2 | a part of its opening")]
    [InlineData("[^", "BlockCutShort 23:0 '[^' 2 | a part of its opening")]
    [InlineData("[^2", "BlockCutShort 23:0 '[^2' 2 | a part of its opening")]
    [InlineData("[^2]", "BlockCutShort 23:0 '[^2]' 2 | a part of its opening")]
    [InlineData("[2", "RowWithoutBlock 5:2 '[^2]' 2 | add the block, which opens with '[^2]:', or delete the row ;; StrayText 23:0 '[2' [2 | it belongs to no row and no block")]
    [InlineData("[x", "RowWithoutBlock 5:2 '[^2]' 2 | add the block, which opens with '[^2]:', or delete the row ;; StrayText 23:0 '[x' [x | it belongs to no row and no block")]
    public void A_file_that_ends_within_an_opening(string opening, string expected)
    {
        string[] findings = Report(lines =>
        {
            lines.RemoveRange(SecondBlock, lines.Count - SecondBlock);
            lines.Add(opening);
        });

        Assert.Equal(expected, string.Join(" ;; ", findings));
    }

    [Theory]
    [InlineData(4, "StrayText 4:2 'What is this?' What is this? | it belongs to no row and no block")]
    [InlineData(6, "StrayText 6:2 'What is this?' What is this? | it belongs to no row and no block")]
    [InlineData(8, "StrayText 8:2 'What is this?' What is this? | it belongs to no row and no block")]
    [InlineData(9, "StrayText 9:2 'What is this?' What is this? | it belongs to no row and no block")]
    [InlineData(23, "StrayText 23:2 'What is this?' What is this? | it belongs to no row and no block")]
    [InlineData(37, "StrayText 37:2 'What is this?' What is this? | it belongs to no row and no block")]
    public void A_stretch_of_stray_text_is_one_finding(int line, string expected) =>
        Assert.Equal([expected], Report(lines => lines.InsertRange(line, ["  What is this?", "", "And this?"])));

    [Fact]
    public void Stretches_that_a_row_or_a_block_parts_are_findings_of_their_own() => Assert.Equal(
        [
            "StrayText 4:0 'One.' One. | it belongs to no row and no block",
            "StrayText 6:0 'Two.' Two. | it belongs to no row and no block",
            "StrayText 19:0 'Three.' Three. | it belongs to no row and no block",
            "StrayText 22:0 'Four.' Four. | it belongs to no row and no block",
            "StrayText 37:0 'Five.' Five. | it belongs to no row and no block",
        ],
        Report(
            static lines =>
            {
                lines.Insert(33, "Five.");
                lines.Insert(19, "Four.");
                lines.Insert(17, "Three.");
                lines.Insert(5, "Two.");
                lines.Insert(4, "One.");
            },
            s_twelve));

    [Fact]
    public void A_second_digest_in_the_file_is_one_finding() => Assert.Equal(
        ["StrayText 39:0 '# 摘要' # 摘要 | it belongs to no row and no block"], Report(EntryText.Digest(First, Second) + "\n" + EntryText.Digest(First)));

    [Theory]
    [InlineData("#摘要", "NoSummaryTable 0:0 '#摘要' the heading '# 摘要' is missing above the table")]
    [InlineData("＃ 摘要", "NoSummaryTable 0:0 '＃ 摘要' the heading '# 摘要' is missing above the table")]
    [InlineData("", "NoSummaryTable 2:0 '| Ref | Title | Summary |' the heading '# 摘要' is missing above the table")]
    [InlineData("# \uFFFD\uFFFD", "NotUtf8 0:2 '\uFFFD' the replacement character U+FFFD stands where bytes could not be decoded, here or before the file was saved")]
    public void The_heading_of_the_table_that_is_wrong(string heading, string expected) => Assert.Equal([expected], Report(lines => lines[0] = heading));

    [Theory]
    [InlineData("## 详细", "NoDetails 7:0 '## 详细' the heading '# 详细' is missing")]
    [InlineData("", "NoDetails 9:0 '[^1]:' the heading '# 详细' is missing")]
    [InlineData("# 详\uFFFD", "NotUtf8 7:3 '\uFFFD' the replacement character U+FFFD stands where bytes could not be decoded, here or before the file was saved")]
    [InlineData("text", "StrayText 7:0 'text' text | it belongs to no row and no block ;; NoDetails 9:0 '[^1]:' the heading '# 详细' is missing")]
    public void The_heading_of_the_details_that_is_wrong(string heading, string expected) =>
        Assert.Equal(expected, string.Join(" ;; ", Report(lines => lines[7] = heading)));

    [Fact]
    public void Another_heading_beside_the_real_one_is_stray_text() => Assert.Equal(
        [
            "StrayText 0:0 '# One' # One | it belongs to no row and no block",
            "StrayText 3:0 'text' text | it belongs to no row and no block",
            "StrayText 19:0 '# Two' # Two | it belongs to no row and no block",
        ],
        Report(
            static lines =>
            {
                lines.Insert(17, "# Two");
                lines.Insert(2, "text");
                lines.Insert(0, "# One");
            },
            s_twelve));

    [Fact]
    public void Sections_that_are_missing()
    {
        Assert.Equal(["NoSummaryTable 0:0 '' there is neither the heading '# 摘要' nor a table"], Report(static lines => lines.RemoveRange(0, 7)));
        Assert.Equal(["NoSummaryTable 0:0 '# 摘要' no table stands below the heading '# 摘要'"], Report(static lines => lines.RemoveRange(2, 5)));
        Assert.Equal(["NoSummaryTable 2:0 '| Ref | Title | Summary |' the table has no rows, though there are blocks"], Report(static lines => lines.RemoveRange(4, 2)));
        Assert.Equal(["NoDetails 7:0 '# 详细' no blocks stand below the heading"], Report(static lines => lines.RemoveRange(9, 28)));
        Assert.Equal(["NoDetails 5:68 '' the heading '# 详细' is missing"], Report(static lines => lines.RemoveRange(6, lines.Count - 6)));
        Assert.Equal(["NoDetails 7:0 '[^1]:' the heading '# 详细' is missing"], Report(static lines => lines.RemoveRange(7, 2)));
        Assert.Equal(["NoSummaryTable 0:0 '| Ref | Title | Summary |' the heading '# 摘要' is missing above the table"], Report(static lines => lines.RemoveRange(0, 2)));
        Assert.Equal(["NoSummaryTable 0:0 '' there is neither the heading '# 摘要' nor a table"], Report("text\n"));
        Assert.Equal(["NoSummaryTable 0:1 '' there is neither the heading '# 摘要' nor a table"], Report("\uFEFFtext\n"));
        Assert.Empty(Report(EntryText.Digest()));
    }

    [Fact]
    public void A_row_or_a_block_alone_is_no_missing_section()
    {
        Assert.Equal(
            ["RowWithoutBlock 4:2 '[^1]' 1 | add the block, which opens with '[^1]:', or delete the row"],
            Report(static lines => lines.RemoveRange(8, 14), First));
        Assert.Equal(
            ["BlockWithoutRow 7:0 '[^1]:' 1 | add the row, which opens with '| [^1] |', or delete the block"],
            Report(static lines => lines.RemoveAt(4), First));
    }

    [Theory]
    [InlineData("<<<<<<< HEAD", 4, "MergeConflict 4:0 '<<<<<<< HEAD' <<<<<<< HEAD")]
    [InlineData("<<<<<<<", 4, "MergeConflict 4:0 '<<<<<<<' <<<<<<<")]
    [InlineData("=======", 6, "MergeConflict 6:0 '=======' =======")]
    [InlineData(">>>>>>> theirs", 9, "MergeConflict 9:0 '>>>>>>> theirs' >>>>>>> theirs")]
    [InlineData("<<<<<<< HEAD", 0, "MergeConflict 0:0 '<<<<<<< HEAD' <<<<<<< HEAD")]
    [InlineData("<<<<<<< HEAD", 38, "MergeConflict 38:0 '<<<<<<< HEAD' <<<<<<< HEAD")]
    [InlineData(">>>>>>>", 39, "MergeConflict 39:0 '>>>>>>>' >>>>>>>")]
    [InlineData("<<<<<<< HEAD", 37, "MergeConflict 37:0 '<<<<<<< HEAD' <<<<<<< HEAD")]
    [InlineData("=======", 23, "MergeConflict 23:0 '=======' =======")]
    public void A_marker_of_a_conflict(string marker, int line, string expected) =>
        Assert.Equal([expected], Report(lines => lines.Insert(line, marker)));

    [Theory]
    [InlineData("<<<<<<<<")]
    [InlineData("========")]
    [InlineData(" =======")]
    [InlineData(">>>>>>>x")]
    public void What_is_no_marker_is_stray_text(string line) =>
        Assert.StartsWith("StrayText 6:", Assert.Single(Report(lines => lines.Insert(6, line))), StringComparison.Ordinal);

    [Fact]
    public void A_conflict_from_the_start_of_the_file_is_one() => Assert.Equal(
        ["MergeConflict 0:0 '<<<<<<< a' <<<<<<< a"], Report(static lines => lines.InsertRange(0, ["<<<<<<< a", "=======", "text", ">>>>>>> b"])));

    [Fact]
    public void A_lost_byte_at_the_start_of_the_file_is_reported() => Assert.Contains(
        "NotUtf8 0:0 '\uFFFD' the replacement character U+FFFD stands where bytes could not be decoded, here or before the file was saved",
        Report(static lines => lines[0] = "\uFFFD"));

    [Fact]
    public void A_conflict_that_is_closed_takes_all_between_its_markers()
    {
        Assert.Equal(
            ["MergeConflict 5:0 '<<<<<<< a' <<<<<<< a"],
            Report(static lines => lines.InsertRange(5, ["<<<<<<< a", "| [^9] | mine |", "=======", "theirs", ">>>>>>> b"])));
        Assert.Equal(
            ["MergeConflict 5:0 '<<<<<<< a' <<<<<<< a", "MergeConflict 9:0 '<<<<<<< c' <<<<<<< c"],
            Report(static lines => lines.InsertRange(5, ["<<<<<<< a", "=======", "theirs", ">>>>>>> b", "<<<<<<< c", "mine", "=======", ">>>>>>> d"])));
        Assert.Equal(
            ["MergeConflict 5:0 '<<<<<<< a' <<<<<<< a", "StrayText 8:0 'theirs' theirs | it belongs to no row and no block"],
            Report(static lines => lines.InsertRange(5, ["<<<<<<< a", "mine", "=======", "theirs"])));
        Assert.Equal(
            ["MergeConflict 5:0 '<<<<<<< a' <<<<<<< a", "StrayText 6:0 'mine' mine | it belongs to no row and no block"],
            Report(static lines => lines.InsertRange(5, ["<<<<<<< a", "mine", "<<<<<<< b"])));
    }

    [Fact]
    public void A_number_that_is_used_twice_on_one_side_of_a_conflict_is_no_other_finding()
    {
        Assert.Equal(
            ["MergeConflict 4:0 '<<<<<<< a' <<<<<<< a"],
            Report(static lines => lines.InsertRange(4, ["<<<<<<< a", lines[4], ">>>>>>> b"])));
        Assert.Equal(
            ["MergeConflict 5:0 '<<<<<<< a' <<<<<<< a"],
            Report(static lines => lines.InsertRange(5, ["<<<<<<< a", lines[4], ">>>>>>> b"])));
        Assert.Equal(
            ["MergeConflict 9:0 '<<<<<<< a' <<<<<<< a"],
            Report(static lines => lines.InsertRange(9, ["<<<<<<< a", .. lines[9..22], ">>>>>>> b"])));
        Assert.Equal(
            ["MergeConflict 23:0 '<<<<<<< a' <<<<<<< a"],
            Report(static lines => lines.InsertRange(23, ["<<<<<<< a", .. lines[9..22], ">>>>>>> b"])));
    }

    [Fact]
    public void Rows_that_can_not_be_read_are_no_missing_table()
    {
        Assert.Equal(
            ["MalformedRow 4:0 '| a |' the row does not open with '| [^N] |' (and 1 more place like it) | | a |"],
            Report(static lines => lines[4] = lines[5] = "| a |"));
        Assert.Equal(
            ["MalformedRow 4:0 '| [^1] a' the second cell is not '[TITLE](URL)' (and 1 more place like it) | | [^1] a"],
            Report(static lines => (lines[4], lines[5]) = ("| [^1] a", "| [^2] a")));
    }

    [Fact]
    public void Lost_bytes_are_reported_beside_other_damage()
    {
        const string Lost = "the replacement character U+FFFD stands where bytes could not be decoded, here or before the file was saved";

        Assert.Equal(
            ["NoSummaryTable 0:0 '' there is neither the heading '# 摘要' nor a table", $"NotUtf8 8:5 '\uFFFD' {Lost}"],
            Report(static lines =>
            {
                lines[15] = "    总\uFFFD。";
                lines.RemoveRange(0, 7);
            }));
        Assert.Equal(
            [$"NotUtf8 15:5 '\uFFFD' {Lost}", "BlockCutShort 25:4 'Another\uFFFD' 2 | the raw title"],
            Report(static lines =>
            {
                lines[15] = "    总\uFFFD。";
                lines[25] = "    Another\uFFFD";
                lines.RemoveRange(26, lines.Count - 26);
            }));
        Assert.Equal(
            ["BlockCutShort 25:4 'Another\uFFFD' 2 | the raw title"],
            Report(static lines =>
            {
                lines[25] = "    Another\uFFFD";
                lines.RemoveRange(26, lines.Count - 26);
            }));
    }

    [Theory]
    [InlineData(4, 4)]
    [InlineData(5, 5)]
    [InlineData(11, 11)]
    [InlineData(21, 21)]
    [InlineData(4, 15)]
    public void Entries_that_a_conflict_touches_are_left_out_without_another_finding(int first, int last)
    {
        string[] findings = Report(lines =>
        {
            lines.Insert(last + 1, ">>>>>>> b");
            lines.Insert(first, "<<<<<<< a");
        });

        Assert.Equal([$"MergeConflict {first}:0 '<<<<<<< a' <<<<<<< a"], findings);
    }

    [Fact]
    public void A_replacement_character_is_reported_once() => Assert.Equal(
        ["NotUtf8 15:5 '\uFFFD' the replacement character U+FFFD stands where bytes could not be decoded, here or before the file was saved"],
        Report(static lines =>
        {
            lines[15] = "    总\uFFFD。";
            lines[17] = "    In \uFFFD.";
        }));
}
