namespace DigestGen.Compiling.Fixes;

/// <summary>Takes versions out of the links of rows and blocks, where the digest gives the version elsewhere.</summary>
internal sealed class LinkVersionFix : IDigestFix
{
    private const string SlotLink = "    [";

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
            reference = RowMarks.ReferenceOf(content) ?? reference;
            foreach (TextEdit edit in FindVersions(content))
            {
                if (!repairs.TryGetValue(reference, out List<TextEdit>? edits))
                {
                    repairs.Add(reference, edits = []);
                }

                edits.Add(edit with { Start = line.Start + edit.Start });
            }
        }

        return repairs.Values.Select(static edits => edits.ToArray());
    }

    private static IEnumerable<TextEdit> FindVersions(string line) =>
        RowMarks.StartsWith(line, 0, "| ") ? FindInRow(line)
        : RowMarks.StartsWith(line, 0, SlotLink) ? FindInSlot(line)
        : [];

    private static IEnumerable<TextEdit> FindInRow(string row)
    {
        int reference = RowMarks.ReferenceLength(row, 2);
        int link = 2 + reference + " | ".Length;
        if (reference > 0 && RowMarks.StartsWith(row, link - " | ".Length, " | ") && RowMarks.LinkEnd(row, link) is > 0 and int end
            && RowMarks.StartsWith(row, end, " | "))
        {
            int address = row.LastIndexOf('(', end - 1) + 1;
            return VersionOf(row, address, end - 1);
        }

        return [];
    }

    // A slot that is a link gives the address twice: [address](address).
    private static TextEdit[] FindInSlot(string slot)
    {
        int first = RowMarks.AddressEnd(slot, SlotLink.Length);
        if (first < 0 || !RowMarks.StartsWith(slot, first, "]("))
        {
            return [];
        }

        int second = RowMarks.AddressEnd(slot, first + 2);
        return second == slot.Length - 1 && slot[second] == ')'
            && VersionOf(slot, SlotLink.Length, first) is [var shown] && VersionOf(slot, first + 2, second) is [var target]
            ? [shown, target]
            : [];
    }

    private static TextEdit[] VersionOf(string line, int start, int end) =>
        RowMarks.VersionLength(line, start, end) is > 0 and int length ? [new TextEdit(end - length, length, "")] : [];
}
