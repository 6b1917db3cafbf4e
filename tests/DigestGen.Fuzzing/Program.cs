using System.Globalization;
using DigestGen.Fuzzing.Coverage;
using DigestGen.Fuzzing.Growth;
using DigestGen.Fuzzing.Targets;
using SharpFuzz;

// See README.md for what each command is for.
switch (args)
{
    case ["instrument", var copy, "instrumented" or "counted"]:
        Console.WriteLine(InstrumentedCopy.Make(copy, isCounted: args[2] == "counted"));
        return 0;
    case ["seeds", var target, var folder]:
        WriteAll(folder, "seed", FuzzTarget.Named(target).Seeds);
        return 0;
    case ["afl", var name]:
        FuzzTarget fuzzed = FuzzTarget.Named(name);
        Fuzzer.Run(stream =>
        {
            using var input = new MemoryStream();
            stream.CopyTo(input);
            fuzzed.Run(input.GetBuffer().AsSpan(0, (int)input.Length));
        });
        return 0;
    case ["explore", var name, var executions, var seed]:
        Exploration exploration = new Explorer(FuzzTarget.Named(name), int.Parse(seed, CultureInfo.InvariantCulture))
            .Run(int.Parse(executions, CultureInfo.InvariantCulture));
        Console.WriteLine(FormattableString.Invariant(
            $"executions {exploration.Executions} seed-edges {exploration.SeedEdges} edges {exploration.Edges} corpus {exploration.CorpusSize} failures {exploration.Failures.Count}"));
        WriteAll(Path.Combine(AppContext.BaseDirectory, "failures"), name, exploration.Failures.Select(static failure => failure.Input));
        Console.Write(string.Concat(exploration.Failures.Select((failure, number) => $"failures/{name}-{number}: {failure.Error}\n")));
        return exploration.Failures.Count == 0 ? 0 : 1;
    case ["replay", var name, .. var paths]:
        FuzzTarget replayed = FuzzTarget.Named(name);
        int failures = 0;
        foreach (string path in paths.SelectMany(static path => Directory.Exists(path) ? Directory.GetFiles(path) : [path]).Order(StringComparer.Ordinal))
        {
            try
            {
                replayed.Run(File.ReadAllBytes(path));
            }
            catch (Exception error)
            {
                failures++;
                Console.WriteLine($"{path}\n{error}\n");
            }
        }

        Console.WriteLine($"{failures} fail.");
        return failures == 0 ? 0 : 1;
    case ["curve", "parser"]:
        GrowthCurve.PrintParser();
        return 0;
    case ["curve", "generator"]:
        GrowthCurve.PrintGenerator();
        return 0;
    case ["work", var shorter, var longer]:
        WorkCounter.Print(int.Parse(shorter, CultureInfo.InvariantCulture), int.Parse(longer, CultureInfo.InvariantCulture));
        return 0;
    default:
        Console.Error.WriteLine("instrument FOLDER instrumented|counted | seeds TARGET FOLDER | afl TARGET | explore TARGET EXECUTIONS SEED | replay TARGET FILE|FOLDER… | curve TARGET | work LENGTH LENGTH");
        return 2;
}

static void WriteAll(string folder, string name, IEnumerable<byte[]> inputs)
{
    Directory.CreateDirectory(folder);
    foreach ((int number, byte[] input) in inputs.Index())
    {
        File.WriteAllBytes(Path.Combine(folder, $"{name}-{number}"), input);
    }
}
