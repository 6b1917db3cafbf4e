using System.Text.Json;

namespace DigestGen.Package.Tests;

/// <summary>A project that uses the package, in a folder of its own.</summary>
internal sealed class Consumer
{
    private readonly PackedPackage _package;
    private readonly string _name;
    private readonly string _extension;

    public Consumer(PackedPackage package, string name, string properties = "", string items = "", string? reference = null, string? folder = null, string extension = "csproj")
    {
        _package = package;
        _name = name;
        _extension = extension;
        Folder = Path.Combine(package.Folder, folder ?? name);

        // Tests run in parallel, and none may see what another one built.
        Assert.False(File.Exists(Project), $"Two consumers have the folder '{Folder}'.");
        Write($"{name}.{extension}", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <InvariantGlobalization>true</InvariantGlobalization>
                <UseAppHost>false</UseAppHost>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {reference ?? $"""<PackageReference Include="DigestGen" Version="{PackedPackage.Version}" />"""}
                {items}
              </ItemGroup>
            </Project>
            """);
    }

    public string Folder { get; }

    // To find out that nothing is to be restored takes a third of a small build.
    private bool IsRestored
    {
        get
        {
            string assets = Path.Combine(Folder, "obj", "project.assets.json");
            return File.Exists(assets) && File.GetLastWriteTimeUtc(assets) > File.GetLastWriteTimeUtc(Project);
        }
    }

    public string Project => Path.Combine(Folder, $"{_name}.{_extension}");

    /// <summary>Writes a file of the project.</summary>
    public Consumer Write(string path, string text)
    {
        string file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    /// <summary>Writes one of the sample's five digests.</summary>
    public Consumer WriteSeed(string path, int seed) => Write(path, Seed(seed));

    public static string Seed(int seed) => File.ReadAllText(RepositoryFiles.Seeds[seed]);

    /// <summary>Builds, and gives the errors and warnings, one a line, with paths from the project's folder.</summary>
    public string Build(params string[] arguments) =>
        Diagnostics(DotNet.Run(Folder, _package.PackageCache, ["msbuild", "-v:q", .. IsRestored ? (string[])[] : ["-restore"], .. arguments]));

    /// <summary>Builds, and gives all that the build says at its normal verbosity.</summary>
    public string BuildAloud() =>
        DotNet.Run(Folder, _package.PackageCache, ["build", "-v:n", .. IsRestored ? (string[])["--no-restore"] : []]).ThrowIfFailed().Output;

    /// <summary>Publishes, and gives the errors and warnings.</summary>
    public string Publish(params string[] arguments) =>
        Diagnostics(DotNet.Run(Folder, _package.PackageCache, ["publish", "-v:q", "-clp:NoSummary", "-o", "published", .. arguments]));

    /// <summary>The lines that the built program writes.</summary>
    public string[] Run(string framework = "net10.0") =>
        DotNet.Run(Folder, _package.PackageCache, "exec", OutputPath(framework)).ThrowIfFailed().Lines;

    /// <summary>The methods of the library that the JIT compiler compiled while the built program ran, without their signatures.</summary>
    public string[] CompiledLibraryMethods(string framework = "net10.0")
    {
        string[] methods = CompiledMethods("exec", OutputPath(framework));
        Assert.Contains("App.Program:Main", methods);
        return [.. methods.Where(static method => method.StartsWith("DigestGen.", StringComparison.Ordinal))];
    }

    /// <summary>The methods that the JIT compiler compiled while a command of <c>dotnet</c> ran, without their signatures.</summary>
    public string[] CompiledMethods(params string[] arguments)
    {
        string log = Path.Combine(Folder, "jit.txt");
        var environment = new Dictionary<string, string>
        {
            ["DOTNET_JitStdOutFile"] = log,
            ["DOTNET_JitDisasmSummary"] = "1",

            // What is called often would be compiled again some time later.
            ["DOTNET_TieredCompilation"] = "0",
        };
        DotNet.Start("dotnet", Folder, _package.PackageCache, environment, arguments).ThrowIfFailed();

        // "   1: JIT compiled App.Program:Main() [FullOpts, IL size=1, code size=1]"
        const string Compiled = ": JIT compiled ";
        return [.. File.ReadAllLines(log).Select(static line => line[(line.IndexOf(Compiled, StringComparison.Ordinal) + Compiled.Length)..].Split('(')[0])];
    }

    /// <summary>The lines that the published program writes.</summary>
    public string[] RunPublished() =>
        DotNet.Start(Path.Combine(Folder, "published", _name), Folder, _package.PackageCache).ThrowIfFailed().Lines;

    public string OutputPath(string framework = "net10.0") =>
        Path.Combine(Folder, "bin", "Debug", framework, $"{_name}.dll");

    /// <summary>Items after evaluation, or after a target if one is named.</summary>
    public Item[] Items(string type, params string[] arguments)
    {
        string json = DotNet.Run(Folder, _package.PackageCache, ["msbuild", $"-getItem:{type}", .. arguments]).ThrowIfFailed().Output;
        using JsonDocument document = JsonDocument.Parse(json);
        return [.. document.RootElement.GetProperty("Items").GetProperty(type).EnumerateArray().Select(Item.Of)];
    }

    public void Restore() => DotNet.Run(Folder, _package.PackageCache, "restore", "-v:q").ThrowIfFailed();

    // "/…/a.md(1,2): error DG0001: text [/…/App.csproj]" as "a.md(1,2): error DG0001: text".
    private string Diagnostics(CommandResult result)
    {
        string lines = string.Join('\n', result.Lines.Select(line =>
        {
            int project = line.LastIndexOf(" [", StringComparison.Ordinal);
            return (project > 0 ? line[..project] : line).Replace(Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
        }));
        return result.ExitCode == 0 || lines.Length > 0
            ? lines
            : throw new InvalidOperationException($"Exit code {result.ExitCode} without a word.");
    }
}

/// <summary>An item of a project.</summary>
internal sealed record Item(string Identity, string Channel, string IsDigest, string Link)
{
    public static Item Of(JsonElement item) =>
        new(Get(item, "Identity"), Get(item, "Channel"), Get(item, "DigestGenIsDigest"), Get(item, "Link"));

    private static string Get(JsonElement item, string name) =>
        item.TryGetProperty(name, out JsonElement value) ? value.GetString()! : "";
}
