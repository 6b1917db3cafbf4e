using System.Diagnostics;
using DigestGen;

namespace Consumer;

/// <summary>Times of the catalog's searches, as shares of a pass over the texts that are searched.</summary>
internal static class Goals
{
    private static readonly string[] s_common =
    [
        "lora", "watermark", "扩散", "扩散模型", "模型", "学习", "的", "a", "s", "the", "graph neural network", "大语言模型 幻觉", "GPT模型", "title:图",
        "\"language model\"", "强化学习 -游戏", "GPT-4", "since:2024-02 扩散", "神经网络", "diffusion OR flow",
    ];

    private static readonly string[] s_expensive =
    [
        "\"of a\"", "\"的 a\"", "\"a\" \"s\"", "一种新的", "本文提出了一种", "的 a s 学 模 i t 中 我 们 在 是", "a b c d e f g h i j k l m n o p q r s t u v w x y z",
        string.Concat(Enumerable.Repeat("的学", 4_000)),
        string.Join(' ', Enumerable.Range(0, 250).Select(static i => $"-{(char)('a' + (i % 26))}{(char)('a' + (i / 26))}")) + " 模型",
        string.Join(' ', Enumerable.Range(0, 250).Select(static i => $"-\"的 {i}\"")) + " 的",
        string.Join(' ', Enumerable.Range(0, 250).Select(static i => $"\"的 {i}\"")),
    ];

    /// <summary>Prints a line for each goal: the name, the median, the slowest, which that is, and the pass in microseconds.</summary>
    public static void Print(string[] sentences)
    {
        double pass = MeasurePass();
        var any = new SearchOptions { Match = SearchMatch.Any, Limit = 10 };
        var all = new SearchOptions { Match = SearchMatch.All, Limit = 10 };
        Print("ten hits, all terms of 20 queries", s_common, query => Digests.Catalog.Search(query, all).Count);
        Print("ten hits for a sentence, any terms", sentences, query => Digests.Catalog.Search(query, any).Count);
        PaperList papers = Digests.Catalog.Papers;
        Print("GetRelated(10)", [.. Enumerable.Range(0, 100).Select(i => papers[i * papers.Count / 100].Id.ToString())], id => Digests.Catalog[id].GetRelated(10).Count);
        Print("expensive queries, ten hits, all terms", s_expensive, query => Digests.Catalog.Search(query, all).Count);
        Print("expensive queries, exact count, all terms", s_expensive, query => Digests.Catalog.Search(query, all).TotalCount);
        Print("expensive queries, ten hits, any terms", s_expensive, query => Digests.Catalog.Search(query, any).Count);

        void Print(string name, string[] queries, Func<string, int> search)
        {
            (double Passes, string Query)[] times = [.. queries.Select(query => (Least(() => search(query)) / pass, query)).OrderBy(static time => time.Item1)];
            string slowest = times[^1].Query.Replace('|', ' ');
            Console.WriteLine($"{name}\t{times[times.Length / 2].Passes}\t{times[^1].Passes}\t`{(slowest.Length > 40 ? slowest[..40] + "…" : slowest)}`\t{pass}");
        }
    }

    // Of the vectorised search for what is not there.
    private static double MeasurePass()
    {
        var texts = new MemoryStream();
        foreach (Paper paper in Digests.Catalog.Papers)
        {
            texts.Write(paper.GetTitleUtf8());
            texts.Write(paper.GetTranslatedTitleUtf8());
            texts.Write(paper.GetSummaryUtf8());
            texts.Write(paper.GetEnglishSummaryUtf8());
        }

        byte[] all = texts.ToArray();
        return Least(() => all.AsSpan().IndexOf("扩散模型\u3042"u8));
    }

    // In microseconds.
    private static double Least(Func<int> search)
    {
        double least = double.MaxValue;
        var whole = Stopwatch.StartNew();
        for (int round = 0; round < 60 && (round < 12 || whole.ElapsedMilliseconds < 500); round++)
        {
            long started = Stopwatch.GetTimestamp();
            search();
            least = Math.Min(least, Stopwatch.GetElapsedTime(started).TotalMicroseconds);
        }

        return least;
    }
}
