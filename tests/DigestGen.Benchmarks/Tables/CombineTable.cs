using System.Globalization;
using DigestGen.Benchmarks.Data;
using DigestGen.Benchmarks.Harness;
using DigestGen.Benchmarks.Peers;
using DigestGen.Testing;

namespace DigestGen.Benchmarks.Tables;

/// <summary>An archive as one project, and as two of half the digests each that are read as one.</summary>
internal static class CombineTable
{
    public static string Create(Options options)
    {
        DataSet set = DataSet.Open(options);
        string folder = Scratch.Folder("consumers", $"combine-{set.Key}");
        int half = set.Files.Count / 2;
        WriteLibrary(folder, "All", set.Files);
        WriteLibrary(folder, "First", [.. set.Files.Take(half)]);
        WriteLibrary(folder, "Second", [.. set.Files.Skip(half)]);
        string one = WriteProgram(folder, "One", "Shared/Nothing.cs", "All");
        string two = WriteProgram(folder, "Two", "Shared/Nothing.cs", "First", "Second");
        string both = WriteProgram(folder, "Both", "Combined/Program.cs", "All", "First", "Second");
        ProcessRun.Run("dotnet", "restore", both, "-v", "q");
        ProcessRun.Run("dotnet", "restore", one, "-v", "q");
        ProcessRun.Run("dotnet", "restore", two, "-v", "q");

        var ones = new List<BuildRun>();
        var twos = new List<BuildRun>();
        for (int run = 0; run < options.Runs; run++)
        {
            ones.Add(BuildRun.RunOnce(one, Path.Combine(one, "out", "One.dll")));
            twos.Add(BuildRun.RunOnce(two, Path.Combine(two, "out", "Two.dll"), "-m:2"));
        }

        var builds = new MarkdownTable("the archive as", "dotnet build, s", "compilers' CPU, s", "largest compiler's peak, MB", "assemblies, MB");
        AddBuild(builds, "one project", ones, Path.Combine(one, "out"), "All");
        AddBuild(builds, "two projects, on two cores", twos, Path.Combine(two, "out"), "First", "Second");

        ProcessRun.Run("dotnet", "build", both, "-c", "Release", "-o", Path.Combine(both, "out"), "-v", "q");
        double[] fields = [.. ProcessRun.Run(Path.Combine(both, "out", "Both")).Output.Trim().Split(';').Select(static field => double.Parse(field, CultureInfo.InvariantCulture))];
        var reading = new MarkdownTable("read as one", "");
        reading.Add("papers, combined", $"{fields[0]:N0}");
        reading.Add("papers, of one project", $"{fields[1]:N0}");
        reading.Add("of them in both assemblies", $"{fields[2]:N0}");
        reading.Add("papers with another title or number of entries", $"{fields[3]:N0}");
        reading.Add("Combine, first call, ms", MarkdownTable.Number(fields[4]));
        reading.Add("first Papers of the combined, ms", MarkdownTable.Number(fields[5]));
        reading.Add("look-up, one catalog, ns", MarkdownTable.Number(fields[6]));
        reading.Add("look-up, two combined, ns", MarkdownTable.Number(fields[7]));
        return $"{set.Name}, {MarkdownTable.Megabytes(set.DigestBytes)} MB of digests; {options.Runs} builds in turn.\n\n{builds}\n{reading}";
    }

    private static void AddBuild(MarkdownTable table, string name, List<BuildRun> runs, string output, params ReadOnlySpan<string> assemblies)
    {
        if (runs.FirstOrDefault(static run => run.Error is not null)?.Error is { } error)
        {
            throw new InvalidOperationException(error);
        }

        long bytes = 0;
        foreach (string assembly in assemblies)
        {
            bytes += new FileInfo(Path.Combine(output, assembly + ".dll")).Length;
        }

        table.Add(
            name,
            MarkdownTable.Number(runs.Select(static run => run.Seconds).Median()),
            MarkdownTable.Number(runs.Select(static run => run.CompilerSeconds).Median()),
            MarkdownTable.Megabytes(runs.Select(static run => (double)run.CompilerPeak).Median()),
            MarkdownTable.Megabytes(bytes));
    }

    private static void WriteLibrary(string folder, string name, IReadOnlyList<string> digests) => WriteProject(
        folder,
        name,
        "<DigestGenVisibility>public</DigestGenVisibility><DigestGenNamedPapers>false</DigestGenNamedPapers>",
        DigestGenReference.Items(string.Join(';', digests)));

    private static string WriteProgram(string folder, string name, string entryPoint, params ReadOnlySpan<string> libraries)
    {
        var items = new List<string>
        {
            DigestGenReference.Library,
            $"""<Compile Include="{Path.Combine(RepositoryFiles.Root, "tests", "DigestGen.Benchmarks", "Consumers", entryPoint)}" />""",
        };
        foreach (string library in libraries)
        {
            items.Add($"""<ProjectReference Include="../{library}/{library}.csproj" />""");
        }

        return WriteProject(folder, name, "<OutputType>Exe</OutputType>", string.Join("\n    ", items));
    }

    private static string WriteProject(string folder, string name, string property, string items)
    {
        string project = Path.Combine(folder, name);
        Directory.CreateDirectory(project);
        File.WriteAllText(Path.Combine(project, $"{name}.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              {DigestGenReference.Import("props")}
              <PropertyGroup>
                {property}
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <InvariantGlobalization>true</InvariantGlobalization>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                {items}
              </ItemGroup>
              {DigestGenReference.Import("targets")}
            </Project>

            """);
        return project;
    }
}
