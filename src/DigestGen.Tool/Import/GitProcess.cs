using System.Buffers;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace DigestGen.Tool.Import;

/// <summary>
/// The program <c>git</c>, run on a repository that may be hostile: it reads objects and nothing else, without the network,
/// the programs that a repository's configuration names, and the variables that lead Git elsewhere.
/// </summary>
internal sealed class GitProcess : IDisposable
{
    private const int MaxErrorLength = 2000;

    private static readonly string[] s_safeOptions =
    [
        "--no-pager", "--no-replace-objects", "--no-optional-locks",
        "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "core.commitGraph=false", "-c", "log.showSignature=false",
        // Less memory for large packs and files.
        "-c", "core.packedGitWindowSize=8m", "-c", "core.packedGitLimit=64m", "-c", "core.deltaBaseCacheLimit=64m", "-c", "core.bigFileThreshold=1m",
    ];

    private readonly Process _process;
    private readonly StringBuilder _error = new();
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;

    private GitProcess(Process process)
    {
        _process = process;
        process.ErrorDataReceived += (_, e) =>
        {
            lock (_error)
            {
                if (e.Data is { } line && _error.Length < MaxErrorLength)
                {
                    _error.Append(line).Append('\n');
                }
            }
        };
        process.BeginErrorReadLine();
    }

    public Stream Input => _process.StandardInput.BaseStream;

    /// <summary>Starts Git.</summary>
    /// <param name="repository">The folder in which it looks for the repository.</param>
    /// <param name="arguments">A command with its arguments.</param>
    /// <exception cref="ToolException">Git is not installed.</exception>
    public static GitProcess Start(string repository, params ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo(FindProgram(), ["-C", repository, .. s_safeOptions, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (string name in start.Environment.Keys.Where(static name => name.StartsWith("GIT_", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["LC_ALL"] = "C";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_GRAFT_FILE"] = "/dev/null";

        // A clone without all objects would fetch them: by any transport, and by programs that its configuration names.
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        start.Environment["GIT_ALLOW_PROTOCOL"] = ":";
        try
        {
            return new GitProcess(Process.Start(start)!);
        }
        catch (Win32Exception exception)
        {
            throw new ToolException(ExitCode.Usage, $"'git' can't be run: {exception.Message}");
        }
    }

    /// <summary>Runs Git and returns what it writes.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(string repository, CancellationToken cancellationToken, params string[] arguments)
    {
        using GitProcess git = Start(repository, arguments);
        git.Input.Close();
        using var reader = new StreamReader(git._process.StandardOutput.BaseStream, Encoding.UTF8);
        string output = await reader.ReadToEndAsync(cancellationToken);
        return (git.End(), output, git.Error);
    }

    /// <summary>Reads what Git writes up to a byte, which is left out; null if it ends without one.</summary>
    public string? ReadTo(byte end)
    {
        var text = new ArrayBufferWriter<byte>();
        while (Fill())
        {
            ReadOnlySpan<byte> rest = _buffer.AsSpan(_start, _end - _start);
            int length = rest.IndexOf(end);
            text.Write(length < 0 ? rest : rest[..length]);
            _start += length < 0 ? rest.Length : length + 1;
            if (length >= 0)
            {
                return Encoding.UTF8.GetString(text.WrittenSpan);
            }
        }

        return null;
    }

    /// <summary>Reads as many bytes as the target has; false if there are fewer.</summary>
    public bool TryRead(Span<byte> target)
    {
        while (target.Length > 0)
        {
            if (!Fill())
            {
                return false;
            }

            int count = Math.Min(target.Length, _end - _start);
            _buffer.AsSpan(_start, count).CopyTo(target);
            target = target[count..];
            _start += count;
        }

        return true;
    }

    private bool Fill()
    {
        if (_start == _end)
        {
            _start = 0;
            _end = _process.StandardOutput.BaseStream.Read(_buffer);
        }

        return _end > 0;
    }

    /// <summary>What Git said of an error, after its end.</summary>
    public string Error
    {
        get
        {
            lock (_error)
            {
                return _error.ToString();
            }
        }
    }

    /// <summary>Waits for the end.</summary>
    /// <returns>The exit code.</returns>
    public int End()
    {
        _process.WaitForExit();
        return _process.ExitCode;
    }

    public void Dispose()
    {
        try
        {
            if (!_process.HasExited)
            {
                _process.Kill();
            }
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
        {
            // It has ended meanwhile.
        }

        _process.Dispose();
    }

    // Starting a program by its name would look in the current folder too, which may be the repository.
    private static string FindProgram()
    {
        string name = OperatingSystem.IsWindows() ? "git.exe" : "git";
        foreach (string folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
        {
            string path = Path.Combine(folder, name);
            if (Path.IsPathFullyQualified(folder) && File.Exists(path))
            {
                return path;
            }
        }

        throw new ToolException(ExitCode.Usage, "'git' is not installed, or no folder of PATH has it: get it from https://git-scm.com/downloads");
    }
}
