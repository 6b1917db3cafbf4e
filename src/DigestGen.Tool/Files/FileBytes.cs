using System.Globalization;

namespace DigestGen.Tool.Files;

/// <summary>Reads files that may be anything: of any size, pipes and devices.</summary>
internal static class FileBytes
{
    /// <summary>The most bytes that a file is read with. The largest real digest has about a megabyte.</summary>
    public const int MaxLength = 128 << 20;

    /// <summary>All bytes of a file, or of standard input.</summary>
    /// <remarks>A pipe or a device is read if the user names it, as a shell does for <c>&lt;(command)</c>, and never in a folder.</remarks>
    /// <exception cref="IOException">The file can't be read, is too large, or is not an ordinary file.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not read the file.</exception>
    public static byte[] Read(InputFile file)
    {
        if (file.Problem is { } problem)
        {
            throw new IOException(problem);
        }

        if (file.IsStandardInput)
        {
            using Stream input = Console.OpenStandardInput();
            return Read(input, 0);
        }

        if (!file.IsNamed && !FileKind.IsOrdinary(file.Path))
        {
            throw new IOException("it is a pipe, a socket or a device, and no file");
        }

        using var stream = new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
        return Read(stream, stream.CanSeek ? stream.Length : 0);
    }

    private static byte[] Read(Stream stream, long expected)
    {
        if (expected > MaxLength)
        {
            throw TooLong(string.Create(CultureInfo.InvariantCulture, $"{expected:N0} bytes"));
        }

        byte[] bytes = new byte[Math.Max(expected, 4096)];
        int length = 0;
        while (true)
        {
            int read = stream.Read(bytes, length, bytes.Length - length);
            length += read;
            if (read == 0)
            {
                return length == bytes.Length ? bytes : bytes[..length];
            }

            if (length == bytes.Length)
            {
                // Most files end here.
                int next = stream.ReadByte();
                if (next < 0)
                {
                    return bytes;
                }

                if (length == MaxLength)
                {
                    throw TooLong("more");
                }

                Array.Resize(ref bytes, (int)Math.Min(MaxLength, 2L * length));
                bytes[length++] = (byte)next;
            }
        }
    }

    private static IOException TooLong(string length) => new(string.Create(
        CultureInfo.InvariantCulture, $"it has {length}, and a digest may have {MaxLength:N0} bytes"));
}
