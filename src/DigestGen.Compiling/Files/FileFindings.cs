using DigestGen.Compiling.Findings;
using DigestGen.Parsing.Collections;
using DigestGen.Parsing.Findings;

namespace DigestGen.Compiling.Files;

/// <summary>What is wrong with a digest.</summary>
/// <param name="Path">The file's path, as the compiler has it.</param>
/// <param name="InText">What is wrong with its text.</param>
/// <param name="InItem">What is wrong with its item or its file.</param>
internal sealed record FileFindings(string Path, EquatableArray<Finding> InText, EquatableArray<PlanFinding> InItem)
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
