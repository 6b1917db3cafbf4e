using DigestGen.Compiling.Issues;
using DigestGen.Parsing;

namespace DigestGen.Generator.Input;

/// <summary>What is wrong with a digest.</summary>
/// <param name="Path">The file's path, as the compiler has it.</param>
/// <param name="InText">What is wrong with its text.</param>
/// <param name="InMetadata">What is wrong with its item's metadata.</param>
/// <param name="Unreadable">Why the file can't be read; null if it can.</param>
internal sealed record FileFindings(
    string Path, EquatableArray<Finding> InText, EquatableArray<UnreadableMetadata> InMetadata, string? Unreadable)
{
    /// <summary>The findings of those files that have any.</summary>
    public static EquatableArray<FileFindings> Of(EquatableArray<DigestFile> files)
    {
        var findings = new List<FileFindings>();
        foreach (DigestFile file in files)
        {
            if (file.Findings is { } found)
            {
                findings.Add(found);
            }
        }

        return new EquatableArray<FileFindings>([.. findings]);
    }
}
