using System.Text;
using DigestGen.Tool.Files;

namespace DigestGen.Tool.Digests;

/// <summary>Reads text as the compiler reads additional files: UTF-8, or what a byte order mark says.</summary>
internal static class FileText
{
    // A text of UTF-16 is twice as long, and is the longest that a string can hold.
    private const long MaxLength = 1 << 29;

    /// <summary>The text. Bytes that are no UTF-8 are U+FFFD.</summary>
    /// <exception cref="IOException">The file can't be read, or is too large.</exception>
    public static string Read(InputFile file)
    {
        if (file.IsStandardInput)
        {
            using Stream input = Console.OpenStandardInput();
            return Read(input);
        }

        using var stream = new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
        return stream.CanSeek && stream.Length > MaxLength
            ? throw new IOException($"The file has {stream.Length:N0} bytes, and the limit is {MaxLength:N0}.")
            : Read(stream);
    }

    private static string Read(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, 1 << 15);
        return reader.ReadToEnd();
    }
}
