using DigestGen.Benchmarks.Data;
using DigestGen.Benchmarks.Peers;
using DigestGen.Testing;

namespace DigestGen.Benchmarks.Harness;

/// <summary>A program of a user: a leg, its data, and what is done with it.</summary>
internal sealed class ConsumerProject
{
    private readonly bool _isAot;

    private ConsumerProject(string folder, bool isAot)
    {
        Folder = folder;
        _isAot = isAot;
    }

    public string Folder { get; }

    /// <summary>Where the generator's files are written, if they are asked for.</summary>
    public string Generated => Path.Combine(Folder, "generated");

    public string Program => Path.Combine(Folder, "out", "consumer");

    public string Assembly => Path.Combine(Folder, "out", "consumer.dll");

    /// <summary>Writes a project over one leg or several; <paramref name="entryPoint"/> is the source with its Main.</summary>
    public static ConsumerProject Write(string name, DataSet set, string entryPoint, bool isAot, params ReadOnlySpan<Leg> legs)
    {
        string folder = Scratch.Folder("consumers", $"{name.Replace(",", "", StringComparison.Ordinal)}-{set.Key}-{(isAot ? "aot" : "jit")}");
        Directory.CreateDirectory(folder);
        foreach (string stale in Directory.GetFiles(folder, "*.cs"))
        {
            File.Delete(stale);
        }

        var items = new List<string>();
        var sources = new List<string> { entryPoint };
        bool needsCultures = false;
        string properties = "";
        foreach (Leg leg in legs)
        {
            items.Add(leg.Prepare(folder, set));
            sources.AddRange(leg.Sources);
            needsCultures |= leg.NeedsCultures;
            properties += leg.Properties;
        }

        string consumers = Path.Combine(RepositoryFiles.Root, "tests", "DigestGen.Benchmarks", "Consumers");
        items.AddRange(sources.Distinct().Select(source => $"""<Compile Include="{consumers}/{source}" LinkBase="Consumers" />"""));
        File.WriteAllText(Path.Combine(folder, "consumer.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              {Import("props")}
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <RootNamespace>Consumer</RootNamespace>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <AllowUnsafeBlocks>true</AllowUnsafeBlocks>
                <InvariantGlobalization>{(needsCultures ? "false" : "true")}</InvariantGlobalization>
                <DefaultItemExcludes>$(DefaultItemExcludes);generated/**;out/**</DefaultItemExcludes>
                <CompilerGeneratedFilesOutputPath>generated</CompilerGeneratedFilesOutputPath>
                <PublishAot>{(isAot ? "true" : "false")}</PublishAot>
                <NuGetAudit>false</NuGetAudit>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {string.Join("\n    ", items)}
              </ItemGroup>
              {Import("targets")}
            </Project>

            """);
        return new ConsumerProject(folder, isAot);

        // The package's targets are for the legs that use it, which all set properties of it.
        string Import(string extension) => properties.Length > 0 ? DigestGenReference.Import(extension) : "";
    }

    /// <summary>Builds or publishes into the folder out.</summary>
    public ConsumerProject Build()
    {
        ReadOnlySpan<string> arguments = _isAot
            ? ["publish", Folder, "-c", "Release", "-o", Path.Combine(Folder, "out"), "-v", "q", "-r", "linux-x64"]
            : ["build", Folder, "-c", "Release", "-o", Path.Combine(Folder, "out"), "-v", "q"];
        ProcessRun.Run("dotnet", arguments);
        return this;
    }
}
