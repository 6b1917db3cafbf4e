using System.Globalization;
using DigestGen.Testing;

namespace DigestGen.Benchmarks.Harness;

/// <summary>Prints a table, and puts it in its place in RESULTS.md.</summary>
internal static class Results
{
    private static readonly string s_path = Path.Combine(RepositoryFiles.Root, "tests", "DigestGen.Benchmarks", "RESULTS.md");

    /// <param name="place">The name of the place: what stands between the marks <c>table:place</c> and <c>/table</c> is replaced.</param>
    /// <param name="content">The table, and what is to be known of the run.</param>
    public static void Write(string place, string content)
    {
        Console.WriteLine(content);
        string opening = $"<!-- table:{place} -->\n";
        string text = File.ReadAllText(s_path);
        int start = text.IndexOf(opening, StringComparison.Ordinal) + opening.Length;
        if (start < opening.Length)
        {
            Console.WriteLine($"RESULTS.md has no place for '{place}' and stays as it is.");
            return;
        }

        int end = text.IndexOf("<!-- /table -->", start, StringComparison.Ordinal);
        File.WriteAllText(s_path, $"{text[..start]}{content.TrimEnd()}\n{text[end..]}");
    }

    /// <summary>The machine, for the line over a table.</summary>
    public static string Machine
    {
        get
        {
            string processor = File.Exists("/proc/cpuinfo")
                ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(static line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "?"
                : "?";
            double gibibytes = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (double)(1 << 30);
            return string.Create(CultureInfo.InvariantCulture, $"{processor}, {Environment.ProcessorCount} cores, {gibibytes:N0} GiB, .NET {Environment.Version}");
        }
    }
}
