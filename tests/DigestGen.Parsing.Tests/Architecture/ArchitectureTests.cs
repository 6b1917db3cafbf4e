namespace DigestGen.Parsing.Tests.Architecture;

/// <summary>The folders and namespaces of all projects below <c>src</c>.</summary>
public sealed class ArchitectureTests
{
    // Types of these are polyfills for the compiler, which looks for them in System's namespaces.
    private const string Polyfills = "Polyfills";

    // The library's public types are one namespace for its users, whatever folder they are in.
    private static readonly string[] s_publicFolders = ["DigestGen/Lists", "DigestGen/Search"];

    // A namespace may use those below it in this list, and none above.
    private static readonly string[] s_parsing =
    [
        "DigestGen.Parsing",
        "DigestGen.Parsing.Entries",
        "DigestGen.Parsing.Records",
        "DigestGen.Parsing.Table",
        "DigestGen.Parsing.Damage",
        "DigestGen.Parsing.Sections",
        "DigestGen.Parsing.Blocks",
        "DigestGen.Parsing.Markdown",
        "DigestGen.Parsing.Findings",
        "DigestGen.Parsing.Format",
        "DigestGen.Parsing.Arxiv",
        "DigestGen.Parsing.Language",
        "DigestGen.Parsing.Text",
        "DigestGen.Parsing.Characters",
        "DigestGen.Parsing.Collections",
    ];

    // A project may use those below it, and none above. The library stands alone: the others share its layout's source.
    private static readonly string[] s_projects =
    [
        "DigestGen.Tool", "DigestGen.Tasks", "DigestGen.Completion", "DigestGen.CodeFixes", "DigestGen.Generator",
        "DigestGen.Compiling", "DigestGen.Parsing", "DigestGen",
    ];

    [Fact]
    public void A_namespace_equals_its_folder() =>
        Assert.Empty(SourceFile.All
            .Where(static file => file.Folder != Polyfills && file.Namespace.Length > 0)
            .Where(static file => file.Namespace != NamespaceOf(file))
            .Select(static file => $"{file.Path} declares {file.Namespace}, not {NamespaceOf(file)}"));

    [Fact]
    public void Parsing_uses_its_namespaces_in_one_direction()
    {
        SourceFile[] files = [.. SourceFile.All.Where(static file => file.Project == "DigestGen.Parsing" && file.Folder != Polyfills)];

        Assert.Equal(s_parsing.Order(), files.Select(static file => file.Namespace).Distinct().Order());
        Assert.Empty(Uses(files)
            .Where(static use => Array.IndexOf(s_parsing, use.To) < Array.IndexOf(s_parsing, use.From))
            .Select(static use => $"{use.From} uses {use.To}"));
    }

    [Fact]
    public void No_namespaces_of_the_compilers_side_use_each_other_in_a_circle()
    {
        foreach (string project in new[] { "DigestGen.Parsing", "DigestGen.Compiling", "DigestGen.Generator" })
        {
            SourceFile[] files = [.. SourceFile.All.Where(file => file.Project == project && file.Folder != Polyfills)];
            Assert.NotEmpty(files);

            // What nothing else uses is taken away until nothing is left, or only circles are.
            List<(string From, string To)> uses = [.. Uses(files)];
            int before;
            do
            {
                before = uses.Count;
                uses.RemoveAll(use => uses.All(other => other.To != use.From));
            }
            while (uses.Count < before);

            Assert.Empty(uses.Select(static use => $"{use.From} uses {use.To}"));
        }
    }

    [Fact]
    public void Projects_use_those_below_them()
    {
        string[] names = [.. s_projects.Where(static project => project != "DigestGen")];
        foreach (SourceFile file in SourceFile.All)
        {
            int own = Array.IndexOf(s_projects, file.Project);
            Assert.True(own >= 0, $"{file.Project} has no place in the order of projects");
            Assert.Empty(file.Imports
                .Where(import => names.Any(name => Array.IndexOf(s_projects, name) < own && IsIn(import, name)))
                .Select(import => $"{file.Path} uses {import}"));
        }
    }

    private static string NamespaceOf(SourceFile file) =>
        file.Folder.Length == 0 || s_publicFolders.Contains($"{file.Project}/{file.Folder}") ? file.Project : $"{file.Project}.{file.Folder.Replace('/', '.')}";

    private static bool IsIn(string name, string parent) =>
        name == parent || name.StartsWith(parent + ".", StringComparison.Ordinal);

    // Imports tell all uses but those of an enclosing namespace, which needs none.
    private static IEnumerable<(string From, string To)> Uses(SourceFile[] files)
    {
        ILookup<string, string> types = files
            .SelectMany(static file => file.Types.Select(type => (file.Namespace, type)))
            .ToLookup(static pair => pair.Namespace, static pair => pair.type);
        HashSet<string> namespaces = [.. files.Select(static file => file.Namespace)];
        return files.SelectMany(file => file.Imports.Where(namespaces.Contains)
                .Concat(namespaces.Where(parent => file.Namespace.StartsWith(parent + ".", StringComparison.Ordinal)
                    && types[parent].Any(file.Names)))
                .Where(to => to != file.Namespace)
                .Select(to => (file.Namespace, to)))
            .Distinct();
    }
}
