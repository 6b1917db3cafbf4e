using System.Text;
using DigestGen.Compiling.Files;

namespace DigestGen.Tasks;

/// <summary>Reads files that may be digests, as the compiler reads additional files.</summary>
internal static class DigestTextFile
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file. One that can't be read costs that file, and a finding says so.</summary>
    public static DigestFile Read(DigestItem item, CancellationToken cancellationToken)
    {
        if (!item.IsCandidate)
        {
            return DigestFile.Ignore(item.Path, IgnoredReason.Extension, isDeclared: false);
        }

        if (item.IsInOutputFolder)
        {
            return DigestFile.Ignore(item.Path, IgnoredReason.OutputFolder, item.IsDeclared);
        }

        string text;
        try
        {
            text = Decode(File.ReadAllBytes(item.Path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return DigestFile.Unreadable(item.Path, exception.Message);
        }

        return DigestFileReader.Read(item.Path, text, item.IsDeclared, item.Metadata, cancellationToken);
    }

    /// <summary>A text of UTF-8, or of what a byte order mark says; and if it is neither, of the system's own encoding.</summary>
    internal static string Decode(byte[] bytes)
    {
        switch (bytes)
        {
            case [0xEF, 0xBB, 0xBF, ..]:
                return Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3);
            case [0xFE, 0xFF, ..]:
                return Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2);
            case [0xFF, 0xFE, ..]:
                return Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2);
            default:
                try
                {
                    return s_strict.GetString(bytes);
                }
                catch (DecoderFallbackException)
                {
                    return Encoding.GetEncoding(0).GetString(bytes);
                }
        }
    }
}
