using DigestGen.Parsing.Findings;
using Xunit.Abstractions;

namespace DigestGen.Parsing.Tests;

/// <summary>Data that has the right form and is wrong.</summary>
public sealed class WrongDataTests(ITestOutputHelper output)
{
    private const string Original = "arXiv:2402.10758v1 Announce Type: new  Abstract: We study graphs and their colours in depth.";

    public static TheoryData<FindingKind, string, string, string> Entries => new()
    {
        { FindingKind.CarriedIdDiffers, "https://arxiv.org/abs/2402.10758", "arXiv:2402.10759v1 公告类型：新 摘要：我们研究了图。", Original },
        { FindingKind.VersionsDiffer, "https://arxiv.org/abs/2402.10758", "arXiv:2402.10758v2 公告类型：新 摘要：我们研究了图。", Original },
        { FindingKind.VersionsDiffer, "https://arxiv.org/abs/2402.10758v3", "我们研究了图。", Original },
        { FindingKind.AnnouncementsDiffer, "https://arxiv.org/abs/2402.10758", "arXiv:2402.10758v1 公告类型：替换 摘要：我们研究了图。", Original },
        { FindingKind.WrongLanguage, "https://arxiv.org/abs/2402.10758", "We study graphs and their colours in depth.", Original },
        { FindingKind.WrongLanguage, "https://arxiv.org/abs/2402.10758", "我们研究了图。", new string('图', 50) },
        { FindingKind.ExtraIndentation, "https://arxiv.org/abs/2402.10758", "    我们研究了图。", Original },
        { FindingKind.ExtraIndentation, "https://arxiv.org/abs/2402.10758", " 我们研究了图。", Original },
        { FindingKind.UnreadablePrefix, "https://arxiv.org/abs/2402.10758", "我们研究了图。", "arXiv:2402.10758v1 Announce type: new  Abstract: We study graphs." },
        { FindingKind.UnreadablePrefix, "https://arxiv.org/abs/2402.10758", "我们研究了图。", "arXiv: 2402.10758v1 Announce Type: new  Abstract: We study graphs." },
        { FindingKind.UnreadablePrefix, "https://arxiv.org/abs/2402.10758", "我们研究了图。", "arXiv:2402.10758v1 Announce Type: CROSS LISTED  Abstract: We study graphs." },
    };

    [Theory]
    [MemberData(nameof(Entries))]
    public void Fields_that_disagree_are_reported_once_and_kept(FindingKind kind, string url, string translated, string original)
    {
        ParsedDigest digest = DigestParser.Parse(EntryText.Digest(new EntryText { Url = url, TranslatedAbstract = translated, Abstract = original }));

        Assert.Equal(kind, Assert.Single(digest.Findings).Kind);
        ReadEntry entry = Assert.Single(ReadEntry.From(digest));
        Assert.Equal((translated, original), (entry.RawTranslatedAbstract, entry.RawAbstract));
    }

    [Fact]
    public void A_block_that_is_cut_within_the_file_is_reported()
    {
        foreach (SampleDigest sample in SampleDigest.All.Where(static sample => sample.Count > 2))
        {
            List<string> lines = [.. sample.Lines];
            int slot = sample.Slot(0, 5);
            lines[slot] = lines[slot][..(lines[slot].IndexOf("Abstract:", StringComparison.Ordinal) is > 0 and var at ? at + 30 : 60)].TrimEnd() + "x";
            lines.RemoveAt(slot + 1);

            Finding finding = Assert.Single(DigestParser.Parse(string.Join('\n', lines)).Findings);
            Assert.Equal((FindingKind.AbstractCutShort, slot), (finding.Kind, finding.Range.StartLine));
        }
    }

    [Fact]
    public void A_last_abstract_that_is_cut_is_reported_though_a_line_end_follows()
    {
        SampleDigest sample = SampleDigest.All[4];
        List<string> lines = [.. sample.Lines.Take(sample.Slot(sample.Count - 1, 5) + 1)];
        lines[^1] = lines[^1][..200].TrimEnd() + "x";

        Assert.Equal(FindingKind.BlockCutShort, Assert.Single(DigestParser.Parse(string.Join('\n', lines) + "\n").Findings).Kind);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2, 4)]
    [InlineData(2, 3)]
    [InlineData(2, 5)]
    [InlineData(3, 4)]
    [InlineData(3, 5)]
    [InlineData(4, 5)]
    public void Two_slots_that_are_missing_in_all_blocks_are_not_the_first_days_layout(int first, int second)
    {
        foreach (SampleDigest sample in SampleDigest.All.Where(static sample => sample.Count > 2))
        {
            // Digests without arXiv's prefix whose blocks lost both summaries are those of the first day, without loss.
            bool isFirstDay = (first, second) == (2, 3) && !sample.Lines.Any(static line => line.Contains("Announce Type", StringComparison.Ordinal));
            List<string> lines = [.. sample.Lines];
            for (int entry = sample.Count - 1; entry >= 0; entry--)
            {
                lines.RemoveRange(sample.Slot(entry, second) - 1, 2);
                lines.RemoveRange(sample.Slot(entry, first) - 1, 2);
            }

            ParsedDigest digest = DigestParser.Parse(string.Join('\n', lines));
            if (isFirstDay)
            {
                Assert.Equal(
                    ReadEntry.From(sample.Sound(sample.Styles.First())).Select(static entry => (entry.Summary, entry.RawTranslatedAbstract, entry.RawAbstract)),
                    ReadEntry.From(digest).Select(static entry => (entry.Summary, entry.RawTranslatedAbstract, entry.RawAbstract)));
                continue;
            }

            Assert.True(digest.Content.Entries.Count == 0, $"{sample.Name}: {digest.Content.Entries.Count} of {sample.Count}");
            Assert.NotEmpty(digest.Findings);
        }
    }

    [Fact]
    public void A_sound_block_is_kept_where_most_others_lost_two_slots()
    {
        SampleDigest sample = SampleDigest.All.First(static sample => sample.Count > 2);
        List<string> lines = [.. sample.Lines];
        for (int entry = sample.Count - 1; entry > 0; entry--)
        {
            lines.RemoveRange(sample.Slot(entry, 4) - 1, 2);
            lines.RemoveRange(sample.Slot(entry, 3) - 1, 2);
        }

        Assert.Equal([1], ReadEntry.From(DigestParser.Parse(string.Join('\n', lines))).Select(static entry => entry.Reference));
    }

    [Theory]
    [InlineData("一种更快的排\uFFFD方法。", "一种更快的排序方法。", true)]
    [InlineData("一种更快的排\uFFFD\uFFFD方法。", "一种更快的排序方法。", true)]
    [InlineData("一种更\uFFFD的排\uFFFD方法。", "一种更快的排序方法。", true)]
    [InlineData("一种更快的排\uFFFD", "一种更快的排序", true)]
    [InlineData("一种更快的排\uFFFD方法。", "另一种更快的排序方法。", false)]
    [InlineData("一种更快的排\uFFFD方法。", "一种更快的排序方法，而且更好。", false)]
    [InlineData("一种更快的排\uFFFD方法。", "图的综述。", false)]
    public void Summaries_are_compared_around_lost_characters(string row, string block, bool isSame)
    {
        string text = EntryText.Digest(new EntryText { Summary = block }).Replace($") | {block} |", $") | {row} |", StringComparison.Ordinal);

        Assert.Equal(
            isSame ? [FindingKind.NotUtf8] : [FindingKind.SummariesDisagree, FindingKind.NotUtf8],
            DigestParser.Parse(text).Findings.Select(static finding => finding.Kind).OrderBy(static kind => kind));
    }

    [Fact]
    public void Translations_that_are_swapped_are_found_by_their_names()
    {
        EntryText first = new() { RawTitle = "BERT for Graphs", TranslatedTitle = "用于图的 BERT", Abstract = "We run BERT-base and ROUGE on graphs.", TranslatedAbstract = "我们在图上运行 BERT-base 和 ROUGE。" };
        EntryText second = new() { Url = "https://arxiv.org/abs/2402.10759", RawTitle = "Sorting with GPT-4", TranslatedTitle = "用 GPT-4 排序", Abstract = "GPT-4 beats LLaMA at sorting.", TranslatedAbstract = "GPT-4 的排序优于 LLaMA。" };

        Assert.Empty(DigestParser.Parse(EntryText.Digest(first, second)).Findings);
        AssertMoved("translated title", first with { TranslatedTitle = second.TranslatedTitle }, second with { TranslatedTitle = first.TranslatedTitle });
        AssertMoved("translated abstract", first with { TranslatedAbstract = second.TranslatedAbstract }, second with { TranslatedAbstract = first.TranslatedAbstract });
    }

    [CorpusFact]
    public void Recall_on_swapped_texts_of_the_corpus()
    {
        (int Swapped, int Found) titles = default;
        (int Swapped, int Found) abstracts = default;
        (int Swapped, int Found) withIds = default;
        foreach (string path in Corpus.Digests.Where(static (_, i) => i % 3 == 0))
        {
            string[] lines = File.ReadAllText(path).Split('\n');
            int[] blocks = [.. Enumerable.Range(0, lines.Length).Where(i => lines[i].StartsWith("[^", StringComparison.Ordinal) && lines[i].Contains("]:", StringComparison.Ordinal))];
            for (int i = 0; i + 1 < blocks.Length && lines.Length > blocks[i + 1] + 12; i += 2)
            {
                // The number belongs to its block, and the rest of the line moves.
                string[] moved = [.. lines];
                int firstTitle = moved[blocks[i]].IndexOf(": ", StringComparison.Ordinal);
                int secondTitle = moved[blocks[i + 1]].IndexOf(": ", StringComparison.Ordinal);
                if (firstTitle < 0 || secondTitle < 0)
                {
                    continue;
                }

                (moved[blocks[i]], moved[blocks[i + 1]]) =
                    (lines[blocks[i]][..firstTitle] + lines[blocks[i + 1]][secondTitle..], lines[blocks[i + 1]][..secondTitle] + lines[blocks[i]][firstTitle..]);
                titles = Count(titles, moved, "translated title");

                moved = [.. lines];
                (moved[blocks[i] + 10], moved[blocks[i + 1] + 10]) = (lines[blocks[i + 1] + 10], lines[blocks[i] + 10]);
                if (lines[blocks[i] + 10].Contains("arXiv", StringComparison.OrdinalIgnoreCase) && lines[blocks[i + 1] + 10].Contains("arXiv", StringComparison.OrdinalIgnoreCase))
                {
                    withIds = Count(withIds, moved, "translated abstract");
                }
                else
                {
                    abstracts = Count(abstracts, moved, "translated abstract");
                }
            }
        }

        output.WriteLine($"translated titles {titles}, translated abstracts {abstracts}, of them with ids {withIds}");
        Assert.Equal(withIds.Swapped, withIds.Found);
        Assert.True(titles.Found * 20 > titles.Swapped, $"{titles}");
        Assert.True(abstracts.Found * 10 > abstracts.Swapped, $"{abstracts}");
    }

    private static (int Swapped, int Found) Count((int Swapped, int Found) count, string[] lines, string field) =>
        (count.Swapped + 1, count.Found + (DigestParser.Parse(string.Join('\n', lines)).Findings
            .Any(finding => finding.Kind is FindingKind.TextOfAnotherEntry or FindingKind.CarriedIdDiffers && finding.Arguments.Contains(field)) ? 1 : 0));

    private static void AssertMoved(string field, params EntryText[] entries)
    {
        ParsedDigest digest = DigestParser.Parse(EntryText.Digest(entries));

        Assert.Equal(
            [(FindingKind.TextOfAnotherEntry, "1", field, "2"), (FindingKind.TextOfAnotherEntry, "2", field, "1")],
            digest.Findings.Select(static finding => (finding.Kind, finding.Arguments[0], finding.Arguments[1], finding.Arguments[2])));
    }
}
