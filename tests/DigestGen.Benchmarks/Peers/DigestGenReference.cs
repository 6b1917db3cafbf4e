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

    private static readonly Lazy<string?> s_images = new(CompileImages);

    /// <summary>The run-time library as the package has it for a program on this machine and .NET 10: IL with native code.</summary>
    public static string LibraryPath =>
        s_images.Value is { } images ? $"{images}/DigestGen.dll" : $"{s_sources}/DigestGen/bin/{Configuration}/net8.0/DigestGen.dll";

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
        $"<DigestGenStorage>{value}</DigestGenStorage><DigestGenTasksAssembly>{TasksPath}</DigestGenTasksAssembly>";

    /// <summary>The package's properties, or its targets.</summary>
    public static string Import(string extension) => $"""<Import Project="{s_sources}/DigestGen.Package/build/DigestGen.{extension}" />""";

    // The task as the package has it for a build on this machine.
    private static string TasksPath =>
        s_images.Value is { } images ? $"{images}/tasks/DigestGen.Tasks.dll" : $"{AppContext.BaseDirectory}DigestGen.Tasks.dll";

    // As packing does it; where the compiler of native images can't be had, a package too would have the IL alone.
    private static string? CompileImages()
    {
        string images = $"{s_sources}/DigestGen.Package/obj/{Configuration}/net8.0/ReadyToRun/linux-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";
        ProcessRun run = ProcessRun.Run(
            "dotnet", "msbuild", $"{s_sources}/DigestGen.Package", "-restore", "-v:q", "-t:AddReadyToRunImages", $"-p:Configuration={Configuration}", "-p:BuildProjectReferences=false");
        if (run.Output.Trim() is { Length: > 0 } output)
        {
            Console.Error.WriteLine($"Library and task are compiled by the JIT compiler alone, without the package's native code. {output}");
            return null;
        }

        return File.Exists($"{images}/DigestGen.dll") ? images : null;
    }

    private static IEnumerable<string> Analyzers() =>
        from name in (string[])["DigestGen.Generator", "DigestGen.Compiling", "DigestGen.Parsing", s_images.Value is null ? "Markdig" : "packaged/Markdig"]
        select $"""<Analyzer Include="{AppContext.BaseDirectory}{name}.dll" />""";
}
