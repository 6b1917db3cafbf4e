namespace DigestGen.Tool.Reports;

/// <summary>
/// The path of a file as the host of its repository knows it: from the root of the repository, wherever the tool runs; the full
/// path of a file that lies outside.
/// </summary>
internal static class RepositoryPath
{
    // The root is known where a workflow runs; else it is the folder with '.git', which is a file in a worktree.
    private static readonly string s_root = Environment.GetEnvironmentVariable("GITHUB_WORKSPACE") is { Length: > 0 } workspace && IsInside(workspace, Directory.GetCurrentDirectory())
        ? Path.GetFullPath(workspace)
        : FindRoot(Directory.GetCurrentDirectory());

    /// <summary>The path with slashes.</summary>
    public static string Of(string path)
    {
        string full = Path.GetFullPath(path);
        return (IsInside(s_root, full) ? Path.GetRelativePath(s_root, full) : full).Replace(Path.DirectorySeparatorChar, '/');
    }

    /// <summary>The path as an address.</summary>
    public static string AddressOf(string path)
    {
        string known = Of(path);
        return Path.IsPathRooted(known)
            ? new Uri(Path.GetFullPath(path)).AbsoluteUri
            : string.Join('/', known.Split('/').Select(Uri.EscapeDataString));
    }

    private static bool IsInside(string folder, string path)
    {
        string relative = Path.GetRelativePath(folder, path);
        return relative != ".." && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) && !Path.IsPathRooted(relative);
    }

    private static string FindRoot(string folder)
    {
        for (string? parent = folder; parent is not null; parent = Path.GetDirectoryName(parent))
        {
            string git = Path.Combine(parent, ".git");
            if (Directory.Exists(git) || File.Exists(git))
            {
                return parent;
            }
        }

        return folder;
    }
}
