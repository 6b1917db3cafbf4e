using DigestGen.Parsing.Findings;
using Xunit.Abstractions;

namespace DigestGen.Parsing.Tests;

/// <summary>Takes real digests, breaks one thing at a time, and expects exactly that to be reported and all else kept.</summary>
public sealed class BrokenDigestTests(ITestOutputHelper output)
{
    // A kind that is missing here, or a lower number, means that a way to break a digest is no longer tried.
    private static readonly SortedDictionary<FindingKind, int> s_countsOfSeeds = new()
    {
        [FindingKind.NoSummaryTable] = 40,
        [FindingKind.NoTableHeader] = 20,
        [FindingKind.NoDetails] = 35,
        [FindingKind.MalformedRow] = 229,
        [FindingKind.RowWithoutBlock] = 44,
        [FindingKind.BlockWithoutRow] = 13,
        [FindingKind.ImpossibleId] = 468,
        [FindingKind.DuplicateReference] = 42,
        [FindingKind.NotArxivLink] = 273,
        [FindingKind.DifferentPapers] = 26,
        [FindingKind.SlotMissing] = 247,
        [FindingKind.SlotNotIndented] = 195,
        [FindingKind.MergeConflict] = 208,
        [FindingKind.StrayText] = 923,
        [FindingKind.TitlesDisagree] = 26,
        [FindingKind.SummariesDisagree] = 26,
        [FindingKind.CarriedIdDiffers] = 24,
        [FindingKind.PaperTwice] = 13,
        [FindingKind.NotConsecutive] = 37,
        [FindingKind.EmptyField] = 65,
        [FindingKind.NotUtf8] = 78,
        [FindingKind.InvisibleCharacter] = 182,
        [FindingKind.UnknownAnnouncement] = 7,
        [FindingKind.UnknownCategory] = 18,
    };

    // Each way of writing a digest takes as long as all breaks of it.
    private static readonly int s_styles = SlowTests.AreOn ? int.MaxValue : 2;

    [Fact]
    public void Each_break_is_reported_once_at_its_place_and_all_other_entries_survive() => AssertReported(SampleDigest.All, s_styles);

    // A part of the above that takes no time.
    [Fact]
    public void Each_break_of_a_small_digest_is_reported() =>
        AssertReported(SampleDigest.All.Where(static sample => sample.Count == 2).Take(1), styles: 1);

    [Fact]
    public void Each_kind_is_made_as_often_as_the_seeds_allow()
    {
        var made = new SortedDictionary<FindingKind, int>();
        foreach (SampleDigest sample in SampleDigest.All.Take(RepositoryFiles.Seeds.Count))
        {
            foreach (BrokenDigest broken in Breaks.Of(sample))
            {
                made[broken.Kind] = made.GetValueOrDefault(broken.Kind) + 1;
            }
        }

        Assert.Equal(s_countsOfSeeds, made);
    }

    private void AssertReported(IEnumerable<SampleDigest> samples, int styles)
    {
        var made = new SortedDictionary<FindingKind, int>();
        var faults = new List<(FindingKind Kind, string Text)>();
        foreach (SampleDigest sample in samples)
        {
            Assert.All(sample.Styles, style => Assert.Empty(sample.Sound(style).Findings));
            foreach (BrokenDigest broken in Breaks.Of(sample))
            {
                foreach (WritingStyle style in sample.Styles.Take(styles).Where(style => !(style.IsTrimmed && broken.NeedsLineOfSpaces)))
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
