using DigestGen.Parsing.Sections;
using DigestGen.Parsing.Text;

namespace DigestGen.Compiling.Fixes;

/// <summary>Fixes of lines, whatever they say.</summary>
internal static class LineFixes
{
    private const char ByteOrderMark = '\uFEFF';

    private static readonly string[] s_ends = ["\n", "\r\n", "\r"];

    /// <summary>Gives all lines the end that most have, and CR LF to a file that was converted twice.</summary>
    public static IEnumerable<Repair> EvenEnds(DigestSections digest)
    {
        string text = digest.Lines.Text;
        if (UnusualLineEnds.Find(text) is { } unusual)
        {
            return [new Repair(null, new TextEdit(new Slice(0, text.Length), unusual.Lines.Text))];
        }

        Slice[] ends =
        [
            .. Enumerable.Range(0, digest.Lines.Count).Select(line => digest.Lines[line])
                .Where(static line => line.EndLength > 0)
                .Select(static line => new Slice(line.Content.End, line.EndLength)),
        ];
        int[] counts = Array.ConvertAll(s_ends, kind => ends.Count(end => end.In(text).SequenceEqual(kind.AsSpan())));
        string most = s_ends[Array.IndexOf(counts, counts.Max())];
        TextEdit[] edits =
            [.. ends.Where(end => !end.In(text).SequenceEqual(most.AsSpan())).Select(end => new TextEdit(end, most))];
        return edits.Length == 0 ? [] : [new Repair(null, edits)];
    }

    /// <summary>Removes a byte order mark before a heading, a row or a block, where joined files leave it. One at the very start is right.</summary>
    public static IEnumerable<Repair> RemoveByteOrderMarks(DigestSections digest) =>
        from line in Enumerable.Range(1, Math.Max(0, digest.Lines.Count - 1))
        where digest.Lines.CharactersOf(line) is [ByteOrderMark, '#' or '|' or '[', ..]
        select new Repair(null, new TextEdit(new Slice(digest.Lines.StartOf(line), 1), ""));
}
