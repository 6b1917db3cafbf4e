using System.Runtime.InteropServices;
using DigestGen.Benchmarks.Harness;
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

    private static readonly Lazy<string> s_library = new(CompileLibrary);

    /// <summary>The run-time library as the package has it for a program on this machine and .NET 10: IL with native code.</summary>
    public static string LibraryPath => s_library.Value;

    /// <summary>The reference to the run-time library.</summary>
    public static string Library => $"""<Reference Include="{LibraryPath}" />""";

    /// <summary>The items of a project over digests.</summary>
    public static string Items(string digests) => $"""
        <AdditionalFiles Include="{digests}" />
            {Library}
            {string.Join("\n    ", Analyzers())}
        """;

    /// <summary>The properties by which a project says where its texts are stored.</summary>
    public static string Storage(string value) =>
        $"<DigestGenStorage>{value}</DigestGenStorage><DigestGenTasksAssembly>{AppContext.BaseDirectory}DigestGen.Tasks.dll</DigestGenTasksAssembly>";

    /// <summary>The package's properties, or its targets.</summary>
    public static string Import(string extension) => $"""<Import Project="{s_sources}/DigestGen.Package/build/DigestGen.{extension}" />""";

    // As packing does it; where the compiler of native images can't be had, a package too would have the IL alone.
    private static string CompileLibrary()
    {
        string system = $"linux-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";
        string image = $"{s_sources}/DigestGen.Package/obj/{Configuration}/net8.0/ReadyToRun/{system}/DigestGen.dll";
        if (File.Exists(image))
        {
            File.Delete(image);
        }

        ProcessRun run = ProcessRun.Run(
            "dotnet", "msbuild", $"{s_sources}/DigestGen.Package", "-restore", "-v:q", "-t:AddReadyToRunImages", $"-p:Configuration={Configuration}", "-p:BuildProjectReferences=false");
        if (File.Exists(image))
        {
            return image;
        }

        Console.Error.WriteLine($"The library is compiled by the JIT compiler alone, without the package's native code. {run.Output.Trim()}");
        return $"{s_sources}/DigestGen/bin/{Configuration}/net8.0/DigestGen.dll";
    }

    private static IEnumerable<string> Analyzers() =>
        from name in (string[])["DigestGen.Generator", "DigestGen.Compiling", "DigestGen.Parsing", "Markdig"]
        select $"""<Analyzer Include="{AppContext.BaseDirectory}{name}.dll" />""";
}
