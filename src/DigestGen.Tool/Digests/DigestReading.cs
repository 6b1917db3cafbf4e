using DigestGen.Compiling.Findings;
using DigestGen.Compiling.Issues;
using DigestGen.Parsing;
using DigestGen.Parsing.Collections;
using DigestGen.Tool.Files;

namespace DigestGen.Tool.Digests;

/// <summary>A digest that was read.</summary>
/// <param name="File">The file.</param>
/// <param name="Text">Its text; empty if it could not be read.</param>
/// <param name="Issue">What it holds; null if it could not be read.</param>
/// <param name="Findings">What is wrong with it.</param>
internal sealed record DigestReading(
    InputFile File, string Text, DigestIssue? Issue, IReadOnlyList<ReportedFinding> Findings)
{
    /// <summary>Reads a file.</summary>
    /// <returns>The digest; null if the file is not one.</returns>
    public static DigestReading? Read(InputFile file, CancellationToken cancellationToken)
    {
        string text;
        try
        {
            text = FileText.Read(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or OutOfMemoryException)
        {
            return LeftOut(file, PlanFindingKind.UnreadableFile, exception.Message);
        }

        if (file.IsNamed || FormatMarks.IsIn(text))
        {
            return Parse(file, text, cancellationToken);
        }

        // As in a build, a file that nobody names is a digest if it shows the format's marks, or is reported if it should be one.
        return DigestFileName.Read(file.Path).IsOfDigest ? LeftOut(file, PlanFindingKind.NotADigest, NearMiss.ReasonOf(text)) : null;
    }

    /// <summary>Reads a text as a digest.</summary>
    public static DigestReading Parse(InputFile file, string text, CancellationToken cancellationToken)
    {
        ParsedDigest digest = DigestParser.Parse(text, cancellationToken);
        IssueIdentity identity = IssueIdentity.Read(file.Path, ItemMetadata.None, out UnreadableIdentity[] unreadable);
        DigestIssue? issue = digest.IsLeftOut
            ? null
            : new DigestIssue(IssueOutline.Of(file.Path, identity, digest.Content), digest.Content);
        return new DigestReading(
            file,
            text,
            issue,
            [
                .. digest.Findings.Select(finding => ReportedFinding.Of(file.Path, finding)),
                .. unreadable.Select(part => ReportedFinding.Of(new PlanFinding(
                    part.Kind, file.Path, null, new EquatableArray<string>([part.Value, part.Name, part.Expected])))),
            ]);
    }

    private static DigestReading LeftOut(InputFile file, PlanFindingKind kind, string reason) =>
        new(file, "", null, [ReportedFinding.Of(new PlanFinding(kind, file.Path, null, new EquatableArray<string>([reason])))]);
}
