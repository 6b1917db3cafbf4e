using DigestGen.Testing;

namespace DigestGen.Benchmarks.Harness;

/// <summary>The folder for data, projects and programs that the tables make: artifacts/benchmarks, which is not committed.</summary>
internal static class Scratch
{
    public static string Root { get; } = Path.Combine(RepositoryFiles.Root, "artifacts", "benchmarks");

    /// <summary>A path below the root.</summary>
    public static string Folder(params ReadOnlySpan<string> names) => Path.Combine([Root, .. names]);

    /// <summary>Fills a folder, unless an earlier run has done so to the end.</summary>
    public static void Once(string folder, Action fill)
    {
        string done = folder + ".done";
        if (!File.Exists(done))
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }

            Directory.CreateDirectory(folder);
            fill();
            File.WriteAllText(done, "");
        }
    }

    /// <summary>Ends the reach of the repository's build settings: consumers are projects like anybody's.</summary>
    public static void Isolate()
    {
        Directory.CreateDirectory(Root);
        foreach (string name in (ReadOnlySpan<string>)["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
        {
            File.WriteAllText(Path.Combine(Root, name), "<Project />\n");
        }
    }
}
