using System.Text;
using CsCheck;

namespace DigestGen.Generator.Tests.RoundTrip;

/// <summary>Draws texts that a slot can hold: every scalar value but the two that end its line.</summary>
internal static class SlotText
{
    // What ends something in the format, in C#, in XML or in Markdown, what can't be seen, and what sorts or folds oddly.
    private static readonly string[] s_pieces =
    [
        " ", "  ", "|", " | ", "\\", "\"", "\"\"\"", "'", "`", "*", "_", "$x$", "<b>", "]]>", "<!--", "*/", "&amp;", "{", "}", "#", "-", "1. ", "> ",
        "\\u0022", "\\x", "](", ") |", ")", "[", "]", "[^2]", "[^2]:", "](b) | ", "](https://arxiv.org/abs/2401.00001) | ", "    ",
        "<<<<<<<", "# 摘要", "arXiv:", "Abstract:", "摘要：", "http://", "\t", "\0", "\u0001", "\b", "\u001B", "\u007F", "\u0085", "\u00A0", "\u00AD",
        "\u200B", "\u200D", "\u2028", "\u2029", "\u202E", "\u2066", "\u3000", "\uFEFF", "\uFFFD", "\uFFFE", "\uFFFF", "é", "e\u0301", "ß", "İ", "ı",
        "，", "。", "ﷺ", "\U0001F600", "\U0001F468\u200D\U0001F469", "\U00020000", "\U000E0041", "\U0010FFFF",
    ];

    private static readonly Gen<string> s_scalar = Gen.OneOf(
        Gen.Int[' ', '~'], Gen.Int[0, 0xFF], Gen.Int[0x4E00, 0x9FFF], Gen.Int[0, 0xFFFF], Gen.Int[0x10000, 0x1FFFF], Gen.Int[0, 0x10FFFF])
        .Select(value => value is '\n' or '\r' or (>= 0xD800 and <= 0xDFFF) ? "x" : new Rune(value).ToString());

    /// <summary>Texts of any kind. Spaces and tabs alone are what an empty slot holds, and so are no text.</summary>
    public static readonly Gen<string> Any = Gen.Frequency(
        (1, Gen.Const("")),
        (6, Gen.OneOf(s_scalar, Gen.OneOf(s_pieces), Gen.OneOf("word ", "words, ", "摘", "要")).Array[1, 24].Select(string.Concat)))
        .Select(text => text.Trim([' ', '\t']).Length == 0 ? "" : text);

    /// <summary>Names, at whose ends no white space stands: a project file would not keep it.</summary>
    public static readonly Gen<string> Name = Any.Select(text => text.Trim() is { Length: > 0 } name ? name : "name");

    public static bool HasHan(string text) => text.Any(IsHan);

    public static string WithoutHan(string text) => string.Concat(text.Where(c => !IsHan(c)));

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';
}
