using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Blocks;

/// <summary>A line of a block that holds text.</summary>
/// <param name="Offset">How many lines below the block's opening it stands.</param>
/// <param name="Text">The text, after the indentation if there is one.</param>
/// <param name="IsIndented">Whether it is indented by four columns, and so a slot.</param>
public readonly record struct BlockLine(int Offset, Slice Text, bool IsIndented);

/// <summary>The lines of one entry's block.</summary>
/// <remarks>
/// Slot n is 2n lines below the opening. A slot is found by its line number, not by counting lines with text, because an
/// empty slot is a line of four spaces, or an empty line if an editor removed the spaces.
/// </remarks>
public sealed class DetailsBlock(LineTable table, int line, Slice opening, Slice title, int reference, string? numberError)
{
    private readonly List<BlockLine> _lines = [];

    /// <summary>The line of the opening, counted from 0.</summary>
    public int Line { get; } = line;

    /// <summary>The N of <c>[^N]:</c>; -1 if the number can't be used.</summary>
    public int Reference { get; } = numberError is null ? reference : -1;

    /// <summary>The N that is meant, if the number can't be used because of how it is written; -1 if it is too large.</summary>
    public int MeantReference { get; } = reference;

    /// <summary>Why the number can't be used; null if it can.</summary>
    public string? NumberError { get; } = numberError;

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
    public Slice SlotAt(int offset) => LineAt(offset)?.Text ?? PlaceAt(offset);

    /// <summary>The start of the line at an offset below the opening, or the end of the file.</summary>
    public Slice PlaceAt(int offset) => new(table.StartOf(Line + offset), 0);

    /// <summary>Whether the line at an offset below the opening is indented as slots are. It is then an empty slot or the end of the block.</summary>
    public bool IsLineOfSpaces(int offset)
    {
        ReadOnlySpan<char> rest = table.Text.AsSpan(table.StartOf(Line + offset));
        return rest.StartsWith("    ".AsSpan()) || rest is ['\t', ..];
    }

    /// <summary>Whether the line right below the last slot is a line of four spaces, which ends a block.</summary>
    public bool HasEnd(int lastSlot) => LineAt(lastSlot) is not null && IsLineOfSpaces(lastSlot + 1);

    /// <summary>The first link in the block, on whatever line it is; null if there is none.</summary>
    public Slice? FindLink()
    {
        foreach (BlockLine candidate in _lines)
        {
            if (SlotLink.TryRead(table.Text, candidate.Text, out Slice url))
            {
                return url;
            }
        }

        return null;
    }

    /// <summary>Adds a line with text.</summary>
    internal void Add(int lineNumber, Slice text, bool isIndented)
    {
        var added = new BlockLine(lineNumber - Line, text, isIndented);
        _lines.Add(added);
        if (added.Offset <= BlockLayout.Full.LastSlot)
        {
            Extent = new Slice(Opening.Start, text.End - Opening.Start);
        }
    }

    /// <summary>Sets the end of the block: the line that follows it, or the end of the file.</summary>
    internal void End(int lineNumber, bool isLast)
    {
        LineCount = lineNumber - Line;
        IsLast = isLast;
    }

    /// <summary>Ends the block before one of its lines, and removes that line and all lines below it.</summary>
    internal void EndBefore(int index)
    {
        if (index < _lines.Count)
        {
            LineCount = _lines[index].Offset;
            IsLast = false;
            _lines.RemoveRange(index, _lines.Count - index);
        }
    }
}
