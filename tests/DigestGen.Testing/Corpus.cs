namespace DigestGen.Testing;

/// <summary>
/// Real digests with their producer's records. They are not a part of the repository: they are looked for in the
/// folder that DIGESTGEN_CORPUS names and, where slow tests run, in <c>../shared/corpus</c> beside the checkout.
/// </summary>
public static class Corpus
{
    private static readonly string s_folder =
        Environment.GetEnvironmentVariable("DIGESTGEN_CORPUS") is { Length: > 0 } folder ? folder
        : SlowTests.AreOn ? Path.Combine(RepositoryFiles.Root, "..", "shared", "corpus")
        : "";

    /// <summary>Whether the corpus is here.</summary>
    public static bool IsPresent => s_folder != "" && File.Exists(Records);

    /// <summary>The producer's records, one JSON object a line.</summary>
    public static string Records => Path.Combine(s_folder, "papers.jsonl");

    /// <summary>The digests, by path.</summary>
    public static IReadOnlyList<string> Digests { get; } = IsPresent
        ? [.. Directory.GetFiles(Path.Combine(s_folder, "digests"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)]
        : [];
}
