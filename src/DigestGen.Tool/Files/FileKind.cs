using System.Formats.Tar;

namespace DigestGen.Tool.Files;

/// <summary>What a path leads to.</summary>
internal static class FileKind
{
    // As many as Linux follows.
    private const int MaxLinks = 40;

    /// <summary>Whether the path is a link, which may lead nowhere.</summary>
    public static bool IsLink(string path)
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

    /// <summary>The full path, or what its links lead to in the end, whether it exists or not.</summary>
    /// <exception cref="IOException">The links lead in a circle.</exception>
    public static string Resolve(string path)
    {
        string end = Path.GetFullPath(path);
        for (int links = 0; new FileInfo(end).LinkTarget is { } target; links++)
        {
            end = links < MaxLinks ? Path.Combine(Path.GetDirectoryName(end)!, target) : throw new IOException("its links lead in a circle");
        }

        return end;
    }

    /// <summary>Whether an existing file is an ordinary one, and not a pipe, a socket or a device. Nothing is opened, since that may wait for ever.</summary>
    public static bool IsOrdinary(string path)
    {
        string target = Resolve(path);
        return new FileInfo(target).Length > 0 || OperatingSystem.IsWindows() || IsOrdinaryWithoutLength(target);
    }

    // The runtime tells what a file is in no other way than as an entry of an archive.
    private static bool IsOrdinaryWithoutLength(string path)
    {
        using var archive = new MemoryStream();
        try
        {
            using (var writer = new TarWriter(archive, leaveOpen: true))
            {
                writer.WriteEntry(path, "file");
            }

            archive.Position = 0;
            using var reader = new TarReader(archive);
            return reader.GetNextEntry()?.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A socket, which archives don't hold.
            return false;
        }
    }
}
