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
public sealed class TableRow
{
    private const string WrongSecondCell = "the second cell is not '[TITLE](URL)'";

    private readonly string _text;
    private readonly Slice[] _links;
    private readonly Slice _body;
    private int _link;

    private TableRow(string text, Slice line, int reference, Slice referenceSlice, Slice body, Slice[] links)
    {
        _text = text;
        Line = line;
        Reference = reference;
        ReferenceSlice = referenceSlice;
        _body = body;
        _links = links;
        _link = Math.Max(0, Array.FindIndex(links, link => ArxivLink.IsAbstract(link.In(text))));
    }

    /// <summary>The whole line.</summary>
    public Slice Line { get; }

    /// <summary>The N of <c>[^N]</c>.</summary>
    public int Reference { get; }

    /// <summary>The <c>[^N]</c>.</summary>
    public Slice ReferenceSlice { get; }

    /// <summary>The link.</summary>
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

    /// <summary>The row as the format has it, whatever blanks stand around its cells.</summary>
    public string ToCanonical()
    {
        int pipe = Url.End + 1 + SpacesAt(_text.AsSpan(), Url.End + 1);
        var summary = new Slice(pipe + 1, Math.Max(0, _body.End - pipe - 1));
        ReadOnlySpan<char> trimmed = summary.In(_text).Trim([' ', '\t']);
        return $"| {ReferenceSlice.In(_text).ToString()} | [{Title.In(_text).ToString()}]({Url.In(_text).ToString()}) | {trimmed.ToString()} |";
    }

    /// <summary>Reads a row.</summary>
    /// <param name="text">The digest.</param>
    /// <param name="line">The line.</param>
    /// <param name="error">What is wrong with the row; null if nothing is.</param>
    /// <returns>The row; null if something is wrong with it.</returns>
    public static TableRow? Read(string text, Slice line, out string? error) =>
        Find(text, line, out error) is { } row && error is null ? row : null;

    /// <summary>Finds the cells of a row, even if blanks around them are missing or surplus.</summary>
    /// <param name="text">The digest.</param>
    /// <param name="line">The line.</param>
    /// <param name="error">Why the line is no sound row; null if it is one.</param>
    /// <returns>The row; null if the places of its cells are not certain.</returns>
    public static TableRow? Find(string text, Slice line, out string? error)
    {
        ReadOnlySpan<char> row = line.In(text).TrimEnd();
        int opening = SpacesAt(row, 0);
        int start = opening + 1 + SpacesAt(row, opening + 1);
        bool isOpened = row.Slice(opening) is ['|', ..] && row.Slice(Math.Min(start, row.Length)) is ['[', '^', ..];
        error = isOpened && opening == 0 && start > 1 ? null : "the row does not open with '| [^N] |'";
        int length = isOpened ? ReferenceMark.Length(row.Slice(start)) : 0;
        if (length == 0)
        {
            error ??= "the first cell is not '[^N]'";
            return null;
        }

        string? numberError = ReferenceMark.Read(row.Slice(start, length), out int reference);
        error ??= numberError;
        int pipe = start + length + SpacesAt(row, start + length);
        int after = pipe + 1 + SpacesAt(row, pipe + 1);
        bool hasSecond = row.Slice(pipe) is ['|', ..] && row.Slice(Math.Min(after, row.Length)) is ['[', ..];
        if (!hasSecond || pipe == start + length || after == pipe + 1)
        {
            error ??= WrongSecondCell;
        }

        if (!hasSecond)
        {
            return null;
        }

        int at = after + 1;
        ReadOnlySpan<char> rest = row.Slice(at);
        if (!rest.EndsWith(" |".AsSpan()))
        {
            error ??= "the row does not end with ' |'";
        }

        if (rest is not [.., '|'])
        {
            return null;
        }

        var body = new Slice(line.Start + at, rest.Length - (rest.EndsWith(" |".AsSpan()) ? 2 : 1));
        List<Slice> links = FindLinks(text, body, rest.Length, fewestBlanks: 1);
        if (links.Count == 0)
        {
            error ??= WrongSecondCell + ", or there is no third";
            links = FindLinks(text, body, rest.Length, fewestBlanks: 0);
        }

        if (links.Count == 0)
        {
            return null;
        }

        var found = new TableRow(text, line, reference, line.Sub(start, length), body, [.. links]);
        if (HoldsAnotherRow(text.AsSpan(found.Url.End, body.End - found.Url.End)))
        {
            error ??= "two rows stand on one line";
            return null;
        }

        return found;
    }

    /// <summary>Finds the numbers that a line gives as rows do, at its start and wherever another row opens.</summary>
    public static void FindReferences(ReadOnlySpan<char> line, List<int> references)
    {
        int at = line.IndexOf("[^".AsSpan());
        bool isFirst = true;
        while (at >= 0)
        {
            line = line.Slice(at);
            int length = ReferenceMark.Length(line);
            if (length > 0 && (isFirst || line.Slice(length).StartsWith(" | [".AsSpan())))
            {
                ReferenceMark.Read(line.Slice(0, length), out int reference);
                if (reference >= 0)
                {
                    references.Add(reference);
                }
            }

            isFirst = false;
            line = line.Slice(2);
            at = line.IndexOf("[^".AsSpan());
        }
    }

    /// <summary>Cuts the row where its block's link and title say, if it can be cut there.</summary>
    public void AgreeWith(string text, DetailsBlock block)
    {
        if (_links.Length == 1 || block.FindLink() is not { } url)
        {
            return;
        }

        ReadOnlySpan<char> rawTitle = block.SlotAt(BlockLayout.RawTitle).In(text);
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

    private static bool HoldsAnotherRow(ReadOnlySpan<char> summary)
    {
        for (int at = summary.IndexOf("| [^".AsSpan()); at >= 0; at = summary.IndexOf("| [^".AsSpan()))
        {
            summary = summary.Slice(at + 2);
            int length = ReferenceMark.Length(summary);
            if (length > 0 && summary.Slice(length).StartsWith(" | [".AsSpan()))
            {
                return true;
            }
        }

        return false;
    }

    // Each `](` … `) | ` with nothing in between that a link can't hold. The scan of a link stops at the next bracket,
    // and so the whole takes time in proportion to the row.
    private static List<Slice> FindLinks(string text, Slice body, int length, int fewestBlanks)
    {
        var links = new List<Slice>();
        ReadOnlySpan<char> row = text.AsSpan(body.Start, length);
        for (int at = 0; at < row.Length; at++)
        {
            int opening = row.Slice(at).IndexOf("](".AsSpan());
            if (opening < 0)
            {
                break;
            }

            at += opening + 1;
            int start = at + 1;
            int linkLength = row.Slice(start).IndexOfAny([' ', '\t', '(', ')', '[', ']']);
            if (linkLength < 0 || row[start + linkLength] != ')')
            {
                continue;
            }

            // A cell ends with `) | `, and an empty summary leaves the row's own ` |` alone. Formatters pad it with spaces.
            int end = start + linkLength + 1;
            int pipe = end + SpacesAt(row, end);
            if (pipe - end >= fewestBlanks && pipe + fewestBlanks < row.Length && row[pipe] == '|'
                && SpacesAt(row, pipe + 1) >= fewestBlanks && pipe + 1 + fewestBlanks <= length - 1 - fewestBlanks)
            {
                links.Add(new Slice(body.Start + start, linkLength));
            }
        }

        return links;
    }
}
