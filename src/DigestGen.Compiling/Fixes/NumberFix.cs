using System.Globalization;
using DigestGen.Parsing;
using DigestGen.Parsing.Findings;

namespace DigestGen.Compiling.Fixes;

/// <summary>Numbers the entries 1, 2, 3 in the order of the rows, and puts the numbers of the blocks after them.</summary>
internal sealed class NumberFix : IDigestFix
{
    public string Name => "numbers that are not consecutive";

    public bool IsWhiteSpaceOnly => false;

    public bool ChangesLinks => false;

    // One repair: half of the numbers would leave rows without their blocks.
    public IEnumerable<TextEdit[]> FindRepairs(string text)
    {
        if (!DigestParser.Parse(text).Findings.Any(static finding => finding.Kind == FindingKind.NotConsecutive))
        {
            return [];
        }

        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var edits = new List<TextEdit>();
        foreach (TextLine line in TextLines.Of(text))
        {
            string content = line.In(text).ToString();
            if (RowMarks.ReferenceOf(content) is not { } reference || (content[0] == '|' && !RowMarks.StartsWith(content, 2 + reference.Length, " | [")))
            {
                continue;
            }

            if (!numbers.TryGetValue(reference, out int consecutive))
            {
                consecutive = numbers.Count + 1;
                numbers.Add(reference, consecutive);
            }

            edits.Add(new TextEdit(
                line.Start + (content[0] == '|' ? 2 : 0), reference.Length, "[^" + consecutive.ToString(CultureInfo.InvariantCulture) + "]"));
        }

        return [[.. edits]];
    }
}
