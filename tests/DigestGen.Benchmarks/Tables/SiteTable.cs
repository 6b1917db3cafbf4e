using System.Diagnostics;
using System.Text;
using DigestGen.Benchmarks.Data;
using DigestGen.Benchmarks.Harness;
using DigestGen.Testing;
using DigestGen.Testing.Digests;

namespace DigestGen.Benchmarks.Tables;

/// <summary>How long the sample's site takes for its answers, and how large they are, with digests that have too much of everything among the others.</summary>
internal static class SiteTable
{
    public static string Create(Options options)
    {
        DataSet set = DataSet.Open(options);
        string digests = Scratch.Folder("site", options.DataKey);
        Scratch.Once(digests, () => WriteDigests(digests, set));
        string project = Path.Combine(RepositoryFiles.Root, "sample", "DigestGen.Sample.Web");
        ProcessRun.Run("dotnet", "build", project, "-c", "Release", "-v", "q", "--nologo", $"-p:DigestFolder={digests}");

        using Process site = Process.Start(new ProcessStartInfo(
            "dotnet", [Path.Combine(project, "bin", "Release", "net10.0", "DigestGen.Sample.Web.dll"), "--urls", "http://127.0.0.1:0"]) { RedirectStandardOutput = true })!;
        try
        {
            string address = ReadAddress(site.StandardOutput);
            _ = site.StandardOutput.ReadToEndAsync();
            using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };
            return $"{set.Name} and {Directory.GetFiles(digests, "*.md", SearchOption.AllDirectories).Length - set.Files.Count:N0} extreme digests.\n\n{Measure(client, options.Runs)}";
        }
        finally
        {
            site.Kill();
        }
    }

    private static void WriteDigests(string folder, DataSet set)
    {
        foreach (string file in set.Files)
        {
            Copy(Path.GetRelativePath(set.Folder, file), File.ReadAllText(file));
        }

        foreach ((string path, string text) in ExtremeDigests.Write(length: 300_000, count: 2_000))
        {
            Copy(path, text);
        }

        void Copy(string path, string text)
        {
            string target = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(target, text);
        }
    }

    private static string ReadAddress(StreamReader output)
    {
        while (output.ReadLine() is { } line)
        {
            if (line.Split("listening on: ") is [_, var address])
            {
                return address.Trim();
            }
        }

        throw new InvalidOperationException("The site ended.");
    }

    // Follows the site's links, some of each kind. The first answer of an address is timed once, the others by the least of the runs.
    private static string Measure(HttpClient client, int runs)
    {
        var answers = new List<(string Kind, string Path, double First, double Warm, int Bytes)>();
        var walk = new SiteWalk();
        while (walk.Next() is { } path)
        {
            (double first, byte[] body) = Ask(client, path);
            double warm = Enumerable.Range(0, runs).Min(_ => Ask(client, path).Milliseconds);
            answers.Add((SiteWalk.KindOf(path), path, first, warm, body.Length));
            walk.Follow(Encoding.UTF8.GetString(body));
        }

        var table = new MarkdownTable("answers", "of them", "slowest first, ms", "median, ms", "slowest, ms", "largest, KB", "slowest address");
        foreach (var kind in answers.GroupBy(static answer => answer.Kind).OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            var slowest = kind.MaxBy(static answer => answer.Warm);
            string path = Uri.UnescapeDataString(slowest.Path).Replace("|", "\\|", StringComparison.Ordinal);
            table.Add(
                $"`{kind.Key}`",
                $"{kind.Count():N0}",
                MarkdownTable.Number(kind.Max(static answer => answer.First)),
                MarkdownTable.Number(kind.Select(static answer => answer.Warm).Median()),
                MarkdownTable.Number(slowest.Warm),
                $"{kind.Max(static answer => answer.Bytes) / 1000:N0}",
                $"`{(path.Length > 60 ? path[..60] + "…" : path)}`");
        }

        return table.ToString();
    }

    private static (double Milliseconds, byte[] Body) Ask(HttpClient client, string path)
    {
        long started = Stopwatch.GetTimestamp();
        using HttpResponseMessage response = client.GetAsync(path).GetAwaiter().GetResult();
        byte[] body = response.Content.ReadAsByteArrayAsync().GetAwaiter().GetResult();
        double milliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        return (int)response.StatusCode < 500 ? (milliseconds, body) : throw new InvalidOperationException($"{path}: {response.StatusCode}");
    }
}
