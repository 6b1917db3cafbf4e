using System.IO.Compression;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Xml.Linq;

namespace DigestGen.Package.Tests;

/// <summary>What the package holds.</summary>
public sealed class ContentTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    // What the oldest supported compiler host (Roslyn 4.8) brings on .NET Framework, where nothing newer is found for it.
    private static readonly Dictionary<string, Version> s_host = new()
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 8, 0, 0),
        ["System.Buffers"] = new(4, 0, 3, 0),
        ["System.Collections.Immutable"] = new(7, 0, 0, 0),
        ["System.Memory"] = new(4, 0, 1, 2),
        ["System.Numerics.Vectors"] = new(4, 1, 4, 0),
        ["System.Reflection.Metadata"] = new(7, 0, 0, 0),
        ["System.Runtime.CompilerServices.Unsafe"] = new(6, 0, 0, 0),
        ["System.Text.Encoding.CodePages"] = new(7, 0, 0, 0),
        ["System.Threading.Tasks.Extensions"] = new(4, 2, 0, 1),
    };

    // What MSBuild 17.8 brings on .NET Framework. Its own assemblies have this version always.
    private static readonly Dictionary<string, Version> s_builder = new(s_host)
    {
        ["Microsoft.Build.Framework"] = new(15, 1, 0, 0),
        ["Microsoft.Build.Utilities.Core"] = new(15, 1, 0, 0),
    };

    private static readonly string[] s_tasks =
    [
        "tasks/netstandard2.0/DigestGen.Compiling.dll",
        "tasks/netstandard2.0/DigestGen.Parsing.dll",
        "tasks/netstandard2.0/DigestGen.Tasks.dll",
        "tasks/netstandard2.0/Markdig.dll",
    ];

    private static readonly string[] s_analyzers =
    [
        "analyzers/dotnet/cs/DigestGen.Compiling.dll",
        "analyzers/dotnet/cs/DigestGen.Generator.dll",
        "analyzers/dotnet/cs/DigestGen.Parsing.dll",
        "analyzers/dotnet/cs/Markdig.dll",
    ];

    // What editors load, of which a compiler host brings less.
    private static readonly string[] s_editorAssemblies =
    [
        "analyzers/dotnet/cs/DigestGen.CodeFixes.dll",
        "analyzers/dotnet/cs/DigestGen.Completion.dll",
    ];

    [Fact]
    public void The_package_holds_these_files_and_no_others() =>
        Assert.Equal(
            [
                "DigestGen.nuspec",
                "README.md",
                "THIRD-PARTY-NOTICES.txt",
                .. s_editorAssemblies.Concat(s_analyzers).Order(StringComparer.Ordinal),
                "build/DigestGen.Checks.targets",
                "build/DigestGen.Items.targets",
                "build/DigestGen.Texts.targets",
                "build/DigestGen.props",
                "build/DigestGen.targets",
                "buildTransitive/DigestGen.props",
                "buildTransitive/DigestGen.targets",
                "docs/diagnostics.md",
                "icon.png",
                "lib/net8.0/DigestGen.dll",
                "lib/net8.0/DigestGen.xml",
                .. ReadyToRunTests.Images,
                .. s_tasks,
            ],
            Files(package.File));

    [Fact]
    public void The_symbol_package_holds_the_library_s_symbols() =>
        Assert.Equal(["DigestGen.nuspec", "lib/net8.0/DigestGen.pdb"], Files(package.SymbolsFile));

    [Fact]
    public void Nothing_else_is_packed() =>
        Assert.Equal([package.File, package.SymbolsFile], Directory.GetFiles(package.Feed).Order(StringComparer.Ordinal));

    [Fact]
    public void Packing_says_nothing_but_that_the_images_compiler_is_missing()
    {
        if (!PackedPackage.IsRelease || ReadyToRunFactAttribute.HasCompiler)
        {
            Assert.Equal("", package.Output.Trim());
        }
        else
        {
            Assert.Contains("DGPACK01", Assert.Single(package.Output.Trim().Split('\n')), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_readme_links_to_pages_that_its_reader_has()
    {
        string[] links = Links(ReadText("README.md"));

        Assert.Contains("docs/diagnostics.md", links);
        Assert.All(links, link => Assert.True(
            link.StartsWith("https://", StringComparison.Ordinal) || link.StartsWith('#') || Files(package.File).Contains(link.Split('#')[0]), link));
    }

    [Fact]
    public void The_manifest_says_what_a_gallery_shows()
    {
        XElement metadata = XDocument.Parse(ReadText("DigestGen.nuspec")).Root!.Elements().Single();
        string? Text(string name) => metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;

        Assert.Equal("DigestGen", Text("id"));
        Assert.Equal(PackedPackage.Version, Text("version"));
        Assert.Equal("MIT", Text("license"));
        Assert.Equal("README.md", Text("readme"));
        Assert.Equal("icon.png", Text("icon"));

        // Nobody gave an address.
        Assert.Null(Text("projectUrl"));
        Assert.Null(metadata.Elements().SingleOrDefault(static element => element.Name.LocalName == "repository")?.Attribute("url"));

        // The library is needed at run time, and needs nothing itself but what .NET has had since version 9.
        Assert.Null(Text("developmentDependency"));
        XElement dependency = Assert.Single(metadata.Descendants(), static element => element.Name.LocalName == "dependency");
        Assert.Equal(("System.IO.Pipelines", "8.0.0"), (dependency.Attribute("id")!.Value, dependency.Attribute("version")!.Value));
    }

    [Fact]
    public void The_icon_is_a_picture_of_128_by_128_pixels()
    {
        byte[] icon = PackedPackage.Read(package.File, "icon.png");

        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], icon[..8]);
        Assert.Equal([0, 0, 0, 128, 0, 0, 0, 128], icon[16..24]);
    }

    [Fact]
    public void The_notices_are_the_repository_s() =>
        Assert.Equal(
            File.ReadAllText(Path.Combine(RepositoryFiles.Root, "src", "DigestGen.Package", "THIRD-PARTY-NOTICES.txt")),
            ReadText("THIRD-PARTY-NOTICES.txt"));

    [Fact]
    public void The_library_is_documented() =>
        Assert.NotEmpty(XDocument.Parse(ReadText("lib/net8.0/DigestGen.xml"))
            .Descendants("member")
            .Single(member => (string?)member.Attribute("name") == "T:DigestGen.DigestCatalog")
            .Element("summary")!.Value);

    [Fact]
    public void The_generator_needs_nothing_that_a_compiler_host_does_not_bring() => Assert.Empty(Missing(s_analyzers, s_host));

    [Fact]
    public void The_task_needs_nothing_that_MSBuild_does_not_bring() => Assert.Empty(Missing(s_tasks, s_builder));

    // Both sides have the same parser and the same plan.
    [Fact]
    public void The_task_and_the_generator_have_the_same_core() =>
        Assert.All(["DigestGen.Compiling.dll", "DigestGen.Parsing.dll", "Markdig.dll"], (string file) => Assert.Equal(
            PackedPackage.Read(package.File, "analyzers/dotnet/cs/" + file), PackedPackage.Read(package.File, "tasks/netstandard2.0/" + file)));

    // A compiler takes an assembly without analyzers for a library; code fixes in an assembly with them would need
    // Workspaces there.
    [Theory]
    [InlineData("CodeFixes", "4.8.0.0", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis.Workspaces")]
    [InlineData("Completion", "4.14.0.0", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis.Features", "Microsoft.CodeAnalysis.Workspaces")]
    public void What_editors_load_is_apart_and_needs_their_oldest_version(string name, string version, params string[] parts)
    {
        AssemblyName[] references = [.. References($"analyzers/dotnet/cs/DigestGen.{name}.dll")];

        AssemblyName[] roslyn = [.. references.Where(static reference => reference.Name!.StartsWith("Microsoft.", StringComparison.Ordinal))];
        Assert.Equal(parts, roslyn.Select(static reference => reference.Name).Order(StringComparer.Ordinal));
        Assert.All(roslyn, reference => Assert.Equal(Version.Parse(version), reference.Version));
        Assert.Subset(
            new HashSet<string?> { "netstandard", "System.Collections.Immutable", "System.Memory", "DigestGen.Generator", "DigestGen.Compiling", "DigestGen.Parsing" },
            references.Except(roslyn).Select(static reference => reference.Name).ToHashSet());
        Assert.All(s_analyzers, file => Assert.DoesNotContain(References(file), static reference => reference.Name!.Contains("Workspaces", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_library_needs_nothing_but_the_framework() =>
        Assert.All(References("lib/net8.0/DigestGen.dll"), static reference =>
        {
            Assert.StartsWith("System.", reference.Name);
            Assert.Equal(new Version(8, 0, 0, 0), reference.Version);
        });

    // Without an address that is given when packing, symbols name no place in the network.
    [CloneFact(needsRelease: true)]
    public void Symbols_name_no_address_and_no_folder_of_the_machine() => AssertSources(package.File, package.SymbolsFile, null);

    [SlowFact]
    public void An_address_that_is_given_goes_into_the_package_its_symbols_and_its_links_and_the_same_sources_are_the_same_bytes()
    {
        (string packed, string symbols) = PackAgain("address");
        XElement metadata = XDocument.Load(new MemoryStream(PackedPackage.Read(packed, "DigestGen.nuspec"))).Root!.Elements().Single();
        XElement repository = metadata.Elements().Single(static element => element.Name.LocalName == "repository");
        string commit = repository.Attribute("commit")!.Value;

        Assert.Equal("https://github.com/example/archive", repository.Attribute("url")!.Value);
        Assert.Equal("https://github.com/example/archive", metadata.Elements().Single(static element => element.Name.LocalName == "projectUrl").Value);
        Assert.All(
            Links(Encoding.UTF8.GetString(PackedPackage.Read(packed, "README.md"))),
            static link => Assert.Matches("^(https://|docs/|#)", link));
        Assert.True(PackedPackage.Read(packed, "analyzers/dotnet/cs/DigestGen.Compiling.dll").AsSpan()
            .IndexOf(Encoding.Unicode.GetBytes("https://example.org/help#")) >= 0);
        AssertSources(packed, symbols, $$$"""{"documents":{"/_/*":"https://raw.githubusercontent.com/example/archive/{{{commit}}}/*"}}""");

        (string again, string symbolsAgain) = PackAgain("again");
        Assert.Equal(File.ReadAllBytes(packed), File.ReadAllBytes(again));
        Assert.Equal(File.ReadAllBytes(symbols), File.ReadAllBytes(symbolsAgain));

        (string Package, string Symbols) PackAgain(string name)
        {
            string feed = Path.Combine(package.Folder, "feed-" + name);
            PackedPackage.Pack(
                feed, Path.Combine(package.Folder, "pack-" + name),
                "-p:RepositoryUrl=https://github.com/example/archive", "-p:HelpUrl=https://example.org/help",
                "-p:ReadyToRunSystem=linux-x64");
            return (PackedPackage.PathOf(feed, ".nupkg"), PackedPackage.PathOf(feed, ".snupkg"));
        }
    }

    // A build takes files of one size and one time for the same: a new version's library would not replace the last one's.
    // A file from the future would count as newer than what is compiled from it.
    [Fact]
    public void Each_version_s_files_have_a_time_of_their_own_that_is_past()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.File);

        Assert.Equal("9.8.7-packed", PackedPackage.Version);
        Assert.All(archive.Entries, static entry => Assert.Equal(new DateTime(2015, 6, 14, 4, 59, 12), entry.LastWriteTime.DateTime));
        string[] versions = ["2.0.0-preview.1", "2.0.0-preview.2", "2.0.0"];
        DateTime[] times = [.. versions.Select(static version => DateTime.Parse(
            DotNet.Run(
                Path.Combine(RepositoryFiles.Root, "src", "DigestGen.Package"), packageCache: null,
                "msbuild", "-t:SetFileTimes", $"-p:Version={version}", "-getProperty:DeterministicTimestamp").ThrowIfFailed().Lines[^1],
            System.Globalization.CultureInfo.InvariantCulture,
            System.Globalization.DateTimeStyles.AdjustToUniversal))];
        Assert.Equal(times.Length, times.Distinct().Count());
        Assert.All(times, static time => Assert.InRange(time, new DateTime(2000, 1, 1), new DateTime(2020, 1, 1)));
    }

    // The library's symbols and those that the generator's assemblies embed.
    private static void AssertSources(string packageFile, string symbolsFile, string? link)
    {
        using MetadataReaderProvider library = MetadataReaderProvider.FromPortablePdbStream(
            new MemoryStream(PackedPackage.Read(symbolsFile, "lib/net8.0/DigestGen.pdb")));
        AssertSources(library.GetMetadataReader(), link);
        foreach (string file in s_analyzers.Where(static file => file.Contains("DigestGen.", StringComparison.Ordinal)))
        {
            using PEReader assembly = new(new MemoryStream(PackedPackage.Read(packageFile, file)));
            DebugDirectoryEntry entry = assembly.ReadDebugDirectory()
                .Single(static entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
            using MetadataReaderProvider symbols = assembly.ReadEmbeddedPortablePdbDebugDirectoryData(entry);
            AssertSources(symbols.GetMetadataReader(), link);
        }
    }

    // No document is named by the folder that it was in when it was built.
    private static void AssertSources(MetadataReader symbols, string? link)
    {
        var sourceLink = new Guid("CC110556-A091-4D38-9FEC-25AB9A351A6A");
        Assert.Equal(
            link is null ? [] : [link],
            symbols.CustomDebugInformation
                .Select(symbols.GetCustomDebugInformation)
                .Where(information => symbols.GetGuid(information.Kind) == sourceLink)
                .Select(information => Encoding.UTF8.GetString(symbols.GetBlobBytes(information.Value))));
        Assert.All(symbols.Documents, handle => Assert.StartsWith("/_", symbols.GetString(symbols.GetDocument(handle).Name)));
    }

    private static string[] Links(string markdown) =>
        [.. markdown.Split("](")[1..].Select(static rest => rest[..rest.IndexOf(')')])];

    private static string[] Files(string path)
    {
        using ZipArchive archive = ZipFile.OpenRead(path);
        return
        [
            .. archive.Entries
                .Select(static entry => entry.FullName)
                .Where(static name => name != "[Content_Types].xml" && !name.StartsWith("_rels/") && !name.StartsWith("package/"))
                .Order(StringComparer.Ordinal),
        ];
    }

    private string ReadText(string entry) =>
        new StreamReader(new MemoryStream(PackedPackage.Read(package.File, entry))).ReadToEnd();

    private PEReader Open(string entry) => new(new MemoryStream(PackedPackage.Read(package.File, entry)));

    private string[] Missing(string[] files, Dictionary<string, Version> brought)
    {
        string[] packed = [.. files.Select(file => Path.GetFileNameWithoutExtension(file)!)];
        return
        [
            .. from file in files
               from reference in References(file)
               where !packed.Contains(reference.Name)
               where !brought.TryGetValue(reference.Name!, out Version? version) || reference.Version > version
               select $"{file} needs {reference.Name} {reference.Version}",
        ];
    }

    private AssemblyName[] References(string entry)
    {
        using PEReader assembly = Open(entry);
        MetadataReader metadata = assembly.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetAssemblyReference(handle).GetAssemblyName())];
    }
}
