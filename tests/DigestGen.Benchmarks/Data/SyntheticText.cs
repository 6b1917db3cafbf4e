using System.Text;

namespace DigestGen.Benchmarks.Data;

/// <summary>
/// Titles and abstracts that mean nothing: words and characters with the frequencies of a language, and with what
/// papers hold that a compiler has to escape: backslashes, quotation marks, mathematics.
/// </summary>
internal sealed class SyntheticText
{
    private const int WordCount = 6_000;
    private const int CharacterCount = 2_500;
    private const char FirstHan = '\u4E00';
    private const int HanCount = 0x51A6;

    private static readonly string[] s_onsets = ["b", "c", "d", "f", "g", "l", "m", "n", "p", "r", "s", "t", "v", "st", "tr", "pr", "con", "re"];
    private static readonly string[] s_vowels = ["a", "e", "i", "o", "u", "ea", "io", "ou"];
    private static readonly string[] s_codas = ["", "", "n", "r", "s", "l", "t", "m", "nt", "ng"];

    private static readonly string[] s_asides =
    [
        "$\\alpha_{i}$", "\\emph{et al.}", "$O(n \\log n)$", "\"state of the art\"", "$\\mathbb{R}^d$", "C\\'ordova", "$p < 0.05$", "https://example.org/code",
    ];

    private readonly string[] _words = new string[WordCount];
    private readonly char[] _characters = new char[CharacterCount];

    public SyntheticText(SplitMix random)
    {
        for (int i = 0; i < WordCount; i++)
        {
            // The commonest words are the shortest.
            int syllables = i < 40 ? 1 : i < 1_500 ? 2 : 3;
            var word = new StringBuilder();
            for (int syllable = 0; syllable < syllables; syllable++)
            {
                word.Append(s_onsets[random.Below(s_onsets.Length)]).Append(s_vowels[random.Below(s_vowels.Length)]);
            }

            _words[i] = word.Append(s_codas[random.Below(s_codas.Length)]).ToString();
        }

        for (int i = 0; i < CharacterCount; i++)
        {
            _characters[i] = (char)(FirstHan + random.Below(HanCount));
        }
    }

    /// <summary>English of exactly a length: sentences, cut where the producer would cut them.</summary>
    public string English(SplitMix random, int length)
    {
        var text = new StringBuilder(length + 32);
        int wordsToStop = 0;
        while (text.Length < length)
        {
            bool isFirst = wordsToStop == 0;
            if (isFirst)
            {
                wordsToStop = random.Between(12, 26);
            }

            string word = random.Once(50) ? s_asides[random.Below(s_asides.Length)] : _words[random.Rank(WordCount)];
            text.Append(isFirst ? Capitalised(word) : word);
            text.Append(--wordsToStop == 0 ? ". " : random.Once(12) ? ", " : " ");
        }

        return Cut(text, length);
    }

    /// <summary>A title of exactly a length: capitalised words, no stop.</summary>
    public string Title(SplitMix random, int length)
    {
        var text = new StringBuilder(length + 16);
        while (text.Length < length)
        {
            text.Append(Capitalised(_words[random.Rank(WordCount)])).Append(random.Once(9) && text.Length < length / 2 ? ": " : " ");
        }

        return Cut(text, length);
    }

    /// <summary>Chinese of exactly a length, with an English term now and then.</summary>
    public string Chinese(SplitMix random, int length)
    {
        var text = new StringBuilder(length + 16);
        while (text.Length < length)
        {
            int phrase = random.Between(6, 18);
            for (int i = 0; i < phrase; i++)
            {
                text.Append(_characters[random.Rank(CharacterCount)]);
            }

            if (random.Once(4))
            {
                text.Append(_words[random.Rank(WordCount)].ToUpperInvariant());
            }

            text.Append(random.Once(3) ? '。' : '，');
        }

        text.Length = length;
        return text.ToString();
    }

    private static string Capitalised(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    // A slot neither ends in a space, which nobody could see, nor in half of an escape.
    private static string Cut(StringBuilder text, int length)
    {
        text.Length = length;
        if (text[^1] is ' ' or ',' or '\\')
        {
            text[^1] = 's';
        }

        return text.ToString();
    }
}
