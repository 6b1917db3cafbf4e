using System.Text.RegularExpressions;
using DigestGen.Parsing.Format;

namespace DigestGen.Tool.Fixes;

/// <summary>Writes the header and the separator as they are, and takes the padding out of cells.</summary>
internal sealed partial class TableFix : IDigestFix
{
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

            if (Header().IsMatch(line))
            {
                if (FixHeader(text, lines, i).ToArray() is { Length: > 0 } edits)
                {
                    yield return edits;
                }

                // What stands below the header is dealt with.
                i++;
            }
            else if (Row().Match(line) is { Success: true } row)
            {
                string sound = $"| {row.Groups["ref"]} | {row.Groups["link"]} | {row.Groups["summary"]} |";
                if (sound != line)
                {
                    yield return [new TextEdit(lines[i].Start, lines[i].Length, sound)];
                }
            }
        }
    }

    private static IEnumerable<TextEdit> FixHeader(string text, List<TextLine> lines, int header)
    {
        if (!lines[header].In(text).SequenceEqual(DigestFormat.TableHeader))
        {
            yield return new TextEdit(lines[header].Start, lines[header].Length, DigestFormat.TableHeader);
        }

        TextLine? below = header + 1 < lines.Count ? lines[header + 1] : null;
        if (below is { } separator && Separator().IsMatch(separator.In(text).ToString()))
        {
            if (!separator.In(text).SequenceEqual(DigestFormat.TableSeparator))
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

    [GeneratedRegex(@"^[ \t]*\|[ \t]*Ref[ \t]*\|[ \t]*Title[ \t]*\|[ \t]*Summary[ \t]*\|[ \t]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Header();

    [GeneratedRegex(@"^[ \t]*\|(?:[ \t]*:?-+:?[ \t]*\|){3}[ \t]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    // The first link to an abstract ends the title, as in a sound row.
    [GeneratedRegex(@"^[ \t]*\|[ \t]*(?<ref>\[\^[0-9]+\])[ \t]*\|[ \t]*(?<link>\[.*?\]\(https?://[^ \t()\[\]]*/abs/[^ \t()\[\]]+\))[ \t]*\|(?:[ \t]*|[ \t]+(?<summary>[^ \t].*?)[ \t]*|(?<summary>[^ \t].*?)[ \t]*)\|[ \t]*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Row();
}
