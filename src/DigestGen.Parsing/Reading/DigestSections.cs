using DigestGen.Parsing.Markdown;
using Markdig.Syntax;

namespace DigestGen.Parsing.Reading;

/// <summary>The parts of a digest as Markdig found them, in the file's order; from here on there is no Markdig.</summary>
internal sealed class DigestSections
{
    /// <summary>The heading of the table.</summary>
    public Slice? SummaryHeading { get; private set; }

    /// <summary>The heading of the details.</summary>
    public Slice? DetailsHeading { get; private set; }

    /// <summary>The lines before the details that open with a pipe: the header, the separator, the rows.</summary>
    public List<Slice> TableLines { get; } = [];

    public List<DetailsBlock> Blocks { get; } = [];

    /// <summary>Lines that are none of these, outside of blocks.</summary>
    public List<Slice> StrayLines { get; } = [];

    public static DigestSections Read(string text, int bodyStart, CancellationToken cancellationToken)
    {
        var sections = new DigestSections();
        string body = bodyStart == 0 ? text : text.Substring(bodyStart);
        MarkdownDocument document = DigestMarkdown.Parse(body, cancellationToken);
        foreach (Block block in document)
        {
            cancellationToken.ThrowIfCancellationRequested();
            sections.Add(text, block, bodyStart);
        }

        if (sections.Blocks.Count > 0)
        {
            DetailsBlock last = sections.Blocks[sections.Blocks.Count - 1];
            if (last.EndLine == 0)
            {
                last.EndLine = document.LineCount;
                last.IsLast = true;
            }
        }

        return sections;
    }

    private void Add(string text, Block block, int bodyStart)
    {
        var slice = new Slice(block.Span.Start + bodyStart, block.Span.Length);
        if (block is EntryBlock or SectionHeadingBlock && Blocks.Count > 0 && Blocks[Blocks.Count - 1].EndLine == 0)
        {
            Blocks[Blocks.Count - 1].EndLine = block.Line;
        }

        switch (block)
        {
            case SectionHeadingBlock { IsSummary: true } when SummaryHeading is null:
                SummaryHeading = slice;
                break;
            case SectionHeadingBlock { IsSummary: false } when DetailsHeading is null:
                DetailsHeading = slice;
                break;
            case TableLineBlock when DetailsHeading is null && Blocks.Count == 0:
                TableLines.Add(slice);
                break;
            case EntryBlock entry:
                AddEntry(text, entry, slice.Start, bodyStart);
                break;
            default:
                StrayLines.Add(slice);
                break;
        }
    }

    private void AddEntry(string text, EntryBlock entry, int start, int bodyStart)
    {
        ReadOnlySpan<char> line = text.AsSpan(start);
        int end = line.IndexOfAny('\r', '\n');
        line = end < 0 ? line : line.Slice(0, end);
        int length = DigestFormat.BlockOpeningLength(line);
        int title = length < line.Length && line[length] is ' ' or '\t' ? length + 1 : length;

        // A number that is too large keeps its block and its place, and pairs with no row.
        ReferenceNumber.TryRead(line.Slice(2, length - 4), out int reference);
        var details = new DetailsBlock(
            reference,
            new Slice(start, length),
            new Slice(start + title, line.Length - title),
            entry.Line);
        foreach (Block child in entry)
        {
            details.Lines.Add(new BlockLine(
                child.Line,
                new Slice(child.Span.Start + bodyStart, child.Span.Length),
                child is SlotBlock));
        }

        Blocks.Add(details);
    }
}
