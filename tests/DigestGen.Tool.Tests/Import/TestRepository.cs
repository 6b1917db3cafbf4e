using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace DigestGen.Tool.Tests.Import;

/// <summary>A Git repository that a test makes, in a folder of its own.</summary>
internal sealed class TestRepository : IDisposable
{
    private static readonly DateTimeOffset s_start = new(2024, 4, 3, 9, 6, 15, TimeSpan.Zero);

    private readonly TempFolder _folder = new();

    public TestRepository()
    {
        Git("init", "-q", "-b", "main", "repo");
        Git("-C", "repo", "config", "user.name", "Test");
        Git("-C", "repo", "config", "user.email", "test@example.org");
    }

    /// <summary>The folder in which the repository and the digests are.</summary>
    public string Folder => _folder.Path;

    /// <summary>The time of the next commit.</summary>
    public DateTimeOffset Time { get; set; } = s_start;

    /// <summary>A digest of its own for each number.</summary>
    public static string Digest(int number) => TestEntry.Digest(FormattableString.Invariant($"2402.{number:D5}"));

    public void Dispose()
    {
        // Git's objects are read-only, which hinders nobody but Windows.
        foreach (string file in Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        _folder.Dispose();
    }

    public string Write(string path, string text) => _folder.Write(path, text);

    /// <summary>Writes a shell script that can be run.</summary>
    public void WriteProgram(string path, string line)
    {
        string program = Write(path, $"#!/bin/sh\n{line}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    public string Read(string path) => _folder.Read(path);

    /// <summary>Commits a file, a minute after the last commit.</summary>
    public TestRepository Commit(string path, string text)
    {
        Write("repo/" + path, text);
        Git("-C", "repo", "add", "--", path);
        return CommitAll();
    }

    /// <summary>Commits what the working folder holds, a minute after the last commit.</summary>
    public TestRepository CommitAll(params string[] arguments)
    {
        Git(["-C", "repo", "commit", "-q", "--allow-empty", "-am", "A commit", .. arguments]);
        Time = Time.AddMinutes(1);
        return this;
    }

    public string Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        string time = Time.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
        start.Environment["GIT_COMMITTER_DATE"] = time;
        start.Environment["GIT_AUTHOR_DATE"] = "2001-01-01T00:00:00Z";
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output.Trim() : throw new InvalidOperationException(string.Join(' ', arguments) + ": " + error.Result);
    }

    /// <summary>Imports into the folder <c>digests</c>.</summary>
    public ToolResult Import(params string[] arguments) => ToolProcess.Run(Folder, ["import", "repo", .. arguments]);

    /// <summary>The names of the imported files.</summary>
    public string[] Names(string folder = "digests") =>
        [.. Directory.GetFileSystemEntries(Path.Combine(Folder, folder)).Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
}
