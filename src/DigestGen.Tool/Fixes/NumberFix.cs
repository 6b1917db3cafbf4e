using System.Globalization;
using System.Text.RegularExpressions;
using DigestGen.Parsing;
using DigestGen.Parsing.Findings;

namespace DigestGen.Tool.Fixes;

/// <summary>Numbers the entries 1, 2, 3 in the order of the rows, and puts the numbers of the blocks after them.</summary>
internal sealed partial class NumberFix : IDigestFix
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
            Match match = Number().Match(line.In(text).ToString());
            if (!match.Success)
            {
                continue;
            }

            string number = match.Groups["number"].Value;
            if (!numbers.TryGetValue(number, out int consecutive))
            {
                consecutive = numbers.Count + 1;
                numbers.Add(number, consecutive);
            }

            edits.Add(new TextEdit(line.Start + match.Groups["number"].Index, number.Length, consecutive.ToString(CultureInfo.InvariantCulture)));
        }

        return [[.. edits]];
    }

    [GeneratedRegex(@"^(?:\| \[\^(?<number>[0-9]+)\] \| \[|\[\^(?<number>[0-9]+)\]:)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
