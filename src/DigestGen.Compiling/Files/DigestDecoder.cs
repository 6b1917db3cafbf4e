using System.Text;

namespace DigestGen.Compiling.Files;

/// <summary>The one way from a file's bytes to its text: build, compiler, editor, fixes and tool read the same text in the same file.</summary>
/// <remarks>
/// A file is UTF-8, or UTF-16 if a byte order mark says so. Bytes that are neither become U+FFFD, which a finding reports
/// at its place, or for the file as a whole. A compiler takes the code page of its machine for such files, and UTF-32 by its
/// mark, so that the same file would have another text on another machine; <see cref="Recover"/> undoes that.
/// </remarks>
public static class DigestDecoder
{
    /// <summary>The most bytes that a file can have: a string can't hold the text of longer ones.</summary>
    public const int MaxLength = 1 << 29;

    private const int Utf16 = 1200;
    private const int Utf16BigEndian = 1201;
    private const int Utf8 = 65001;

    /// <summary>The text of a file.</summary>
    /// <param name="bytes">All of its bytes.</param>
    public static string Decode(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2),
        _ => Encoding.UTF8.GetString(bytes),
    };

    /// <summary>The text of a file that a compiler has decoded: the same one that <see cref="Decode"/> gives.</summary>
    /// <param name="text">The text as the compiler has it.</param>
    /// <param name="encoding">The encoding by which it read the file; null if the text is from memory.</param>
    public static string Recover(string text, Encoding? encoding)
    {
        if (encoding is null or { CodePage: Utf8 or Utf16 or Utf16BigEndian })
        {
            return text;
        }

        byte[] mark = encoding.GetPreamble();
        return Decode([.. mark, .. encoding.GetBytes(text)]);
    }
}
