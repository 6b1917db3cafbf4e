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
public readonly record struct SectionLine(int Number, Slice Text, int Gap);

/// <summary>The parts of a digest that Markdig found, in the order of the file. Code outside this class does not use Markdig's tree.</summary>
public sealed class DigestSections
{
    private const char ByteOrderMark = '\uFEFF';

    private SectionLine? _otherSummaryHeading;
    private SectionLine? _otherDetailsHeading;
    private int _gap;

    private DigestSections(LineTable lines)
    {
        Lines = lines;
        BodyStart = lines.Text is [ByteOrderMark, ..] ? 1 : 0;
    }

    /// <summary>The lines of the file.</summary>
    public LineTable Lines { get; }

    /// <summary>Where the text starts: behind the byte order mark that an editor left, if there is one.</summary>
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

    /// <summary>The blocks.</summary>
    public List<DetailsBlock> Blocks { get; } = [];

    /// <summary>All other lines outside blocks.</summary>
    public List<SectionLine> StrayLines { get; } = [];

    /// <summary>Whether the file has a heading, a table line or a block.</summary>
    public bool IsAny => SummaryHeading is not null || DetailsHeading is not null || TableLines.Count > 0 || Blocks.Count > 0;

    private bool IsBeforeDetails => DetailsHeading is null && Blocks.Count == 0;

    /// <summary>Reads the parts of a digest.</summary>
    public static DigestSections Read(LineTable lines, CancellationToken cancellationToken)
    {
        var sections = new DigestSections(lines);
        MarkdownDocument document = DigestMarkdown.Parse(lines.Text.Substring(sections.BodyStart), cancellationToken);
        DetailsBlock? open = null;
        foreach (Block block in document)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (block is EntryBlock or SectionHeadingBlock)
            {
                open?.End(block.Line, isLast: false);
                open = null;
            }

            if (block is SectionHeadingBlock { IsSummary: true } && sections.Blocks.Count > 0 && sections.SummaryHeading is not null)
            {
                // A second digest starts in the same file. It is not read.
                sections.StrayLines.Add(new SectionLine(block.Line, sections.SliceOf(block), ++sections._gap));
                break;
            }

            if (block is EntryBlock entry)
            {
                open = sections.ReadEntry(entry);
                sections.Blocks.Add(open);
                sections._gap++;
            }
            else
            {
                sections.Add(block);
            }
        }

        open?.End(lines.Count, isLast: true);
        sections.ReturnOtherHeading(sections.SummaryHeading, ref sections._otherSummaryHeading);
        sections.ReturnOtherHeading(sections.DetailsHeading, ref sections._otherDetailsHeading);
        return sections;
    }

    private Slice SliceOf(Block block) => new(block.Span.Start + BodyStart, block.Span.Length);

    private DetailsBlock ReadEntry(EntryBlock entry)
    {
        int start = entry.Span.Start + BodyStart;
        Slice content = Lines[entry.Line].Content;
        ReadOnlySpan<char> line = Lines.Text.AsSpan(start, content.End - start);
        int length = DigestFormat.BlockOpeningLength(line);
        int title = length < line.Length && line[length] is ' ' or '\t' ? length + 1 : length;
        string? error = ReferenceMark.Read(line.Slice(0, length - 1), out int reference);
        var details = new DetailsBlock(
            Lines, entry.Line, new Slice(start, length), new Slice(start + title, line.Length - title), reference, error);
        foreach (Block child in entry)
        {
            details.Add(child.Line, SliceOf(child), child is SlotBlock);
        }

        return details;
    }

    private void Add(Block block)
    {
        Slice slice = SliceOf(block);
        ReadOnlySpan<char> line = slice.In(Lines.Text);
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
        else if (IsBeforeDetails && (block is TableLineBlock || IsPartOfTable(block.Line, line)))
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
    private bool IsPartOfTable(int number, ReadOnlySpan<char> line)
    {
        if (TableLines.Count == 0)
        {
            return false;
        }

        SectionLine above = TableLines[TableLines.Count - 1];
        return above.Number >= number - 1
            && (above.Text.In(Lines.Text).TrimEnd() is not [.., '|'] || line.TrimEnd() is [.., '|'] || line.IndexOf("[^".AsSpan()) >= 0);
    }
}
