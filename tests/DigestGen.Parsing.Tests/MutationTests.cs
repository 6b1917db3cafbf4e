using System.Globalization;
using DigestGen.Parsing.Findings;

namespace DigestGen.Parsing.Tests;

/// <summary>
/// Mixes up real digests, row by row and slot by slot: what is not touched survives byte for byte, and what is touched
/// says what stands in its slots, or is reported. DIGESTGEN_MUTATIONS makes the run longer.
/// </summary>
public sealed class MutationTests
{
    private const int Count = 4_000;

    private static readonly int s_times =
        int.TryParse(Environment.GetEnvironmentVariable("DIGESTGEN_MUTATIONS"), CultureInfo.InvariantCulture, out int times) ? times : 1;

    private static readonly Dictionary<SampleDigest, Dictionary<int, byte[]>> s_sound =
        SampleDigest.All.Where(static sample => sample.Count > 0).ToDictionary(static sample => sample, static sample => Records(DigestParser.Parse(string.Join('\n', sample.Lines))));

    [Fact]
    public void What_is_not_touched_survives_and_what_is_touched_is_read_as_it_stands_or_reported()
    {
        var random = new Random(5);
        SampleDigest[] samples = [.. s_sound.Keys];
        var faults = new List<string>();
        for (int i = 0; i < Count * s_times && faults.Count < 20; i++)
        {
            var mutated = new MutatedDigest(samples[random.Next(samples.Length)], random);
            for (int count = random.Next(1, 4); count > 0; count--)
            {
                mutated.Mutate();
            }

            faults.AddRange(FindFaults(mutated).Select(fault => $"{i}, {mutated.Sample.Name}: {string.Join("; ", mutated.Steps)}: {fault}"));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static IEnumerable<string> FindFaults(MutatedDigest mutated)
    {
        ParsedDigest digest = SoundReading.Of(mutated.Text);
        Dictionary<int, byte[]> after = Records(digest);
        foreach ((int reference, byte[] record) in s_sound[mutated.Sample])
        {
            if (!mutated.Touched.Contains(reference - 1) && !(after.TryGetValue(reference, out byte[]? now) && record.AsSpan().SequenceEqual(now)))
            {
                yield return $"[^{reference}] is {(after.ContainsKey(reference) ? "changed" : "lost")}: {string.Join(", ", digest.Findings.Select(static finding => finding.Kind))}";
            }
        }

        HashSet<int> reported = Reported(digest, mutated.Owners);
        Dictionary<int, ReadEntry> entries = ReadEntry.From(digest).ToDictionary(static entry => entry.Reference);
        foreach (int touched in mutated.Touched.Where(touched => !reported.Contains(touched)))
        {
            if (!entries.TryGetValue(touched + 1, out ReadEntry? entry))
            {
                // One finding may account for more than the entry it stands at, so that a broken file has not one for each.
                if (mutated.IsLeft(touched) && !digest.Findings.Any(static finding => finding.Kind <= FindingKind.TooLarge))
                {
                    yield return $"[^{touched + 1}] is lost without a word";
                }
            }
            else if (!mutated.SlotsOf(touched).Any(slots => Says(entry, slots)))
            {
                yield return $"[^{touched + 1}] says what does not stand there";
            }
        }
    }

    // The link's slot holds the URL twice, and white space after that which is no part of it.
    private static bool Says(ReadEntry entry, string?[] slots)
    {
        string[] fields =
            [entry.RawTitle, $"[{entry.Url}]({entry.Url})", entry.Summary, entry.EnglishSummary, entry.RawTranslatedAbstract, entry.RawAbstract];
        return slots.Zip(fields).Index().All(static pair =>
            (pair.Index == 1 ? pair.Item.First?.TrimEnd() : pair.Item.First?.Replace('\uD800', '\uFFFD')) == pair.Item.Second);
    }

    private static HashSet<int> Reported(ParsedDigest digest, int?[] owners) =>
    [
        .. digest.Findings.SelectMany(static finding => finding.Related.Append(finding.Range))
            .SelectMany(range => Enumerable.Range(range.StartLine, range.EndLine + 1 - range.StartLine))
            .Select(line => line < owners.Length ? owners[line] : null).OfType<int>(),
    ];

    private static Dictionary<int, byte[]> Records(ParsedDigest digest) =>
        Enumerable.Range(0, digest.Content.Entries.Count)
            .ToDictionary(i => digest.Content.Entries[i].Reference, i => digest.Content.GetRecord(i).ToArray());
}
