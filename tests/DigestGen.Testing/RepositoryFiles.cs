namespace DigestGen.Testing;

/// <summary>Files that tests read in place.</summary>
public static class RepositoryFiles
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The sample's five digests under names without date and channel, in the order of their names.</summary>
    public static IReadOnlyList<string> Seeds { get; } =
        [.. Directory.GetFiles(Path.Combine(Root, "tests", "DigestGen.Testing", "digests"), "*.txt").Order(StringComparer.Ordinal)];

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "DigestGen.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No folder above '{AppContext.BaseDirectory}' holds DigestGen.sln.");
    }
}
