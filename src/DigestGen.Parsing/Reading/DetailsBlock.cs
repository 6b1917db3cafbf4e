namespace DigestGen.Parsing.Reading;

/// <summary>The lines of one entry's block, told apart by where they stand.</summary>
/// <remarks>
/// The block's n-th slot stands 2n lines below its opening. What is there decides, not how many lines hold text: an
/// empty slot is a line of four spaces, or of none where an editor took them away.
/// </remarks>
internal sealed class DetailsBlock(int reference, Slice opening, Slice title, int line)
{
    /// <summary>The offset of the last slot below the opening.</summary>
    public const int LastSlot = 12;

    private const int LastSlotOfFirstDay = 8;

    /// <summary>The lines that a block has at least, with its opening: the line of four spaces may have been taken away.</summary>
    private const int MinLines = LastSlot + 1;

    private static readonly string[] s_slotNames =
        ["raw title", "link", "summary", "English summary", "translated abstract", "abstract"];

    public int Reference { get; } = reference;

    /// <summary>The <c>[^N]:</c>.</summary>
    public Slice Opening { get; } = opening;

    /// <summary>What follows the opening: the translated title.</summary>
    public Slice Title { get; } = title;

    /// <summary>The line of the opening.</summary>
    public int Line { get; } = line;

    /// <summary>The line after the block's last.</summary>
    public int EndLine { get; set; }

    /// <summary>Whether the file ends with this block.</summary>
    public bool IsLast { get; set; }

    /// <summary>The block's lines that hold text, in order.</summary>
    public List<BlockLine> Lines { get; } = [];

    public int LineCount => EndLine - Line;

    /// <summary>The block's link, if it can be found anywhere in the block.</summary>
    public Slice? FindLink(string text)
    {
        foreach (BlockLine line in Lines)
        {
            if (TryReadLink(text, line.Text, out Slice url))
            {
                return url;
            }
        }

        return null;
    }

    /// <summary>Tells the slots apart.</summary>
    /// <param name="text">The digest.</param>
    /// <param name="row">The entry's row, if it has one.</param>
    /// <param name="findings">Takes what is wrong; one finding at the most.</param>
    public EntrySlots? ReadSlots(string text, TableRow? row, FindingList findings)
    {
        List<BlockLine> slots = [.. Lines.Where(line => line.Line - Line <= LastSlot)];
        BlockLine? notIndented = slots.Find(static line => !line.IsIndented);
        if (notIndented is not null)
        {
            ReportNotIndented(text, notIndented, findings);
            return null;
        }

        BlockLine? misplaced = slots.Find(line => (line.Line - Line) % 2 != 0);
        if (misplaced is not null)
        {
            ReportMisplaced(text, misplaced, findings);
            return null;
        }

        if (IsOfFirstDay(text, row))
        {
            return new EntrySlots(Title, SlotAt(2), SlotAt(4), null, default, SlotAt(6), SlotAt(LastSlotOfFirstDay));
        }

        if (LineCount < MinLines)
        {
            ReportMissing(text, row, findings);
            return null;
        }

        if (FindOutOfOrder(text, row) is { } wrong)
        {
            findings.Add(FindingKind.SlotMissing, wrong.Line.Text, Text(Reference), wrong.Error);
            return null;
        }

        if (IsCutWithinAbstract(text))
        {
            findings.Add(FindingKind.BlockCutShort, Lines[Lines.Count - 1].Text, Text(Reference), "a part of the abstract");
            return null;
        }

        return new EntrySlots(Title, SlotAt(2), SlotAt(4), SlotAt(6), SlotAt(8), SlotAt(10), SlotAt(LastSlot));
    }

    /// <summary>Reads <c>[URL](URL)</c>.</summary>
    public static bool TryReadLink(string text, Slice slot, out Slice url)
    {
        ReadOnlySpan<char> link = slot.In(text).TrimEnd();
        int middle = link.IndexOf("](".AsSpan());
        url = middle < 0 ? default : slot.Sub(middle + 2, Math.Max(0, link.Length - middle - 3));
        return middle > 0 && link[0] == '[' && link[link.Length - 1] == ')'
            && link.Slice(1, middle - 1).SequenceEqual(url.In(text))
            && url.In(text).IndexOfAny(' ', '\t') < 0;
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string SlotName(int offset) => s_slotNames[Math.Max(0, Math.Min((offset + 1) / 2, 6) - 1)];

    private BlockLine? LineAt(int offset) => Lines.Find(line => line.Line == Line + offset);

    /// <summary>The text of a slot; an empty one where the line of its place has none.</summary>
    private Slice SlotAt(int offset)
    {
        if (LineAt(offset) is { } line)
        {
            return line.Text;
        }

        // An empty slot is shown where the text before it ends.
        BlockLine? before = Lines.FindLast(line => line.Line < Line + offset);
        return new Slice(before?.Text.End ?? Title.End, 0);
    }

    // Four slots, without a summary and its English: 2023-03-13.
    private bool IsOfFirstDay(string text, TableRow? row)
    {
        if (LineCount is <= LastSlotOfFirstDay or >= MinLines
            || Lines.Exists(line => line.Line - Line is > LastSlotOfFirstDay and <= LastSlot)
            || (IsLast && LineAt(LastSlotOfFirstDay) is null)
            || !IsLinkAt(text, 4))
        {
            return false;
        }

        ReadOnlySpan<char> third = SlotAt(6).In(text);
        return row is null || third.IsEmpty || !third.SequenceEqual(row.Summary.In(text));
    }

    private bool IsLinkAt(string text, int offset) => LineAt(offset) is { } line && TryReadLink(text, line.Text, out _);

    private void ReportNotIndented(string text, BlockLine line, FindingList findings)
    {
        int offset = line.Line - Line;
        if (offset % 2 == 0)
        {
            findings.Add(
                FindingKind.SlotNotIndented, line.Text, Text(Reference), SlotName(offset), Excerpt.Of(line.Text.In(text)));
        }
        else
        {
            findings.Add(
                FindingKind.StrayText, line.Text, Excerpt.Of(line.Text.In(text)), $"it stands within the block of [^{Text(Reference)}], between two slots");
        }
    }

    private void ReportMisplaced(string text, BlockLine line, FindingList findings)
    {
        int offset = line.Line - Line;
        bool continuesSlot = Lines.Exists(before => before.Line == line.Line - 1) || offset == 1;
        if (continuesSlot)
        {
            findings.Add(
                FindingKind.StrayText, line.Text, Excerpt.Of(line.Text.In(text)), $"a slot of [^{Text(Reference)}] is one line, and a blank line stands between two slots");
        }
        else
        {
            findings.Add(
                FindingKind.SlotMissing, line.Text, Text(Reference), $"the {SlotName(offset)} should stand on the line {(offset > LastSlot ? "before" : "below")}, or a line is missing above");
        }
    }

    private void ReportMissing(string text, TableRow? row, FindingList findings)
    {
        bool isTerminated = !IsLast || EndsWithTerminator(text);
        if (!isTerminated)
        {
            BlockLine? last = Lines.Count > 0 ? Lines[Lines.Count - 1] : null;
            findings.Add(
                FindingKind.BlockCutShort,
                last?.Text ?? Opening,
                Text(Reference),
                last is null ? "the translated title" : $"the {SlotName(last.Line - Line)}");
            return;
        }

        (Slice place, string name) = FindMissing(text, row);
        findings.Add(
            FindingKind.SlotMissing,
            place,
            Text(Reference),
            $"the {name} is missing, and an empty slot keeps its line of four spaces");
    }

    // The slot that is not there: the first whose place is taken by the next.
    private (Slice Place, string Name) FindMissing(string text, TableRow? row)
    {
        Slice end = Lines.Count > 0 ? Lines[Lines.Count - 1].Text : Opening;
        if (IsLinkAt(text, 2))
        {
            return (SlotAt(2), "raw title");
        }

        if (!IsLinkAt(text, 4))
        {
            return (LineAt(4)?.Text ?? end, "link");
        }

        if (row is not null && row.Summary.Length > 0 && !SlotAt(6).In(text).SequenceEqual(row.Summary.In(text)))
        {
            return (LineAt(6)?.Text ?? end, "summary");
        }

        if (LineAt(8) is { } eighth && HanShare.IsHigh(eighth.Text.In(text)))
        {
            return (eighth.Text, "English summary");
        }

        return LineAt(10) is { } tenth && !HanShare.IsHigh(tenth.Text.In(text))
            ? (tenth.Text, "translated abstract")
            : (end, "abstract");
    }

    // The right number of slots, but what identifies one stands in another's place.
    private (BlockLine Line, string Error)? FindOutOfOrder(string text, TableRow? row)
    {
        if (!IsLinkAt(text, 4) && Lines.Find(line => TryReadLink(text, line.Text, out _)) is { } link)
        {
            return (link, "the link should be the second slot");
        }

        if (row is not null && row.Summary.Length > 0 && !SlotAt(6).In(text).SequenceEqual(row.Summary.In(text))
            && Lines.Find(line => line.Line - Line <= LastSlot && line.Text.In(text).SequenceEqual(row.Summary.In(text))) is { } summary)
        {
            return (summary, "the summary should be the third slot");
        }

        ReadOnlySpan<char> translated = SlotAt(10).In(text);
        if (LineAt(LastSlot) is { } last && HanShare.IsHigh(last.Text.In(text)) && !HanShare.IsAny(translated))
        {
            return (last, "the abstract should be the last slot and the translated abstract the one before it");
        }

        return LineAt(8) is { } english && HanShare.IsHigh(english.Text.In(text)) && !HanShare.IsAny(translated)
            ? (english, "the English summary should be the fourth slot and the translated abstract the fifth")
            : null;
    }

    // The last slot of a whole block is followed at once by a line of four spaces.
    private bool EndsWithTerminator(string text)
    {
        ReadOnlySpan<char> rest = text.AsSpan(Lines.Count > 0 ? Lines[Lines.Count - 1].Text.End : Title.End);
        rest = rest.Slice(Math.Min(rest.Length, rest.StartsWith("\r\n".AsSpan()) ? 2 : 1));
        return rest.Length > 0 && rest[0] is ' ' or '\t';
    }

    // A file that ends within its last line's sentence, short of where the producer cuts an abstract.
    private bool IsCutWithinAbstract(string text)
    {
        const int ProducersCut = 1000;
        if (!IsLast || LineAt(LastSlot) is not { } last || last.Text.End != text.Length || last.Text.Length == 0)
        {
            return false;
        }

        char end = text[text.Length - 1];
        return last.Text.Length != ProducersCut && (char.IsLetterOrDigit(end) || end is ' ' or ',' or '-');
    }
}
