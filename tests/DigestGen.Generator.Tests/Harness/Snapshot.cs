using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace DigestGen.Generator.Tests.Harness;

/// <summary>
/// Compares with a file beside the test, in the folder Snapshots, named as Verify names it: <c>Type.Method#Part.verified.ext</c>.
/// A difference is written to <c>.received</c>; renaming that file to <c>.verified</c> approves it.
/// </summary>
internal static partial class Snapshot
{
    private static readonly string s_folder = Path.Combine(RepositoryFiles.Root, "tests", "DigestGen.Generator.Tests", "Snapshots");

    /// <summary>Compares all sources of a run, each with a file of its own.</summary>
    public static void VerifySources(
        GeneratorRun run, [CallerFilePath] string testFile = "", [CallerMemberName] string method = "")
    {
        Assert.All(run.Sources, source =>
            Verify($"//HintName: {source.Key}\n{source.Value}", "cs", testFile, $"{method}#{Path.GetFileNameWithoutExtension(source.Key)}"));
        Assert.Equal(
            run.Sources.Keys.Select(Path.GetFileNameWithoutExtension),
            Directory.GetFiles(s_folder, $"{TypeName(testFile)}.{method}#*.verified.cs")
                .Select(path => Path.GetFileName(path).Split('#')[1].Replace(".verified.cs", ""))
                .Order(StringComparer.Ordinal));
    }

    /// <summary>Compares a text.</summary>
    public static void Verify(
        string actual, string extension, [CallerFilePath] string testFile = "", [CallerMemberName] string method = "")
    {
        string path = Path.Combine(s_folder, $"{TypeName(testFile)}.{method}");
        string verified = $"{path}.verified.{extension}";
        string received = $"{path}.received.{extension}";
        string scrubbed = PackageVersion().Replace(actual, "\"DigestGen\", \"{Version}\"");
        string expected = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : "";
        if (scrubbed != expected)
        {
            File.WriteAllText(received, scrubbed);
        }
        else
        {
            File.Delete(received);
        }

        Assert.Equal(expected, scrubbed);
    }

    private static string TypeName(string testFile) => Path.GetFileNameWithoutExtension(testFile);

    [GeneratedRegex(@"""DigestGen"", ""\d+\.\d+\.\d+""")]
    private static partial Regex PackageVersion();
}
