using System.IO.Compression;
using System.Runtime.InteropServices;

namespace DigestGen.Package.Tests;

/// <summary>The tool's package: its IL for every system, and a native program for the one that packs.</summary>
public sealed class NativeToolTests
{
    [NativeFact]
    public void The_native_program_is_installed_and_does_what_the_IL_does()
    {
        string system = $"{(OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux")}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";
        string program = OperatingSystem.IsWindows() ? "DigestGen.Tool.exe" : "DigestGen.Tool";
        string folder = Directory.CreateTempSubdirectory("digestgen-tool-").FullName;
        try
        {
            string feed = Path.Combine(folder, "feed");

            // Where a release is built before, its native program is there too.
            string[] build = PackedPackage.IsReleaseBuilt ? ["--no-build"] : ["--artifacts-path", Path.Combine(folder, "pack"), "-p:RunAnalyzers=false"];
            string[] said = DotNet.Run(
                RepositoryFiles.Root, packageCache: null,
                ["pack", Path.Combine("src", "DigestGen.Tool"), "-c", "Release", "-o", feed, "-p:ContinuousIntegrationBuild=true", "-v:q", "-clp:NoSummary", .. build]).ThrowIfFailed().Lines;
            Assert.Empty(said);

            string package = Assert.Single(Directory.GetFiles(feed, "*.nupkg"));
            string version = Path.GetFileNameWithoutExtension(package)["DigestGen.Tool.".Length..];
            using (ZipArchive archive = ZipFile.OpenRead(package))
            {
                Assert.Equal(
                    [$"tools/net10.0/{system}/{program}", $"tools/net10.0/{system}/DotnetToolSettings.xml"],
                    archive.Entries.Select(static entry => entry.FullName).Where(static name => name.StartsWith("tools/net10.0/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
                archive.ExtractToDirectory(Path.Combine(folder, "package"));
            }

            string portable = Path.Combine(folder, "package", "tools", "net8.0", "any", "DigestGen.Tool.dll");
            string installed = Path.Combine(folder, "tool");
            DotNet.Run(folder, Path.Combine(folder, "packages"), "tool", "install", "DigestGen.Tool", "--version", version, "--tool-path", installed, "--source", feed).ThrowIfFailed();
            Assert.Contains(program, Directory.GetFiles(installed, program, SearchOption.AllDirectories).Select(Path.GetFileName));

            string digests = Path.Combine(folder, "digests", "cs.IR");
            Directory.CreateDirectory(digests);
            for (int seed = 0; seed < 2; seed++)
            {
                File.WriteAllText(Path.Combine(digests, $"2024-04-0{seed + 1}.md"), Consumer.Seed(seed));
            }

            File.WriteAllText(Path.Combine(digests, "2024-04-03.md"), Consumer.Seed(2).Replace("[^2]:", "[^9]:", StringComparison.Ordinal));
            foreach (string[] arguments in (string[][])
                [
                    ["check", "digests"], .. Formats("check", "digests", "json", "sarif", "github"),
                    .. Formats("export", "digests", "bibtex", "csl-json", "ris", "jsonl", "json-feed", "atom", "markdown", "csv"),
                    ["fix", "digests", "--dry-run"], ["list", "digests"], ["show", "2402.10758", "digests"], ["stats", "digests"],
                    ["search", "graph", "digests"], ["--help"], ["export", "--help"], ["export", "digests", "--format", "none"], [],
                ])
            {
                CommandResult expected = DotNet.Run(folder, packageCache: null, ["exec", portable, .. arguments]);
                CommandResult actual = DotNet.Start(Path.Combine(installed, "digestgen"), folder, packageCache: null, arguments);

                string command = string.Join(' ', arguments);
                Assert.Equal((command, expected.ExitCode), (command, actual.ExitCode));
                BuildOutput.AssertEqual(expected.Output, actual.Output);
                Assert.NotEqual("", expected.Output.Trim());
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        static IEnumerable<string[]> Formats(string verb, string path, params string[] formats) =>
            formats.Select(format => (string[])[verb, path, "--format", format]);
    }
}
