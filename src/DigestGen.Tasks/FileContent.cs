using DigestGen.Layout;

namespace DigestGen.Tasks;

/// <summary>What a file's content is known by. Neither times nor the length of a link tell whether a file has changed.</summary>
/// <param name="Length">How many bytes there are; -1 if there is no file that can be read.</param>
/// <param name="Hash">A hash of them, against accidents and not against attacks.</param>
public readonly record struct FileContent(long Length, ulong Hash)
{
    private const int BlockSize = 1 << 17;

    [ThreadStatic]
    private static byte[]? s_block;

    /// <summary>A file that can't be read. It is never the same as another.</summary>
    public static FileContent Unknown { get; } = new(-1, 0);

    /// <summary>Whether this is known, and the same.</summary>
    public bool IsSame(FileContent other) => Length >= 0 && this == other;

    /// <summary>The content of bytes in memory.</summary>
    public static FileContent Of(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        return Of(stream);
    }

    /// <summary>The content of a file, or of the file that a link leads to.</summary>
    public static FileContent Of(string path)
    {
        try
        {
            using FileStream stream = Open(path);
            return Of(stream);
        }
        catch (Exception exception) when (IsFault(exception))
        {
            return Unknown;
        }
    }

    /// <summary>Opens a file. Others may write or replace it meanwhile.</summary>
    public static FileStream Open(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.SequentialScan);

    /// <summary>Whether an exception says that a file can't be read or written.</summary>
    public static bool IsFault(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException;

    private static FileContent Of(Stream stream)
    {
        byte[] block = s_block ??= new byte[BlockSize];
        ulong hash = 0;
        long length = 0;
        int count;
        do
        {
            count = 0;
            for (int read = -1; count < block.Length && read != 0; count += read)
            {
                read = stream.Read(block, count, block.Length - count);
            }

            hash = Checksum.Add(hash, Checksum.Of(block.AsSpan(0, count)));
            length += count;
        }
        while (count == block.Length);

        return new FileContent(length, hash);
    }
}
