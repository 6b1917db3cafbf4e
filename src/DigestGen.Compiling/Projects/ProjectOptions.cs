using DigestGen.Compiling.Search;
using DigestGen.Parsing.Collections;

namespace DigestGen.Compiling.Projects;

/// <summary>What the project's properties ask for.</summary>
/// <param name="Namespace">The namespace of the catalog; null if neither <c>DigestGenNamespace</c> nor <c>RootNamespace</c> is given.</param>
/// <param name="CatalogName">The name of the catalog.</param>
/// <param name="IsPublic">Whether the catalog is public.</param>
/// <param name="NamedPapers">Whether each paper gets a member of its own.</param>
/// <param name="Search">What the search index covers.</param>
/// <param name="Storage">Where the texts are stored. A build has done so before the compiler runs.</param>
/// <param name="IsEditing">Whether the compilation is an editor's, which is not run.</param>
/// <param name="UsedNamespace">The catalog's namespace as each file of the project imports it, with every part escaped; null if none does.</param>
/// <param name="IsReferenced">Whether the project references the package itself. Then it gets a catalog even without digests.</param>
/// <param name="NoFileReason">Why no file of the project can be a digest, as the build found out; null if it did not.</param>
/// <param name="Folder">The project's folder; empty if it is not known.</param>
/// <param name="Invalid">The properties with an invalid value; their defaults are used.</param>
internal sealed record ProjectOptions(
    string? Namespace,
    string CatalogName,
    bool IsPublic,
    NamedPapers NamedPapers,
    SearchCoverage Search,
    TextStorage Storage,
    bool IsEditing,
    string? UsedNamespace,
    bool IsReferenced,
    string? NoFileReason,
    string Folder,
    EquatableArray<InvalidOption> Invalid)
{
    /// <summary>The most papers that get members when the project does not ask for them.</summary>
    public const int MaxAutomaticMembers = 5000;

    /// <summary>The most members that a class can have. The runtime loads no class with 65,536 methods, inherited ones included.</summary>
    public const int MaxMembers = 65_000;

    /// <summary>From how many bytes of digests on the texts are in a resource when the project does not say where.</summary>
    public const long MinAutomaticResource = 2_000_000;
}
