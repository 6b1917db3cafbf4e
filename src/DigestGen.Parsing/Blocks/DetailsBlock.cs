using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Blocks;

/// <summary>The lines of one entry's block.</summary>
/// <remarks>
/// Slot n is 2n lines below the opening. A slot is found by its line number, not by counting lines with text, because an
/// empty slot is a line of four spaces, or an empty line if an editor removed the spaces.
/// </remarks>
internal sealed class DetailsBlock(int reference, Slice opening, Slice title, int line)
{
    private readonly List<BlockLine> _lines = [];

    /// <summary>The N of <c>[^N]:</c>; -1 if the number is too large.</summary>
    public int Reference { get; } = reference;

    /// <summary>The <c>[^N]:</c>.</summary>
    public Slice Opening { get; } = opening;

    /// <summary>The translated title, which follows the opening on its line.</summary>
    public Slice Title { get; } = title;

    /// <summary>The number of lines from the opening to the next block or to the end of the section.</summary>
    public int LineCount { get; private set; }

    /// <summary>Whether the file ends with this block.</summary>
    public bool IsLast { get; private set; }

    /// <summary>The lines with text below the opening, in order.</summary>
    public IReadOnlyList<BlockLine> Lines => _lines;

    /// <summary>From the opening to the end of the last line that may be a slot.</summary>
    public Slice Extent { get; private set; } = new(opening.Start, title.End - opening.Start);

    public void Add(int lineNumber, Slice text, bool isIndented)
    {
        var added = new BlockLine(lineNumber - line, text, isIndented);
        _lines.Add(added);
        if (added.Offset <= BlockLayout.Full.LastSlot)
        {
            Extent = new Slice(Opening.Start, text.End - Opening.Start);
        }
    }

    /// <summary>Sets the end of the block: the line of the file that follows it.</summary>
    public void End(int lineNumber) => LineCount = lineNumber - line;

    /// <summary>Sets the end of the last block: the end of the file.</summary>
    public void EndFile(int lineCount)
    {
        LineCount = lineCount;
        IsLast = true;
    }

    /// <summary>Ends the block before one of its lines, and removes that line and all lines below it.</summary>
    public void EndBefore(int index)
    {
        if (index < _lines.Count)
        {
            LineCount = _lines[index].Offset;
            IsLast = false;
            _lines.RemoveRange(index, _lines.Count - index);
        }
    }

    /// <summary>The line at an offset below the opening; null if it has no text.</summary>
    public BlockLine? LineAt(int offset)
    {
        // The line at index i is at least i + 1 lines below the opening, so the search starts there and goes back.
        for (int i = Math.Min(offset, _lines.Count) - 1; i >= 0 && _lines[i].Offset >= offset; i--)
        {
            if (_lines[i].Offset == offset)
            {
                return _lines[i];
            }
        }

        return null;
    }

    /// <summary>The text of a slot. An empty slot is an empty slice at the start of its line.</summary>
    public Slice SlotAt(string text, int offset) => LineAt(offset)?.Text ?? PlaceAt(text, offset);

    /// <summary>The start of the line at an offset below the opening, or the end of the file.</summary>
    public Slice PlaceAt(string text, int offset)
    {
        int at = Opening.Start;
        for (int i = 0; i < offset; i++)
        {
            int length = text.AsSpan(at).IndexOfAny('\r', '\n');
            if (length < 0)
            {
                return new Slice(text.Length, 0);
            }

            at += length + (text.AsSpan(at + length).StartsWith("\r\n".AsSpan()) ? 2 : 1);
        }

        return new Slice(at, 0);
    }

    /// <summary>Whether the line at an offset below the opening is indented as slots are. It is then an empty slot or the end of the block.</summary>
    public bool IsLineOfSpaces(string text, int offset)
    {
        ReadOnlySpan<char> rest = text.AsSpan(PlaceAt(text, offset).Start);
        return rest.StartsWith("    ".AsSpan()) || rest is ['\t', ..];
    }

    /// <summary>Whether the line right below a slot is a line of four spaces, which ends a block.</summary>
    public bool HasEnd(string text, int lastSlot)
    {
        if (LineAt(lastSlot) is not { } line || line.Text.End >= text.Length)
        {
            return false;
        }

        ReadOnlySpan<char> rest = text.AsSpan(LineEnds.Skip(text, line.Text.End));
        return rest.StartsWith("    ".AsSpan()) || rest is ['\t', ..];
    }

    /// <summary>The first link in the block, on whatever line it is; null if there is none.</summary>
    public Slice? FindLink(string text)
    {
        foreach (BlockLine candidate in _lines)
        {
            if (SlotLink.TryRead(text, candidate.Text, out Slice url))
            {
                return url;
            }
        }

        return null;
    }
}
