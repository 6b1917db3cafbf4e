namespace DigestGen.Compiling.Fixes;

/// <summary>Gives all lines the end that most have.</summary>
internal sealed class LineEndFix : IDigestFix
{
    private static readonly string[] s_ends = ["\n", "\r\n", "\r"];

    public string Name => "mixed line ends";

    public bool IsWhiteSpaceOnly => true;

    public bool ChangesLinks => false;

    public IEnumerable<TextEdit[]> FindRepairs(string text)
    {
        var lines = TextLines.Of(text);
        Dictionary<string, int> counts = lines.Where(static line => line.EndLength > 0)
            .GroupBy(line => EndOf(text, line))
            .ToDictionary(static group => group.Key, static group => group.Count());
        if (counts.Count < 2)
        {
            return [];
        }

        string most = s_ends.OrderByDescending(end => counts.TryGetValue(end, out int count) ? count : 0).First();
        return
        [
            [
                .. lines.Where(line => line.EndLength > 0 && EndOf(text, line) != most)
                    .Select(line => new TextEdit(line.Start + line.Length, line.EndLength, most)),
            ],
        ];
    }

    private static string EndOf(string text, TextLine line) => text.Substring(line.Start + line.Length, line.EndLength);
}
