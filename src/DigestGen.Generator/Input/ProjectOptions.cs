using System.Globalization;
using DigestGen.Parsing;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DigestGen.Generator.Input;

/// <summary>A property of the project that has a value it can't have.</summary>
internal sealed record UnknownOption(string Property, string Value, string Expected);

/// <summary>What the project's properties ask for.</summary>
/// <param name="Namespace">The namespace of the catalog; null if neither <c>DigestGenNamespace</c> nor <c>RootNamespace</c> is given.</param>
/// <param name="CatalogName">The name of the catalog.</param>
/// <param name="IsPublic">Whether the catalog is public.</param>
/// <param name="NamedPapers">Whether each paper gets a member of its own.</param>
/// <param name="Unknown">The properties with a value that they can't have; the default stands in for it.</param>
internal sealed record ProjectOptions(
    string? Namespace,
    string CatalogName,
    bool IsPublic,
    NamedPapers NamedPapers,
    EquatableArray<UnknownOption> Unknown)
{
    /// <summary>The most papers that get members of their own unasked.</summary>
    public const int MaxAutomaticMembers = 5000;

    /// <summary>The most members that a class can have: the runtime loads none with 65,536 methods, its inherited ones and others of its own included.</summary>
    public const int MaxMembers = 65_000;

    public static ProjectOptions Read(AnalyzerConfigOptions options)
    {
        var unknown = new List<UnknownOption>();
        string? rootNamespace = Get(options, "RootNamespace") is { } root ? Identifiers.ToNamespace(root) : null;
        string? catalogNamespace = Get(options, "DigestGenNamespace");
        if (catalogNamespace is { Length: > Identifiers.MaxNamespaceLength })
        {
            unknown.Add(TooLong("DigestGenNamespace", catalogNamespace, "a namespace", Identifiers.MaxNamespaceLength, "characters"));
            catalogNamespace = null;
        }
        else if (catalogNamespace is not null && !Array.TrueForAll(catalogNamespace.Split('.'), IsIdentifier))
        {
            unknown.Add(new UnknownOption("DigestGenNamespace", catalogNamespace, "a namespace, such as 'Company.Papers'"));
            catalogNamespace = null;
        }

        string catalogName = Get(options, "DigestGenCatalogName") ?? "Digests";
        if (!IsIdentifier(catalogName) || Planning.CatalogName.Members.Contains(catalogName))
        {
            unknown.Add(new UnknownOption(
                "DigestGenCatalogName", catalogName, "the name of a class, such as 'Digests', other than 'Catalog', 'Issues' and 'Papers'"));
            catalogName = "Digests";
        }
        else if (!Identifiers.IsShort(catalogName))
        {
            unknown.Add(TooLong("DigestGenCatalogName", catalogName, "the name of a class", Identifiers.MaxLength, "bytes of UTF-8"));
            catalogName = "Digests";
        }

        return new ProjectOptions(
            catalogNamespace ?? rootNamespace,
            catalogName,
            Choose(options, unknown, "DigestGenVisibility", "internal", "public") == 1,
            (NamedPapers)Choose(options, unknown, "DigestGenNamedPapers", "auto", "true", "false"),
            new EquatableArray<UnknownOption>([.. unknown]));
    }

    private static UnknownOption TooLong(string property, string value, string what, int limit, string unit) =>
        new(property, value, $"{what} of no more than {limit.ToString(CultureInfo.InvariantCulture)} {unit}");

    private static string? Get(AnalyzerConfigOptions options, string property) =>
        options.TryGetValue("build_property." + property, out string? value) && value.Trim() is { Length: > 0 } trimmed
            ? trimmed
            : null;

    // The index of the value among those that the property can have; the first is the default.
    private static int Choose(
        AnalyzerConfigOptions options, List<UnknownOption> unknown, string property, params string[] values)
    {
        if (Get(options, property) is not { } value)
        {
            return 0;
        }

        int index = Array.FindIndex(values, known => known.Equals(value, StringComparison.OrdinalIgnoreCase));
        if (index < 0)
        {
            unknown.Add(new UnknownOption(property, value, $"'{string.Join("' or '", values)}'"));
        }

        return Math.Max(0, index);
    }

    private static bool IsIdentifier(string name) =>
        SyntaxFacts.IsValidIdentifier(name) && SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None;
}
