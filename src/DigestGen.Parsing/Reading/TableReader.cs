namespace DigestGen.Parsing.Reading;

/// <summary>Reads the summary table.</summary>
internal sealed class TableReader(
    string text,
    DigestSections sections,
    MergeConflicts conflicts,
    FindingList findings,
    HashSet<int> excused)
{
    /// <summary>Whether a line that is none of the table's looks like a row that lost its pipe.</summary>
    public static bool IsBrokenRow(string text, Slice line, DigestSections sections) =>
        sections.TableLines.Count > 0
        && line.Start > sections.TableLines[0].Start
        && line.Start < (sections.DetailsHeading?.Start ?? int.MaxValue)
        && (sections.Blocks.Count == 0 || line.Start < sections.Blocks[0].Opening.Start)
        && line.In(text).IndexOf('|') >= 0;

    public List<TableRow> Read(out int unreadable)
    {
        unreadable = 0;
        var rows = new List<TableRow>();
        bool hasHeader = false;
        bool hasSeparator = false;
        foreach (Slice line in sections.TableLines)
        {
            ReadOnlySpan<char> content = line.In(text);
            if (!hasHeader && rows.Count == 0 && DigestFormat.IsTableHeader(content))
            {
                hasHeader = true;
            }
            else if (!hasSeparator && rows.Count == 0 && DigestFormat.IsTableSeparator(content))
            {
                hasSeparator = true;
            }
            else
            {
                unreadable += ReadRow(line, rows);
            }
        }

        foreach (Slice line in sections.StrayLines)
        {
            if (IsBrokenRow(text, line, sections) && !conflicts.Touch(line))
            {
                unreadable += ReadRow(line, rows);
            }
        }

        if (sections.TableLines.Count > 0 && !conflicts.Any)
        {
            ReportHead(hasHeader, hasSeparator);
        }

        return rows;
    }

    // 1 if the row can't be read and its number neither.
    private int ReadRow(Slice line, List<TableRow> rows)
    {
        TableRow? row = TableRow.Read(text, line, out int reference, out string? error);
        if (row is not null)
        {
            rows.Add(row);
            return 0;
        }

        if (!conflicts.Touch(line))
        {
            findings.Add(FindingKind.MalformedRow, line, error!, Excerpt.Of(line.In(text)));
        }

        if (reference < 0)
        {
            return 1;
        }

        excused.Add(reference);
        return 0;
    }

    private void ReportHead(bool hasHeader, bool hasSeparator)
    {
        Slice first = sections.TableLines[0];
        if (!hasHeader)
        {
            findings.Add(FindingKind.NoTableHeader, first, "header", DigestFormat.TableHeader);
        }
        else if (!hasSeparator)
        {
            Slice place = sections.TableLines.Count > 1 ? sections.TableLines[1] : first;
            findings.Add(FindingKind.NoTableHeader, place, "separator", DigestFormat.TableSeparator);
        }
    }
}
