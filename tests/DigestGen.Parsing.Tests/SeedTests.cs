using System.Text.RegularExpressions;

namespace DigestGen.Parsing.Tests;

/// <summary>The five digests of the sample, cut by hand.</summary>
public sealed partial class SeedTests
{
    [Fact]
    public void Every_seed_entry_is_read_to_the_character()
    {
        int entries = 0;
        foreach (string path in RepositoryFiles.Seeds)
        {
            string text = File.ReadAllText(path);
            ParsedDigest digest = DigestParser.Parse(text);
            ReadEntry[] read = ReadEntry.From(digest);

            Assert.True(FormatMarks.IsIn(text));
            Assert.Empty(digest.Findings);
            Assert.Equal(
                Blocks().Matches(text).Select(static block => new ProducerRecord(
                    block.Groups["url"].Value,
                    block.Groups["title"].Value,
                    block.Groups["translated"].Value,
                    block.Groups["summary"].Value,
                    block.Groups["english"].Value,
                    block.Groups["translatedAbstract"].Value,
                    block.Groups["abstract"].Value)),
                read.Select(ProducerRecord.Of));
            Assert.Equal(Enumerable.Range(1, read.Length), read.Select(static entry => entry.Reference));
            entries += read.Length;
        }

        Assert.Equal(47, entries);
    }

    [GeneratedRegex(
        @"^\[\^\d+\]: (?<translated>.*)\n\n    (?<title>.*)\n\n    \[.*\]\((?<url>.*)\)\n\n    (?<summary>.*)\n\n    (?<english>.*)\n\n    (?<translatedAbstract>.*)\n\n    (?<abstract>.*)\n    \n",
        RegexOptions.Multiline)]
    private static partial Regex Blocks();
}
