using System.Text;
using DigestGen.Export;
using DigestGen.Parsing;
using DigestGen.Parsing.Records;

namespace DigestGen.Tool.Tests.Exports;

/// <summary>A digest that is written and read again is the same.</summary>
public sealed class MarkdownRoundTripTests
{
    [Fact]
    public void A_sound_digest_comes_back_byte_for_byte()
    {
        string text = TestEntry.Digest(
            new TestEntry("2402.10758") { Title = "A | b [c](d) $x$ \\ *e*", Summary = "摘要 | [^2] | 以及 <b>", Abstract = "arXiv:2402.10758v2 Announce Type: replace  Abstract: # Text" },
            new TestEntry("math/0309136") { RawTitle = "On math/0309136. (arXiv:math/0309136v1 [math.GT])", Title = "On math/0309136.", EnglishSummary = "- a list" },
            new TestEntry("0704.0001") { TranslatedAbstract = "", Abstract = " leading and trailing " });

        Assert.Equal(text, MemoryDigests.Catalog(text).Issues[0].ToMarkdown());
    }

    [Fact]
    public void An_empty_digest_comes_back()
    {
        string text = MemoryDigests.Catalog(TestEntry.EmptyDigest).Issues[0].ToMarkdown();

        Assert.Equal("# 摘要\n\n| Ref | Title | Summary |\n| --- | --- | --- |\n\n# 详细\n\n", text);
        Assert.Empty(DigestParser.Parse(text).Findings);
    }

    [Fact]
    public void A_digest_of_the_first_day_comes_back_with_all_it_says()
    {
        string text = DigestWriter.Write(
            [new EntryText { Reference = 4, Title = "On knots.", Url = "http://arxiv.org/abs/2303.00001", Summary = "关于结。", TranslatedTitle = "结", RawTitle = "On knots. (arXiv:2303.00001v1 [math.GT])", TranslatedAbstract = "我们研究了结。", Abstract = "We study knots." }],
            isOfFirstDay: true);

        AssertSameEntries(text, MemoryDigests.Catalog(text).Issues[0].ToMarkdown());
    }

    [CorpusFact]
    public void Each_real_digest_comes_back_byte_for_byte()
    {
        int sound = 0;
        int identical = 0;
        var changed = new List<string>();
        foreach (string path in Corpus.Digests)
        {
            byte[] file = File.ReadAllBytes(path);
            string text = Encoding.UTF8.GetString(file);
            string written = MemoryDigests.Catalog(text).Issues[0].ToMarkdown();
            AssertSameEntries(text, written);
            sound++;
            if (Encoding.UTF8.GetBytes(written).AsSpan().SequenceEqual(file))
            {
                identical++;
            }
            else
            {
                changed.Add(Path.GetFileName(path));
            }
        }

        Assert.Empty(changed);
        Assert.Equal((Corpus.Digests.Count, Corpus.Digests.Count), (sound, identical));
    }

    // A record is all that an entry says, and a hash stands for a record.
    private static void AssertSameEntries(string before, string after)
    {
        DigestContent expected = DigestParser.Parse(before).Content;
        DigestContent actual = DigestParser.Parse(after).Content;
        Assert.Equal(expected.Hashes, actual.Hashes);
        Assert.Equal(expected.Entries, actual.Entries);
    }
}
