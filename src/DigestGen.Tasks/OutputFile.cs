using System.Text;

namespace DigestGen.Tasks;

/// <summary>Files that the task writes. Each is whole or as it was.</summary>
internal static class OutputFile
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a text, unless the file has it already.</summary>
    public static void WriteText(string path, string text)
    {
        byte[] bytes = s_utf8.GetBytes(text);
        if (!File.Exists(path) || new FileInfo(path).Length != bytes.Length || !File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes))
        {
            Write(path, stream => stream.Write(bytes, 0, bytes.Length));
        }
    }

    /// <summary>Writes a file beside its place, and moves it there.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        string temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16))
            {
                write(stream);
            }

            File.Delete(path);
            File.Move(temporary, path);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
