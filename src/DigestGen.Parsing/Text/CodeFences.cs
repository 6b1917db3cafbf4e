namespace DigestGen.Parsing.Text;

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
