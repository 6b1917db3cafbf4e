using System.IO.Compression;

namespace DigestGen.Package.Tests;

/// <summary>The tests that share one package.</summary>
[CollectionDefinition(Name)]
public sealed class PackageCollection : ICollectionFixture<PackedPackage>
{
    public const string Name = "Package";
}

/// <summary>
/// The package, packed once a test run into a feed of its own. All that is built with it is outside of the repository,
/// so that nothing of the repository's own settings reaches it, and starts with an empty package cache.
/// </summary>
public sealed class PackedPackage : IDisposable
{
    /// <summary>A version that no other feed has.</summary>
    public const string Version = "9.8.7-packed";

    private const string EmptyProject = "<Project />";

    public PackedPackage()
    {
        Directory.CreateDirectory(Feed);
        System.IO.File.WriteAllText(
            Path.Combine(Folder, "nuget.config"),
            $"""<configuration><packageSources><add key="digestgen-package-tests" value="{Feed}" /></packageSources></configuration>""");
        foreach (string name in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
        {
            System.IO.File.WriteAllText(Path.Combine(Folder, name), EmptyProject);
        }

        Output = Pack(Feed, Path.Combine(Folder, "pack"));
    }

    /// <summary>The folder of all that the tests make.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("digestgen-package-").FullName;

    /// <summary>The folder with the package.</summary>
    public string Feed => Path.Combine(Folder, "feed");

    /// <summary>The package cache.</summary>
    public string PackageCache => Path.Combine(Folder, "packages");

    /// <summary>What packing wrote.</summary>
    public string Output { get; }

    /// <summary>The package's file.</summary>
    public string File => PathOf(Feed, ".nupkg");

    /// <summary>The symbol package's file.</summary>
    public string SymbolsFile => PathOf(Feed, ".snupkg");

    public static string PathOf(string feed, string extension) => Path.Combine(feed, $"DigestGen.{Version}{extension}");

    /// <summary>Packs from the repository, with all intermediate files in another folder.</summary>
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

    public void Dispose()
    {
        try
        {
            Directory.Delete(Folder, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The compiler's server may hold the generator; what is left in the temporary folder does no harm.
        }
    }
}
