using System.Globalization;
using DigestGen.Compiling.Issues;

namespace DigestGen.Tool.Import;

/// <summary>A version of a file in a repository's history.</summary>
/// <param name="Channel">The channel that its path tells; null if it tells none.</param>
/// <param name="Blob">The name of its content, which follows from the content.</param>
/// <param name="Time">The seconds since 1970 of the first commit that has it.</param>
/// <param name="Path">The path in that commit.</param>
/// <param name="Number">Its place among the versions, the last commit's first.</param>
internal sealed record FileVersion(string? Channel, string Blob, long Time, string Path, int Number)
{
    /// <summary>The time in UTC; null if a calendar does not have it.</summary>
    public DateTime? UtcTime => Time >= DateTimeOffset.MinValue.ToUnixTimeSeconds() && Time <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
        ? DateTimeOffset.FromUnixTimeSeconds(Time).UtcDateTime
        : null;
}

/// <summary>The history of a branch of a local repository.</summary>
/// <param name="Repository">The folder that was given.</param>
/// <param name="Commit">The branch's last commit.</param>
/// <param name="IsSha256">Whether objects are named by SHA-256, and not by SHA-1.</param>
internal sealed record GitHistory(string Repository, string Commit, bool IsSha256)
{
    private const string ZeroMode = "000000";
    private const string OrdinaryFileMode = "100";

    /// <summary>Opens the history of a branch.</summary>
    /// <param name="repository">A folder of a local clone.</param>
    /// <param name="branch">The branch; null for the one that is checked out.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="ToolException">There is no such repository or branch, or Git may not or can't read it.</exception>
    public static async Task<GitHistory> OpenAsync(string repository, string? branch, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(repository))
        {
            throw new ToolException(ExitCode.Usage, ExplainMissing(repository));
        }

        (int code, string output, string error) = await GitProcess.RunAsync(
            repository, cancellationToken, "rev-parse", "--is-shallow-repository", "--show-object-format");
        if (code != 0)
        {
            throw new ToolException(ExitCode.Usage, ExplainRefusal(repository, error));
        }

        string[] facts = output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (facts[0] == "true")
        {
            throw new ToolException(
                ExitCode.Usage, $"'{repository}' is a shallow clone, whose history is cut off: run 'git fetch --unshallow' there first");
        }

        string? commit = branch is null or ['-', ..] ? null : await ResolveAsync(repository, branch, cancellationToken);
        commit ??= branch is null ? await ResolveAsync(repository, "HEAD", cancellationToken) : null;
        return commit is not null
            ? new GitHistory(repository, commit, facts is [_, "sha256", ..])
            : throw new ToolException(ExitCode.Usage, await ExplainBranchAsync(repository, branch, cancellationToken));
    }

    /// <summary>All versions of all files: each content once for each channel, with the first of its times; the earliest first.</summary>
    /// <exception cref="ToolException">The history is damaged.</exception>
    public IReadOnlyList<FileVersion> ReadVersions(CancellationToken cancellationToken)
    {
        using GitProcess git = GitProcess.Start(
            Repository,
            "log", "--raw", "-z", "--no-abbrev", "--no-renames", "-c", "--root", "--no-ext-diff", "--no-textconv", "--no-relative", "-O/dev/null",
            "--no-show-signature", "--no-color", "--no-decorate", "--no-notes", "--format=tformat:%x01%ct", Commit, "--");
        git.Input.Close();
        var versions = new Dictionary<(string? Channel, string Blob), FileVersion>();
        long time = 0;
        string? blob = null;
        int number = 0;
        while (git.ReadTo(0) is { } token)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (blob is not null)
            {
                // A path, whatever it looks like.
                if (blob.Length > 0)
                {
                    var version = new FileVersion(DigestFileName.Read(token).Channel, blob, time, token, number++);
                    (string?, string) key = (version.Channel, version.Blob);
                    if (!versions.TryGetValue(key, out FileVersion? known) || version.Time <= known.Time)
                    {
                        versions[key] = version;
                    }
                }

                blob = null;
            }
            else if (token.TrimStart('\n') is [':', ..] entry)
            {
                blob = BlobOf(entry);
            }
            else if (token.StartsWith('\u0001'))
            {
                time = long.Parse(token.AsSpan(1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            }
        }

        if (git.End() != 0)
        {
            throw new ToolException(ExitCode.Usage, $"the history of '{Repository}' can't be read, and nothing was written: {FirstLine(git.Error)}");
        }

        return [.. versions.Values.OrderBy(static version => version.Time).ThenByDescending(static version => version.Number)];
    }

    /// <summary>The first line that Git wrote of an error, without its mark.</summary>
    public static string FirstLine(string error)
    {
        string line = error.Split('\n').FirstOrDefault(static line => line.Length > 0) ?? "git ended with an error";
        return line.StartsWith("fatal: ", StringComparison.Ordinal) || line.StartsWith("error: ", StringComparison.Ordinal) ? line["fatal: ".Length..] : line;
    }

    // ':100644 100644 blob blob M', and with a colon, a mode and a blob more for each further parent of a merge.
    private static string BlobOf(string entry)
    {
        int parents = 0;
        while (entry[parents] == ':')
        {
            parents++;
        }

        string[] parts = entry[parents..].Split(' ');
        string mode = parts[parents];
        return mode != ZeroMode && mode.StartsWith(OrdinaryFileMode, StringComparison.Ordinal) ? parts[(2 * parents) + 1] : "";
    }

    private static async Task<string?> ResolveAsync(string repository, string name, CancellationToken cancellationToken)
    {
        (int code, string output, _) = await GitProcess.RunAsync(repository, cancellationToken, "rev-parse", "--verify", "--quiet", name + "^{commit}");
        return code == 0 ? output.Trim() : null;
    }

    private static string ExplainMissing(string repository) =>
        repository.Contains("://", StringComparison.Ordinal) || (repository.Contains('@', StringComparison.Ordinal) && repository.Contains(':', StringComparison.Ordinal))
            ? $"'{repository}' is an address, and import reads a local clone: run 'git clone {repository}' first, and give its folder"
            : File.Exists(repository) ? $"'{repository}' is a file, and not the folder of a Git repository" : $"'{repository}' does not exist";

    private static string ExplainRefusal(string repository, string error) =>
        error.Contains("dubious ownership", StringComparison.Ordinal)
            ? $"'{repository}' belongs to another user, so that Git does not read it: if you trust it, run 'git config --global --add safe.directory {Path.GetFullPath(repository)}'"
            : error.Contains("not a git repository", StringComparison.Ordinal) ? $"'{repository}' is not a Git repository: give the folder of a clone"
            : $"'{repository}' can't be read: {FirstLine(error)}";

    private static async Task<string> ExplainBranchAsync(string repository, string? branch, CancellationToken cancellationToken)
    {
        (_, string output, _) = await GitProcess.RunAsync(
            repository, cancellationToken, "for-each-ref", "--count=10", "--format=%(refname:short)", "refs/heads", "refs/remotes");
        string[] known = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return known.Length == 0 ? $"'{repository}' has no commit"
            : branch is null ? $"'{repository}' has no commit checked out: name a branch with --branch, such as '{known[0]}'"
            : $"'{repository}' has no branch '{branch}': it has '{string.Join("', '", known)}'";
    }
}
