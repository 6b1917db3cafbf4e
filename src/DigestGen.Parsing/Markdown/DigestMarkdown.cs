using Markdig;
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
