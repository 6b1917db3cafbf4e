using System.Text.RegularExpressions;
using DigestGen.Compiling.Findings;
using DigestGen.Compiling.Issues;
using DigestGen.Compiling.Naming;
using DigestGen.Compiling.Projects;
using DigestGen.Parsing;
using DigestGen.Parsing.Collections;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Task = Microsoft.Build.Utilities.Task;

namespace DigestGen.Tasks;

/// <summary>Finds the first mistakes that a compiler can't see: in the project file, in the names of digests, in patterns that match nothing.</summary>
public sealed class ReviewProject : Task
{
    // What a search for digests that no item names looks at, at most.
    private const int MaxDepth = 3;
    private const int MaxFiles = 2_000;
    private const long MaxLength = 4_000_000;

    private const int MaxNamed = 3;

    // The generator reads the others.
    private static readonly string[] s_propertiesOfTargets = ["DigestGenTasksAssembly", "EnableDefaultDigestItems"];

    private static readonly Regex s_comment = new("<!--.*?-->", RegexOptions.Singleline | RegexOptions.CultureInvariant);

    // What a target adds is there only when it runs.
    private static readonly Regex s_target = new("<Target\\b.*?</Target>", RegexOptions.Singleline | RegexOptions.CultureInvariant);

    private static readonly Regex s_property = new(
        @"(?:<|#:property\s+)((?:DigestGen|EnableDefaultDigest)\w*)(?=\s*[>=]|\s+Condition\b)", RegexOptions.CultureInvariant);

    private static readonly Regex s_item = new(
        "<(Digest|AdditionalFiles)\\s(?![^>]*\\bCondition\\s*=)[^>]*?\\bInclude\\s*=\\s*[\"']([^\"'$@]+)[\"']|^#:(include)\\s+(\\S.*?)\\s*$",
        RegexOptions.Multiline | RegexOptions.CultureInvariant);

    /// <summary>The items AdditionalFiles.</summary>
    public ITaskItem[] Files { get; set; } = [];

    /// <summary>The files that a person writes a project in.</summary>
    public string[] ProjectFiles { get; set; } = [];

    /// <summary>The project's folder.</summary>
    [Required]
    public string ProjectFolder { get; set; } = "";

    /// <summary>The folders that the build writes to, percent-encoded and separated by bars.</summary>
    public string OutputFolders { get; set; } = "";

    /// <summary>Why the project has no file that could be a digest, in clauses with bars between them; empty if it has one.</summary>
    [Output]
    public string NoFileReason { get; private set; } = "";

    public override bool Execute()
    {
        EquatableArray<string> folders = Compiling.Projects.OutputFolders.Read(OutputFolders, ProjectFolder);
        (string Path, string Text)[] project = [.. ProjectFiles.Select(static path => (path, ReadText(path))).Where(static file => file.Item2.Length > 0)];
        foreach ((string path, string text) in project)
        {
            ReviewProperties(path, text);
        }

        DigestItem[] items = Array.ConvertAll(Files, item => DigestItem.Of(item, folders));
        if (!items.Any(static item => item.IsCandidate))
        {
            NoFileReason = ReasonOf(project.Select(static file => file.Text), folders);
        }
        else
        {
            ReviewPatterns(project, items);
        }

        ReviewNames([.. items.Where((item, i) => Files[i].GetMetadata("DigestGenIsDefault").Length > 0 && !item.IsInOutputFolder)]);
        return true;
    }

    private static string ReadText(string path)
    {
        try
        {
            return File.Exists(path) && new FileInfo(path).Length <= MaxLength ? Without(s_comment, File.ReadAllText(path)) : "";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    // All other text stays on its line.
    private static string Without(Regex part, string text) =>
        part.Replace(text, static match => new string('\n', match.Value.Count(static c => c == '\n')));

    private static bool IsDigest(string path)
    {
        try
        {
            return new FileInfo(path).Length <= MaxLength && FormatMarks.IsIn(new DigestItem(path, false, false, ItemMetadata.None).ReadText(out _));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private void ReviewProperties(string path, string text)
    {
        foreach (Match match in s_property.Matches(text))
        {
            string name = match.Groups[1].Value;
            string[] known = [.. ProjectOptions.Properties, .. s_propertiesOfTargets];
            if (known.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                continue;
            }

            string? near = known.FirstOrDefault(property => NearName.IsNear(name.ToUpperInvariant(), property.ToUpperInvariant()));
            Log.Report(
                BuildFindingKind.UnknownProperty, path, text.Take(match.Index).Count(static c => c == '\n') + 1,
                name, near is null ? $"it has {string.Join(", ", ProjectOptions.Properties)}" : $"did you mean '{near}'?");
        }
    }

    // The folder 'digests' is there, and hides that the project's own items name nothing.
    private void ReviewPatterns((string Path, string Text)[] project, DigestItem[] items)
    {
        bool hasDigests = items.Any(static item => item.IsDeclared);
        bool hasFiles = items.Where((item, i) => !item.IsDeclared && item.IsCandidate && Files[i].GetMetadata("DigestGenIsDefault").Length == 0).Any();
        foreach ((string path, string whole) in project)
        {
            string text = Without(s_target, whole);
            foreach (Match match in s_item.Matches(text))
            {
                string pattern = match.Groups[2].Value;
                if (match.Groups[1].Value == "Digest" ? !hasDigests : match.Groups[1].Success && !hasFiles && (TextExtensions.IsOn(pattern) || pattern.EndsWith("*", StringComparison.Ordinal)))
                {
                    Log.Report(
                        BuildFindingKind.PatternWithoutFiles, path, text.Take(match.Index).Count(static c => c == '\n') + 1,
                        match.Groups[1].Value, pattern);
                }
            }
        }
    }

    // What a project's own items say of a file is on purpose.
    private void ReviewNames(DigestItem[] items)
    {
        var undated = new List<(string Path, string Missing)>();
        foreach (DigestItem item in items)
        {
            IssueIdentity identity = IssueIdentity.Read(item.Path, item.Metadata, out PlanFinding[] unreadable);
            string missing = identity.Day is not null ? identity.Channel is null ? "no channel" : ""
                : identity.Channel is null ? "no date and no channel" : "no date";
            if (missing.Length > 0 && unreadable.Length == 0 && !identity.IsNamed && IsDigest(item.Path))
            {
                undated.Add((item.Path, missing));
            }
        }

        for (int i = 0; i < Math.Min(undated.Count, MaxNamed); i++)
        {
            string others = i == MaxNamed - 1 && undated.Count > MaxNamed ? $" (and {undated.Count - MaxNamed} more files)" : "";
            Log.Report(
                BuildFindingKind.UndatedName, undated[i].Path, 0,
                undated[i].Missing, undated[i].Missing.Contains(" and ") ? "neither" : "none", others, Shorten(undated[i].Path));
        }
    }

    private string ReasonOf(IEnumerable<string> project, EquatableArray<string> outputFolders)
    {
        string[] patterns =
        [
            .. project.SelectMany(static text => s_item.Matches(text).Cast<Match>())
                .Select(static match => match.Groups[3].Success ? $"#:include {match.Groups[4].Value}" : $"{match.Groups[1].Value} Include=\"{match.Groups[2].Value}\"")
                .Distinct(StringComparer.Ordinal),
        ];
        string[] near = [.. FindDigests(ProjectFolder, MaxDepth, outputFolders).Take(MaxFiles).Where(IsDigest).Select(Shorten).OrderBy(static path => path, StringComparer.Ordinal)];
        string reason = patterns.Length > 0
            ? $"{string.Join(" and ", patterns.Take(MaxNamed))} matches no file"
            : "no item names one, and there is none in the folder 'digests' beside the project";
        reason = reason.Replace('|', '/');
        return near.Length > 0 ? $"{reason}|; these files look like digests: {PathText.List(near).Replace('|', '/')}" : reason;
    }

    private string Shorten(string path) => PathText.Shorten(path, ProjectFolder);

    // Folders whose names start with a point are no project's.
    private static IEnumerable<string> FindDigests(string folder, int depth, EquatableArray<string> outputFolders)
    {
        string[] files;
        string[] folders;
        try
        {
            files = Directory.GetFiles(folder);
            folders = depth > 0 ? Directory.GetDirectories(folder) : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            yield break;
        }

        foreach (string file in files)
        {
            if (TextExtensions.IsOn(file) && Path.GetFileName(file)[0] != '.' && !Compiling.Projects.OutputFolders.Contain(outputFolders, file))
            {
                yield return file;
            }
        }

        foreach (string child in folders)
        {
            if (Path.GetFileName(child)[0] != '.' && Path.GetFileName(child) != "node_modules")
            {
                foreach (string file in FindDigests(child, depth - 1, outputFolders))
                {
                    yield return file;
                }
            }
        }
    }
}

/// <summary>Reports findings of the package's tasks.</summary>
internal static class BuildFindings
{
    /// <summary>Reports a finding as its rule says.</summary>
    /// <param name="log">Where to.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="path">The file that it is about; null for the project.</param>
    /// <param name="line">The line there, counted from 1; 0 for the whole file.</param>
    /// <param name="arguments">What the message quotes.</param>
    public static void Report(this TaskLoggingHelper log, BuildFindingKind kind, string? path = null, int line = 0, params object[] arguments)
    {
        DiagnosticRule rule = DiagnosticRules.Of(kind);
        if (rule.Severity == RuleSeverity.Error)
        {
            log.LogError(null, rule.Id, null, path, line, 0, 0, 0, rule.Message, arguments);
        }
        else
        {
            log.LogWarning(null, rule.Id, null, path, line, 0, 0, 0, rule.Message, arguments);
        }
    }
}
