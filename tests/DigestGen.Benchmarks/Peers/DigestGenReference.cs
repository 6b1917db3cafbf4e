using DigestGen.Testing;

namespace DigestGen.Benchmarks.Peers;

/// <summary>What the package gives a project, from the build that the harness belongs to.</summary>
internal static class DigestGenReference
{
    private const string Configuration =
#if DEBUG
        "Debug";
#else
        "Release";
#endif

    private static readonly string s_sources = Path.Combine(RepositoryFiles.Root, "src");

    /// <summary>The run-time library.</summary>
    public static string LibraryPath => $"{s_sources}/DigestGen/bin/{Configuration}/net8.0/DigestGen.dll";

    /// <summary>The reference to the run-time library.</summary>
    public static string Library => $"""<Reference Include="{LibraryPath}" />""";

    /// <summary>The items of a project over digests.</summary>
    public static string Items(string digests) => $"""
        <AdditionalFiles Include="{digests}" />
            {Library}
            {string.Join("\n    ", Analyzers())}
        """;

    /// <summary>The package's properties, or its targets.</summary>
    public static string Import(string extension) => $"""<Import Project="{s_sources}/DigestGen.Generator/build/DigestGen.{extension}" />""";

    private static IEnumerable<string> Analyzers() =>
        from name in (string[])["DigestGen.Generator", "DigestGen.Parsing", "Markdig"]
        select $"""<Analyzer Include="{AppContext.BaseDirectory}{name}.dll" />""";
}
