using DigestGen.Parsing.Findings;
using Xunit.Abstractions;

namespace DigestGen.Parsing.Tests;

/// <summary>Takes real digests, breaks one thing at a time, and expects exactly that to be reported and all else kept.</summary>
public sealed class BrokenDigestTests(ITestOutputHelper output)
{
    [Fact]
    public void Each_break_is_reported_once_at_its_place_and_all_other_entries_survive()
    {
        var made = new SortedDictionary<FindingKind, int>();
        var faults = new List<(FindingKind Kind, string Text)>();
        foreach (SampleDigest sample in SampleDigest.All)
        {
            Assert.All(sample.Styles, style => Assert.Empty(sample.Sound(style).Findings));
            foreach (BrokenDigest broken in Breaks.Of(sample))
            {
                foreach (WritingStyle style in sample.Styles.Where(style => !(style.IsTrimmed && broken.NeedsLineOfSpaces)))
                {
                    made[broken.Kind] = made.GetValueOrDefault(broken.Kind) + 1;
                    if (broken.FindFault(sample, style) is { } fault)
                    {
                        faults.Add((broken.Kind, $"{sample.Name}, {style.Name}, {broken.Name}: {fault}"));
                    }
                }
            }
        }

        foreach ((FindingKind kind, int count) in made)
        {
            output.WriteLine($"{kind}: {count - faults.Count(fault => fault.Kind == kind)} of {count}");
        }

        Assert.True(faults.Count == 0, $"{faults.Count} faults:\n{string.Join('\n', faults.Take(100).Select(static fault => fault.Text))}");
    }
}
