using DigestGen.Compiling.Files;
using DigestGen.Compiling.Findings;
using DigestGen.Compiling.Issues;
using DigestGen.Compiling.Projects;
using DigestGen.Parsing.Collections;
using DigestGen.Parsing.Format;
using static DigestGen.Parsing.Text.Invariant;

namespace DigestGen.Generator.Input;

/// <summary>Reviews which of a project's files are digests.</summary>
internal static class FileSelection
{
    private const int ClauseCount = 4;

    private const string NoFile = "the project has no Digest item, and no AdditionalFiles item with the extension .md, .markdown or .txt";

    private const string NoMark =
        $"without a line '{DigestFormat.SummaryHeading}', '{DigestFormat.DetailsHeading}' or '{DigestFormat.TableHeader}': ";

    /// <summary>What is wrong with the choice of files as a whole.</summary>
    public static EquatableArray<PlanFinding> Review(DigestFiles read, ConsumingProject project)
    {
        var ignored = new List<IgnoredFile>();
        bool isFound = read.Stored is { Catalog.Issues.Count: > 0 };
        foreach (DigestFile file in read.Files)
        {
            isFound |= file.Issue is not null || file.Findings is not null;
            if (file.Ignored is not null)
            {
                ignored.Add(file.Ignored);
            }
        }

        ignored.Sort(static (left, right) => string.CompareOrdinal(left.Path, right.Path));
        IgnoredFile[] declared = [.. ignored.Where(static file => file.IsDeclared)];
        if (declared.Length > 0)
        {
            return new([PlanFinding.DigestInOutputFolder(List(declared, project))]);
        }

        // Without the library there is another report, and nothing is generated.
        return isFound || !project.Options.IsReferenced || !project.Compiler.HasLibrary
            ? EquatableArray<PlanFinding>.Empty
            : new([PlanFinding.NoDigests(Clauses(ignored, project))]);
    }

    // A clause for each reason. Each is an argument of the message, because a long argument is cut.
    private static string[] Clauses(List<IgnoredFile> ignored, ConsumingProject project)
    {
        var clauses = new List<string>();
        Add(IgnoredReason.NoMark, NoMark);
        Add(IgnoredReason.Empty, "empty: ");
        Add(IgnoredReason.OutputFolder, "in an output folder: ");
        if (clauses.Count == 0)
        {
            clauses.AddRange((project.Options.NoFileReason ?? NoFile).Split('|').Take(ClauseCount));
        }

        int others = ignored.Count(static file => file.Reason == IgnoredReason.Extension);
        if (others > 0)
        {
            clauses.Add($"; with another extension: {Text(others)}");
        }

        return [.. clauses, .. Enumerable.Repeat("", ClauseCount - clauses.Count)];

        void Add(IgnoredReason reason, string words)
        {
            IgnoredFile[] files = [.. ignored.Where(file => file.Reason == reason)];
            if (files.Length > 0)
            {
                clauses.Add((clauses.Count > 0 ? "; " : "") + words + List(files, project));
            }
        }
    }

    private static string List(IgnoredFile[] files, ConsumingProject project) =>
        PathText.List([.. files.Select(file => PathText.Shorten(file.Path, project.Options.Folder))]);
}
