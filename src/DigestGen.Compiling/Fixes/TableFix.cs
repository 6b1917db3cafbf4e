using DigestGen.Parsing.Format;

namespace DigestGen.Compiling.Fixes;

/// <summary>Writes the header and the separator as they are, and takes the padding out of cells.</summary>
internal sealed class TableFix : IDigestFix
{
    private static readonly char[] s_blanks = [' ', '\t'];

    public string Name => "padded table or missing separator";

    public bool IsWhiteSpaceOnly => false;

    public bool ChangesLinks => false;

    public IEnumerable<TextEdit[]> FindRepairs(string text)
    {
        List<TextLine> lines = TextLines.Of(text);
        for (int i = 0; i < lines.Count; i++)
        {
            string line = lines[i].In(text).ToString();
            if (line.StartsWith(DigestFormat.DetailsHeading, StringComparison.Ordinal))
            {
                yield break;
            }

            if (DigestFormat.IsTableHeader(line.AsSpan().TrimStart(s_blanks)))
            {
                if (FixHeader(text, lines, i).ToArray() is { Length: > 0 } edits)
                {
                    yield return edits;
                }

                // What stands below the header is dealt with.
                i++;
            }
            else if (FixRow(line) is { } row && row != line)
            {
                yield return [new TextEdit(lines[i].Start, lines[i].Length, row)];
            }
        }
    }

    private static IEnumerable<TextEdit> FixHeader(string text, List<TextLine> lines, int header)
    {
        if (lines[header].In(text).ToString() != DigestFormat.TableHeader)
        {
            yield return new TextEdit(lines[header].Start, lines[header].Length, DigestFormat.TableHeader);
        }

        TextLine? below = header + 1 < lines.Count ? lines[header + 1] : null;
        if (below is { } separator && DigestFormat.IsTableSeparator(separator.In(text).TrimStart(s_blanks)))
        {
            if (separator.In(text).ToString() != DigestFormat.TableSeparator)
            {
                yield return new TextEdit(separator.Start, separator.Length, DigestFormat.TableSeparator);
            }
        }
        else if (lines[header].EndLength > 0)
        {
            string end = text.Substring(lines[header].Start + lines[header].Length, lines[header].EndLength);
            yield return new TextEdit(lines[header].End, 0, DigestFormat.TableSeparator + end);
        }
    }

    // Null if the line is no row. The first link to an abstract ends the title, as in a sound row.
    private static string? FixRow(string line)
    {
        int reference = SkipPipe(line, 0);
        int referenceLength = reference < 0 ? 0 : RowMarks.ReferenceLength(line, reference);
        int link = referenceLength == 0 ? -1 : SkipPipe(line, reference + referenceLength);
        int linkEnd = link < 0 ? -1 : RowMarks.LinkEnd(line, link);
        int summary = linkEnd < 0 ? -1 : SkipPipe(line, linkEnd);
        int last = line.TrimEnd(s_blanks).Length - 1;
        return summary < 0 || last < summary || line[last] != '|'
            ? null
            : $"| {line.Substring(reference, referenceLength)} | {line.Substring(link, linkEnd - link)} | {line.Substring(summary, last - summary).TrimEnd(s_blanks)} |";
    }

    // The place after a '|' and the blanks around it; -1 if there is none.
    private static int SkipPipe(string line, int at)
    {
        at = RowMarks.SkipBlanks(line, at);
        return at < line.Length && line[at] == '|' ? RowMarks.SkipBlanks(line, at + 1) : -1;
    }
}
