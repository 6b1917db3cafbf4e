using System.IO.Enumeration;
using DigestGen.Compiling.Issues;
using Microsoft.Extensions.FileSystemGlobbing;

namespace DigestGen.Tool.Files;

/// <summary>A file to read.</summary>
/// <param name="Path">The path, as the user gives it or as it follows from the folder that the user gives.</param>
/// <param name="IsNamed">Whether the user names the file itself, and so says that it is a digest.</param>
/// <param name="IsStandardInput">Whether standard input has the text; the path is its name then.</param>
/// <param name="Problem">Why there is nothing to read, for a folder that can't be listed; else null.</param>
internal sealed record InputFile(string Path, bool IsNamed, bool IsStandardInput = false, string? Problem = null);

/// <summary>Finds the files that a command line names.</summary>
/// <remarks>
/// Hidden files and folders are left out. A link to a folder is not followed, since it may lead back to where it is; a link
/// to a file is a file. A folder that can't be listed is a file that can't be read.
/// </remarks>
internal static class InputFiles
{
    private const string StandardInput = "-";
    private const string CurrentFolder = ".";

    private static readonly char[] s_globCharacters = ['*', '?'];
    private static readonly char[] s_separators = OperatingSystem.IsWindows() ? ['/', '\\'] : ['/'];
    private static readonly EnumerationOptions s_oneFolder = new()
    {
        IgnoreInaccessible = false,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
    };

    /// <summary>The files of all paths, each once.</summary>
    /// <param name="paths">Files, folders and globs; <c>-</c> is standard input. Without any, the current folder.</param>
    /// <param name="standardInputName">The name of standard input in reports.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="ToolException">A path does not exist, or a glob matches nothing.</exception>
    public static IReadOnlyList<InputFile> Find(
        IReadOnlyList<string> paths, string standardInputName, CancellationToken cancellationToken)
    {
        var files = new List<InputFile>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (string path in paths.Count > 0 ? paths : [CurrentFolder])
        {
            if (path == StandardInput)
            {
                if (known.Add(StandardInput))
                {
                    files.Add(new InputFile(standardInputName, IsNamed: true, IsStandardInput: true));
                }

                continue;
            }

            foreach (InputFile file in FindOne(path, cancellationToken))
            {
                if (known.Add(Path.GetFullPath(file.Path)))
                {
                    files.Add(file);
                }
            }
        }

        return files;
    }

    private static IEnumerable<InputFile> FindOne(string path, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path))
        {
            return Walk(path, cancellationToken).Where(static file => file.Problem is not null || TextExtensions.IsOn(file.Path));
        }

        // A link that leads nowhere is reported as a file that can't be read.
        if (File.Exists(path) || FileKind.IsLink(path))
        {
            return [new InputFile(path, IsNamed: true)];
        }

        if (path.IndexOfAny(s_globCharacters) < 0)
        {
            throw new ToolException(
                ExitCode.Usage, path.StartsWith('-') ? $"'{path}' is neither an option nor a file" : $"'{path}' does not exist");
        }

        InputFile[] matches = [.. Match(path, cancellationToken)];
        return matches.Length > 0 ? matches : throw new ToolException(ExitCode.Usage, $"no file matches '{path}'");
    }

    // The files come from a walk that no link leads in a circle, and are matched by name alone.
    private static IEnumerable<InputFile> Match(string glob, CancellationToken cancellationToken)
    {
        int firstSpecial = glob.IndexOfAny(s_globCharacters);
        int end = glob.LastIndexOfAny(s_separators, firstSpecial) + 1;
        string folder = end > 0 ? glob[..end] : CurrentFolder;
        if (!Directory.Exists(folder))
        {
            yield break;
        }

        var matcher = new Matcher(StringComparison.Ordinal);
        matcher.AddInclude(glob[end..]);
        foreach (InputFile file in Walk(folder, cancellationToken))
        {
            if (file.Problem is not null || matcher.Match(Path.GetRelativePath(folder, file.Path)).HasMatches)
            {
                yield return file;
            }
        }
    }

    /// <summary>All files below a folder, by path in ordinal order.</summary>
    private static List<InputFile> Walk(string top, CancellationToken cancellationToken)
    {
        var files = new List<InputFile>();
        var folders = new Stack<string>([top]);
        while (folders.TryPop(out string? folder))
        {
            try
            {
                foreach ((string path, bool isFolder) in Entries(folder))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    if (isFolder)
                    {
                        folders.Push(path);
                    }
                    else
                    {
                        files.Add(new InputFile(FromCurrentFolder(path), IsNamed: false));
                    }
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                files.Add(new InputFile(FromCurrentFolder(folder), IsNamed: false, Problem: exception.Message));
            }
        }

        files.Sort(static (left, right) => string.CompareOrdinal(left.Path, right.Path));
        return files;
    }

    private static FileSystemEnumerable<(string Path, bool IsFolder)> Entries(string folder) => new(
        folder,
        static (ref FileSystemEntry entry) => (entry.ToSpecifiedFullPath(), entry.IsDirectory),
        s_oneFolder)
    {
        ShouldIncludePredicate = static (ref FileSystemEntry entry) =>
            !entry.IsDirectory || (entry.Attributes & FileAttributes.ReparsePoint) == 0,
    };

    // The name of a file without './', as other programs write it.
    private static string FromCurrentFolder(string path) =>
        path.Length > 2 && path[0] == '.' && s_separators.Contains(path[1]) ? path[2..].TrimStart(s_separators) : path;
}
