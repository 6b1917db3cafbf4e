using DigestGen.Parsing.Format;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace DigestGen.Parsing.Markdown;

/// <summary>Markdig with the blocks of a digest in place of Markdown's own.</summary>
/// <remarks>
/// Markdig finds lines, containers and exact spans. Nothing that CommonMark would read into a slot (a list, a heading,
/// a quote, a link, HTML) is switched on, so that each line is one block, whatever it holds.
/// </remarks>
internal static class DigestMarkdown
{
    public static MarkdownDocument Parse(string text, CancellationToken cancellationToken)
    {
        var builder = new MarkdownPipelineBuilder();
        // Stryker disable once Statement: no block here has inlines, and without their parsers there is less to set up.
        builder.InlineParsers.Clear();
        builder.BlockParsers.Clear();
        builder.BlockParsers.AddRange(
        [
            new EntryParser(cancellationToken),
            new SectionHeadingParser(),
            new TableLineParser(),
            new SlotParser(),
            new StrayLineParser(),
        ]);
        return MarkdownParser.Parse(text, builder.Build());
    }
}

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

/// <summary>One of the two headings of a digest.</summary>
internal sealed class SectionHeadingBlock(BlockParser parser, bool isSummary) : LeafBlock(parser)
{
    public bool IsSummary { get; } = isSummary;
}

/// <summary>A line that opens with a pipe: the table's header, its separator, or a row.</summary>
internal sealed class TableLineBlock(BlockParser parser) : LeafBlock(parser);

/// <summary>The block of one entry: <c>[^N]: …</c> and all lines up to the next block or section.</summary>
internal sealed class EntryBlock(BlockParser parser) : ContainerBlock(parser);

/// <summary>One slot of an entry; its span starts after the indentation.</summary>
internal sealed class SlotBlock(BlockParser parser) : LeafBlock(parser);

/// <summary>A line that is none of the others.</summary>
internal sealed class StrayLineBlock(BlockParser parser) : LeafBlock(parser);
