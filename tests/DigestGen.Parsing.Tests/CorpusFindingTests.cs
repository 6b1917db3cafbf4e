using DigestGen.Parsing.Findings;
using Xunit.Abstractions;

namespace DigestGen.Parsing.Tests;

/// <summary>Counts the reports of each kind on the real digests.</summary>
public sealed class CorpusFindingTests(ITestOutputHelper output)
{
    [CorpusFact]
    public void Real_digests_have_no_report_but_of_characters_that_nobody_sees()
    {
        var counts = new SortedDictionary<FindingKind, int>();
        foreach (string path in Corpus.Digests)
        {
            foreach (Finding finding in DigestParser.Parse(File.ReadAllText(path)).Findings)
            {
                counts[finding.Kind] = counts.GetValueOrDefault(finding.Kind) + 1;
                output.WriteLine($"{Path.GetFileName(path)}({finding.Range.StartLine + 1}): {finding.Kind}: {string.Join(" | ", finding.Arguments)}");
            }
        }

        Assert.Equal([KeyValuePair.Create(FindingKind.InvisibleCharacter, 2)], counts);
    }
}
