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

/// <summary>Fenced code blocks of Markdown: what stands between lines of three or more backticks or tildes.</summary>
internal static class CodeFences
{
    private const int ShortestFence = 3;
    private const int MostIndented = 3;

    /// <summary>Finds the fences that are closed, in order. A fence around the whole text is left out: it quotes nothing.</summary>
    public static IReadOnlyList<Slice> Find(LineTable lines)
    {
        var fences = new List<Slice>();
        int openedAt = -1;
        char mark = '\0';
        int length = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            Slice content = lines[i].Content;
            ReadOnlySpan<char> line = content.In(lines.Text).TrimEnd();
            int count = CountMarks(line, out char found);
            if (openedAt < 0)
            {
                if (count >= ShortestFence)
                {
                    (openedAt, mark, length) = (content.Start, found, count);
                }
            }
            else if (found == mark && count >= length && line.TrimStart().Length == count)
            {
                fences.Add(new Slice(openedAt, content.End - openedAt));
                openedAt = -1;
            }
        }

        bool isWhole = fences.Count == 1
            && lines.Text.AsSpan(0, fences[0].Start).Trim().IsEmpty && lines.Text.AsSpan(fences[0].End).Trim().IsEmpty;
        return isWhole ? [] : fences;
    }

    private static int CountMarks(ReadOnlySpan<char> line, out char mark)
    {
        ReadOnlySpan<char> rest = line.TrimStart(' ');
        mark = rest is ['`' or '~', ..] && line.Length - rest.Length <= MostIndented ? rest[0] : '\0';
        int count = 0;
        while (mark != '\0' && count < rest.Length && rest[count] == mark)
        {
            count++;
        }

        return count;
    }
}
