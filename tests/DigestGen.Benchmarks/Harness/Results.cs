using System.Globalization;
using DigestGen.Testing;

namespace DigestGen.Benchmarks.Harness;

/// <summary>Prints a table, and puts it in its place in RESULTS.md.</summary>
internal static class Results
{
    private static readonly string s_path = Path.Combine(RepositoryFiles.Root, "tests", "DigestGen.Benchmarks", "RESULTS.md");

    /// <param name="place">The name of the place: the text between the marks <c>table:place</c> and <c>/table</c> is replaced.</param>
    /// <param name="content">The table, and what is to be known of the run.</param>
    public static void Write(string place, string content)
    {
        Console.WriteLine(content);
        string opening = $"<!-- table:{place} -->\n";
        string closing = "<!-- /table -->\n";
        string block = $"{opening}{content.TrimEnd()}\n{closing}";
        string text = File.Exists(s_path) ? File.ReadAllText(s_path) : "";
        int start = text.IndexOf(opening, StringComparison.Ordinal);
        text = start < 0
            ? $"{text}\n{block}"
            : string.Concat(text.AsSpan(0, start), block, text.AsSpan(text.IndexOf(closing, start, StringComparison.Ordinal) + closing.Length));
        File.WriteAllText(s_path, text);
    }

    /// <summary>The machine and the day, for the line under a table.</summary>
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
