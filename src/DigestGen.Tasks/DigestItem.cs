using DigestGen.Compiling.Files;
using DigestGen.Compiling.Issues;
using DigestGen.Parsing.Collections;
using Microsoft.Build.Framework;

namespace DigestGen.Tasks;

/// <summary>An item AdditionalFiles, which may be a digest.</summary>
/// <param name="Path">The file's full path, as the compiler has it.</param>
/// <param name="IsDeclared">Whether the project says outright that it is a digest.</param>
/// <param name="IsInOutputFolder">Whether it lies in a folder that the build writes to.</param>
/// <param name="Metadata">What the item says of it.</param>
internal sealed record DigestItem(string Path, bool IsDeclared, bool IsInOutputFolder, ItemMetadata Metadata)
{
    /// <summary>Whether the file's text tells if it is a digest.</summary>
    public bool IsCandidate => IsDeclared || TextExtensions.IsOn(Path);

    public static DigestItem Of(ITaskItem item, EquatableArray<string> outputFolders)
    {
        string path = item.GetMetadata("FullPath");
        return new DigestItem(
            path,
            string.Equals(Get(item, "DigestGenIsDigest"), "true", StringComparison.OrdinalIgnoreCase),
            OutputFolders.Contain(outputFolders, path),
            new ItemMetadata(Get(item, "Channel"), Get(item, "Date"), Get(item, "Time"), Get(item, "Name")));
    }

    private static string? Get(ITaskItem item, string name) => item.GetMetadata(name).Trim() is { Length: > 0 } value ? value : null;
}
