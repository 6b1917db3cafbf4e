using DigestGen.Sample.Web.Markup;

namespace DigestGen.Sample.Web.Formulas;

/// <summary>Writes a formula as MathML, which browsers show without a script or a font from elsewhere.</summary>
internal static class MathMarkup
{
    // Longer formulas may be wider than a phone, so they get an element that scrolls.
    private const int LongestUnscrolled = 40;

    /// <summary>Writes a formula; its TeX stays readable to a screen reader that does not read MathML.</summary>
    public static void Write(MarkupWriter html, MathNode formula, string tex, bool isBlock)
    {
        bool isLong = tex.Length > LongestUnscrolled;
        if (isLong)
        {
            html.Write($"<span class=\"formula\">");
        }

        html.Write($"<math display=\"{(isBlock ? "block" : "inline")}\" alttext=\"{tex}\">");
        Write(html, formula);
        html.Write($"</math>");
        if (isLong)
        {
            html.Write($"</span>");
        }
    }

    private static void Write(MarkupWriter html, MathNode node)
    {
        switch (node)
        {
            case MathToken { IsUpright: true } token:
                html.Write($"<{token.Element} mathvariant=\"normal\">{token.Text}</{token.Element}>");
                break;
            case MathToken token:
                html.Write($"<{token.Element}>{token.Text}</{token.Element}>");
                break;
            case MathSpace space:
                html.Write($"<mspace width=\"{space.Width}\"></mspace>");
                break;
            case MathRow { Parts: [var only] }:
                Write(html, only);
                break;
            case MathRow row:
                WriteElement(html, "mrow", row.Parts);
                break;
            case MathScripts { Sub: { } sub, Sup: { } sup } scripts:
                WriteElement(html, "msubsup", [scripts.Base, sub, sup]);
                break;
            case MathScripts scripts:
                WriteElement(html, scripts.Sub is null ? "msup" : "msub", [scripts.Base, scripts.Sub ?? scripts.Sup!]);
                break;
            case MathFraction { HasLine: false } fraction:
                html.Write($"<mfrac linethickness=\"0\">");
                Write(html, fraction.Numerator);
                Write(html, fraction.Denominator);
                html.Write($"</mfrac>");
                break;
            case MathFraction fraction:
                WriteElement(html, "mfrac", [fraction.Numerator, fraction.Denominator]);
                break;
            case MathRoot root:
                WriteElement(html, root.Index is null ? "msqrt" : "mroot", root.Index is { } index ? [root.Radicand, index] : [root.Radicand]);
                break;
            case MathStack stack:
                WriteStack(html, stack);
                break;
        }
    }

    private static void WriteStack(MarkupWriter html, MathStack stack)
    {
        string element = stack.IsAbove ? "mover" : "munder";
        html.Write($"<{element} {(stack.IsAbove ? "accent" : "accentunder")}=\"{(stack.IsAccent ? "true" : "false")}\">");
        Write(html, stack.Base);
        Write(html, stack.Mark);
        html.Write($"</{element}>");
    }

    private static void WriteElement(MarkupWriter html, string element, IReadOnlyList<MathNode> children)
    {
        html.Write($"<{element}>");
        foreach (MathNode child in children)
        {
            Write(html, child);
        }

        html.Write($"</{element}>");
    }
}
