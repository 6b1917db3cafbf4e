using System.Text.RegularExpressions;

namespace DigestGen.Tool.Fixes;

/// <summary>Takes versions out of the links of rows and blocks, where the digest gives the version elsewhere.</summary>
internal sealed partial class LinkVersionFix : IDigestFix
{
    public string Name => "version in a link";

    public bool IsWhiteSpaceOnly => false;

    public bool ChangesLinks => true;

    // The links of a row and of its block are one repair.
    public IEnumerable<TextEdit[]> FindRepairs(string text)
    {
        var repairs = new Dictionary<string, List<TextEdit>>(StringComparer.Ordinal);
        string reference = "";
        foreach (TextLine line in TextLines.Of(text))
        {
            string content = line.In(text).ToString();
            if (Reference().Match(content) is { Success: true } opening)
            {
                reference = opening.Value;
            }

            foreach (Capture version in RowOrSlot().Match(content).Groups["version"].Captures)
            {
                if (!repairs.TryGetValue(reference, out List<TextEdit>? edits))
                {
                    repairs.Add(reference, edits = []);
                }

                edits.Add(new TextEdit(line.Start + version.Index, version.Length, ""));
            }
        }

        return repairs.Values.Select(static edits => edits.ToArray());
    }

    // The [^N] of a row or a block.
    [GeneratedRegex(@"(?<=^(\| )?)\[\^[0-9]+\]", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    // A row, or a slot that is a link.
    [GeneratedRegex(
        @"^(?:\| \[\^[0-9]+\] \| \[.*?\]\(https?://[^ \t()\[\]]*/abs/[^ \t()\[\]]*?[0-9](?<version>v[0-9]+)\) \| |    \[https?://[^ \t()\[\]]*/abs/[^ \t()\[\]]*?[0-9](?<version>v[0-9]+)\]\(https?://[^ \t()\[\]]*/abs/[^ \t()\[\]]*?[0-9](?<version>v[0-9]+)\)$)",
        RegexOptions.CultureInvariant)]
    private static partial Regex RowOrSlot();
}
