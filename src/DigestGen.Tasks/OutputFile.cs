namespace DigestGen.Tasks;

/// <summary>Files that the task writes. Each is whole or as it was, also where two builds write the same one.</summary>
internal static class OutputFile
{
    private const int MaxAttempts = 12;

    /// <summary>Writes a file beside its place, and puts it there unless the one that is there has the same content.</summary>
    /// <param name="path">The place.</param>
    /// <param name="write">Writes the content.</param>
    /// <param name="beforeReplacing">Is called before the file that is there is replaced.</param>
    /// <returns>The content.</returns>
    public static FileContent Write(string path, Action<Stream> write, Action? beforeReplacing = null)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        string temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16))
            {
                write(stream);
            }

            var content = FileContent.Of(temporary);
            beforeReplacing?.Invoke();
            if (!content.IsSame(FileContent.Of(path)))
            {
                Replace(temporary, path);
            }

            return content;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    // In one step, so that no reader ever finds no file. Another build, or a reader that does not share, can be in the way for a moment.
    private static void Replace(string temporary, string path)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                if (File.Exists(path))
                {
                    File.Replace(temporary, path, null);
                }
                else
                {
                    File.Move(temporary, path);
                }

                return;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException && attempt < MaxAttempts)
            {
                Thread.Sleep(10 * attempt);
            }
        }
    }
}
