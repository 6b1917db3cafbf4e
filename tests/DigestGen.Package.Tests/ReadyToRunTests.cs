using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace DigestGen.Package.Tests;

/// <summary>The native images of the library and of the task: that they are whole, and that programs and builds run them.</summary>
public sealed class ReadyToRunTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    /// <summary>What the header of an image calls the machine: the architecture, and the system's mark over it.</summary>
    private static readonly Dictionary<string, int> s_machines = new()
    {
        ["linux-arm64"] = (int)Machine.Arm64 ^ Linux,
        ["linux-x64"] = (int)Machine.Amd64 ^ Linux,
        ["osx-arm64"] = (int)Machine.Arm64 ^ Apple,
        ["osx-x64"] = (int)Machine.Amd64 ^ Apple,
        ["win-arm64"] = (int)Machine.Arm64,
        ["win-x64"] = (int)Machine.Amd64,
    };

    private static readonly string[] s_taskSystems = ["linux-arm64", "linux-x64", "osx-arm64", "win-x64"];

    private static readonly string[] s_taskAssemblies = ["DigestGen.Compiling.dll", "DigestGen.Parsing.dll", "DigestGen.Tasks.dll", "Markdig.dll"];

    /// <summary>Each image with the IL that it is made of and the system that it is for.</summary>
    private static readonly (string File, string Source, string System)[] s_images =
    [
        .. s_machines.Keys.Select(static system => ($"runtimes/{system}/lib/net10.0/DigestGen.dll", Library, system)),
        .. from system in s_taskSystems
           from assembly in s_taskAssemblies
           select ($"tasks/net10.0/{system}/{assembly}", $"tasks/netstandard2.0/{assembly}", system),
    ];

    private const string Library = "lib/net8.0/DigestGen.dll";
    private const int Linux = 0x7B79;
    private const int Apple = 0x4644;

    private const string Program = """
        namespace App;

        internal static class Program
        {
            private static void Main()
            {
                Console.WriteLine(Digests.Catalog["2402.10758"].Title);
                foreach (DigestGen.Issue issue in Digests.Catalog.Issues)
                {
                    foreach (DigestGen.Entry entry in issue.Entries)
                    {
                        Console.WriteLine(entry.Paper.Id.ToString() + entry.TranslatedTitle + entry.Summary + entry.Abstract);
                    }
                }
            }
        }
        """;

    /// <summary>The files that a package packed here has, by name.</summary>
    public static IEnumerable<string> Images => PackedPackage.IsRelease && ReadyToRunFactAttribute.HasCompiler ? s_images.Select(static image => image.File).Order(StringComparer.Ordinal) : [];

    [Fact]
    public void The_portable_library_is_IL_and_nothing_else()
    {
        using PEReader library = Open(Library);

        Assert.Equal(Machine.I386, library.PEHeaders.CoffHeader.Machine);
        Assert.Equal(CorFlags.ILOnly, library.PEHeaders.CorHeader!.Flags);
        Assert.Equal(0, library.PEHeaders.CorHeader.ManagedNativeHeaderDirectory.Size);
    }

    [ReadyToRunFact]
    public void Each_image_is_its_assembly_with_native_code_for_its_system()
    {
        foreach ((string file, string source, string system) in s_images)
        {
            using PEReader assembly = Open(source);
            using PEReader image = Open(file);

            Assert.Equal((file, s_machines[system]), (file, (int)image.PEHeaders.CoffHeader.Machine));
            Assert.NotEqual(0, image.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size);

            // One module, and so one file of symbols for all.
            Assert.Equal(ModuleId(assembly), ModuleId(image));
        }
    }

    // NUGET_PACKAGES may name the cache without a slash, and then NuGet does too.
    [ReadyToRunFact]
    public void Packing_finds_the_images_compiler_in_a_cache_whose_path_ends_without_a_slash()
    {
        string cache = Property("NuGetPackageRoot").TrimEnd('/', '\\');
        string compiler = Property("_ReadyToRunCompiler", "-t:RestoreReadyToRunCompiler", "-p:Configuration=Release", $"-p:NuGetPackageRoot={cache}");

        Assert.True(File.Exists(compiler), compiler);

        static string Property(string name, params string[] arguments) =>
            DotNet.Run(RepositoryFiles.Root, packageCache: null, ["msbuild", "src/DigestGen.Package", $"-getProperty:{name}", .. arguments]).Output.Trim();
    }

    [ReadyToRunFact]
    public void A_program_runs_the_image_and_compiles_nothing_of_the_library()
    {
        Consumer app = Create("Precompiled");

        BuildOutput.AssertEqual("", app.Build());
        Assert.Empty(app.CompiledLibraryMethods());
    }

    [ReadyToRunFact]
    public void A_program_for_one_system_gets_its_image_if_there_is_one()
    {
        Assert.Equal("runtimes/linux-x64/lib/net10.0/DigestGen.dll", Selected("linux-x64"));
        Assert.Equal("runtimes/linux-arm64/lib/net10.0/DigestGen.dll", Selected("linux-musl-arm64"));
        Assert.Equal("runtimes/win-x64/lib/net10.0/DigestGen.dll", Selected("win-x64"));
        Assert.Equal(Library, Selected("linux-s390x"));

        // Only .NET 10 runs what is compiled for .NET 10.
        Assert.Equal(Library, Selected("linux-x64", "net8.0"));
    }

    // This is also how it is known that the test above would see a method.
    [SlowFact]
    public void A_program_on_an_older_framework_runs_the_portable_library()
    {
        Consumer app = Create("OlderFramework", "<TargetFramework>net8.0</TargetFramework>");

        BuildOutput.AssertEqual("", app.Build());
        Assert.Contains("DigestGen.Paper:get_Title", app.CompiledLibraryMethods("net8.0"));
    }

    [ReadyToRunFact]
    public void A_build_on_dotnet_10_loads_the_task_s_image_for_its_system_if_there_is_one()
    {
        Consumer app = Create("Builds");
        app.Restore();

        Assert.Equal("tasks/net10.0/linux-x64/DigestGen.Tasks.dll", Loaded("linux-x64"));
        Assert.Equal("tasks/net10.0/linux-arm64/DigestGen.Tasks.dll", Loaded("linux-musl-arm64"));
        Assert.Equal("tasks/netstandard2.0/DigestGen.Tasks.dll", Loaded("osx-x64"));
        Assert.Equal("tasks/netstandard2.0/DigestGen.Tasks.dll", Loaded("linux-x64", "-p:_DigestGenBuildHost=Core9"));
        Assert.Equal("tasks/netstandard2.0/DigestGen.Tasks.dll", Loaded("win-x64", "-p:_DigestGenBuildHost=Full4"));

        string Loaded(string system, params string[] arguments) => FileInPackage(DotNet.Run(
            app.Folder, package.PackageCache,
            ["msbuild", "-getProperty:DigestGenTasksAssembly", $"-p:NETCoreSdkPortableRuntimeIdentifier={system}", .. arguments]).ThrowIfFailed().Output.Trim());
    }

    // The task's time in a small build is the JIT compiler's. What it still compiles are generic methods over types of others.
    [ReadyToRunFact]
    public void A_build_compiles_next_to_nothing_of_the_task()
    {
        Consumer app = Create("BuildsNative", "<DigestGenStorage>resource</DigestGenStorage>");
        app.Restore();

        string[] compiled = app.CompiledMethods("msbuild", "-t:PrepareForBuild;DigestGenStoreTexts");
        string[] ofTheTask = [.. compiled.Where(static method => method.StartsWith("DigestGen.", StringComparison.Ordinal) || method.StartsWith("Markdig.", StringComparison.Ordinal))];
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(app.Folder, "obj"), "*.texts", SearchOption.AllDirectories));
        Assert.True(ofTheTask.Length < 50, string.Join('\n', ofTheTask));
    }

    // The file of the package that a program for a system would run.
    private string Selected(string system, string framework = "net10.0")
    {
        Consumer app = new(
            package,
            $"For-{system}-{framework}",
            $"<TargetFramework>{framework}</TargetFramework><RuntimeIdentifier>{system}</RuntimeIdentifier><SelfContained>false</SelfContained>");
        app.Restore();
        return FileInPackage(Assert.Single(
            app.Items("RuntimeCopyLocalItems", "-t:ResolvePackageAssets"),
            static item => Path.GetFileName(item.Identity) == "DigestGen.dll").Identity);
    }

    private string FileInPackage(string path) =>
        Path.GetRelativePath(Path.Combine(package.PackageCache, "digestgen", PackedPackage.Version), path).Replace('\\', '/');

    private Consumer Create(string name, string properties = "") =>
        new Consumer(package, name, $"<RootNamespace>App</RootNamespace>{properties}", """<Digest Include="*.md" />""")
            .WriteSeed("monday.md", 0)
            .Write("Program.cs", Program);

    private static Guid ModuleId(PEReader assembly)
    {
        MetadataReader metadata = assembly.GetMetadataReader();
        return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
    }

    private PEReader Open(string entry) => new(new MemoryStream(PackedPackage.Read(package.File, entry)));
}
