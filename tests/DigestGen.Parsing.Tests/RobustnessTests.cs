using System.Text;
using DigestGen.Parsing.Findings;

namespace DigestGen.Parsing.Tests;

/// <summary>Whatever the text is: no exception, findings within the text, records that decode.</summary>
public sealed class RobustnessTests
{
    private static readonly string[] s_pieces =
    [
        "# 摘要", "# 详细", "# 摘要 ", "# \uFFFD", "| Ref | Title | Summary |", "| --- | --- | --- |", "|", "| |", "| [^", "| [^1] | [",
        "| [^1] | [A](https://arxiv.org/abs/2402.10758) | 总结 |", "| [^2] | [B](http://arxiv.org/abs/math.GT/0309136v2) |  |",
        "| [^3] | [](https://arxiv.org/abs/2313.10758) | a |", "| [^1] | [A](x) | [B](y) | [C](https://arxiv.org/abs/1501.00001) | c |",
        "[^1]:", "[^1]: 标题", "[^2]: ", "[^3]:x", "[^99999999999999999999]: x", "[^", "[1]: x", "    ", "", "", "", "\t", "    A", "    B",
        "    [https://arxiv.org/abs/2402.10758](https://arxiv.org/abs/2402.10758)",
        "    [http://arxiv.org/abs/math.GT/0309136v2](http://arxiv.org/abs/math.GT/0309136v2)",
        "    [](", "    总结", "    A (arXiv:2402.10758v1 [cs.LG] UPDATED)", "    (arXiv:)", "    (arXiv: [])", "    )(arXiv:x [",
        "    arXiv:2402.10758v1 Announce Type: cross  Abstract: text", "    arXiv: Announce Type: Abstract:", "    arXiv:2402.10758v1 公告类型：新 摘要：文",
        "    arXiv:", "    摘要", "    公告类型：", "text", "  text", "<<<<<<< HEAD", "=======", ">>>>>>> x", "\uFEFF", "\0", "\uD800", "\uDC00", "\u2028", "😀",
    ];

    [Fact]
    public void Any_characters_are_read()
    {
        var random = new Random(1);
        for (int i = 0; i < 3_000; i++)
        {
            char[] characters = new char[random.Next(0, 200)];
            for (int at = 0; at < characters.Length; at++)
            {
                characters[at] = random.Next(3) switch
                {
                    0 => (char)random.Next(0x80),
                    1 => "\r\n|[]^:# \t()v.0123"[random.Next(18)],
                    _ => (char)random.Next(0x10000),
                };
            }

            SoundReading.Of(new string(characters));
        }
    }

    [Fact]
    public void Any_bytes_are_read()
    {
        var random = new Random(2);
        byte[] bytes = new byte[4_000];
        for (int i = 0; i < 300; i++)
        {
            random.NextBytes(bytes);
            SoundReading.Of(Encoding.UTF8.GetString(bytes));
            SoundReading.Of(Encoding.Latin1.GetString(bytes));
        }
    }

    [Fact]
    public void The_pieces_of_a_digest_are_read_in_any_order()
    {
        var random = new Random(3);
        for (int i = 0; i < 10_000; i++)
        {
            var text = new StringBuilder();
            string newLine = random.Next(3) switch { 0 => "\n", 1 => "\r\n", _ => "\r" };
            for (int count = random.Next(0, 60); count > 0; count--)
            {
                text.Append(s_pieces[random.Next(s_pieces.Length)]).Append(random.Next(20) == 0 ? "" : newLine);
            }

            SoundReading.Of(text.ToString());
        }
    }

    [Fact]
    public void A_real_digest_is_read_with_any_lines_lost_moved_or_joined()
    {
        var random = new Random(4);
        foreach (SampleDigest sample in SampleDigest.All.Take(RepositoryFiles.Seeds.Count))
        {
            for (int i = 0; i < 300; i++)
            {
                List<string> lines = [.. sample.Lines];
                for (int count = random.Next(1, 6); count > 0; count--)
                {
                    int line = random.Next(lines.Count - 1);
                    switch (random.Next(5))
                    {
                        case 0:
                            lines.RemoveAt(line);
                            break;
                        case 1:
                            lines.Insert(random.Next(lines.Count), lines[line]);
                            break;
                        case 2:
                            lines[line] += lines[line + 1];
                            lines.RemoveAt(line + 1);
                            break;
                        case 3:
                            int at = random.Next(lines[line].Length + 1);
                            lines.Insert(line + 1, lines[line][at..]);
                            lines[line] = lines[line][..at];
                            break;
                        default:
                            lines.Insert(line, s_pieces[random.Next(s_pieces.Length)]);
                            break;
                    }
                }

                SoundReading.Of(string.Join('\n', lines));
            }
        }
    }

    [Fact]
    public void A_lone_surrogate_becomes_a_replacement_character_and_shifts_nothing()
    {
        ParsedDigest digest = DigestParser.Parse(EntryText.Digest(new EntryText
        {
            RawTitle = "A \uD800 title 😀 (arXiv:2402.10758v1 [cs.LG])",
            TranslatedAbstract = "\uDC00我们研究了它。",
            Abstract = "arXiv:2402.10758v1 Announce Type: new  Abstract: \uD800",
        }));

        ReadEntry entry = Assert.Single(ReadEntry.From(digest));
        Assert.Equal(("A \uFFFD title 😀", "cs.LG"), (entry.Title, entry.PrimaryCategory));
        Assert.Equal(("\uFFFD我们研究了它。", "\uFFFD"), (entry.TranslatedAbstract, entry.Abstract));
    }

    [Fact]
    public void An_entry_that_the_compiled_layout_cannot_hold_is_reported_and_the_others_kept()
    {
        ParsedDigest digest = DigestParser.Parse(EntryText.Digest(
            new EntryText { Url = "https://arxiv.org/abs/2402.00001" },
            new EntryText { Abstract = new string('x', 2_100_000) },
            new EntryText { Url = "https://arxiv.org/abs/2402.00002", Abstract = new string('あ', 800_000) },
            new EntryText { Url = "https://arxiv.org/abs/2402.00003", Abstract = new string('あ', 600_000) }));

        Assert.Equal([FindingKind.TooLarge, FindingKind.TooLarge], digest.Findings.Select(static finding => finding.Kind));
        Assert.Equal([1, 4], ReadEntry.From(digest).Select(static entry => entry.Reference));
    }

    [Fact]
    public void A_hundred_thousand_rows_and_blocks_are_read()
    {
        EntryText[] entries = [.. Enumerable.Range(0, 100_000).Select(static i => new EntryText
        {
            Url = $"https://arxiv.org/abs/{15 + (i / 50_000):00}01.{(i % 50_000) + 1:00000}",
        })];
        ParsedDigest digest = DigestParser.Parse(EntryText.Digest(entries));

        Assert.Empty(digest.Findings);
        Assert.Equal(100_000, digest.Content.Entries.Count);
    }

    [Fact]
    public void Reading_can_be_cancelled()
    {
        var cancelled = new CancellationToken(canceled: true);

        Assert.Throws<OperationCanceledException>(() => DigestParser.Parse("", cancelled));
        Assert.Throws<OperationCanceledException>(() => DigestParser.Parse(EntryText.Digest(new EntryText()), cancelled));
        Assert.Throws<ArgumentNullException>(() => DigestParser.Parse(null!));
    }
}
