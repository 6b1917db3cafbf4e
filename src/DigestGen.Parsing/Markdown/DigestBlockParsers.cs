using DigestGen.Parsing.Format;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace DigestGen.Parsing.Markdown;

/// <summary>What the parsers of a digest's blocks share: each makes a block of one line.</summary>
/// <remarks>
/// Their opening characters are what Markdig looks at first, which is the line's first one that is not white space;
/// what is asked of the line is asked from its start.
/// </remarks>
internal abstract class LineParser : BlockParser
{
    protected static ReadOnlySpan<char> LineOf(BlockProcessor processor)
    {
        int start = processor.CurrentLineStartPosition;
        return processor.Line.Text.AsSpan(start, processor.Line.End + 1 - start);
    }

    protected static bool IsInEntry(BlockProcessor processor) => processor.CurrentContainer is EntryBlock { IsOpen: true };

    /// <summary>Adds a block that spans the rest of the line.</summary>
    protected static BlockState Add(BlockProcessor processor, LeafBlock block, int offset)
    {
        block.ProcessInlines = false;
        block.Span = new SourceSpan(processor.CurrentLineStartPosition + offset, processor.Line.End);
        processor.NewBlocks.Push(block);
        return BlockState.BreakDiscard;
    }
}

internal sealed class SectionHeadingParser : LineParser
{
    public SectionHeadingParser() => OpeningCharacters = ['#'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        ReadOnlySpan<char> line = LineOf(processor);
        bool isSummary = DigestFormat.IsSummaryHeading(line);
        return isSummary || DigestFormat.IsDetailsHeading(line)
            ? Add(processor, new SectionHeadingBlock(this, isSummary), 0)
            : BlockState.None;
    }
}

internal sealed class TableLineParser : LineParser
{
    public TableLineParser() => OpeningCharacters = ['|'];

    public override BlockState TryOpen(BlockProcessor processor) =>
        !IsInEntry(processor) && LineOf(processor) is ['|', ..]
            ? Add(processor, new TableLineBlock(this), 0)
            : BlockState.None;
}

/// <summary>Opens an entry's block at <c>[^N]:</c>, and keeps it open up to the next one or the next section.</summary>
internal sealed class EntryParser : LineParser
{
    private readonly CancellationToken _cancellationToken;

    public EntryParser(CancellationToken cancellationToken)
    {
        _cancellationToken = cancellationToken;
        OpeningCharacters = ['['];
    }

    public override BlockState TryOpen(BlockProcessor processor)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (!DigestFormat.IsBlockOpening(LineOf(processor)))
        {
            return BlockState.None;
        }

        processor.NewBlocks.Push(new EntryBlock(this)
        {
            Span = new SourceSpan(processor.CurrentLineStartPosition, processor.Line.End),
        });
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        ReadOnlySpan<char> line = LineOf(processor);
        if (line is not ['[' or '#', ..])
        {
            // As nearly all.
            return BlockState.Continue;
        }

        return DigestFormat.IsBlockOpening(line) || DigestFormat.IsSummaryHeading(line) || DigestFormat.IsDetailsHeading(line)
            ? BlockState.None
            : BlockState.Continue;
    }
}

internal sealed class SlotParser : LineParser
{
    private const int Indentation = 4;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (!IsInEntry(processor))
        {
            return BlockState.None;
        }

        ReadOnlySpan<char> line = LineOf(processor);
        int column = 0;
        int offset = 0;
        while (column < Indentation && offset < line.Length && line[offset] is ' ' or '\t')
        {
            column = line[offset] == '\t' ? CharHelper.AddTab(column) : column + 1;
            offset++;
        }

        return column >= Indentation ? Add(processor, new SlotBlock(this), offset) : BlockState.None;
    }
}

internal sealed class StrayLineParser : LineParser
{
    public override BlockState TryOpen(BlockProcessor processor) => Add(processor, new StrayLineBlock(this), 0);
}
