using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using DigestGen.Tool.Files;

namespace DigestGen.Tool.Output;

/// <summary>A file that appears under its name only when it is whole; what is no ordinary file is written to as it is.</summary>
internal static class OutputFile
{
    /// <summary>The path that means standard output.</summary>
    public const string StandardOutputPath = "-";

    private const string TemporaryMark = ".digestgen-";

    private static readonly EnumerationOptions s_all = new() { AttributesToSkip = FileAttributes.None };

    // Short, since a file system limits a name to 255 bytes; with the process, so that a later run knows what was left behind.
    private static readonly string s_temporaryPrefix = FormattableString.Invariant($"{TemporaryMark}{Environment.ProcessId}-");
    private static readonly ConcurrentDictionary<string, bool> s_temporaries = new(StringComparer.Ordinal);

    /// <summary>Writes a file beside its final place, and moves it there; or writes to a device, a pipe or standard output.</summary>
    /// <param name="path">The path; <see cref="StandardOutputPath"/> is standard output.</param>
    /// <param name="write">Writes what the file is to hold.</param>
    /// <exception cref="ToolException">The file can't be written; the message says why.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        try
        {
            if (path is StandardOutputPath or "/dev/stdout" or "/dev/fd/1" or "/proc/self/fd/1")
            {
                using var output = new StandardOutput();
                write(output);
            }
            else if (IsOpenOrDevice(path))
            {
                using var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 1);
                write(stream);
            }
            else
            {
                string target = FileKind.Resolve(path);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                Replace(target, write, overwrite: true);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException(ExitCode.OutputFailed, $"'{path}' can't be written: {exception.Message}");
        }
    }

    /// <summary>Writes a file beside its place and moves it there, so that it is whole or absent. Before it replaces a file, the disk has it.</summary>
    /// <exception cref="IOException">The file can't be written, or exists and may not be replaced.</exception>
    /// <exception cref="UnauthorizedAccessException">The file or its folder is read-only.</exception>
    public static void Replace(string target, Action<Stream> write, bool overwrite)
    {
        bool exists = File.Exists(target);
        if (exists && (File.GetAttributes(target) & FileAttributes.ReadOnly) != 0)
        {
            throw new UnauthorizedAccessException("it is read-only");
        }

        string temporary = Path.Combine(Path.GetDirectoryName(target)!, $"{s_temporaryPrefix}{Guid.NewGuid():N}.tmp");
        s_temporaries.TryAdd(temporary, true);
        try
        {
            using (FileStream stream = File.Create(temporary))
            {
                if (exists && !OperatingSystem.IsWindows())
                {
                    File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
                }

                write(stream);
                stream.Flush(flushToDisk: overwrite);
            }

            File.Move(temporary, target, overwrite);
        }
        finally
        {
            Delete(temporary);
        }
    }

    /// <summary>Deletes what is not whole, at an end that leaves the work no time to do it.</summary>
    public static void DeleteUnfinished()
    {
        foreach (string temporary in s_temporaries.Keys)
        {
            Delete(temporary);
        }
    }

    /// <summary>Deletes what a run that was killed has left in a folder.</summary>
    public static void DeleteAbandoned(string folder)
    {
        foreach (string path in Directory.EnumerateFiles(folder, $"{TemporaryMark}*.tmp", s_all))
        {
            string number = Path.GetFileName(path)[TemporaryMark.Length..].Split('-')[0];
            if (int.TryParse(number, CultureInfo.InvariantCulture, out int process) && !IsRunning(process))
            {
                Delete(path);
            }
        }
    }

    private static bool IsRunning(int process)
    {
        try
        {
            using Process running = Process.GetProcessById(process);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    // A descriptor of this process, such as a shell gives for >(gzip), has no place of its own that a file could take.
    private static bool IsOpenOrDevice(string path) =>
        path.StartsWith("/dev/", StringComparison.Ordinal)
        || path.StartsWith("/proc/", StringComparison.Ordinal)
        || (File.Exists(FileKind.Resolve(path)) && !FileKind.IsOrdinary(path));

    private static void Delete(string temporary)
    {
        try
        {
            File.Delete(temporary);
            s_temporaries.TryRemove(temporary, out _);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It is a temporary file, and what failed before is what counts.
        }
    }
}
