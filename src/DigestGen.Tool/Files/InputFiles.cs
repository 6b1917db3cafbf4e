using DigestGen.Compiling.Issues;
using Microsoft.Extensions.FileSystemGlobbing;

namespace DigestGen.Tool.Files;

/// <summary>Finds the files that a command line names.</summary>
internal static class InputFiles
{
    private const string StandardInput = "-";

    private static readonly char[] s_globCharacters = ['*', '?'];
    private static readonly char[] s_separators = OperatingSystem.IsWindows() ? ['/', '\\'] : ['/'];

    /// <summary>The files of all paths, each once.</summary>
    /// <param name="paths">Files, folders and globs; <c>-</c> is standard input.</param>
    /// <param name="standardInputName">The name of standard input in reports.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="ToolException">A path does not exist, or a glob matches nothing.</exception>
    public static IReadOnlyList<InputFile> Find(
        IEnumerable<string> paths, string standardInputName, CancellationToken cancellationToken)
    {
        var files = new List<InputFile>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (string path in paths)
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
            return FolderWalk.Files(path, cancellationToken)
                .Where(TextExtensions.IsOn)
                .Select(static file => new InputFile(file, IsNamed: false));
        }

        if (File.Exists(path) || Exists(path))
        {
            return [new InputFile(path, IsNamed: true)];
        }

        if (path.IndexOfAny(s_globCharacters) < 0)
        {
            throw new ToolException(
                ExitCode.Usage, path.StartsWith('-') ? $"'{path}' is neither an option nor a file" : $"'{path}' does not exist");
        }

        string[] matches = [.. Match(path, cancellationToken)];
        return matches.Length > 0
            ? matches.Select(static file => new InputFile(file, IsNamed: false))
            : throw new ToolException(ExitCode.Usage, $"no file matches '{path}'");
    }

    // A link that leads nowhere is reported as a file that can't be read.
    private static bool Exists(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget is not null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    // The files come from a walk that no link leads in a circle, and are matched by name alone.
    private static IEnumerable<string> Match(string glob, CancellationToken cancellationToken)
    {
        int firstSpecial = glob.IndexOfAny(s_globCharacters);
        int end = glob.LastIndexOfAny(s_separators, firstSpecial) + 1;
        string folder = end > 0 ? glob[..end] : ".";
        if (!Directory.Exists(folder))
        {
            yield break;
        }

        var matcher = new Matcher(StringComparison.Ordinal);
        matcher.AddInclude(glob[end..]);
        foreach (string file in FolderWalk.Files(folder, cancellationToken))
        {
            string relative = Path.GetRelativePath(folder, file);
            if (matcher.Match(relative).HasMatches)
            {
                yield return end > 0 ? file : relative;
            }
        }
    }
}
