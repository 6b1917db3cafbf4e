using DigestGen.Compiling.Findings;
using DigestGen.Compiling.Issues;
using DigestGen.Parsing;

namespace DigestGen.Compiling.Files;

/// <summary>Reads the text of a file that may be a digest.</summary>
public static class DigestFileReader
{
    /// <summary>Whether a text is that of a digest.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="isDeclared">Whether the project says outright that it is.</param>
    public static bool IsDigest(string text, bool isDeclared) => isDeclared || FormatMarks.IsIn(text);

    /// <summary>Reads a text.</summary>
    /// <param name="path">The file's path, as the compiler has it.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="isDeclared">Whether the project says outright that it is a digest.</param>
    /// <param name="metadata">What the item says of it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The digest, or why the file is not one.</returns>
    public static DigestFile Read(
        string path, string text, bool isDeclared, ItemMetadata metadata, CancellationToken cancellationToken)
    {
        if (!IsDigest(text, isDeclared))
        {
            return DigestFileName.Read(path).IsOfDigest
                ? DigestFile.NotADigest(path, NearMiss.ReasonOf(text))
                : DigestFile.Ignore(path, string.IsNullOrWhiteSpace(text) ? IgnoredReason.Empty : IgnoredReason.NoMark, isDeclared: false);
        }

        ParsedDigest digest = DigestParser.Parse(text, cancellationToken);
        IssueIdentity identity = IssueIdentity.Read(path, metadata, out PlanFinding[] unreadable);
        return DigestFile.Of(path, identity, digest, unreadable) with
        {
            Damage = DamagedDigest.Of(path, text, digest, cancellationToken),
        };
    }
}
