using System.Text;
using DigestGen.Search.Tests.Reference;

namespace DigestGen.Search.Tests;

/// <summary>Random texts and queries of few words, so that many queries find something.</summary>
internal sealed class RandomTexts(int seed, int firstNumber = 0)
{
    private static readonly string[] s_pieces =
    [
        "扩散", "模型", "采样", "的", "强化学习", "学", "习", "图", "神经网络", "lora", "LoRA", "exploration", "Diffusion", "diffusions",
        "model", "models", "GPT", "gpt-4", "4", "2024", "3D", "a", "RAG", "water", "watermarking", "Schrödinger", "Erdo\u030Bs", "Łojasiewicz",
        "ＧＰＴ", "４", "ﬁne", "𝒮", "①", "ℓ₂", "α", "Йод", "ガン", "ｶﾞﾝ", "⼈", "豈", "人工", "café", "cafe", "x²", "K", "한글", "\U0001F600", "學習", "fine-tuning", "finetuning", "U-Net", "state-of-the-art", "C++", "Alzheimer’s", "policies", "policy", "—", "$k$",
    ];

    private static readonly string[] s_gaps = ["", "", "", " ", " ", "  ", "，", "-", "。", "（", "）", "·", " – ", "×", "“", "”", "\u3000", "\u200B", "/", "-", "、", "’", "—", ", "];

    private readonly Random _random = new(seed);

    /// <summary>Files of a few issues, in which papers recur with other texts.</summary>
    public TestFile[] Files(int issues, int papers, string folder = "") =>
    [
        .. Enumerable.Range(0, issues).Select(issue => new TestFile(
            $"{folder}cs.{(issue % 2 == 0 ? "LG" : "IR")}/2024-0{1 + (issue % 9)}-1{issue % 10}.md",
            TestEntry.Digest(Enumerable.Range(0, papers).Select(_ => Entry()).DistinctBy(entry => entry.Id)))),
    ];

    public Clause[] Clauses(int most) => [.. Enumerable.Range(0, 1 + _random.Next(most)).Select(_ => NextClause())];

    private Clause NextClause()
    {
        bool isExcluding = _random.Next(6) == 0;
        return _random.Next(14) switch
        {
            0 => new Clause("category", Pick("cs.LG", "cs", "math.GT", "CS.lg", "hep-ph"), isExcluding),
            1 => new Clause("channel", Pick("cs.LG", "cs.IR", "cs", "econ"), isExcluding),
            2 => new Clause("since", Pick("2023-06", "2024-02", "2024-07", "1998-01"), isExcluding),
            3 => new Clause("until", Pick("2023-06", "2024-02", "2024-07", "1999-12"), isExcluding),
            4 => new Clause("title", Term(), isExcluding),
            5 => new Clause("", Phrase(), isExcluding, IsQuoted: true),
            6 => new Clause("title", Phrase(), isExcluding, IsQuoted: true),
            7 => new Clause("id", Id(), isExcluding),
            _ => new Clause("", Term(), isExcluding),
        };
    }

    private TestEntry Entry() => new(Id())
    {
        Title = Text(6),
        RawTitle = null,
        TranslatedTitle = Text(6),
        Summary = Text(25),
        EnglishSummary = _random.Next(8) == 0 ? Text(10) : "",
        Abstract = Text(40),
        TranslatedAbstract = Text(40),
    };

    private string Id()
    {
        int number = firstNumber + 1 + _random.Next(40);
        return _random.Next(6) == 0 ? $"math/98{1 + _random.Next(2):00}{number:000}" : $"{Pick("2305", "2402", "2406")}.{number:00000}";
    }

    // A text is one slot of a digest: no white space around it, and neither empty nor of marks that mean something there.
    private string Text(int most)
    {
        var text = new StringBuilder("文");
        for (int i = _random.Next(most); i >= 0; i--)
        {
            text.Append(Pick(s_gaps)).Append(Pick(s_pieces));
        }

        return text.ToString();
    }

    public string Term()
    {
        string piece = Pick(s_pieces);
        string term = _random.Next(5) switch
        {
            0 => piece + Pick(s_pieces),
            1 => piece + Pick("-", "，", "·", "/") + Pick(s_pieces),
            2 => piece[..Math.Max(1, _random.Next(piece.Length))],
            3 => piece.ToUpperInvariant(),
            _ => piece,
        };
        return char.IsHighSurrogate(term[^1]) ? piece : term;
    }

    private string Phrase() => _random.Next(2) == 0 ? Term() : $"{Pick(s_pieces)}{Pick(" ", "  ", "\u3000", "，")}{Pick(s_pieces)}";

    private string Pick(params string[] values) => values[_random.Next(values.Length)];
}
