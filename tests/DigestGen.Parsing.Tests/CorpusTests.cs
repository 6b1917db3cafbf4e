using System.Text.RegularExpressions;
using DigestGen.Parsing.Findings;

namespace DigestGen.Parsing.Tests;

/// <summary>Every entry of the real digests, against the records that their producer kept and what a regex reads.</summary>
public sealed partial class CorpusTests
{
    [CorpusFact]
    public void Every_entry_equals_its_producers_record()
    {
        Dictionary<string, ProducerRecord> records = ProducerRecord.ReadAll();
        int entries = 0;
        foreach (string path in Corpus.Digests)
        {
            string text = File.ReadAllText(path);
            ReadEntry[] read = ReadEntry.From(DigestParser.Parse(text));

            Assert.Equal(BlockOpenings().Matches(text).Select(static match => match.Groups[1].Value), read.Select(static entry => $"{entry.Reference}"));
            Assert.All(read, entry => Assert.Equal(records[entry.Id], ProducerRecord.Of(entry)));
            entries += read.Length;
        }

        Assert.Equal(1_985, Corpus.Digests.Count);
        Assert.Equal(15_851, entries);
    }

    [CorpusFact]
    public void Sound_digests_have_no_findings()
    {
        // In two abstracts a pair of zero-width spaces stands between words.
        Assert.Equal(
            [(FindingKind.InvisibleCharacter, "\u200B\u200B"), (FindingKind.InvisibleCharacter, "\u200B\u200B")],
            Corpus.Digests.Select(File.ReadAllText).SelectMany(static text => DigestParser.Parse(text).Findings
                .Select(finding => (finding.Kind, text.Substring(finding.Range.Start, finding.Range.Length)))));
    }

    [CorpusFact]
    public void Derived_fields_are_what_the_raw_ones_carry()
    {
        foreach (string path in Corpus.Digests)
        {
            foreach (ReadEntry entry in ReadEntry.From(DigestParser.Parse(File.ReadAllText(path))))
            {
                Match title = TitleSuffix().Match(entry.RawTitle);
                Match prefix = AbstractPrefix().Match(entry.RawAbstract);

                Assert.Equal(title.Success ? entry.RawTitle[..title.Index] : entry.RawTitle, entry.Title);
                Assert.Equal(entry.RawAbstract[prefix.Length..], entry.Abstract);
                Assert.Equal(title.Groups["category"].Value, entry.PrimaryCategory);
                Assert.Equal($"{title.Groups["version"]}{prefix.Groups["version"]}", entry.Version == 0 ? "" : $"{entry.Version}");
                Assert.Equal(Announcement(title, prefix), entry.Announcement);
                Assert.DoesNotContain("(arXiv:", entry.Title, StringComparison.Ordinal);
                Assert.False(entry.Abstract.StartsWith("arXiv:", StringComparison.Ordinal));
                Assert.EndsWith(entry.TranslatedAbstract, entry.RawTranslatedAbstract, StringComparison.Ordinal);
                Assert.DoesNotMatch(TranslatedRemains(), entry.TranslatedAbstract);
                Assert.Matches(TakenOff(), entry.RawTranslatedAbstract[..^entry.TranslatedAbstract.Length]);
            }
        }
    }

    private static string Announcement(Match title, Match prefix) =>
        (title.Success, title.Groups["word"].Value, prefix.Groups["word"].Value) switch
        {
            (false, _, "") => "Unknown",
            (false, _, "new") or (true, "", "") => "New",
            (false, _, "cross") or (true, "CROSS LISTED", "") => "Cross",
            (false, _, "replace") or (true, "UPDATED", "") => "Replace",
            (false, _, "replace-cross") => "ReplaceCross",
            var other => throw new InvalidOperationException($"{other}"),
        };

    [GeneratedRegex(@"^\[\^(\d+)\]:", RegexOptions.Multiline)]
    private static partial Regex BlockOpenings();

    [GeneratedRegex(@"\s*\(arXiv:\S+?v(?<version>\d+) \[(?<category>[^\]]+)\] ?(?<word>[A-Z ]*)\)$")]
    private static partial Regex TitleSuffix();

    [GeneratedRegex(@"^arXiv:\S+?v(?<version>\d+) Announce Type: (?<word>\S+)\s+Abstract:\s*")]
    private static partial Regex AbstractPrefix();

    // What a translated prefix leaves when only a part of it was taken off.
    [GeneratedRegex(@"^(\s|[《【（(]?arXiv|v\d+\b|[：:。，》」】]|.{0,4}类型\s*[:：]|.{0,2}摘要\s*[:：]|Announce|Abstract:)", RegexOptions.IgnoreCase)]
    private static partial Regex TranslatedRemains();

    [GeneratedRegex(@"^(摘要：)?(《?arXiv\s?[:：]\s?\d{4}\.\d{5}(v\d+)?\s*)?(\w{0,2}类型[:：]\s?([新替交跨][\w-]{0,4}?|replace-cross)[。》]?\s*)?(原?(摘|提)要[:：]\s*)?$")]
    private static partial Regex TakenOff();
}
