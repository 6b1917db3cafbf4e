using DigestGen.Parsing.Damage;
using DigestGen.Parsing.Findings;
using DigestGen.Parsing.Format;
using DigestGen.Parsing.Sections;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Table;

/// <summary>Reads the summary table.</summary>
internal sealed class TableReader(DigestSections sections, MergeConflicts conflicts, FindingList findings)
{
    private readonly string _text = sections.Lines.Text;
    private bool _hasHeader;
    private bool _hasSeparator;
    private bool _hasOtherHeader;
    private bool _hasOtherSeparator;

    /// <summary>The rows that can be read.</summary>
    public List<TableRow> Rows { get; } = [];

    /// <summary>The numbers of rows of which nothing but the number can be read.</summary>
    public List<int> MalformedReferences { get; } = [];

    /// <summary>How many rows can't be read, not even their number.</summary>
    public int UnreadableRows { get; private set; }

    /// <summary>How many rows there are, readable or not.</summary>
    public int RowCount => Rows.Count + MalformedReferences.Count + UnreadableRows;

    // A file that ends within the table lacks the details, which is said once.
    private bool IsCutShort => sections.DetailsHeading is null && sections.Blocks.Count == 0
        && sections.TableLines[sections.TableLines.Count - 1].Text.End == _text.Length;

    public void Read(CancellationToken cancellationToken)
    {
        int tornAt = -1;
        foreach (SectionLine line in sections.TableLines)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ReadOnlySpan<char> content = line.Text.In(_text);
            bool isNumbered = content.IndexOf("[^".AsSpan()) >= 0;
            if (Rows.Count == 0 && tornAt < 0 && IsHead(content, isNumbered))
            {
                continue;
            }

            // A table that was pasted twice: its rows are reported, and its head is no row.
            if (Rows.Count > 0 && (DigestFormat.IsTableHeader(content) || DigestFormat.IsTableSeparator(content)))
            {
                continue;
            }

            // The rest of a row that was split, up to the pipe that ends it.
            bool isRest = tornAt == line.Number - 1 && !IsRowOpening(content);
            bool isRead = !isRest && ReadRow(line.Text);
            tornAt = !isRead && content.TrimEnd() is not [.., ' ', '|'] ? line.Number : -1;
        }

        if (sections.TableLines.Count > 0 && !conflicts.Any && (Rows.Count > 0 || !IsCutShort))
        {
            ReportHead();
        }
    }

    private static bool IsRowOpening(ReadOnlySpan<char> line) => line is ['|', ..] && line.Slice(1).TrimStart().StartsWith("[^".AsSpan());

    // Before the rows: the header, the separator, or another line in the place of either.
    private bool IsHead(ReadOnlySpan<char> content, bool isNumbered)
    {
        if (isNumbered || MalformedReferences.Count > 0 || UnreadableRows > 0)
        {
            return false;
        }

        if (!_hasHeader && DigestFormat.IsTableHeader(content))
        {
            _hasHeader = true;
        }
        else if (!_hasSeparator && DigestFormat.IsTableSeparator(content))
        {
            _hasSeparator = true;
        }
        else if (!_hasHeader && !_hasSeparator && !_hasOtherHeader)
        {
            _hasOtherHeader = true;
        }
        else if (!_hasSeparator && !_hasOtherSeparator)
        {
            _hasOtherSeparator = true;
        }
        else
        {
            return false;
        }

        return true;
    }

    private bool ReadRow(Slice line)
    {
        TableRow? row = TableRow.Read(_text, line, out string? error);
        if (row is not null)
        {
            Rows.Add(row);
            return true;
        }

        if (!conflicts.Touch(line) && (line.End < _text.Length || !IsCutShort))
        {
            findings.Add(Problem.MalformedRow(error!, line.In(_text)), line);
        }

        int before = MalformedReferences.Count;
        TableRow.FindReferences(line.In(_text), MalformedReferences);
        UnreadableRows += MalformedReferences.Count == before ? 1 : 0;
        return false;
    }

    private void ReportHead()
    {
        Slice first = sections.TableLines[0].Text;
        if (!_hasHeader)
        {
            findings.Add(Problem.NoTableHeader("header", DigestFormat.TableHeader), first);
        }
        else if (!_hasSeparator)
        {
            Slice place = sections.TableLines.Count > 1 ? sections.TableLines[1].Text : first;
            findings.Add(Problem.NoTableHeader("separator", DigestFormat.TableSeparator), place);
        }
    }
}
