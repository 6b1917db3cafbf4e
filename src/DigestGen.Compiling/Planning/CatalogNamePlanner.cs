using DigestGen.Compiling.Findings;
using DigestGen.Compiling.Naming;
using DigestGen.Compiling.Projects;

namespace DigestGen.Compiling.Planning;

/// <summary>Chooses the catalog's name, and finds what else has it.</summary>
internal static class CatalogNamePlanner
{
    private const string DefaultName = "Digests";
    private const string LibraryNamespace = "DigestGen";

    // What the generated code refers to by its full name.
    private static readonly string[] s_used =
    [
        "DigestGen.DigestCatalog",
        "DigestGen.Issue",
        "DigestGen.Paper",
        "DigestGen.CompilerServices.CompiledCatalog",
        "System.ReadOnlySpan",
        "System.CodeDom.Compiler.GeneratedCode",
        "System.CodeDom.Compiler.GeneratedCodeAttribute",
        "System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage",
        "System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverageAttribute",
        "System.Runtime.CompilerServices.MethodImpl",
        "System.Runtime.CompilerServices.MethodImplAttribute",
        "System.Runtime.CompilerServices.MethodImplOptions",
    ];

    /// <summary>Chooses the name, and reports what is wrong with the one that the project asks for.</summary>
    public static CatalogName Plan(ConsumingProject project, ICollection<PlanFinding> findings)
    {
        ProjectOptions options = project.Options;
        string catalogNamespace = options.Namespace ?? Identifiers.ToNamespace(project.Compiler.AssemblyName);
        if (s_used.FirstOrDefault(used => IsOrContains(used, catalogNamespace)) is { } usedType)
        {
            findings.Add(PlanFinding.InvalidOption(catalogNamespace, "DigestGenNamespace", $"a namespace, and '{usedType}' is a type"));
            catalogNamespace = catalogNamespace.Replace('.', '_');
        }

        string name = options.CatalogName;
        string fullName = $"{catalogNamespace}.{name}";
        if (s_used.FirstOrDefault(used => IsOrContains(fullName, used)) is { } usedName)
        {
            findings.Add(PlanFinding.InvalidOption(
                name, "DigestGenCatalogName", $"the name of a class in '{catalogNamespace}' that does not hide '{usedName}'"));
            name = name == DefaultName ? DefaultName + "_" : DefaultName;
        }
        else if (FindConflict(catalogNamespace, name, project.Compiler) is { } conflict)
        {
            findings.Add(PlanFinding.CatalogNameConflict(fullName, conflict));
        }

        return new CatalogName(catalogNamespace, name, options.IsPublic);
    }

    private static string? FindConflict(string catalogNamespace, string name, CompilerFacts compiler)
    {
        if (catalogNamespace.Split('.').Contains(name))
        {
            return "has the name of a part of its namespace, which the compiler finds first in most places";
        }

        if (name is LibraryNamespace or "System")
        {
            return $"hides the namespace '{name}' from the code around it";
        }

        return compiler.LibraryTypes.Contains(name) ? $"hides the type '{LibraryNamespace}.{name}' from the code around it" : null;
    }

    // Whether the second name is the first, or is within it.
    private static bool IsOrContains(string outer, string inner) =>
        inner.StartsWith(outer, StringComparison.Ordinal) && (inner.Length == outer.Length || inner[outer.Length] == '.');
}
