using DigestGen.Compiling.Files;
using DigestGen.Compiling.Issues;
using DigestGen.Compiling.Projects;
using DigestGen.Parsing.Collections;
using Microsoft.Build.Framework;

namespace DigestGen.Tasks;

/// <summary>An item AdditionalFiles, which may be a digest.</summary>
/// <param name="Path">The file's full path, as the compiler has it.</param>
/// <param name="IsDeclared">Whether the project says outright that it is a digest.</param>
/// <param name="IsInOutputFolder">Whether it lies in a folder that the build writes to.</param>
/// <param name="Metadata">What the item says of it.</param>
public sealed record DigestItem(string Path, bool IsDeclared, bool IsInOutputFolder, ItemMetadata Metadata)
{
    /// <summary>Whether the file's text tells if it is a digest.</summary>
    public bool IsCandidate => !IsInOutputFolder && (IsDeclared || TextExtensions.IsOn(Path));

    public static DigestItem Of(ITaskItem item, EquatableArray<string> outputFolders)
    {
        string path = item.GetMetadata("FullPath");
        return new DigestItem(
            path,
            string.Equals(Get(item, "DigestGenIsDigest"), "true", StringComparison.OrdinalIgnoreCase),
            OutputFolders.Contain(outputFolders, path),
            new ItemMetadata(Get(item, "Channel"), Get(item, "Date"), Get(item, "Time"), Get(item, "Name")));
    }

    /// <summary>Reads the file's text.</summary>
    /// <param name="content">What the bytes are known by that were read.</param>
    /// <exception cref="IOException">The file can't be read.</exception>
    public string ReadText(out FileContent content)
    {
        using FileStream stream = FileContent.Open(Path);
        if (stream.Length > DigestDecoder.MaxLength)
        {
            throw new IOException($"The file has {stream.Length:N0} bytes, and the limit is {DigestDecoder.MaxLength:N0}.");
        }

        byte[] bytes = new byte[(int)stream.Length];
        int length = 0;
        for (int read = -1; length < bytes.Length && read != 0; length += read)
        {
            read = stream.Read(bytes, length, bytes.Length - length);
        }

        Array.Resize(ref bytes, length);
        content = FileContent.Of(bytes);
        return DigestDecoder.Decode(bytes);
    }

    /// <summary>Reads the file. One that can't be read costs that file, and a finding says so.</summary>
    /// <param name="content">What the bytes are known by that were read.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public DigestFile Read(out FileContent content, CancellationToken cancellationToken)
    {
        content = default;
        if (!IsCandidate)
        {
            return IsInOutputFolder && (IsDeclared || TextExtensions.IsOn(Path))
                ? DigestFile.Ignore(Path, IgnoredReason.OutputFolder, IsDeclared)
                : DigestFile.Ignore(Path, IgnoredReason.Extension, isDeclared: false);
        }

        string text;
        try
        {
            text = ReadText(out content);
        }
        catch (Exception exception) when (FileContent.IsFault(exception))
        {
            content = FileContent.Unknown;
            return DigestFile.Unreadable(Path, exception.Message);
        }

        return DigestFileReader.Read(Path, text, IsDeclared, Metadata, cancellationToken);
    }

    private static string? Get(ITaskItem item, string name) => item.GetMetadata(name).Trim() is { Length: > 0 } value ? value : null;
}
