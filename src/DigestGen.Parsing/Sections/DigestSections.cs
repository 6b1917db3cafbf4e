using DigestGen.Parsing.Blocks;
using DigestGen.Parsing.Format;
using DigestGen.Parsing.Markdown;
using DigestGen.Parsing.Text;
using Markdig.Syntax;

namespace DigestGen.Parsing.Sections;

/// <summary>A line outside blocks.</summary>
/// <param name="Number">The line's number in the file.</param>
/// <param name="Text">The line.</param>
/// <param name="Gap">The number of the gap that the line is in. A heading, a row or a block starts a new gap.</param>
internal readonly record struct SectionLine(int Number, Slice Text, int Gap);

/// <summary>The parts of a digest that Markdig found, in the order of the file. Code outside this class does not use Markdig's tree.</summary>
internal sealed class DigestSections
{
    private SectionLine? _otherSummaryHeading;
    private SectionLine? _otherDetailsHeading;
    private int _gap;

    private DigestSections(int bodyStart) => BodyStart = bodyStart;

    /// <summary>Where the text starts: 1 if there is a byte order mark, otherwise 0.</summary>
    public int BodyStart { get; }

    /// <summary>The heading of the table.</summary>
    public Slice? SummaryHeading { get; private set; }

    /// <summary>The heading of the details.</summary>
    public Slice? DetailsHeading { get; private set; }

    /// <summary>The first other heading before the table, if the table's heading is missing.</summary>
    public Slice? OtherSummaryHeading => _otherSummaryHeading?.Text;

    /// <summary>The first other heading after the table, if the details' heading is missing.</summary>
    public Slice? OtherDetailsHeading => _otherDetailsHeading?.Text;

    /// <summary>The header, the separator and the rows: lines before the details that start with a pipe, and lines that continue a broken row.</summary>
    public List<SectionLine> TableLines { get; } = [];

    public List<DetailsBlock> Blocks { get; } = [];

    /// <summary>All other lines outside blocks.</summary>
    public List<SectionLine> StrayLines { get; } = [];

    /// <summary>Whether the file has a heading, a table line or a block.</summary>
    public bool IsAny => SummaryHeading is not null || DetailsHeading is not null || TableLines.Count > 0 || Blocks.Count > 0;

    private bool IsBeforeDetails => DetailsHeading is null && Blocks.Count == 0;

    public static DigestSections Read(string text, int bodyStart, CancellationToken cancellationToken)
    {
        var sections = new DigestSections(bodyStart);
        MarkdownDocument document = DigestMarkdown.Parse(text.Substring(bodyStart), cancellationToken);
        DetailsBlock? open = null;
        foreach (Block block in document)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (block is EntryBlock or SectionHeadingBlock)
            {
                open?.End(block.Line);
                open = null;
            }

            if (block is SectionHeadingBlock { IsSummary: true } && sections.Blocks.Count > 0 && sections.SummaryHeading is not null)
            {
                // A second digest starts in the same file. It is not read.
                sections.StrayLines.Add(new SectionLine(block.Line, SliceOf(block, bodyStart), ++sections._gap));
                break;
            }

            if (block is EntryBlock entry)
            {
                open = ReadEntry(text, entry, bodyStart);
                sections.Blocks.Add(open);
                sections._gap++;
            }
            else
            {
                sections.Add(text, block, SliceOf(block, bodyStart));
            }
        }

        open?.EndFile(CountLines(text, open.Opening.Start));
        sections.ReturnOtherHeading(sections.SummaryHeading, ref sections._otherSummaryHeading);
        sections.ReturnOtherHeading(sections.DetailsHeading, ref sections._otherDetailsHeading);
        return sections;
    }

    private static Slice SliceOf(Block block, int bodyStart) => new(block.Span.Start + bodyStart, block.Span.Length);

    private static int CountLines(string text, int at)
    {
        int count = 0;
        for (int end = text.IndexOfAny(LineEnds.Characters, at); end >= 0; end = text.IndexOfAny(LineEnds.Characters, at))
        {
            count++;
            at = LineEnds.Skip(text, end);
        }

        return at < text.Length ? count + 1 : count;
    }

    private static DetailsBlock ReadEntry(string text, EntryBlock entry, int bodyStart)
    {
        int start = entry.Span.Start + bodyStart;
        ReadOnlySpan<char> line = text.AsSpan(start);
        int end = line.IndexOfAny('\r', '\n');
        line = end < 0 ? line : line.Slice(0, end);
        int length = DigestFormat.BlockOpeningLength(line);
        int title = length < line.Length && line[length] is ' ' or '\t' ? length + 1 : length;

        // If the number is too large, the block stays in the list with the number -1, which no row has.
        ReferenceNumber.TryRead(line.Slice(2, length - 4), out int reference);
        var details = new DetailsBlock(
            reference,
            new Slice(start, length),
            new Slice(start + title, line.Length - title),
            entry.Line);
        foreach (Block child in entry)
        {
            details.Add(child.Line, SliceOf(child, bodyStart), child is SlotBlock);
        }

        return details;
    }

    private void Add(string text, Block block, Slice slice)
    {
        ReadOnlySpan<char> line = slice.In(text);
        var sectionLine = new SectionLine(block.Line, slice, _gap);
        if (block is SectionHeadingBlock { IsSummary: true } && SummaryHeading is null)
        {
            SummaryHeading = slice;
            _gap++;
        }
        else if (block is SectionHeadingBlock { IsSummary: false } && DetailsHeading is null)
        {
            DetailsHeading = slice;
            _gap++;
        }
        else if (IsBeforeDetails && (block is TableLineBlock || IsPartOfTable(text, block.Line, line)))
        {
            TableLines.Add(sectionLine with { Gap = ++_gap });
        }
        else if (IsBeforeDetails && line.TrimStart() is ['#' or '＃', ..] && GetOtherHeading() is null)
        {
            GetOtherHeading() = sectionLine;
        }
        else
        {
            StrayLines.Add(sectionLine);
        }
    }

    private ref SectionLine? GetOtherHeading() => ref TableLines.Count == 0 ? ref _otherSummaryHeading : ref _otherDetailsHeading;

    // If the real heading was found, the other one is stray text.
    private void ReturnOtherHeading(Slice? heading, ref SectionLine? other)
    {
        if (heading is not null && other is { } stray)
        {
            int next = StrayLines.FindIndex(line => line.Number > stray.Number);
            if (next < 0)
            {
                StrayLines.Add(stray);
            }
            else
            {
                StrayLines.Insert(next, stray);
            }

            other = null;
        }
    }

    // Whether a line without a pipe at its start is a row that lost its pipe, or the rest of a row that was split.
    private bool IsPartOfTable(string text, int number, ReadOnlySpan<char> line)
    {
        if (TableLines.Count == 0)
        {
            return false;
        }

        SectionLine above = TableLines[TableLines.Count - 1];
        return above.Number >= number - 1
            && (above.Text.In(text).TrimEnd() is not [.., '|'] || line.TrimEnd() is [.., '|'] || line.IndexOf("[^".AsSpan()) >= 0);
    }
}
