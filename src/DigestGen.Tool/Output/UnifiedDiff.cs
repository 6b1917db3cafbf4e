using System.Globalization;
using System.Text;
using DiffPlex;
using DiffPlex.Model;

namespace DigestGen.Tool.Output;

/// <summary>Writes the difference of two texts in the unified format, which <c>patch</c> and <c>git apply</c> read.</summary>
/// <remarks>A line ends at a line feed alone, as these programs see it; what stands before it, such as a carriage return, is the line's text.</remarks>
internal static class UnifiedDiff
{
    private const int ContextLines = 3;

    public static void Write(TextWriter output, string path, string before, string after)
    {
        string name = HeaderName(path);
        output.Write($"--- {name}\n+++ {name}\n");
        DiffResult diff = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, LineChunker.Instance);
        IList<DiffBlock> blocks = diff.DiffBlocks;
        for (int first = 0; first < blocks.Count;)
        {
            int last = first;
            while (last + 1 < blocks.Count && blocks[last + 1].DeleteStartA - EndOf(blocks[last]) <= 2 * ContextLines)
            {
                last++;
            }

            WriteHunk(output, diff, blocks, first, last);
            first = last + 1;
        }
    }

    private static void WriteHunk(TextWriter output, DiffResult diff, IList<DiffBlock> blocks, int first, int last)
    {
        string[] before = [.. diff.PiecesOld];
        string[] after = [.. diff.PiecesNew];
        int context = Math.Min(ContextLines, blocks[first].DeleteStartA);
        int start = blocks[first].DeleteStartA - context;
        int end = Math.Min(before.Length, EndOf(blocks[last]) + ContextLines);
        int startAfter = blocks[first].InsertStartB - context;
        int added = 0;
        for (int i = first; i <= last; i++)
        {
            added += blocks[i].InsertCountB - blocks[i].DeleteCountA;
        }

        output.Write($"@@ -{Range(start, end - start)} +{Range(startAfter, end - start + added)} @@\n");
        int at = start;
        for (int i = first; i <= last; i++)
        {
            DiffBlock block = blocks[i];
            WriteLines(output, ' ', before, at, block.DeleteStartA);
            WriteLines(output, '-', before, block.DeleteStartA, EndOf(block));
            WriteLines(output, '+', after, block.InsertStartB, block.InsertStartB + block.InsertCountB);
            at = EndOf(block);
        }

        WriteLines(output, ' ', before, at, end);
    }

    private static void WriteLines(TextWriter output, char mark, string[] lines, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            output.Write(mark);
            output.Write(lines[i]);
            if (!lines[i].EndsWith('\n'))
            {
                output.Write("\n\\ No newline at end of file\n");
            }
        }
    }

    private static int EndOf(DiffBlock block) => block.DeleteStartA + block.DeleteCountA;

    // An empty range is named by the line before it.
    private static string Range(int start, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{(count == 0 ? start : start + 1)},{count}");

    // './' lets 'git apply' and 'patch -p1' cut a folder off, and 'patch -p0' leave the path as it is.
    private static string HeaderName(string path)
    {
        string relative = Path.GetRelativePath(".", path).Replace('\\', '/');
        string name = Path.IsPathRooted(relative) || relative.StartsWith("../", StringComparison.Ordinal) ? relative : "./" + relative;
        if (name.AsSpan().IndexOfAnyInRange('\0', '\u001F') < 0 && name.IndexOfAny(['"', '\\', '\u007F']) < 0)
        {
            // A tab ends a name that has spaces.
            return name.Contains(' ', StringComparison.Ordinal) ? name + "\t" : name;
        }

        var quoted = new StringBuilder("\"");
        foreach (byte b in Encoding.UTF8.GetBytes(name))
        {
            _ = b is >= (byte)' ' and < 0x7F and not ((byte)'"' or (byte)'\\')
                ? quoted.Append((char)b)
                : quoted.Append('\\').Append(Convert.ToString(b, 8).PadLeft(3, '0'));
        }

        return quoted.Append('"').ToString();
    }

    private sealed class LineChunker : IChunker
    {
        public static LineChunker Instance { get; } = new();

        public IReadOnlyList<string> Chunk(string text)
        {
            var lines = new List<string>();
            for (int start = 0; start < text.Length;)
            {
                int end = text.IndexOf('\n', start);
                end = end < 0 ? text.Length : end + 1;
                lines.Add(text[start..end]);
                start = end;
            }

            return lines;
        }
    }
}
