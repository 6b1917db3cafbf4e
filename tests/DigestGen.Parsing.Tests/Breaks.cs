using System.Text.RegularExpressions;
using DigestGen.Parsing.Findings;

namespace DigestGen.Parsing.Tests;

/// <summary>Every way to break a digest that must be noticed, one thing at a time.</summary>
internal static partial class Breaks
{
    private static readonly string[] s_slotNames =
        ["raw title", "link", "summary", "English summary", "translated abstract", "abstract"];

    public static IEnumerable<BrokenDigest> Of(SampleDigest sample) =>
        OfSections(sample)
            .Concat(sample.Targets.SelectMany(entry =>
                OfRow(sample, entry)
                    .Concat(OfPairing(sample, entry))
                    .Concat(OfLinks(sample, entry))
                    .Concat(OfSlots(sample, entry))
                    .Concat(OfConflicts(sample, entry))
                    .Concat(OfStrayText(sample, entry))
                    .Concat(OfContent(sample, entry))));

    private static IEnumerable<BrokenDigest> OfSections(SampleDigest sample)
    {
        int[] all = [.. Enumerable.Range(1, sample.Count)];
        int details = sample.DetailsHeading;

        List<string> lines = Copy(sample);
        lines.RemoveRange(0, details);
        yield return new(FindingKind.NoSummaryTable, "no heading and no table", lines, 0, 0) { Lost = all };

        lines = Copy(sample);
        lines.RemoveRange(2, details - 3);
        yield return new(FindingKind.NoSummaryTable, "no table", lines, 0, 0) { Lost = all };

        lines = Copy(sample);
        lines.RemoveRange(0, 2);
        yield return new(FindingKind.NoSummaryTable, "no heading of the table", lines, 0, 0);

        foreach (string heading in new[] { "# 總結", "#摘要", "## 摘要", "# Summary" })
        {
            lines = Copy(sample);
            lines[0] = heading;
            yield return new(FindingKind.NoSummaryTable, $"the table's heading reads {heading}", lines, 0, 0);

            lines = Copy(sample);
            lines[details] = heading.Replace("摘要", "详细", StringComparison.Ordinal);
            yield return new(FindingKind.NoDetails, $"the details' heading reads {lines[details]}", lines, details, 0);
        }

        lines = Copy(sample);
        lines.RemoveAt(2);
        yield return new(FindingKind.NoTableHeader, "no header", lines, 2, 0);

        lines = Copy(sample);
        lines[2] = "| Reference | Title | Summary |";
        yield return new(FindingKind.NoTableHeader, "another header", lines, 2, 0);

        lines = Copy(sample);
        lines.RemoveAt(3);
        yield return new(FindingKind.NoTableHeader, "no separator", lines, 3, 0);

        lines = Copy(sample);
        lines.RemoveRange(2, 2);
        yield return new(FindingKind.NoTableHeader, "neither header nor separator", lines, 2, 0);

        lines = Copy(sample);
        lines.RemoveRange(details, 2);
        yield return new(FindingKind.NoDetails, "no heading of the details", lines, details, 0);

        lines = Copy(sample);
        lines.RemoveRange(details, lines.Count - details);
        yield return new(FindingKind.NoDetails, "no details", lines, details - 1, 0) { Lost = all };

        if (sample.Count > 1)
        {
            lines = Copy(sample);
            lines.RemoveRange(sample.FirstRow, sample.Count);
            yield return new(FindingKind.NoSummaryTable, "no rows", lines, 2, 0) { Lost = all };

            lines = Copy(sample);
            lines.RemoveRange(sample.FirstBlock, sample.Count * SampleDigest.BlockLength);
            yield return new(FindingKind.NoDetails, "no blocks", lines, details, 0) { Lost = all };

            lines = Copy(sample);
            lines.AddRange(sample.Lines);
            yield return new(FindingKind.StrayText, "two digests in one file", lines, sample.Lines.Length, 0);

            int half = sample.Count / 2;
            lines = [.. sample.Lines.Take(sample.Block(half))];
            yield return new(FindingKind.RowWithoutBlock, "cut between two blocks", lines, sample.Row(half), 2)
            {
                Lost = [.. all.Skip(half)],
            };
        }
    }

    private static IEnumerable<BrokenDigest> OfRow(SampleDigest sample, int entry)
    {
        int number = entry + 1;
        int row = sample.Row(entry);
        string text = sample.Lines[row];
        int link = text.IndexOf($"]({sample.Url(entry)})", StringComparison.Ordinal);
        int summary = link + sample.Url(entry).Length + 6;
        foreach ((string name, string broken) in new[]
        {
            ("no first pipe", text[2..]),
            ("no last pipe", text[..^2]),
            ("no number", "| " + text[(text.IndexOf(']') + 1)..]),
            ("no brackets round the number", text.Replace($"[^{number}]", $"{number}", StringComparison.Ordinal)),
            ("no caret", text.Replace($"[^{number}]", $"[{number}]", StringComparison.Ordinal)),
            ("number too large", text.Replace($"[^{number}]", "[^99999999999999999999]", StringComparison.Ordinal)),
            ("no title", $"| [^{number}] | {text[summary..]}"),
            ("no address", text[..link] + "]" + text[(summary - 3)..]),
            ("no bracket after the title", text[..link] + text[(link + 1)..]),
            ("no parenthesis after the link", text[..(summary - 4)] + text[(summary - 3)..]),
            ("no summary", text[..(summary - 3)] + " |"),
            ("cut in the title", text[..(link - 1)]),
            ("cut in the link", text[..(summary - 10)]),
        })
        {
            List<string> lines = Copy(sample);
            lines[row] = broken;
            yield return new(FindingKind.MalformedRow, name, lines, row, 0) { Lost = [number] };
        }

        foreach ((string name, int at) in new[] { ("split in the title", link - 2), ("split before the link", link + 1), ("split in the summary", summary + 1), ("split before the summary", summary - 2) })
        {
            List<string> lines = Copy(sample);
            lines[row] = text[..at];
            lines.Insert(row + 1, text[at..]);
            yield return new(FindingKind.MalformedRow, name, lines, row, 0) { Lost = [number] };
        }

        if (number < sample.Count)
        {
            List<string> lines = Copy(sample);
            lines[row] += lines[row + 1];
            lines.RemoveAt(row + 1);
            yield return new(FindingKind.MalformedRow, "two rows on one line", lines, row, 0) { Lost = [number, number + 1] };
        }
    }

    private static IEnumerable<BrokenDigest> OfPairing(SampleDigest sample, int entry)
    {
        int number = entry + 1;
        int row = sample.Row(entry);
        int block = sample.Block(entry);

        List<string> lines = Copy(sample);
        lines.RemoveRange(block, SampleDigest.BlockLength);
        yield return new(FindingKind.RowWithoutBlock, "no block", lines, row, 2) { Lost = [number] };

        lines = Copy(sample);
        lines.RemoveAt(row);
        yield return new(FindingKind.BlockWithoutRow, "no row", lines, block - 1, 0) { Lost = [number] };

        lines = Copy(sample);
        lines[row] = lines[row].Replace($"[^{number}]", "[^9999]", StringComparison.Ordinal);
        yield return new(FindingKind.RowWithoutBlock, "the row has another number", lines, row, 2) { Lost = [number] };

        lines = Copy(sample);
        lines[block] = lines[block].Replace($"[^{number}]", "[^9999]", StringComparison.Ordinal);
        yield return new(FindingKind.RowWithoutBlock, "the block has another number", lines, row, 2) { Lost = [number] };

        foreach ((string name, string opening) in new[]
        {
            ("no caret in the block's opening", $"[{number}]:"),
            ("no colon in the block's opening", $"[^{number}]"),
            ("a wide colon in the block's opening", $"[^{number}]："),
            ("no bracket in the block's opening", $"[^{number}:"),
            ("white space before the block's opening", $" [^{number}]:"),
            ("the block's opening indented", $"    [^{number}]:"),
        })
        {
            lines = Copy(sample);
            lines[block] = lines[block].Replace($"[^{number}]:", opening, StringComparison.Ordinal);
            yield return new(FindingKind.StrayText, name, lines, block, opening.Length - opening.TrimStart().Length) { Lost = [number] };
        }

        if (entry > 0)
        {
            lines = Copy(sample);
            lines[block - 1] += lines[block];
            lines.RemoveAt(block);
            yield return new(FindingKind.StrayText, "the block's opening joined to the line above", lines, block - 1, 4) { Lost = [number] };
        }

        lines = Copy(sample);
        lines.Insert(row, lines[row]);
        yield return new(FindingKind.DuplicateReference, "the row twice", lines, row + 1, 2);

        lines = Copy(sample);
        lines.InsertRange(block, lines.GetRange(block, SampleDigest.BlockLength));
        yield return new(FindingKind.DuplicateReference, "the block twice", lines, block + SampleDigest.BlockLength, 0);

        if (number < sample.Count)
        {
            lines = Copy(sample);
            lines[row + 1] = lines[row + 1].Replace($"[^{number + 1}]", $"[^{number}]", StringComparison.Ordinal);
            yield return new(FindingKind.DuplicateReference, "a row numbered as the one before", lines, row + 1, 2) { Lost = [number + 1] };

            lines = Copy(sample);
            int next = block + SampleDigest.BlockLength;
            lines[next] = lines[next].Replace($"[^{number + 1}]", $"[^{number}]", StringComparison.Ordinal);
            yield return new(FindingKind.DuplicateReference, "a block numbered as the one before", lines, next, 0) { Lost = [number + 1] };

            lines = Copy(sample);
            lines.RemoveRange(block, SampleDigest.BlockLength);
            lines.RemoveAt(row);
            yield return new(FindingKind.NotConsecutive, "neither row nor block", lines, row, 2) { Lost = [number] };

            lines = Copy(sample);
            (lines[row], lines[row + 1]) = (lines[row + 1], lines[row]);
            yield return new(FindingKind.NotConsecutive, "two rows in the other order", lines, row, 2);

            lines = Copy(sample);
            List<string> moved = lines.GetRange(block, SampleDigest.BlockLength);
            lines.RemoveRange(block, SampleDigest.BlockLength);
            lines.InsertRange(block + SampleDigest.BlockLength, moved);
            yield return new(FindingKind.NotConsecutive, "two blocks in the other order", lines, block, 0);
        }

        lines = Copy(sample);
        lines[row] = lines[row].Replace($"[^{number}]", "[^5000]", StringComparison.Ordinal);
        lines[block] = lines[block].Replace($"[^{number}]", "[^5000]", StringComparison.Ordinal);
        yield return new(FindingKind.NotConsecutive, "another number", lines, row, 2) { Renumber = other => other == number ? 5000 : other };

        lines = Copy(sample);
        List<string> again = lines.GetRange(block, SampleDigest.BlockLength);
        again[0] = again[0].Replace($"[^{number}]", $"[^{sample.Count + 1}]", StringComparison.Ordinal);
        lines.InsertRange(sample.Block(sample.Count), again);
        lines.Insert(sample.Row(sample.Count), lines[row].Replace($"[^{number}]", $"[^{sample.Count + 1}]", StringComparison.Ordinal));
        yield return new(FindingKind.PaperTwice, "the paper twice", lines, sample.Row(sample.Count), 2) { Extra = [sample.Count + 1] };
    }

    private static IEnumerable<BrokenDigest> OfLinks(SampleDigest sample, int entry)
    {
        int number = entry + 1;
        int row = sample.Row(entry);
        int slot = sample.Slot(entry, 1);
        string url = sample.Url(entry);
        string id = url[(url.IndexOf("/abs/", StringComparison.Ordinal) + 5)..];
        int column = sample.Lines[row].IndexOf($"]({url})", StringComparison.Ordinal) + 2;
        int slotColumn = 4 + url.Length + 3;
        string path = url[..^id.Length];
        foreach ((FindingKind kind, string other) in new[]
        {
            (FindingKind.NotArxivLink, $"https://example.org/abs/{id}"),
            (FindingKind.NotArxivLink, $"https://arxiv.org/pdf/{id}"),
            (FindingKind.NotArxivLink, $"https://notarxiv.org/abs/{id}"),
            (FindingKind.NotArxivLink, $"ftp://arxiv.org/abs/{id}"),
            (FindingKind.NotArxivLink, "https://arxiv.org/abs/"),
            (FindingKind.ImpossibleId, $"{path}2313.01234"),
            (FindingKind.ImpossibleId, $"{path}2300.01234"),
            (FindingKind.ImpossibleId, $"{path}2310.00000"),
            (FindingKind.ImpossibleId, $"{path}2310.1234"),
            (FindingKind.ImpossibleId, $"{path}1401.01234"),
            (FindingKind.ImpossibleId, $"{path}0701.0001"),
            (FindingKind.ImpossibleId, $"{path}2310.01234v0"),
            (FindingKind.ImpossibleId, $"{path}nonsense/0309136"),
            (FindingKind.ImpossibleId, $"{path}math.ZZ/0309136"),
            (FindingKind.ImpossibleId, $"{path}math/0313136"),
            (FindingKind.ImpossibleId, $"{path}math/0309000"),
            (FindingKind.ImpossibleId, $"{path}23100.1234"),
        })
        {
            int at = kind == FindingKind.ImpossibleId ? other.IndexOf("/abs/", StringComparison.Ordinal) + 5 : 0;
            List<string> lines = Copy(sample);
            lines[row] = lines[row].Replace($"]({url})", $"]({other})", StringComparison.Ordinal);
            yield return new(kind, $"the row links {other}", [.. lines], row, column + at) { Lost = [number] };

            lines[slot] = $"    [{other}]({other})";
            yield return new(kind, $"both link {other}", lines, row, column + at) { Lost = [number] };

            lines = Copy(sample);
            lines[slot] = $"    [{other}]({other})";
            yield return new(kind, $"the block links {other}", lines, slot, 4 + other.Length + 3 + at) { Lost = [number] };
        }

        List<string> different = Copy(sample);
        different[row] = different[row].Replace($"]({url})", "](https://arxiv.org/abs/1501.00001)", StringComparison.Ordinal);
        yield return new(FindingKind.DifferentPapers, "the row links another paper", different, row, column) { Lost = [number] };

        different = Copy(sample);
        different[slot] = "    [https://arxiv.org/abs/1501.00001](https://arxiv.org/abs/1501.00001)";
        yield return new(FindingKind.DifferentPapers, "the block links another paper", different, row, column) { Lost = [number] };

        foreach (string broken in new[] { url, $"[{url}]", $"[{url}]({url}", $"({url})[{url}]", $"[{url}x]({url})", "here" })
        {
            List<string> lines = Copy(sample);
            lines[slot] = $"    {broken}";
            yield return new(FindingKind.NotArxivLink, $"the link's slot reads {broken}", lines, slot, 4) { Lost = [number] };
        }
    }

    private static IEnumerable<BrokenDigest> OfSlots(SampleDigest sample, int entry)
    {
        int number = entry + 1;
        for (int slot = 0; slot < s_slotNames.Length; slot++)
        {
            int line = sample.Slot(entry, slot);
            string text = sample.SlotText(entry, slot);

            // An empty slot that goes with its blank line can't be told from another empty one beside it.
            List<string> lines = Copy(sample);
            lines.RemoveRange(line - 1, 2);
            (int missing, int column) = slot == 5 ? (line - 1, 0) : (line, ColumnAt(lines, line));
            yield return new(FindingKind.SlotMissing, $"no {s_slotNames[slot]}", lines, missing, column)
            {
                Lost = [number],
                NeedsLineOfSpaces = slot == 5 && number == sample.Count,
            };

            lines = Copy(sample);
            lines.RemoveAt(line - 1);
            yield return new(FindingKind.SlotMissing, $"no blank line before the {s_slotNames[slot]}", lines, FirstText(lines, line - 1), 4) { Lost = [number] };

            if (text.Length > 0)
            {
                foreach (string indentation in new[] { "", " ", "   " })
                {
                    lines = Copy(sample);
                    lines[line] = indentation + text;
                    yield return new(FindingKind.SlotNotIndented, $"the {s_slotNames[slot]} indented by {indentation.Length}", lines, line, indentation.Length) { Lost = [number] };
                }

                int middle = text.Length / 2;
                lines = Copy(sample);
                lines[line] = "    " + text[..middle];
                lines.Insert(line + 1, text[middle..]);
                yield return new(FindingKind.StrayText, $"the {s_slotNames[slot]} split", lines, line + 1, text[middle] == ' ' ? 1 : 0) { Lost = [number] };

                lines = Copy(sample);
                lines[line] = "    " + text[..middle];
                lines.InsertRange(line + 1, ["", "    " + text[middle..]]);
                yield return new(FindingKind.StrayText, $"the {s_slotNames[slot]} split with a blank line", lines, line + 2, 4) { Lost = [number] };
            }
        }

        (int First, int Second, int Shown)[] swaps = [(0, 1, 0), (1, 2, 2), (0, 5, 5), (4, 5, 5), (1, 5, 5), (2, 4, 4), (3, 4, 3)];
        foreach ((int first, int second, int shown) in swaps)
        {
            List<string> lines = Copy(sample);
            (lines[sample.Slot(entry, first)], lines[sample.Slot(entry, second)]) = (lines[sample.Slot(entry, second)], lines[sample.Slot(entry, first)]);
            yield return new(FindingKind.SlotMissing, $"{s_slotNames[first]} and {s_slotNames[second]} in the other order", lines, sample.Slot(entry, shown), 4) { Lost = [number] };
        }
    }

    private static IEnumerable<BrokenDigest> OfConflicts(SampleDigest sample, int entry)
    {
        int number = entry + 1;
        int row = sample.Row(entry);
        int block = sample.Block(entry);
        foreach ((string name, int line, int count) in new[]
        {
            ("a row", row, 1),
            ("a block", block, SampleDigest.BlockLength),
            ("the raw title", sample.Slot(entry, 0), 1),
            ("the summary", sample.Slot(entry, 2), 1),
            ("the abstract", sample.Slot(entry, 5), 1),
        })
        {
            List<string> theirs = sample.Lines.ToList().GetRange(line, count);
            List<string> lines = Copy(sample);
            lines.InsertRange(line + count, ["=======", .. theirs.Select(static text => text.Replace("a", "b", StringComparison.Ordinal)), ">>>>>>> theirs"]);
            lines.Insert(line, "<<<<<<< HEAD");
            yield return new(FindingKind.MergeConflict, $"a conflict over {name}", lines, line, 0) { Lost = [number] };

            lines = Copy(sample);
            lines.InsertRange(line + count, ["||||||| base", .. theirs, "=======", ">>>>>>> theirs"]);
            lines.Insert(line, "<<<<<<< HEAD");
            yield return new(FindingKind.MergeConflict, $"a conflict of three over {name}", lines, line, 0) { Lost = [number] };
        }

        foreach (string marker in new[] { "<<<<<<< HEAD", "=======", ">>>>>>> theirs" })
        {
            List<string> lines = Copy(sample);
            lines.Insert(block, marker);
            yield return new(FindingKind.MergeConflict, $"{marker} above a block", lines, block, 0);

            lines = Copy(sample);
            lines.Insert(row, marker);
            yield return new(FindingKind.MergeConflict, $"{marker} above a row", lines, row, 0);
        }
    }

    private static IEnumerable<BrokenDigest> OfStrayText(SampleDigest sample, int entry)
    {
        int number = entry + 1;
        foreach ((string name, int line, int[] lost) in new (string, int, int[])[]
        {
            ("above a row", sample.Row(entry), []),
            ("below a row", sample.Row(entry) + 1, []),
            ("below the table", sample.DetailsHeading, []),
            ("above the table", 2, []),
            ("above a block", sample.Block(entry), []),
            ("below a block", sample.Block(number), []),
            ("at the end of the file", sample.Lines.Length - 1, []),
        })
        {
            foreach (string[] stray in new string[][] { ["What is this?"], ["", "What is this?", "", "And | this?", ""], ["- a list"], ["## Another heading"], ["  What is this?"], ["<!-- comment -->"] })
            {
                List<string> lines = Copy(sample);
                lines.InsertRange(line, stray);
                int first = Array.FindIndex(stray, static text => text.Length > 0);
                yield return new(
                    FindingKind.StrayText, $"'{stray[first]}' {name}", lines, line + first, stray[first].Length - stray[first].TrimStart().Length) { Lost = lost };
            }
        }

        for (int slot = 0; slot < s_slotNames.Length; slot++)
        {
            List<string> lines = Copy(sample);
            lines.Insert(sample.Slot(entry, slot), "What is this?");
            yield return new(FindingKind.StrayText, $"text above the {s_slotNames[slot]}", lines, sample.Slot(entry, slot), 0) { Lost = [number] };

            lines = Copy(sample);
            lines.InsertRange(sample.Slot(entry, slot), ["What is this?", ""]);
            yield return new(FindingKind.StrayText, $"a paragraph above the {s_slotNames[slot]}", lines, sample.Slot(entry, slot), 0) { Lost = [number] };
        }
    }

    private static IEnumerable<BrokenDigest> OfContent(SampleDigest sample, int entry)
    {
        int number = entry + 1;
        int row = sample.Row(entry);
        string text = sample.Lines[row];
        string url = sample.Url(entry);
        int title = text.IndexOf(" | [", StringComparison.Ordinal) + 4;
        int summary = text.IndexOf($"]({url})", StringComparison.Ordinal) + url.Length + 6;

        List<string> lines = Copy(sample);
        lines[row] = text.Insert(title, "The ");
        yield return new(FindingKind.TitlesDisagree, "another title in the row", lines, row, title);

        lines = Copy(sample);
        lines[sample.Slot(entry, 0)] = "    The " + sample.SlotText(entry, 0);
        yield return new(FindingKind.TitlesDisagree, "another raw title", lines, row, title) { Changed = [number] };

        lines = Copy(sample);
        lines[row] = text.Insert(summary, "总之");
        yield return new(FindingKind.SummariesDisagree, "another summary in the row", lines, row, summary);

        lines = Copy(sample);
        lines[sample.Slot(entry, 2)] = "    总之" + sample.SlotText(entry, 2);
        yield return new(FindingKind.SummariesDisagree, "another summary in the block", lines, row, summary) { Changed = [number] };

        foreach ((string name, int slot) in new[] { ("the translated abstract", 4), ("the abstract", 5) })
        {
            lines = Copy(sample);
            lines[sample.Slot(entry, slot)] = "    ";
            yield return new(FindingKind.EmptyField, $"{name} empty", lines, sample.Slot(entry, slot), 0) { Changed = [number] };
        }

        lines = Copy(sample);
        lines[sample.Block(entry)] = $"[^{number}]: ";
        yield return new(FindingKind.EmptyField, "the translated title empty", lines, sample.Block(entry), $"[^{number}]: ".Length) { Changed = [number] };

        lines = Copy(sample);
        lines[row] = text[..summary] + " |";
        lines[sample.Slot(entry, 2)] = "    ";
        yield return new(FindingKind.EmptyField, "the summary empty", lines, sample.Slot(entry, 2), 0) { Changed = [number] };

        lines = Copy(sample);
        lines[row] = text[..title] + text[(summary - url.Length - 6)..];
        lines[sample.Slot(entry, 0)] = "    ";
        yield return new(FindingKind.EmptyField, "the title empty", lines, sample.Slot(entry, 0), 0) { Changed = [number] };

        foreach (char invisible in "\0\a\b\t\u001B\u007F\u0085\u200B\u200E\u2028\u202E\u2060\u2066\uFEFF")
        {
            int slot = sample.Slot(entry, 4);
            int at = 4 + (sample.SlotText(entry, 4).Length / 2);
            lines = Copy(sample);
            lines[slot] = lines[slot].Insert(at, invisible.ToString());
            yield return new(FindingKind.InvisibleCharacter, $"U+{(int)invisible:X4} in the translated abstract", lines, slot, at) { Changed = [number] };
        }

        foreach ((string name, int line, int column) in new[]
        {
            ("the summary", sample.Slot(entry, 2), 5), ("the row's title", row, title + 1), ("the row's summary", row, summary + 1), ("the abstract", sample.Slot(entry, 5), 4 + (sample.SlotText(entry, 5).Length / 2)),
            ("a heading", 0, 2), ("the other heading", sample.DetailsHeading, 2),
        })
        {
            lines = Copy(sample);
            lines[line] = lines[line][..column] + '\uFFFD' + lines[line][(column + 1)..];
            yield return new(FindingKind.NotUtf8, $"bytes lost in {name}", lines, line, column) { Changed = [number] };
        }

        foreach (BrokenDigest carried in OfCarried(sample, entry))
        {
            yield return carried;
        }
    }

    private static IEnumerable<BrokenDigest> OfCarried(SampleDigest sample, int entry)
    {
        int number = entry + 1;
        foreach ((int slot, Match carried) in new[] { (0, TitleSuffix().Match(sample.SlotText(entry, 0))), (5, AbstractPrefix().Match(sample.SlotText(entry, 5))) })
        {
            foreach ((FindingKind kind, string group, string other) in new[]
            {
                (FindingKind.CarriedIdDiffers, "id", "1501.00001v1"),
                (FindingKind.CarriedIdDiffers, "id", "nonsense"),
                (FindingKind.UnknownCategory, "category", "q-fin.XX"),
                (FindingKind.UnknownCategory, "category", "cs.lg"),
                (FindingKind.UnknownAnnouncement, "word", "CROSSLISTED"),
                (FindingKind.UnknownAnnouncement, "type", "crossed"),
            })
            {
                if (carried.Groups[group].Success)
                {
                    int at = 4 + carried.Groups[group].Index;
                    int line = sample.Slot(entry, slot);
                    List<string> lines = Copy(sample);
                    lines[line] = lines[line].Remove(at, carried.Groups[group].Length).Insert(at, other);
                    yield return new(kind, $"{group} {other}", lines, line, at) { Changed = [number] };
                }
            }
        }
    }

    private static List<string> Copy(SampleDigest sample) => [.. sample.Lines];

    private static int ColumnAt(List<string> lines, int line) => lines[line].Trim().Length > 0 ? 4 : 0;

    private static int FirstText(List<string> lines, int line) => lines.FindIndex(line, static text => text.Trim().Length > 0);

    [GeneratedRegex(@"\(arXiv:(?<id>\S+) \[(?<category>\S+)\]( (?<word>[A-Z ]+))?\)$")]
    private static partial Regex TitleSuffix();

    [GeneratedRegex(@"^arXiv:(?<id>\S+) Announce Type: (?<type>\S+)")]
    private static partial Regex AbstractPrefix();
}
