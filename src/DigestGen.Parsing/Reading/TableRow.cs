namespace DigestGen.Parsing.Reading;

/// <summary>A row of the summary table: <c>| [^N] | [TITLE](URL) | SUMMARY |</c>.</summary>
/// <remarks>
/// Nothing in a row is escaped, so that a title or a summary may hold what ends a cell. A row is then cut where the
/// link leads to arXiv; where that can be read in more than one way, the block decides.
/// </remarks>
internal sealed class TableRow
{
    private readonly Slice[] _links;
    private readonly Slice _body;
    private int _link;

    private TableRow(Slice line, int reference, Slice referenceSlice, Slice body, Slice[] links, int link)
    {
        Line = line;
        Reference = reference;
        ReferenceSlice = referenceSlice;
        _body = body;
        _links = links;
        _link = link;
    }

    public Slice Line { get; }

    public int Reference { get; }

    /// <summary>The <c>[^N]</c>.</summary>
    public Slice ReferenceSlice { get; }

    public Slice Url => _links[_link];

    /// <summary>From the start of the body to the <c>](</c> before the link.</summary>
    public Slice Title => new(_body.Start, Url.Start - 2 - _body.Start);

    /// <summary>From the <c>) | </c> after the link to the end of the body.</summary>
    public Slice Summary => new(Url.End + 4, _body.End - Url.End - 4);

    /// <summary>Reads a row.</summary>
    /// <param name="text">The digest.</param>
    /// <param name="line">The line.</param>
    /// <param name="reference">The row's number, if it can be read even though the row can't; -1 if not.</param>
    /// <param name="error">What is wrong with the row.</param>
    public static TableRow? Read(string text, Slice line, out int reference, out string? error)
    {
        ReadOnlySpan<char> row = line.In(text).TrimEnd();
        reference = -1;
        error = null;
        int at = SkipToReference(row);
        int referenceStart = at;
        int digits = at + 2;
        int end = digits;
        while (end < row.Length && row[end] is >= '0' and <= '9')
        {
            end++;
        }

        if (at + 1 >= row.Length || row[at] != '[' || row[at + 1] != '^' || end == digits || end >= row.Length || row[end] != ']')
        {
            error = "the first cell is not '[^N]'";
            return null;
        }

        if (!ReferenceNumber.TryRead(row.Slice(digits, end - digits), out reference))
        {
            error = "the number is too large";
            return null;
        }

        at = end + 1;
        if (!row.StartsWith("| [".AsSpan()))
        {
            error = "the row does not open with '| ['";
            return null;
        }

        if (!row.Slice(at).StartsWith(" | [".AsSpan()))
        {
            error = "the second cell is not '[TITLE](URL)'";
            return null;
        }

        at += " | [".Length;
        if (!row.Slice(at).EndsWith(" |".AsSpan()))
        {
            error = "the row does not end with ' |'";
            return null;
        }

        var body = new Slice(line.Start + at, row.Length - at - " |".Length);
        List<Slice> links = FindLinks(text, body);
        if (links.Count == 0)
        {
            error = "the second cell is not '[TITLE](URL)', or there is no third";
            return null;
        }

        int link = links.FindIndex(candidate => Arxiv.ArxivLink.FindId(candidate.In(text)) >= 0);
        return new TableRow(
            line,
            reference,
            new Slice(line.Start + referenceStart, end + 1 - referenceStart),
            body,
            [.. links],
            Math.Max(0, link));
    }

    /// <summary>Cuts the row as its block has it, if it can be cut so.</summary>
    public void AgreeWith(string text, ReadOnlySpan<char> url, ReadOnlySpan<char> title)
    {
        int current = _link;
        for (int i = 0; _links.Length > 1 && i < _links.Length; i++)
        {
            _link = i;
            if (Url.In(text).SequenceEqual(url) && Title.In(text).SequenceEqual(title))
            {
                return;
            }
        }

        _link = current;
    }

    private static int SkipToReference(ReadOnlySpan<char> row)
    {
        int at = 0;
        while (at < row.Length && row[at] is '|' or ' ' or '\t')
        {
            at++;
        }

        return at;
    }

    // Each `](` … `) | ` with nothing in between that a link can't hold. The scan of a link stops at the next bracket,
    // and so the whole takes time in proportion to the row.
    private static List<Slice> FindLinks(string text, Slice body)
    {
        var links = new List<Slice>();
        ReadOnlySpan<char> row = text.AsSpan(body.Start, body.Length + " |".Length);
        for (int at = 0; at < row.Length; at++)
        {
            int opening = row.Slice(at).IndexOf("](".AsSpan());
            if (opening < 0)
            {
                break;
            }

            at += opening + 1;
            int start = at + 1;
            int length = row.Slice(start).IndexOfAny([' ', '\t', '(', ')', '[', ']']);
            // A cell ends with `) | `; before the row's own end, an empty summary leaves ` |` alone.
            if (length >= 0 && row.Slice(start + length).StartsWith(") | ".AsSpan())
                && start + length + 4 <= body.Length)
            {
                links.Add(new Slice(body.Start + start, length));
            }
        }

        return links;
    }
}
