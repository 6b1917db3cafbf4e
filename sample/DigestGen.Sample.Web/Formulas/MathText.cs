using System.Text;
using DigestGen.Sample.Web.Markup;

namespace DigestGen.Sample.Web.Formulas;

/// <summary>Writes a text of a digest, with its formulas as MathML.</summary>
internal static class MathText
{
    /// <summary>Writes a text. A formula that can't be read is written as it stands.</summary>
    public static void Write(MarkupWriter html, ReadOnlySpan<byte> utf8)
    {
        if (utf8.IndexOfAny((byte)'$', (byte)'\\') < 0)
        {
            html.Write($"{utf8}");
            return;
        }

        string text = Encoding.UTF8.GetString(utf8);
        int written = 0;
        int position = 0;
        while (MathSpans.TryFind(text, position, out MathSpan span))
        {
            position = span.End;
            if (TexParser.Parse(span.Tex) is { } formula)
            {
                html.Write($"{text[written..span.Start]}");
                MathMarkup.Write(html, formula, span.Tex, span.IsBlock);
                written = span.End;
            }
        }

        html.Write($"{text[written..]}");
    }
}
