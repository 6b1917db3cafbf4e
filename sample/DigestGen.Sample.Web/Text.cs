
using System.Security;
using System.Text;
using DigestGen.Sample.Formulas;
using Microsoft.AspNetCore.Html;

namespace DigestGen.Sample.Web;

/// <summary>Texts of digests as HTML: escaped, bounded, with formulas and marks. Anyone may have written them.</summary>
public static class Text
{
    // A hostile text of formulas alone would become twenty times as long: one in 20 characters is many.
    private const int CharactersAFormula = 20;
    private const int MaxFormulas = 60;

    /// <summary>A text in a list; longer ones are cut.</summary>
    public const int InList = 400;

    /// <summary>A text on a page of its own.</summary>
    public const int InFull = 10_000;

    /// <summary>Writes a text with its formulas as MathML. A formula that can't be read, or that has a mark, stays as it stands.</summary>
    public static HtmlString Of(string text, int maxLength = InFull, IReadOnlyList<Range>? marks = null)
    {
        var html = new StringBuilder(text.Length + 64);
        string clean = Clean(Cut(text, maxLength));
        int written = 0;
        int formulas = 0;
        int mark = 0;
        for (int position = 0; Formula.TryFind(clean, position, out Formula formula) && formulas < Math.Min(MaxFormulas, maxLength / CharactersAFormula); position = formula.End, formulas++)
        {
            AppendMarked(clean, written, formula.Start, marks, ref mark, html);
            written = !IsMarked(marks, formula) && formula.TryWriteMathML(html) ? formula.End : formula.Start;
        }

        AppendMarked(clean, written, clean.Length, marks, ref mark, html);
        return new HtmlString(html.ToString());
    }

    /// <summary>A text as it stands, for an attribute or a title: Razor escapes it.</summary>
    public static string Plain(string text, int maxLength = InList) => Clean(Cut(text, maxLength));

    /// <summary>The length of all texts of a paper, in bytes.</summary>
    public static int LengthOf(Paper paper) => paper.GetTitleUtf8().Length + paper.GetTranslatedTitleUtf8().Length
        + paper.GetSummaryUtf8().Length + paper.GetEnglishSummaryUtf8().Length
        + paper.GetAbstractUtf8().Length + paper.GetTranslatedAbstractUtf8().Length;

    private static string Cut(string text, int maxLength)
    {
        if (text.Length <= maxLength)
        {
            return text;
        }

        int end = char.IsHighSurrogate(text[maxLength - 1]) ? maxLength - 1 : maxLength;
        return $"{text.AsSpan(0, end)}…";
    }

    // What XML 1.0 can't hold, and HTML does not allow, is shown as a replacement character. The length stays the same.
    private static string Clean(string text)
    {
        char[]? clean = null;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                bool isNoncharacter = (char.ConvertToUtf32(c, text[i + 1]) & 0xFFFE) == 0xFFFE;
                if (isNoncharacter)
                {
                    clean ??= text.ToCharArray();
                    clean[i] = clean[i + 1] = '\uFFFD';
                }

                i++;
            }
            else if (c is (< ' ' and not ('\t' or '\n')) or (>= '\x7F' and < '\xA0') or (>= '\uFDD0' and <= '\uFDEF') or >= '\uFFFE' || char.IsSurrogate(c))
            {
                clean ??= text.ToCharArray();
                clean[i] = '\uFFFD';
            }
        }

        return clean is null ? text : new string(clean);
    }

    private static bool IsMarked(IReadOnlyList<Range>? marks, Formula formula) =>
        marks is not null && marks.Any(mark => mark.Start.Value < formula.End && mark.End.Value > formula.Start);

    // A mark that goes on after the end is taken up again by the next part.
    private static void AppendMarked(string text, int start, int end, IReadOnlyList<Range>? marks, ref int mark, StringBuilder html)
    {
        for (; marks is not null && mark < marks.Count && marks[mark].Start.Value < end; mark++)
        {
            int from = Math.Max(start, marks[mark].Start.Value);
            int to = Math.Clamp(marks[mark].End.Value, from, end);
            html.Append(SecurityElement.Escape(text[start..from]));
            html.Append("<mark>").Append(SecurityElement.Escape(text[from..to])).Append("</mark>");
            start = to;
            if (marks[mark].End.Value > end)
            {
                break;
            }
        }

        html.Append(SecurityElement.Escape(text[start..end]));
    }
}
