namespace DigestGen.Compiling.Issues;

/// <summary>The extensions of files that may be digests.</summary>
internal static class TextExtensions
{
    private static readonly string[] s_textExtensions = [".md", ".markdown", ".txt"];

    /// <summary>Whether a file has the extension of a text, which may show the format's marks.</summary>
    public static bool IsOn(string path) =>
        Array.Exists(s_textExtensions, extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
}
