using SharpFuzz;

namespace DigestGen.Fuzzing.Coverage;

/// <summary>A copy of this program whose parser, generator and Markdig tell which ways they take.</summary>
internal static class InstrumentedCopy
{
    // SharpFuzz takes its options from the environment alone.
    private const string CountingVariable = "SHARPFUZZ_ENABLE_ON_BRANCH_CALLBACK";

    private static readonly string[] s_assemblies = ["DigestGen.Parsing.dll", "DigestGen.Generator.dll", "Markdig.dll"];

    /// <summary>Makes the copy anew.</summary>
    /// <param name="folder">Where to; what is there is deleted.</param>
    /// <param name="isCounted">Whether the copy calls back at each branch, so that work can be counted, beside marking the map.</param>
    /// <returns>The path of the copy's assembly.</returns>
    public static string Make(string folder, bool isCounted)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        foreach (string path in Directory.GetFiles(AppContext.BaseDirectory))
        {
            File.Copy(path, Path.Combine(folder, Path.GetFileName(path)));
        }

        Environment.SetEnvironmentVariable(CountingVariable, isCounted ? "1" : null);
        foreach (string assembly in s_assemblies)
        {
            // The names of the instrumented types come as they are done.
            Assert.NotEmpty(Fuzzer.Instrument(
                Path.Combine(folder, assembly), static _ => true, Options.Value).ToArray());
        }

        return Path.Combine(folder, "DigestGen.Fuzzing.dll");
    }
}
