using System.Text;
using System.Globalization;
using DigestGen.Search.Folding;
using DigestGen.Search.Tests.Reference;

namespace DigestGen.Search.Tests;

/// <summary>The folding tables against the runtime's Unicode data, and folding of whole texts.</summary>
public sealed class FoldingTests
{
    [Fact]
    public void The_table_agrees_with_the_data_of_the_runtime()
    {
        var different = new List<string>();
        int compared = 0;
        int folding = 0;
        for (int codePoint = 1; codePoint <= 0x10FFFF; codePoint++)
        {
            if (codePoint is >= 0xD800 and <= 0xDFFF || !IsKnownToAll(codePoint))
            {
                continue;
            }

            string text = char.ConvertFromUtf32(codePoint);
            string expected = ReferenceFolding.Fold(text);
            string actual = Fold(text);
            compared++;
            folding += actual == text ? 0 : 1;
            if (expected != actual)
            {
                different.Add($"U+{codePoint:X4} {text}: expected {Show(expected)}, got {Show(actual)}");
            }
        }

        Assert.True(different.Count == 0, $"{different.Count} of {compared}:\n" + string.Join('\n', different.Take(60)));
        Assert.InRange(folding, 9500, 11_000);
    }

    [Fact]
    public void The_classes_agree_with_the_data_of_the_runtime()
    {
        var different = new List<string>();
        for (int codePoint = 0; codePoint < 0x20000; codePoint++)
        {
            if (codePoint is >= 0xD800 and <= 0xDFFF || !IsKnownToAll(codePoint))
            {
                continue;
            }

            string text = char.ConvertFromUtf32(codePoint);
            if (CodePoints.IsWord(codePoint) != ReferenceFolding.IsWord(text)
                || CodePoints.IsUnspaced(codePoint) != ReferenceFolding.IsUnspaced(codePoint))
            {
                different.Add($"U+{codePoint:X4}");
            }
        }

        Assert.Equal([], different);
    }

    [Theory]
    [InlineData("Diffusion MODELS", "diffusion models")]
    [InlineData("ＧＰＴ－４　模型", "gpt-4 模型")]
    [InlineData("Kurdyka-Łojasiewicz, Schrödinger, Erdős", "kurdyka-lojasiewicz, schrodinger, erdos")]
    [InlineData("Erdo\u030Bs e\u0301\u0302t", "erdos et")]
    [InlineData("a \t\u00A0\u3000 b", "a b")]
    [InlineData("Straße ﬁne ℓ₂ 𝒮 ①", "strasse fine l2 s 1")]
    [InlineData("Й й и", "и\u0306 и\u0306 и")]
    [InlineData("ｶﾞ ガ が", "カ\u3099 カ\u3099 か\u3099")]
    [InlineData("ΣΑΣ ς", "σασ σ")]
    [InlineData("한글", "한글")]
    [InlineData("深度學習的後門", "深度学习的后门")]
    [InlineData("Alzheimer’s Alzheimer‘s Alzheimer＇s Alzheimerʼs", "alzheimer's alzheimer's alzheimer's alzheimer's")]
    [InlineData("GPT‑4 GPT‐4 GPT–4 GPT—4 GPT−4", "gpt-4 gpt-4 gpt-4 gpt-4 gpt-4")]
    [InlineData("“a” „b‟ «c»", "\"a\" \"b\" \"c\"")]
    [InlineData("diff\u00ADu\u200Bsi\u2060on\uFEFF mod\uFE0Fel\U000E0100", "diffusion model")]
    [InlineData("⼈工 智能 豈", "人工 智能 岂")]
    public void Texts_fold(string text, string folded)
    {
        Assert.Equal(folded, Fold(text));
        Assert.Equal(folded, Fold(folded));
    }

    [Fact]
    public void Texts_fold_wherever_they_stand_in_a_block()
    {
        string[] pieces = ["a", "B", "模", "型", " ", "，", "é", "Ｇ", "\u0301", "\t", "𝒮", "ﬀ", "0", "Й", "。", "ガ"];
        var random = new Random(3);
        for (int i = 0; i < 3000; i++)
        {
            var text = new StringBuilder();
            for (int length = random.Next(60); length > 0; length--)
            {
                text.Append(pieces[random.Next(2) == 0 ? random.Next(4) : random.Next(pieces.Length)]);
            }

            Assert.Equal(ReferenceFolding.Fold(text.ToString()), Fold(text.ToString()));
        }
    }

    [Fact]
    public void Each_folded_byte_tells_where_it_is_from()
    {
        byte[] text = Encoding.UTF8.GetBytes("é Ｇ  ﬁx");
        var folded = new FoldedText();
        folded.FoldWithOrigins(text);

        Assert.Equal("e g fix", Encoding.UTF8.GetString(folded.Span));
        Assert.Equal([0, 2, 3, 6, 8, 8, 11], folded.Origins.ToArray());
        folded.Dispose();
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_replaced_and_end()
    {
        var random = new Random(5);
        for (int i = 0; i < 2000; i++)
        {
            byte[] bytes = new byte[random.Next(40)];
            random.NextBytes(bytes);
            var folded = new FoldedText();
            folded.Append(bytes);
            folded.FoldWithOrigins(bytes);
            Assert.True(folded.Origins.IsEmpty || folded.Origins[^1] < bytes.Length);
            folded.Dispose();
        }
    }

    private static string Fold(string text)
    {
        var folded = new FoldedText();
        folded.Append(Encoding.UTF8.GetBytes(text));
        string result = Encoding.UTF8.GetString(folded.Span);
        folded.Dispose();
        return result;
    }

    // What Unicode got after version 15 can't be compared: the runtime's tables or its ICU may be of that version.
    private static bool IsKnownToAll(int codePoint) =>
        CharUnicodeInfo.GetUnicodeCategory(codePoint) is not (UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse)
        && codePoint is not (0x1C89 or (>= 0xA7CB and <= 0xA7DC) or (>= 0x105C0 and <= 0x105FF) or (>= 0x10D40 and <= 0x10D8F)
            or (>= 0x11380 and <= 0x113FF) or (>= 0x16100 and <= 0x1613F) or (>= 0x16D40 and <= 0x16D7F) or (>= 0x1CC00 and <= 0x1CEBF)
            or (>= 0x16EA0 and <= 0x16EDF));

    private static string Show(string text) => string.Join(' ', text.EnumerateRunes().Select(static rune => $"{rune.Value:X4}"));
}
