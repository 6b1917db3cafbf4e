using System.Globalization;
using Xunit.Abstractions;

namespace DigestGen.Fuzzing.Tests;

/// <summary>Four times the text takes four times the work, counted in branches and bytes, whatever the text is full of.</summary>
public sealed class LinearWorkTests(ITestOutputHelper output)
{
    private const int Length = 1 << 15;
    private const double MostGrowth = 4.6;

    // What an empty file takes as well.
    private const long Branches = 2_000;
    private const long Bytes = 64_000;

    [Fact]
    public void Reading_takes_work_in_proportion_to_the_length()
    {
        string result = FuzzingProcess.Run(isCounted: true, "work", $"{Length}", $"{4 * Length}");

        output.WriteLine(result);
        string[][] lines = [.. result.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.TrimEnd('\r').Split('\t'))];
        Assert.Equal(Growth.HostileShape.All.Select(static shape => shape.Name), lines.Select(static line => line[^1]));
        Assert.All(lines, static line =>
        {
            long[] work = [.. line[..4].Select(static number => long.Parse(number, CultureInfo.InvariantCulture))];
            Assert.InRange(work[0], 1, long.MaxValue);
            Assert.InRange(work[2], 1, (work[0] * MostGrowth) + Branches);
            Assert.InRange(work[3], 1, (work[1] * MostGrowth) + Bytes);
        });
    }
}
