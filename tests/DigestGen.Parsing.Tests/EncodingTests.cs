using System.Text;
using DigestGen.Parsing.Findings;

namespace DigestGen.Parsing.Tests;

/// <summary>Files whose bytes were read as what they are not: one finding, at the first bad place.</summary>
public sealed class EncodingTests
{
    static EncodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<int> CodePages => [1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258, 874, 932, 936, 949, 950, 28591, 437, 850];

    [Theory]
    [MemberData(nameof(CodePages))]
    public void Utf8_read_in_a_code_page_has_one_finding(int codePage)
    {
        foreach (string path in RepositoryFiles.Seeds.Concat(Corpus.Digests.Where(static (_, i) => i % 200 == 0)))
        {
            string text = Encoding.GetEncoding(codePage).GetString(File.ReadAllBytes(path));
            ParsedDigest digest = DigestParser.Parse(text);

            Assert.True(FormatMarks.IsIn(text));
            Finding finding = Assert.Single(digest.Findings);
            Assert.Equal((FindingKind.NotUtf8, 0, 2), (finding.Kind, finding.Range.StartLine, finding.Range.StartColumn));
        }
    }

    [Fact]
    public void In_a_code_page_of_single_bytes_all_entries_are_kept()
    {
        foreach (string path in RepositoryFiles.Seeds)
        {
            ReadEntry[] sound = ReadEntry.From(DigestParser.Parse(File.ReadAllText(path)));
            ReadEntry[] garbled = ReadEntry.From(DigestParser.Parse(Encoding.GetEncoding(1252).GetString(File.ReadAllBytes(path))));

            Assert.Equal(sound.Select(static entry => (entry.Reference, entry.Id)), garbled.Select(static entry => (entry.Reference, entry.Id)));
        }
    }

    [Fact]
    public void An_empty_digest_read_in_a_code_page_has_one_finding()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(DigestText.Of());
        foreach (int codePage in new[] { 1252, 936 })
        {
            ParsedDigest digest = DigestParser.Parse(Encoding.GetEncoding(codePage).GetString(bytes));

            Assert.Equal(FindingKind.NotUtf8, Assert.Single(digest.Findings).Kind);
        }
    }

    [Theory]
    [InlineData(936)]
    [InlineData(950)]
    public void A_file_saved_in_a_code_page_has_one_finding(int codePage)
    {
        foreach (string path in RepositoryFiles.Seeds)
        {
            byte[] bytes = Encoding.GetEncoding(codePage).GetBytes(File.ReadAllText(path));
            foreach (Encoding reader in new[] { Encoding.UTF8, Encoding.GetEncoding(1252), Encoding.Latin1 })
            {
                ParsedDigest digest = DigestParser.Parse(reader.GetString(bytes));

                Assert.True(FormatMarks.IsIn(reader.GetString(bytes)));
                Finding finding = Assert.Single(digest.Findings);
                Assert.Equal((FindingKind.NotUtf8, 0, 2), (finding.Kind, finding.Range.StartLine, finding.Range.StartColumn));
                Assert.Equal(ReadEntry.From(DigestParser.Parse(File.ReadAllText(path))).Length, digest.Content.Entries.Count);
            }
        }
    }

    [Fact]
    public void Utf16_read_as_something_else_has_one_finding()
    {
        foreach (string path in RepositoryFiles.Seeds)
        {
            string text = File.ReadAllText(path);
            foreach (Encoding writer in new[] { Encoding.Unicode, Encoding.BigEndianUnicode })
            {
                foreach (Encoding reader in new[] { Encoding.UTF8, Encoding.GetEncoding(1252), Encoding.GetEncoding(936) })
                {
                    ParsedDigest digest = DigestParser.Parse(reader.GetString(writer.GetBytes(text)));

                    Assert.True(FormatMarks.IsIn(reader.GetString(writer.GetBytes(text))));
                    Assert.Equal(FindingKind.NotUtf8, Assert.Single(digest.Findings).Kind);
                    Assert.Empty(digest.Content.Entries);
                }
            }
        }
    }

    [Fact]
    public void A_lost_byte_in_a_slot_is_one_finding_and_the_entry_is_kept()
    {
        byte[] bytes = File.ReadAllBytes(RepositoryFiles.Seeds[0]);
        int at = Array.IndexOf(bytes, (byte)0xE8, 200);
        bytes[at + 1] = (byte)'x';
        ParsedDigest digest = DigestParser.Parse(Encoding.UTF8.GetString(bytes));

        Assert.Equal(FindingKind.NotUtf8, Assert.Single(digest.Findings).Kind);
        Assert.Equal(2, digest.Content.Entries.Count);
    }

    [Fact]
    public void A_heading_in_other_words_is_no_question_of_encoding()
    {
        string text = DigestText.Of(new DigestText.Entry { TranslatedAbstract = "我们研究了它的方法。" });

        Finding finding = Assert.Single(DigestParser.Parse(text.Replace("# 摘要", "# 總結", StringComparison.Ordinal)).Findings);
        Assert.Equal((FindingKind.NoSummaryTable, 0, 0), (finding.Kind, finding.Range.StartLine, finding.Range.StartColumn));
    }
}
