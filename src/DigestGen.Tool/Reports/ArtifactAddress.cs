namespace DigestGen.Tool.Reports;

/// <summary>The address of a file in SARIF.</summary>
internal static class ArtifactAddress
{
    /// <summary>Relative to the working folder where the file is below it, which code scanning takes for the root of the repository; else absolute.</summary>
    public static string Of(string path)
    {
        string full = Path.GetFullPath(path);
        string relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), full);
        return relative == ".." || relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) || Path.IsPathRooted(relative)
            ? new Uri(full).AbsoluteUri
            : Escape(relative);
    }

    private static string Escape(string path) =>
        string.Join('/', path.Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString));
}
