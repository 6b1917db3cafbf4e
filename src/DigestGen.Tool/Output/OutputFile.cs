namespace DigestGen.Tool.Output;

/// <summary>A file that appears under its name only when it is whole.</summary>
internal static class OutputFile
{
    /// <summary>Writes a file beside its final place, and moves it there.</summary>
    /// <exception cref="ToolException">The file can't be written; the message says why.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        string full = Path.GetFullPath(path);
        string temporary = Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.{Guid.NewGuid():N}.tmp");
        try
        {
            if (Path.GetDirectoryName(full) is { Length: > 0 } folder)
            {
                Directory.CreateDirectory(folder);
            }

            // A link keeps its place: what it leads to is replaced.
            string target = File.Exists(full) ? File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full : full;
            using (FileStream stream = File.Create(temporary))
            {
                KeepMode(target, temporary);
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException(ExitCode.OutputFailed, $"'{path}' can't be written: {exception.Message}");
        }
        finally
        {
            TryDelete(temporary);
        }
    }

    private static void KeepMode(string target, string temporary)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(target))
        {
            File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It is a temporary file, and what failed before is what counts.
        }
    }
}
