using DigestGen.Parsing.Damage;
using DigestGen.Parsing.Format;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing;

/// <summary>The lines that only a digest has: its headings and the header of its table. A document that quotes them in a code fence has none.</summary>
public static class FormatMarks
{
    /// <summary>Whether a text shows one of the format's own marks on a line of its own, or would if it were read as what it is.</summary>
    public static bool IsIn(string text) =>
        HasLine(text, DigestFormat.TableHeader)
        || HasLine(text, DigestFormat.SummaryHeading)
        || HasLine(text, DigestFormat.DetailsHeading)
        || WrongEncoding.IsWide(text);

    private static bool HasLine(string text, string mark)
    {
        IReadOnlyList<Slice>? fences = null;
        int fence = 0;
        for (int at = DigestFormat.IndexOfLine(text, mark, 0); at >= 0; at = DigestFormat.IndexOfLine(text, mark, at + mark.Length))
        {
            fences ??= CodeFences.Find(new LineTable(text));
            while (fence < fences.Count && fences[fence].End <= at)
            {
                fence++;
            }

            if (fence == fences.Count || at < fences[fence].Start)
            {
                return true;
            }
        }

        return false;
    }
}
