using System.Globalization;
using System.Text;
using DigestGen.Compiling.Naming;
using DigestGen.Compiling.Search;
using DigestGen.Parsing.Collections;

namespace DigestGen.Compiling.Projects;

/// <summary>Whether each paper gets a member of its own.</summary>
public enum NamedPapers
{
    /// <summary>Yes, up to <see cref="ProjectOptions.MaxAutomaticMembers"/> papers.</summary>
    Auto,

    /// <summary>Yes, however many papers there are.</summary>
    Always,

    /// <summary>No.</summary>
    Never,
}

/// <summary>A property of the project whose value is not valid.</summary>
/// <param name="Property">The property.</param>
/// <param name="Value">Its value.</param>
/// <param name="Expected">What it can be, for the message.</param>
public sealed record InvalidOption(string Property, string Value, string Expected);

/// <summary>What the project's properties ask for.</summary>
/// <param name="Namespace">The namespace of the catalog; null if neither <c>DigestGenNamespace</c> nor <c>RootNamespace</c> is given.</param>
/// <param name="CatalogName">The name of the catalog.</param>
/// <param name="IsPublic">Whether the catalog is public.</param>
/// <param name="NamedPapers">Whether each paper gets a member of its own.</param>
/// <param name="Search">What the search index covers.</param>
/// <param name="Storage">Where the image is stored. The package's targets always say so; without them no task stores an image, and it is in literals.</param>
/// <param name="UsedNamespace">The catalog's namespace as each file of the project imports it, with every part escaped; null if none does.</param>
/// <param name="IsReferenced">Whether the project references the package itself. Then it gets a catalog even without digests.</param>
/// <param name="NoFileReason">Why no file of the project can be a digest, as the build found out; null if it did not.</param>
/// <param name="Folder">The project's folder; empty if it is not known.</param>
/// <param name="OutputFolders">The folders that the build writes to. Files in them are never digests.</param>
/// <param name="Invalid">The properties with an invalid value; their defaults are used, and the generator reports them.</param>
public sealed record ProjectOptions(
    string? Namespace,
    string CatalogName,
    bool IsPublic,
    NamedPapers NamedPapers,
    SearchCoverage Search,
    TextStorage Storage,
    string? UsedNamespace,
    bool IsReferenced,
    string? NoFileReason,
    string Folder,
    EquatableArray<string> OutputFolders,
    EquatableArray<InvalidOption> Invalid)
{
    /// <summary>The most papers that get members when the project does not ask for them.</summary>
    public const int MaxAutomaticMembers = 5000;

    /// <summary>The most members that a class can have. The runtime loads no class with 65,536 methods, inherited ones included.</summary>
    public const int MaxMembers = 65_000;

    /// <summary>The properties that a project file can set.</summary>
    public static IReadOnlyList<string> Properties { get; } =
    [
        "DigestGenCatalogName", "DigestGenImplicitUsings", "DigestGenNamedPapers", "DigestGenNamespace",
        "DigestGenSearch", "DigestGenStorage", "DigestGenVisibility",
    ];

    /// <summary>The options of a catalog that no project asks for.</summary>
    /// <param name="search">What the search index covers.</param>
    public static ProjectOptions Of(SearchCoverage search) =>
        Read(static _ => null, static _ => true) with { NamedPapers = NamedPapers.Never, Search = search };

    /// <summary>Reads the properties.</summary>
    /// <param name="find">Gives the value of a property; null if the project does not have it.</param>
    /// <param name="isIdentifier">Whether a text is an identifier of C#, and no keyword.</param>
    public static ProjectOptions Read(Func<string, string?> find, Func<string, bool> isIdentifier) => new Reader(find, isIdentifier).Read();

    /// <summary>Whether each of some papers gets a member.</summary>
    public bool NamesPapers(int papers) => papers <= NamedPapers switch
    {
        NamedPapers.Auto => MaxAutomaticMembers,
        NamedPapers.Always => MaxMembers,
        NamedPapers.Never => -1,
    };

    private sealed class Reader(Func<string, string?> find, Func<string, bool> isIdentifier)
    {
        private readonly List<InvalidOption> _invalid = [];

        public ProjectOptions Read()
        {
            string? catalogNamespace = ReadNamespace();
            string folder = Find("ProjectDir") ?? "";
            return new ProjectOptions(
                catalogNamespace,
                ReadCatalogName(),
                Choose("DigestGenVisibility", "internal", "public") == 1,
                (NamedPapers)Choose("DigestGenNamedPapers", "auto", "true", "false"),
                (SearchCoverage)Choose("DigestGenSearch", "summaries", "none", "all"),
                Find("DigestGenStorage") is null ? TextStorage.Literals : (TextStorage)Choose("DigestGenStorage", "auto", "literals", "resource"),
                ReadUsedNamespace(),
                "true".Equals(Find("DigestGenIsReferenced"), StringComparison.OrdinalIgnoreCase),
                Find("DigestGenNoFileReason") is { } reason ? Uri.UnescapeDataString(reason) : null,
                folder,
                Find("DigestGenOutputFolders") is { } folders
                    ? Projects.OutputFolders.Read(folders, folder.Length > 0 ? folder : null)
                    : EquatableArray<string>.Empty,
                new EquatableArray<InvalidOption>([.. _invalid]));
        }

        private string? ReadNamespace()
        {
            string? fallback = Find("RootNamespace") is { } root ? Identifiers.ToNamespace(root) : null;
            string? name = Find("DigestGenNamespace");
            if (name is { Length: > Identifiers.MaxNamespaceLength })
            {
                return TooLong("DigestGenNamespace", name, "a namespace", Identifiers.MaxNamespaceLength, "characters", fallback);
            }

            if (name is not null && !Array.TrueForAll(name.Split('.'), part => isIdentifier(part)))
            {
                _invalid.Add(new InvalidOption("DigestGenNamespace", name, "a namespace, such as 'Company.Papers'"));
                return fallback;
            }

            return name ?? fallback;
        }

        // MSBuild follows the property, and passes on what it imported.
        private string? ReadUsedNamespace()
        {
            Choose("DigestGenImplicitUsings", "false", "true");
            return Find("DigestGenUsedNamespace") is { } name
                && Array.TrueForAll(name.Split('.'), part => part.Length > 1 && part[0] == '@' && part[1] is < '0' or > '9' && isIdentifier("_" + part.Substring(1)))
                    ? name
                    : null;
        }

        private string ReadCatalogName()
        {
            const string Default = "Digests";
            string name = Find("DigestGenCatalogName") ?? Default;
            if (!isIdentifier(name) || Naming.CatalogName.Members.Contains(name))
            {
                _invalid.Add(new InvalidOption(
                    "DigestGenCatalogName", name, "the name of a class, such as 'Digests', other than 'Catalog', 'Issues' and 'Papers'"));
                return Default;
            }

            return Identifiers.IsShort(name) ? name : TooLong("DigestGenCatalogName", name, "the name of a class", Identifiers.MaxLength, "bytes of UTF-8", Default)!;
        }

        private string? TooLong(string property, string value, string what, int limit, string unit, string? fallback)
        {
            _invalid.Add(new InvalidOption(property, value, $"{what} of no more than {limit.ToString(CultureInfo.InvariantCulture)} {unit}"));
            return fallback;
        }

        private string? Find(string property) => find(property)?.Trim() is { Length: > 0 } value ? value : null;

        // The index of the value among the valid ones. The first is the default.
        private int Choose(string property, params string[] values)
        {
            if (Find(property) is not { } value)
            {
                return 0;
            }

            int index = Array.FindIndex(values, known => known.Equals(value, StringComparison.OrdinalIgnoreCase));
            if (index < 0)
            {
                _invalid.Add(new InvalidOption(property, value, $"'{string.Join("' or '", values)}'"));
            }

            return Math.Max(0, index);
        }
    }
}

/// <summary>What the generated code depends on in the compilation.</summary>
/// <param name="HasLibrary">Whether DigestGen.dll is referenced.</param>
/// <param name="LanguageVersion">The version of C#, as the project file would give it.</param>
/// <param name="HasUtf8Literals">Whether that version has UTF-8 literals.</param>
/// <param name="AssemblyName">The name of the assembly.</param>
/// <param name="LibraryTypes">The names of the public types in the library's namespace, in ordinal order.</param>
/// <param name="IsConcurrent">Whether the compilation may use several threads.</param>
public sealed record CompilerFacts(
    bool HasLibrary,
    string LanguageVersion,
    bool HasUtf8Literals,
    string AssemblyName,
    EquatableArray<string> LibraryTypes,
    bool IsConcurrent);

/// <summary>The project that a catalog is compiled for.</summary>
/// <param name="Options">What it asks for.</param>
/// <param name="Compiler">What its compiler can do.</param>
public sealed record ConsumingProject(ProjectOptions Options, CompilerFacts Compiler);

/// <summary>Where a project wants its catalog's image.</summary>
public enum TextStorage
{
    /// <summary>In a resource from <see cref="StorageChoice.MinAutomaticResource"/> bytes of digests on, and in literals below.</summary>
    Auto,

    /// <summary>In literals of the generated code.</summary>
    Literals,

    /// <summary>In a resource of the assembly, which the build writes before the compiler runs.</summary>
    Resource,
}

/// <summary>Decides where an image is. The build's task and the generator decide alike, because both measure the digests' texts.</summary>
public static class StorageChoice
{
    /// <summary>From how many bytes of digests on the image is in a resource when the project does not say where.</summary>
    public const long MinAutomaticResource = 2_000_000;

    /// <summary>The most bytes of text that one byte of a file can stand for: what can't be decoded becomes U+FFFD.</summary>
    public const int MaxBytesPerByte = 3;

    /// <summary>What a digest counts for: the bytes that its text has in UTF-8, in whatever encoding its file is.</summary>
    public static int Measure(string text) => Encoding.UTF8.GetByteCount(text);

    /// <summary>Whether the image is in a resource.</summary>
    /// <param name="asked">What the project asks for.</param>
    /// <param name="digestBytes">The measure of all digests together.</param>
    public static bool IsResource(TextStorage asked, long digestBytes) =>
        asked == TextStorage.Resource || (asked == TextStorage.Auto && digestBytes >= MinAutomaticResource);
}
