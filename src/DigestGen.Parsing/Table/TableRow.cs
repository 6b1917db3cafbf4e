using DigestGen.Parsing.Arxiv;
using DigestGen.Parsing.Blocks;
using DigestGen.Parsing.Format;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Table;

/// <summary>A row of the summary table: <c>| [^N] | [TITLE](URL) | SUMMARY |</c>.</summary>
/// <remarks>
/// Nothing in a row is escaped, so that a title or a summary may hold what ends a cell. A row is then cut where the
/// link leads to arXiv; where that can be read in more than one way, the block decides.
/// </remarks>
internal sealed class TableRow
{
    private readonly string _text;
    private readonly Slice[] _links;
    private readonly Slice _body;
    private int _link;

    private TableRow(string text, Slice line, int reference, Slice referenceSlice, Slice body, Slice[] links, int link)
    {
        _text = text;
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

    /// <summary>From the pipe after the link to the end of the body, without what a formatter pads the cells with.</summary>
    public Slice Summary
    {
        get
        {
            int gap = SpacesAt(_text.AsSpan(0, _body.End), Url.End + 1);
            int start = Math.Min(Url.End + gap + ")| ".Length, _body.End);
            var summary = new Slice(start, _body.End - start);
            return gap == 1 ? summary : new Slice(start + summary.Length - summary.TrimStart(_text).Length, summary.In(_text).Trim().Length);
        }
    }

    /// <summary>Reads a row.</summary>
    /// <param name="text">The digest.</param>
    /// <param name="line">The line.</param>
    /// <param name="error">What is wrong with the row.</param>
    public static TableRow? Read(string text, Slice line, out string? error)
    {
        ReadOnlySpan<char> row = line.In(text).TrimEnd();
        int start = 1 + SpacesAt(row, 1);
        if (row is not ['|', ' ' or '\t', ..] || !row.Slice(start).StartsWith("[^".AsSpan()))
        {
            error = "the row does not open with '| [^N] |'";
            return null;
        }

        int length = ReferenceLength(row.Slice(start));
        if (length == 0)
        {
            error = "the first cell is not '[^N]'";
            return null;
        }

        if (!ReferenceNumber.TryRead(row.Slice(start + 2, length - 3), out int reference))
        {
            error = "the number is too large";
            return null;
        }

        int at = start + length;
        int before = SpacesAt(row, at);
        int after = row.Slice(at + before) is ['|', ..] ? SpacesAt(row, at + before + 1) : 0;
        if (before == 0 || after == 0 || !row.Slice(at + before + 1 + after).StartsWith("[".AsSpan()))
        {
            error = "the second cell is not '[TITLE](URL)'";
            return null;
        }

        at += before + after + "|[".Length;
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

        int link = Math.Max(0, links.FindIndex(candidate => ArxivLink.IsAbstract(candidate.In(text))));
        if (HoldsAnotherRow(text.AsSpan(links[link].End, body.End - links[link].End)))
        {
            error = "two rows stand on one line";
            return null;
        }

        error = null;
        return new TableRow(text, line, reference, line.Sub(start, length), body, [.. links], link);
    }

    /// <summary>Finds the numbers that a line gives as rows do, at its start and wherever another row opens.</summary>
    public static void FindReferences(ReadOnlySpan<char> line, List<int> references)
    {
        int at = line.IndexOf("[^".AsSpan());
        bool isFirst = true;
        while (at >= 0)
        {
            line = line.Slice(at);
            int length = ReferenceLength(line);
            bool isCell = isFirst || line.Slice(length).StartsWith(" | [".AsSpan());
            if (length > 0 && isCell && ReferenceNumber.TryRead(line.Slice(2, length - 3), out int reference))
            {
                references.Add(reference);
            }

            isFirst = false;
            line = line.Slice(2);
            at = line.IndexOf("[^".AsSpan());
        }
    }

    /// <summary>Cuts the row where its block's link and title say, if it can be cut there.</summary>
    public void AgreeWith(string text, DetailsBlock block)
    {
        if (_links.Length == 1 || block.FindLink(text) is not { } url)
        {
            return;
        }

        ReadOnlySpan<char> rawTitle = block.SlotAt(text, BlockLayout.RawTitle).In(text);
        ReadOnlySpan<char> title = rawTitle.Slice(0, ArxivTitleSuffix.Read(rawTitle).TitleLength);
        int current = _link;
        for (_link = 0; _link < _links.Length; _link++)
        {
            if (Title.Length == title.Length && Url.In(text).SequenceEqual(url.In(text)) && Title.In(text).SequenceEqual(title))
            {
                return;
            }
        }

        _link = current;
    }

    private static int SpacesAt(ReadOnlySpan<char> row, int start)
    {
        int end = start;
        while (end < row.Length && row[end] is ' ' or '\t')
        {
            end++;
        }

        return end - start;
    }

    // The length of `[^N]` at the start of a text; 0 if there is none.
    private static int ReferenceLength(ReadOnlySpan<char> text)
    {
        int end = 2;
        while (end < text.Length && text[end] is >= '0' and <= '9')
        {
            end++;
        }

        return end > 2 && end < text.Length && text[end] == ']' && text[0] == '[' && text[1] == '^' ? end + 1 : 0;
    }

    private static bool HoldsAnotherRow(ReadOnlySpan<char> summary)
    {
        for (int at = summary.IndexOf("| [^".AsSpan()); at >= 0; at = summary.IndexOf("| [^".AsSpan()))
        {
            summary = summary.Slice(at + 2);
            int length = ReferenceLength(summary);
            if (length > 0 && summary.Slice(length).StartsWith(" | [".AsSpan()))
            {
                return true;
            }
        }

        return false;
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
            // A cell ends with `) | `, and an empty summary leaves the row's own ` |` alone. Formatters pad it with spaces.
            if (length >= 0 && row.Slice(start + length) is [')', ' ' or '\t', ..])
            {
                int pipe = start + length + 1 + SpacesAt(row, start + length + 1);
                if (pipe + 1 < row.Length && row[pipe] == '|' && row[pipe + 1] is ' ' or '\t' && pipe + 2 <= body.Length)
                {
                    links.Add(new Slice(body.Start + start, length));
                }
            }
        }

        return links;
    }
}
