using System.IO.Compression;

namespace DigestGen.Package.Tests;

/// <summary>
/// The package, packed once a test run into a feed of its own. All that is built with it is outside of the repository,
/// so that nothing of the repository's own settings reaches it, and starts with an empty package cache.
/// It is what the test run built already. Where slow tests run, it is built as a release is, for that if need be.
/// </summary>
public sealed class PackedPackage
{
    /// <summary>A version that no other feed has.</summary>
    public const string Version = "9.8.7-packed";

    private const string EmptyProject = "<Project />";

    private const string Configuration =
#if DEBUG
        "Debug";
#else
        "Release";
#endif

    // Classes of tests run in parallel and share it.
    private static readonly Lazy<(string Folder, string Output)> s_packed = new(PackOnce);

    /// <summary>Whether the package is built as a release is: with native images, and without the machine's paths.</summary>
    public static bool IsRelease => SlowTests.AreOn;

    /// <summary>Whether the test run was built as a release is.</summary>
    public static bool IsReleaseBuilt => Configuration == "Release" && Environment.GetEnvironmentVariable("CI") == "true";

    /// <summary>The folder of all that the tests make.</summary>
    public string Folder { get; } = s_packed.Value.Folder;

    /// <summary>The folder with the package.</summary>
    public string Feed => Path.Combine(Folder, "feed");

    /// <summary>The package cache.</summary>
    public string PackageCache => Path.Combine(Folder, "packages");

    /// <summary>What packing wrote.</summary>
    public string Output { get; } = s_packed.Value.Output;

    /// <summary>The package's file.</summary>
    public string File => PathOf(Feed, ".nupkg");

    /// <summary>The symbol package's file.</summary>
    public string SymbolsFile => PathOf(Feed, ".snupkg");

    public static string PathOf(string feed, string extension) => Path.Combine(feed, $"DigestGen.{Version}{extension}");

    /// <summary>Builds and packs from the repository as a release is, with all intermediate files in another folder.</summary>
    public static string Pack(string feed, string artifacts, params string[] arguments) =>
        DotNet.Run(
            RepositoryFiles.Root,
            packageCache: null,
            [
                "pack", Path.Combine("src", "DigestGen.Package"), "-o", feed, "--artifacts-path", artifacts,
                $"-p:Version={Version}", "-p:RunAnalyzers=false", "-p:ContinuousIntegrationBuild=true", $"-p:PathMap={artifacts}=/_/artifacts",
                "-v:q", "-clp:NoSummary", .. arguments,
            ]).ThrowIfFailed().Output;

    /// <summary>The bytes of a file in the package, or in its symbol package.</summary>
    public static byte[] Read(string package, string entry)
    {
        using ZipArchive archive = ZipFile.OpenRead(package);
        using Stream stream = archive.GetEntry(entry)!.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static (string Folder, string Output) PackOnce()
    {
        string folder = Directory.CreateTempSubdirectory("digestgen-package-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => CleanUp(folder);
        string feed = Path.Combine(folder, "feed");
        Directory.CreateDirectory(feed);
        System.IO.File.WriteAllText(
            Path.Combine(folder, "nuget.config"),
            $"""<configuration><packageSources><add key="digestgen-package-tests" value="{feed}" /></packageSources></configuration>""");
        foreach (string name in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
        {
            System.IO.File.WriteAllText(Path.Combine(folder, name), EmptyProject);
        }

        return (folder, IsRelease && !IsReleaseBuilt ? Pack(feed, Path.Combine(folder, "pack")) : PackBuilt(feed));
    }

    // What the references of this project have built.
    private static string PackBuilt(string feed) =>
        DotNet.Run(
            RepositoryFiles.Root,
            packageCache: null,
            "pack", Path.Combine("src", "DigestGen.Package"), "-o", feed, "--no-build", "-c", Configuration,
            $"-p:Version={Version}", $"-p:PackReadyToRun={IsRelease}", "-v:q", "-clp:NoSummary").ThrowIfFailed().Output;

    private static void CleanUp(string folder)
    {
        try
        {
            DotNet.StopServers();
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The compiler's server may hold the generator; what is left in the temporary folder does no harm.
        }
    }
}
