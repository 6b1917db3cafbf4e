using DigestGen.Parsing.Format;
using DigestGen.Parsing.Sections;
using DigestGen.Parsing.Table;
using DigestGen.Parsing.Text;

namespace DigestGen.Compiling.Fixes;

/// <summary>Writes the header and the separator as they are, and takes the padding out of cells.</summary>
internal static class TableFix
{
    private static readonly char[] s_blanks = [' ', '\t'];

    public static IEnumerable<Repair> FindRepairs(DigestSections digest)
    {
        LineTable lines = digest.Lines;
        for (int i = 0; i < lines.Count; i++)
        {
            Slice line = lines[i].Content;
            if (line.In(lines.Text).StartsWith(DigestFormat.DetailsHeading.AsSpan()))
            {
                yield break;
            }

            if (DigestFormat.IsTableHeader(line.In(lines.Text).TrimStart(s_blanks)))
            {
                if (FixHeader(lines, i).ToArray() is { Length: > 0 } edits)
                {
                    yield return new Repair(null, edits);
                }

                // What stands below the header is dealt with.
                i++;
            }
            else if (TableRow.Find(lines.Text, line, out _) is { } row && Replace(lines.Text, line, row.ToCanonical()) is { } edit)
            {
                yield return new Repair(row.Reference, edit);
            }
        }
    }

    private static IEnumerable<TextEdit> FixHeader(LineTable lines, int header)
    {
        if (Replace(lines.Text, lines[header].Content, DigestFormat.TableHeader) is { } headerEdit)
        {
            yield return headerEdit;
        }

        if (header + 1 < lines.Count && DigestFormat.IsTableSeparator(lines.CharactersOf(header + 1).TrimStart(s_blanks)))
        {
            if (Replace(lines.Text, lines[header + 1].Content, DigestFormat.TableSeparator) is { } separatorEdit)
            {
                yield return separatorEdit;
            }
        }
        else if (lines[header] is { EndLength: > 0 } line)
        {
            string end = new Slice(line.Content.End, line.EndLength).In(lines.Text).ToString();
            yield return new TextEdit(new Slice(line.Next, 0), DigestFormat.TableSeparator + end);
        }
    }

    private static TextEdit? Replace(string text, Slice place, string replacement) =>
        place.In(text).SequenceEqual(replacement.AsSpan()) ? null : new TextEdit(place, replacement);
}
