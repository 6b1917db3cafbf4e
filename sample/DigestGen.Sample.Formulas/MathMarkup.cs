
using System.Security;
using System.Text;

namespace DigestGen.Sample.Formulas;

/// <summary>Writes a formula as MathML, which browsers show without a script or a font from elsewhere.</summary>
internal static class MathMarkup
{
    // Longer formulas may be wider than a phone, so they get an element that scrolls.
    private const int LongestUnscrolled = 40;

    /// <summary>Writes a formula; its TeX stays readable to a screen reader that does not read MathML.</summary>
    public static void Write(StringBuilder html, MathNode formula, string tex, bool isBlock)
    {
        bool isLong = tex.Length > LongestUnscrolled;
        if (isLong)
        {
            html.Append($"<span class=\"formula\">");
        }

        html.Append($"<math display=\"{(isBlock ? "block" : "inline")}\" alttext=\"{SecurityElement.Escape(tex)}\">");
        Write(html, formula);
        html.Append("</math>");
        if (isLong)
        {
            html.Append("</span>");
        }
    }

    private static void Write(StringBuilder html, MathNode node)
    {
        switch (node)
        {
            case MathToken { IsUpright: true } token:
                html.Append($"<{token.Element} mathvariant=\"normal\">{SecurityElement.Escape(token.Text)}</{token.Element}>");
                break;
            case MathToken token:
                html.Append($"<{token.Element}>{SecurityElement.Escape(token.Text)}</{token.Element}>");
                break;
            case MathSpace space:
                html.Append($"<mspace width=\"{space.Width}\"></mspace>");
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
                html.Append($"<mfrac linethickness=\"0\">");
                Write(html, fraction.Numerator);
                Write(html, fraction.Denominator);
                html.Append("</mfrac>");
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

    private static void WriteStack(StringBuilder html, MathStack stack)
    {
        string element = stack.IsAbove ? "mover" : "munder";
        html.Append($"<{element} {(stack.IsAbove ? "accent" : "accentunder")}=\"{(stack.IsAccent ? "true" : "false")}\">");
        Write(html, stack.Base);
        Write(html, stack.Mark);
        html.Append($"</{element}>");
    }

    private static void WriteElement(StringBuilder html, string element, IReadOnlyList<MathNode> children)
    {
        html.Append($"<{element}>");
        foreach (MathNode child in children)
        {
            Write(html, child);
        }

        html.Append($"</{element}>");
    }
}
