using DiffPlex.Renderer;

namespace DigestGen.Tool.Output;

/// <summary>Writes the difference of two texts in the unified format, which <c>patch</c> and <c>git apply</c> read.</summary>
internal static class UnifiedDiff
{
    private const int ContextLines = 3;

    public static void Write(TextWriter output, string path, string before, string after)
    {
        string name = TerminalText.OneLine(path);

        // The renderer takes what follows the last line end for a line.
        if (before.EndsWith('\n') && after.EndsWith('\n'))
        {
            before = before[..^1];
            after = after[..^1];
        }

        output.Write(UnidiffRenderer.GenerateUnidiff(before, after, name, name, ignoreWhitespace: false, ignoreCase: false, ContextLines));
    }
}
