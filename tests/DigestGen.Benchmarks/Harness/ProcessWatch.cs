using System.Globalization;

namespace DigestGen.Benchmarks.Harness;

/// <summary>Looks at the descendants of a process in /proc, whose figures only rise while a process lives.</summary>
internal sealed class ProcessWatch(int root)
{
    private const double TicksPerSecond = 100;

    private readonly Dictionary<int, double> _seconds = [];

    public long PeakBytes { get; private set; }

    /// <summary>The most memory that the process itself had.</summary>
    public long RootPeakBytes { get; private set; }

    public double ProcessorSeconds => _seconds.Values.Sum();

    /// <summary>What all processes took that this one started and that have ended, with those that they waited for.</summary>
    public static double ChildrenSeconds() => Stat(Environment.ProcessId) is { } stat
        ? (double.Parse(stat[13], CultureInfo.InvariantCulture) + double.Parse(stat[14], CultureInfo.InvariantCulture)) / TicksPerSecond // cutime and cstime
        : 0;

    /// <summary>Takes the figures of the descendants whose command line holds a text.</summary>
    public void Look(string watched)
    {
        RootPeakBytes = Math.Max(RootPeakBytes, Peak(root));
        Dictionary<int, int> parents = [];
        foreach (string folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out int id) && Stat(id) is { } stat)
            {
                parents[id] = int.Parse(stat[1], CultureInfo.InvariantCulture);
            }
        }

        foreach (int id in parents.Keys)
        {
            if (IsBelowRoot(id, parents) && Read($"/proc/{id}/cmdline").Contains(watched, StringComparison.Ordinal) && Stat(id) is { } stat)
            {
                // utime and stime, the 14th and 15th field.
                _seconds[id] = (double.Parse(stat[11], CultureInfo.InvariantCulture) + double.Parse(stat[12], CultureInfo.InvariantCulture)) / TicksPerSecond;
                PeakBytes = Math.Max(PeakBytes, Peak(id));
            }
        }
    }

    private bool IsBelowRoot(int id, Dictionary<int, int> parents)
    {
        while (id != root && parents.TryGetValue(id, out int parent))
        {
            id = parent;
        }

        return id == root;
    }

    private static long Peak(int id)
    {
        const string Field = "VmHWM:";
        string? line = Read($"/proc/{id}/status").Split('\n').FirstOrDefault(static line => line.StartsWith(Field, StringComparison.Ordinal));
        return line is null ? 0 : 1024 * long.Parse(line[Field.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
    }

    // The fields after the name, which may hold spaces: the state, the parent, and so on. Null if the process has ended.
    private static string[]? Stat(int id)
    {
        string text = Read($"/proc/{id}/stat");
        int nameEnd = text.LastIndexOf(')');
        return nameEnd < 0 ? null : text[(nameEnd + 2)..].Split(' ');
    }

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
