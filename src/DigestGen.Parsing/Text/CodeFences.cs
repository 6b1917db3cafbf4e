namespace DigestGen.Parsing.Text;

/// <summary>Fenced code blocks of Markdown: what stands between lines of three or more backticks or tildes.</summary>
internal static class CodeFences
{
    private const int ShortestFence = 3;
    private const int MostIndented = 3;

    /// <summary>Finds the fences that are closed, in order. A fence around the whole text is left out: it quotes nothing.</summary>
    public static IReadOnlyList<Slice> Find(string text)
    {
        var fences = new List<Slice>();
        int openedAt = -1;
        char mark = '\0';
        int length = 0;
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOfAny(LineEnds.Characters, start);
            end = end < 0 ? text.Length : end;
            ReadOnlySpan<char> line = text.AsSpan(start, end - start).TrimEnd();
            int count = CountMarks(line, out char found);
            if (openedAt < 0)
            {
                if (count >= ShortestFence)
                {
                    (openedAt, mark, length) = (start, found, count);
                }
            }
            else if (found == mark && count >= length && line.TrimStart().Length == count)
            {
                fences.Add(new Slice(openedAt, end - openedAt));
                openedAt = -1;
            }

            start = end == text.Length ? end : LineEnds.Skip(text, end);
        }

        bool isWhole = fences.Count == 1
            && text.AsSpan(0, fences[0].Start).Trim().IsEmpty && text.AsSpan(fences[0].End).Trim().IsEmpty;
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
