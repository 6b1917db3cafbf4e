using System.Text.RegularExpressions;

namespace DigestGen.Parsing.Tests.Architecture;

/// <summary>A C# file below <c>src</c>, and what its text says about namespaces.</summary>
internal sealed partial record SourceFile(string Project, string Path, string Folder, string Namespace, string Code)
{
    /// <summary>All C# files of all projects, without what builds leave.</summary>
    public static IReadOnlyList<SourceFile> All { get; } =
    [
        .. from project in Directory.GetDirectories(System.IO.Path.Combine(RepositoryFiles.Root, "src")).Order(StringComparer.Ordinal)
           from path in Directory.GetFiles(project, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
           let relative = System.IO.Path.GetRelativePath(project, path).Replace('\\', '/')
           where !relative.StartsWith("obj/", StringComparison.Ordinal) && !relative.StartsWith("bin/", StringComparison.Ordinal)
           select Read(System.IO.Path.GetFileName(project), path, relative),
    ];

    /// <summary>The namespaces that the file imports.</summary>
    public IEnumerable<string> Imports =>
        ImportLine().Matches(Code).Select(static match => match.Groups["name"].Value);

    /// <summary>The types that the file declares at the top level.</summary>
    public IEnumerable<string> Types =>
        TypeLine().Matches(Code).Select(static match => match.Groups["name"].Value);

    /// <summary>Whether a word of the code is this name.</summary>
    public bool Names(string type) => Regex.IsMatch(Code, $@"(?<![\w.]){type}\b(?!\s*(=[^=>]|\())");

    private static SourceFile Read(string project, string path, string relative)
    {
        string code = Comment().Replace(File.ReadAllText(path), "");
        string folder = System.IO.Path.GetDirectoryName(relative)!.Replace('\\', '/');
        return new SourceFile(project, $"{project}/{relative}", folder, NamespaceLine().Match(code).Groups["name"].Value, code);
    }

    [GeneratedRegex(@"^using (static )?(?<name>DigestGen[\w.]*);", RegexOptions.Multiline)]
    private static partial Regex ImportLine();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+)", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"^(public|internal)[\w ]* (class|struct|enum|interface|record) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex TypeLine();

    [GeneratedRegex(@"//[^\n]*")]
    private static partial Regex Comment();
}
