using System.Globalization;
using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace DigestGen.Fuzzing.Tests;

/// <summary>Short runs that are guided by coverage, the same ones each time; DIGESTGEN_FUZZING makes them longer.</summary>
public sealed partial class ExplorationTests(ITestOutputHelper output)
{
    private static readonly int s_times =
        int.TryParse(Environment.GetEnvironmentVariable("DIGESTGEN_FUZZING"), CultureInfo.InvariantCulture, out int times) ? times : 1;

    [Theory]
    [InlineData("parser", 8_000)]
    [InlineData("generator", 600)]
    public void No_input_that_is_found_by_coverage_breaks_it(string target, int executions)
    {
        string result = FuzzingProcess.Run(isCounted: false, "explore", target, $"{Executions(executions)}", "1");

        output.WriteLine(result);
        Match figures = Figures().Match(result);
        Assert.Equal($"{Executions(executions)}", figures.Groups["executions"].Value);
        Assert.Equal("0", figures.Groups["failures"].Value);

        // Without coverage nothing guides it: the inputs must lead where the seeds don't.
        Assert.True(Number("edges") > Number("seeds") * 5 / 4, result);

        int Number(string name) => int.Parse(figures.Groups[name].Value, CultureInfo.InvariantCulture);
    }

    // A third where slow tests don't run.
    private static int Executions(int count) => count * s_times / (SlowTests.AreOn ? 1 : 3);

    [GeneratedRegex(@"^executions (?<executions>\d+) seed-edges (?<seeds>\d+) edges (?<edges>\d+) corpus \d+ failures (?<failures>\d+)")]
    private static partial Regex Figures();
}
