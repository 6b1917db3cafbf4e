using System.Globalization;
using DigestGen.Parsing;

namespace DigestGen.Fuzzing.Growth;

/// <summary>Prints, as a table, how much of the processor's time each shape takes as it gets longer.</summary>
internal static class GrowthCurve
{
    private const int Rounds = 3;
    private const int WarmUps = 10;

    private static readonly int[] s_parserLengths = [1 << 17, 1 << 18, 1 << 19, 1 << 20, 1 << 21];
    private static readonly int[] s_generatorLengths = [1 << 15, 1 << 16, 1 << 17, 1 << 18, 1 << 19];

    public static void PrintParser() =>
        Print(s_parserLengths, HostileShape.All, static text => DigestParser.Parse(text));

    /// <summary>The whole generator, without the compiler; also over many files.</summary>
    public static void PrintGenerator()
    {
        Print(s_generatorLengths, HostileShape.All, static text => Generate(new TestFile("/project/2024-04-03.cs.IR.md", text)));
        Print(
            s_generatorLengths,
            [
                new HostileShape("files of one name", static length => new string('n', length / 256)),
                new HostileShape("files of one day", static length => new string('d', length / 256)),
                new HostileShape("files of one paper", static length => new string('p', length / 256)),
            ],
            static files => Generate([.. files.Select(static (kind, i) => File(kind, i))]));
    }

    private static TestFile File(char kind, int i) => kind switch
    {
        'n' => new TestFile($"/project/{i}/a.md", TestEntry.EmptyDigest).With("Name", "a"),
        'd' => new TestFile($"/project/{i}/2024-04-03-0906.cs.IR.md", TestEntry.EmptyDigest),
        _ => new TestFile($"/project/{i}.md", TestEntry.Digest("2402.10758")),
    };

    private static void Generate(params TestFile[] files) =>
        new GeneratorHost(TestProject.Of(files), tracksSteps: false).Run();

    private static void Print(int[] lengths, IReadOnlyList<HostileShape> shapes, Action<string> read)
    {
        Console.WriteLine($"| milliseconds at a length of | {string.Join(" | ", lengths.Select(static length => $"{length / 1024:N0} K"))} | ns a character | last doubling |");
        Console.WriteLine($"| --- |{string.Concat(lengths.Select(static _ => " ---: |"))} ---: | ---: |");
        foreach (HostileShape shape in shapes)
        {
            // The compiler of methods has its say first.
            string warmUp = shape.Write(lengths[0]);
            for (int i = 0; i < WarmUps; i++)
            {
                read(warmUp);
            }

            string[] texts = [.. lengths.Select(shape.Write)];
            double[] times = [.. texts.Select(text => Enumerable.Range(0, Rounds).Min(_ => Milliseconds(() => read(text))))];
            double perCharacter = times[^1] * 1e6 / (texts[^1].Length > lengths[^1] / 128 ? texts[^1].Length : lengths[^1]);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {shape.Name.Replace("|", "\\|", StringComparison.Ordinal)} | {string.Join(" | ", times.Select(static time => time.ToString("F1", CultureInfo.InvariantCulture)))} | {perCharacter:F1} | {times[^1] / times[^2]:F1} |"));
        }

        Console.WriteLine();
    }

    // The processor's time and not the clock's, which other programs take a part of.
    private static double Milliseconds(Action action)
    {
        GC.Collect();
        TimeSpan start = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
    }
}
