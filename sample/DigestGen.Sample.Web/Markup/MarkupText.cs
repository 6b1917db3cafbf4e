using System.Buffers;
using System.Text;

namespace DigestGen.Sample.Web.Markup;

/// <summary>Writes text into markup, so that it reads as it stands in HTML, in XML and in an attribute.</summary>
internal static class MarkupText
{
    // The bytes that open a character that may have to be replaced; what lies between them is copied as a block.
    private static readonly SearchValues<byte> s_notable = SearchValues.Create(
    [
        .. "&<>\"'"u8,
        .. Enumerable.Range(0x00, 0x20).Select(static value => (byte)value), 0x7F, // C0 controls and DEL
        0xC2, // C1 controls
        0xEF, // U+FDD0 to U+FDEF, U+FFFE, U+FFFF, and all full-width punctuation
        .. Enumerable.Range(0xF0, 0x05).Select(static value => (byte)value), // U+1FFFE and its likes
    ]);

    public static void Write(IBufferWriter<byte> output, ReadOnlySpan<byte> utf8)
    {
        while (utf8.IndexOfAny(s_notable) is >= 0 and int start)
        {
            output.Write(utf8[..start]);
            Rune.DecodeFromUtf8(utf8[start..], out Rune character, out int length);
            ReadOnlySpan<byte> replacement = Replacement(character);
            output.Write(replacement.IsEmpty ? utf8.Slice(start, length) : replacement);
            utf8 = utf8[(start + length)..];
        }

        output.Write(utf8);
    }

    // What XML 1.0 can't hold, not even as a reference, and HTML does not allow, is shown as a replacement character.
    private static ReadOnlySpan<byte> Replacement(Rune character) => character.Value switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '"' => "&quot;"u8,
        '\'' => "&#39;"u8,
        '\t' or '\n' => default,
        < 0x20 or (>= 0x7F and < 0xA0) or (>= 0xFDD0 and <= 0xFDEF) => "\uFFFD"u8,
        int value when (value & 0xFFFE) == 0xFFFE => "\uFFFD"u8,
        _ => default,
    };
}
