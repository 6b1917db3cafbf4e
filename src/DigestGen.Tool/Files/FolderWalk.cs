using System.IO.Enumeration;

namespace DigestGen.Tool.Files;

/// <summary>All files below a folder, by path in ordinal order.</summary>
/// <remarks>
/// Hidden files and folders are left out. A link to a folder is not followed, since it may lead back to where it is; a link
/// to a file is a file. A folder that can't be read is left out.
/// </remarks>
internal static class FolderWalk
{
    private static readonly EnumerationOptions s_options = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
    };

    public static IReadOnlyList<string> Files(string folder, CancellationToken cancellationToken)
    {
        var files = new FileSystemEnumerable<string>(
            folder,
            static (ref FileSystemEntry entry) => entry.ToSpecifiedFullPath(),
            s_options)
        {
            ShouldIncludePredicate = static (ref FileSystemEntry entry) => !entry.IsDirectory,
            ShouldRecursePredicate = static (ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) == 0,
        };
        var sorted = new List<string>();
        foreach (string file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            sorted.Add(file);
        }

        sorted.Sort(StringComparer.Ordinal);
        return sorted;
    }
}
