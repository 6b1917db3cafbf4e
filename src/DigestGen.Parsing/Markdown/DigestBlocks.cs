using Markdig.Parsers;
using Markdig.Syntax;

namespace DigestGen.Parsing.Markdown;

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
