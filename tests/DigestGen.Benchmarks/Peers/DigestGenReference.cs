using DigestGen.Testing;

namespace DigestGen.Benchmarks.Peers;

/// <summary>How a project gets DigestGen: what the package gives, from the repository's own build.</summary>
internal static class DigestGenReference
{
    private static readonly string s_sources = Path.Combine(RepositoryFiles.Root, "src");

    /// <summary>The items of a project over a folder of digests.</summary>
    public static string Items(string digests) => $"""
        <AdditionalFiles Include="{digests}/**/*.md" />
        <ProjectReference Include="{s_sources}/DigestGen/DigestGen.csproj" />
        <ProjectReference Include="{s_sources}/DigestGen.Generator/DigestGen.Generator.csproj" OutputItemType="Analyzer" ReferenceOutputAssembly="false" />
        """;
}
