using System.Text;
using DigestGen.Parsing.Damage;
using DigestGen.Parsing.Findings;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Tests;

/// <summary>Files whose bytes were read as what they are not: one finding, at the first bad place.</summary>
public sealed class EncodingTests
{
    static EncodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<int> CodePages => [1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258, 874, 932, 936, 949, 950, 28591, 437, 850];

    /// <summary>Encodings that a file may be saved in, by name.</summary>
    public static TheoryData<string> SavedIn =>
        ["gb18030", "gb2312", "big5", "shift_jis", "euc-kr", "euc-jp", "iso-2022-jp", "utf-16", "utf-16BE", "utf-32", "utf-32BE"];

    [Theory]
    [MemberData(nameof(CodePages))]
    public void Utf8_read_in_a_code_page_is_one_error_and_the_file_is_left_out(int codePage)
    {
        foreach (string path in RepositoryFiles.Seeds.Concat(Corpus.Digests.Where(static (_, i) => i % 200 == 0)))
        {
            AssertLeftOut(Encoding.GetEncoding(codePage).GetString(File.ReadAllBytes(path)), path);
        }
    }

    // What is left of two headings in 949 and 950 is too little to tell, and is an error for lack of the headings.
    [Theory]
    [InlineData(1252)]
    [InlineData(1251)]
    [InlineData(28591)]
    [InlineData(936)]
    [InlineData(932)]
    public void An_empty_digest_read_in_a_code_page_is_one_error(int codePage) =>
        AssertLeftOut(Encoding.GetEncoding(codePage).GetString(Encoding.UTF8.GetBytes(EntryText.Digest())), "empty");

    [Theory]
    [MemberData(nameof(SavedIn))]
    public void A_file_saved_in_another_encoding_is_one_error_wherever_it_is_read(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        foreach (string path in RepositoryFiles.Seeds.Concat(Corpus.Digests.Where(static (_, i) => i % 300 == 0)))
        {
            byte[] bytes = encoding.GetBytes(File.ReadAllText(path));
            foreach (Encoding reader in (Encoding[])[Encoding.UTF8, Encoding.Latin1, Encoding.GetEncoding(1252)])
            {
                AssertLeftOut(reader.GetString(bytes), $"{path} read as {reader.WebName}");
            }
        }
    }

    [Theory]
    [InlineData("gb18030", 950)]
    [InlineData("gb18030", 932)]
    [InlineData("gb18030", 949)]
    [InlineData("gb18030", 1251)]
    [InlineData("gb18030", 1253)]
    [InlineData("euc-jp", 936)]
    [InlineData("shift_jis", 936)]
    [InlineData("utf-16", 936)]
    [InlineData("utf-16", 932)]
    [InlineData("utf-16", 950)]
    public void A_file_saved_in_one_code_page_and_read_in_another_is_one_error(string saved, int read)
    {
        foreach (string path in RepositoryFiles.Seeds)
        {
            AssertLeftOut(Encoding.GetEncoding(read).GetString(Encoding.GetEncoding(saved).GetBytes(File.ReadAllText(path))), path);
        }
    }

    [Fact]
    public void Traditional_chinese_saved_as_big5_is_one_error()
    {
        string text = EntryText.Digest(
            new EntryText { TranslatedTitle = "圖神經網路的綜述", Summary = "我們研究了圖神經網路的方法。", TranslatedAbstract = "本文提出一種新的學習方法，並且在資料集上進行實驗。" })
            .Replace("# 详细", "# 詳細", StringComparison.Ordinal);
        byte[] bytes = Encoding.GetEncoding(950).GetBytes(text);

        AssertLeftOut(Encoding.UTF8.GetString(bytes), "big5");
        AssertLeftOut(Encoding.GetEncoding(936).GetString(bytes), "big5 as gbk");
    }

    [Theory]
    [InlineData("# Résumé", "# Détails", "Nous étudions une méthode générale très élégante, où l'été dure.")]
    [InlineData("# Краткое содержание", "# Подробно", "Мы изучаем общий метод и его свойства. Все они важны.")]
    [InlineData("# 요약", "# 상세", "우리는 일반적인 방법과 그 성질을 연구한다.")]
    [InlineData("# 要約", "# 詳細", "本研究では、一般的な手法とその性質を調べる。")]
    [InlineData("# 總結", "# 內容", "我們研究圖。")]
    [InlineData("# Tóm tắt", "# Chi tiết", "Chúng tôi nghiên cứu một phương pháp tổng quát và các tính chất của nó.")]
    [InlineData("# Περίληψη", "# Λεπτομέρειες", "Μελετάμε μια γενική μέθοδο και τις ιδιότητές της.")]
    [InlineData("# Summary", "# Details", "We study it — “well”.")]
    public void Another_language_is_no_question_of_encoding(string summary, string details, string translation)
    {
        string text = EntryText.Digest(new EntryText { TranslatedTitle = translation, Summary = translation, TranslatedAbstract = translation })
            .Replace("# 摘要", summary, StringComparison.Ordinal)
            .Replace("# 详细", details, StringComparison.Ordinal);

        Assert.DoesNotContain(DigestParser.Parse(text).Findings, static finding => finding.Kind is FindingKind.FileNotUtf8 or FindingKind.NotUtf8);
    }

    [Theory]
    [InlineData("|\0 \0R\0e\0f\0 \0|")]
    [InlineData("#\0 \0X\0d\0")]
    [InlineData("\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD")]
    [InlineData("æ‘˜è¦æ‘˜è¦æ‘˜è¦æ‘˜è¦")]
    public void What_one_text_holds_costs_no_entry(string text)
    {
        ParsedDigest digest = DigestParser.Parse(EntryText.Digest(
            new EntryText(),
            new EntryText { Url = "https://arxiv.org/abs/2402.10759", Abstract = text },
            new EntryText { Url = "https://arxiv.org/abs/2402.10760" }));

        Assert.False(digest.IsLeftOut);
        Assert.Equal(3, digest.Content.Entries.Count);
        Assert.DoesNotContain(digest.Findings, static finding => finding.Kind == FindingKind.FileNotUtf8);
    }

    [Fact]
    public void Real_digests_are_utf8()
    {
        foreach (string path in RepositoryFiles.Seeds.Concat(Corpus.Digests))
        {
            string text = File.ReadAllText(path);

            Assert.False(WrongEncoding.TryReport(text, new FindingList(new LineTable(text))));

            // Nor are they without the headings that show it at once.
            text = text.Replace("# 摘要", "# 总结", StringComparison.Ordinal).Replace("# 详细", "# 內容", StringComparison.Ordinal);
            Assert.False(WrongEncoding.TryReport(text, new FindingList(new LineTable(text))));
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
    public void A_few_lost_bytes_do_not_hide_what_else_is_wrong()
    {
        string text = EntryText.Digest(
            new EntryText { Summary = "总\uFFFD结。" },
            new EntryText { Url = "https://example.org/abs/2402.10759" });
        ParsedDigest digest = DigestParser.Parse(text);

        Assert.Equal([FindingKind.NotUtf8, FindingKind.NotArxivLink], digest.Findings.Select(static finding => finding.Kind));
        Assert.Single(digest.Content.Entries);
    }

    [Fact]
    public void A_heading_in_other_words_is_no_question_of_encoding()
    {
        string text = EntryText.Digest(new EntryText { TranslatedAbstract = "我们研究了它的方法。" });

        Finding finding = Assert.Single(DigestParser.Parse(text.Replace("# 摘要", "# 總結", StringComparison.Ordinal)).Findings);
        Assert.Equal((FindingKind.NoSummaryTable, 0, 0), (finding.Kind, finding.Range.StartLine, finding.Range.StartColumn));
    }

    private static void AssertLeftOut(string text, string name)
    {
        ParsedDigest digest = DigestParser.Parse(text);

        Assert.True(FormatMarks.IsIn(text), name);
        Assert.True(digest.IsLeftOut, name);
        Assert.Empty(digest.Content.Entries);
        Assert.Equal((FindingKind.FileNotUtf8, 0), digest.Findings.Select(static finding => (finding.Kind, finding.Range.StartLine)).Single());
    }
}
