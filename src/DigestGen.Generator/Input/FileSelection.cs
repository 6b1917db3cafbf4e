using System.Globalization;
using DigestGen.Compiling.Findings;
using DigestGen.Compiling.Projects;
using DigestGen.Parsing.Collections;
using DigestGen.Parsing.Format;

namespace DigestGen.Generator.Input;

/// <summary>Reviews which of a project's files are digests.</summary>
internal static class FileSelection
{
    private const int MaxListed = 3;

    /// <summary>What is wrong with the choice of files as a whole.</summary>
    public static EquatableArray<PlanFinding> Review(EquatableArray<DigestFile> files, ConsumingProject project)
    {
        var ignored = new List<IgnoredFile>();
        bool isFound = false;
        foreach (DigestFile file in files)
        {
            isFound |= file.Issue is not null || file.Findings is not null;
            if (file.Ignored is not null)
            {
                ignored.Add(file.Ignored);
            }
        }

        var findings = new List<PlanFinding>();
        ignored.Sort(static (left, right) => string.CompareOrdinal(left.Path, right.Path));
        IgnoredFile[] output = [.. ignored.Where(static file => file.IsDeclared)];
        if (output.Length > 0)
        {
            findings.Add(Finding(PlanFindingKind.DigestInOutputFolder, List(output, project, static _ => "")));
        }

        // Without the library there is another report, and nothing is generated.
        if (!isFound && output.Length == 0 && project.Options.IsReferenced && project.Compiler.HasLibrary)
        {
            findings.Add(Finding(PlanFindingKind.NoDigests, Reasons(ignored, project)));
        }

        return new EquatableArray<PlanFinding>([.. findings]);
    }

    private static string Reasons(List<IgnoredFile> ignored, ConsumingProject project)
    {
        IgnoredFile[] texts = [.. ignored.Where(static file => file.Reason != IgnoredReason.Extension)];
        int others = ignored.Count - texts.Length;
        string reasons = texts.Length > 0
            ? List(texts, project, static file => " " + Reason(file.Reason))
            : "the project has no Digest item, and no AdditionalFiles item with the extension .md, .markdown or .txt";
        return others > 0 ? $"{reasons} ({Text(others)} with another extension)" : reasons;
    }

    private static string List(IgnoredFile[] files, ConsumingProject project, Func<IgnoredFile, string> describe)
    {
        string list = string.Join(", ", files.Take(MaxListed).Select(file => $"'{Shorten(file.Path, project)}'{describe(file)}"));
        return files.Length > MaxListed ? $"{list}, and {Text(files.Length - MaxListed)} more" : list;
    }

    private static string Reason(IgnoredReason reason) => reason switch
    {
        IgnoredReason.Empty => "is empty",
        IgnoredReason.OutputFolder => "is in an output folder",
        _ => $"has none of the lines '{DigestFormat.SummaryHeading}', '{DigestFormat.DetailsHeading}' and '{DigestFormat.TableHeader}'",
    };

    private static string Shorten(string path, ConsumingProject project) =>
        path.StartsWith(project.Options.Folder, StringComparison.Ordinal) ? path.Substring(project.Options.Folder.Length) : path;

    private static PlanFinding Finding(PlanFindingKind kind, string argument) =>
        new(kind, null, null, new EquatableArray<string>([argument]));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
