using System.Globalization;
using DigestGen.Compiling.Naming;
using DigestGen.Compiling.Projects;
using DigestGen.Compiling.Search;
using DigestGen.Parsing.Collections;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DigestGen.Generator.Input;

/// <summary>Reads what the project's properties ask for.</summary>
internal static class ProjectOptionsReader
{
    public static ProjectOptions Read(AnalyzerConfigOptions options)
    {
        var invalid = new List<InvalidOption>();
        string? rootNamespace = Get(options, "RootNamespace") is { } root ? Identifiers.ToNamespace(root) : null;
        string? catalogNamespace = Get(options, "DigestGenNamespace");
        if (catalogNamespace is { Length: > Identifiers.MaxNamespaceLength })
        {
            invalid.Add(TooLong("DigestGenNamespace", catalogNamespace, "a namespace", Identifiers.MaxNamespaceLength, "characters"));
            catalogNamespace = null;
        }
        else if (catalogNamespace is not null && !Array.TrueForAll(catalogNamespace.Split('.'), IsIdentifier))
        {
            invalid.Add(new InvalidOption("DigestGenNamespace", catalogNamespace, "a namespace, such as 'Company.Papers'"));
            catalogNamespace = null;
        }

        string catalogName = Get(options, "DigestGenCatalogName") ?? "Digests";
        if (!IsIdentifier(catalogName) || CatalogName.Members.Contains(catalogName))
        {
            invalid.Add(new InvalidOption(
                "DigestGenCatalogName", catalogName, "the name of a class, such as 'Digests', other than 'Catalog', 'Issues' and 'Papers'"));
            catalogName = "Digests";
        }
        else if (!Identifiers.IsShort(catalogName))
        {
            invalid.Add(TooLong("DigestGenCatalogName", catalogName, "the name of a class", Identifiers.MaxLength, "bytes of UTF-8"));
            catalogName = "Digests";
        }

        // The build follows it.
        Choose(options, invalid, "DigestGenImplicitUsings", "false", "true");
        return new ProjectOptions(
            catalogNamespace ?? rootNamespace,
            catalogName,
            Choose(options, invalid, "DigestGenVisibility", "internal", "public") == 1,
            (NamedPapers)Choose(options, invalid, "DigestGenNamedPapers", "auto", "true", "false"),
            (SearchCoverage)Choose(options, invalid, "DigestGenSearch", "none", "summaries", "all"),
            (TextStorage)Choose(options, invalid, "DigestGenStorage", "auto", "literals", "resource"),
            string.Equals(Get(options, "DigestGenIsEditing"), "true", StringComparison.OrdinalIgnoreCase),
            ReadUsedNamespace(options),
            string.Equals(Get(options, "DigestGenIsReferenced"), "true", StringComparison.OrdinalIgnoreCase),
            Get(options, "DigestGenNoFileReason") is { } reason ? Uri.UnescapeDataString(reason) : null,
            Get(options, "ProjectDir") ?? "",
            new EquatableArray<InvalidOption>([.. invalid]));
    }

    private static InvalidOption TooLong(string property, string value, string what, int limit, string unit) =>
        new(property, value, $"{what} of no more than {limit.ToString(CultureInfo.InvariantCulture)} {unit}");

    private static string? Get(AnalyzerConfigOptions options, string property) =>
        options.TryGetValue("build_property." + property, out string? value) && value.Trim() is { Length: > 0 } trimmed
            ? trimmed
            : null;

    // The index of the value among the valid ones. The first is the default.
    private static int Choose(
        AnalyzerConfigOptions options, List<InvalidOption> invalid, string property, params string[] values)
    {
        if (Get(options, property) is not { } value)
        {
            return 0;
        }

        int index = Array.FindIndex(values, known => known.Equals(value, StringComparison.OrdinalIgnoreCase));
        if (index < 0)
        {
            invalid.Add(new InvalidOption(property, value, $"'{string.Join("' or '", values)}'"));
        }

        return Math.Max(0, index);
    }

    private static string? ReadUsedNamespace(AnalyzerConfigOptions options) =>
        Get(options, "DigestGenUsedNamespace") is { } name
        && Array.TrueForAll(name.Split('.'), static part => part.StartsWith("@", StringComparison.Ordinal) && SyntaxFacts.IsValidIdentifier(part.Substring(1)))
            ? name
            : null;

    private static bool IsIdentifier(string name) =>
        SyntaxFacts.IsValidIdentifier(name) && SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None;
}
