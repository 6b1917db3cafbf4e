using System.Text;
using DigestGen.Search.Folding;
using DigestGen.Search.Scanning;

namespace DigestGen.Search.Tests;

/// <summary>Every character that folds to letters other than its own is one that the scan stops at.</summary>
public sealed class SpecialCharacterTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_character_that_folds_to_other_letters_is_found(bool isCommon)
    {
        var missed = new List<string>();
        for (int codePoint = 0x80; codePoint <= 0x10FFFF; codePoint++)
        {
            if (codePoint is >= 0xD800 and <= 0xDFFF)
            {
                continue;
            }

            byte[] text = Encoding.UTF8.GetBytes(char.ConvertFromUtf32(codePoint));
            var folded = new FoldedText();
            folded.Append(text);
            bool matters = !folded.Span.SequenceEqual(text) && HasLetters(folded.Span, isCommon);
            folded.Dispose();
            if (matters && (SpecialCharacters.IndexIn(text, isCommon) != 0 || IndexInBlock(text, isCommon) != 5))
            {
                missed.Add($"U+{codePoint:X4}");
            }
        }

        Assert.Equal([], missed);
    }

    [Theory]
    [InlineData("扩散模型，采样（的）。“好”—图：是；", true)]
    [InlineData("Plain ASCII - and ≤ × · → symbols", true)]
    [InlineData("Ελληνικά and кириллица and かな", true)]
    [InlineData("扩散模型，采样（的）。", false)]
    public void Common_texts_have_none(string text, bool isCommon) =>
        Assert.Equal(-1, SpecialCharacters.IndexIn(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(text, 5))), isCommon));

    // A diacritic of its own is one, too: it takes no place in the folded text.
    [Fact]
    public void Diacritics_are_found() => Assert.Equal(4, SpecialCharacters.IndexIn("cafe\u0301s"u8, isCommon: true));

    private static int IndexInBlock(byte[] text, bool isCommon) =>
        SpecialCharacters.IndexIn([.. "abcde"u8, .. text, .. "abcdefghijklmnopqrstuvwxyz"u8], isCommon);

    private static bool HasLetters(ReadOnlySpan<byte> text, bool isCommon)
    {
        for (int at = 0; at < text.Length;)
        {
            int codePoint = CodePoints.Decode(text.Slice(at), out int length);
            at += length;
            if (isCommon ? CodePoints.IsAsciiWord(codePoint) || codePoint is >= 0x4E00 and <= 0x9FFF : CodePoints.IsWord(codePoint) || CodePoints.IsUnspaced(codePoint))
            {
                return true;
            }
        }

        return false;
    }
}
