using System.Globalization;
using System.Text;

namespace DigestGen.Search.Queries;

/// <summary>Reads queries. There is no wrong one: what is not an operator is text.</summary>
internal sealed class QueryParser
{
    /// <summary>The most parts that a query has; further ones are ignored, so that no query takes long.</summary>
    public const int MaxParts = 256;

    // The most bytes of all terms together.
    private const int MaxLength = 8 << 10;

    private static readonly string[] s_operators = ["title", "category", "channel", "id", "since", "until", "seen", "announced"];
    private static readonly string[] s_announcements = ["new", "cross", "replace", "replace-cross"];

    private readonly List<QueryTerm> _terms = [];
    private readonly List<QueryTerm> _excluded = [];
    private readonly List<QueryFilter> _filters = [];
    private readonly List<string> _notes = [];
    private readonly HashSet<string> _parts = new(StringComparer.Ordinal);
    private int _length;

    // How many terms the last part gave that OR can join, and whether OR stands behind it.
    private int _joinable;
    private bool _isAfterOr;

    private QueryParser()
    {
    }

    /// <summary>Reads a query.</summary>
    public static SearchQuery Parse(string query)
    {
        var parser = new QueryParser();
        ReadOnlySpan<char> rest = query.AsSpan().Trim();
        while (!rest.IsEmpty)
        {
            if (parser._parts.Count == MaxParts || parser._length > MaxLength || parser._terms.Count >= MaxParts)
            {
                parser._notes.Add($"The query is long: what follows its first {parser._parts.Count} parts was ignored.");
                break;
            }

            int length = PartLength(rest);
            ReadOnlySpan<char> after = rest.Slice(length).TrimStart();
            parser.AddPart(rest.Slice(0, length), isLast: after.IsEmpty);
            rest = after;
        }

        if (parser._terms.Count == 0 && parser._excluded.Count + parser._filters.Count > 0
            && parser._filters.TrueForAll(static filter => filter.IsExcluding))
        {
            parser._notes.Add("The query only excludes, and so finds nothing.");
        }

        return new SearchQuery
        {
            Terms = [.. parser._terms], Excluded = [.. parser._excluded], Filters = [.. parser._filters], Notes = [.. parser._notes],
        };
    }

    // Up to white space, but for white space in a phrase.
    private static int PartLength(ReadOnlySpan<char> text)
    {
        int start = IsMinus(text[0]) ? 1 : 0;
        start += OperatorLength(text.Slice(start), out _);
        if (start < text.Length && IsQuote(text[start]))
        {
            int end = IndexOfQuote(text.Slice(start + 1));
            return end < 0 ? text.Length : start + 1 + end + 1;
        }

        int length = start;
        while (length < text.Length && !char.IsWhiteSpace(text[length]))
        {
            length++;
        }

        return length;
    }

    private static bool IsMinus(char c) => c is '-' or '\uFF0D' or '\u2212' or '\u2010' or '\u2011';

    private static bool IsQuote(char c) => c is '"' or '\uFF02' or '\u201C' or '\u201D' or '\u201E';

    private static int IndexOfQuote(ReadOnlySpan<char> text) => text.IndexOfAny("\"\uFF02\u201C\u201D\u201E");

    // The length of an operator with its colon; zero if the text opens with none.
    private static int OperatorLength(ReadOnlySpan<char> text, out string name)
    {
        foreach (string candidate in s_operators)
        {
            if (text.Length > candidate.Length
                && text[candidate.Length] is ':' or '\uFF1A'
                && text.Slice(0, candidate.Length).Equals(candidate, StringComparison.OrdinalIgnoreCase))
            {
                name = candidate;
                return candidate.Length + 1;
            }
        }

        name = "";
        return 0;
    }

    private static string Unquote(ReadOnlySpan<char> text, out bool isQuoted)
    {
        isQuoted = !text.IsEmpty && IsQuote(text[0]);
        if (!isQuoted)
        {
            return text.ToString();
        }

        int end = IndexOfQuote(text.Slice(1));
        return text.Slice(1, end < 0 ? text.Length - 1 : end).ToString();
    }

    private void AddPart(ReadOnlySpan<char> part, bool isLast)
    {
        if (part is "OR" && _joinable > 0 && !_isAfterOr && !isLast)
        {
            _isAfterOr = true;
            return;
        }

        bool isAfterOr = _isAfterOr;
        _isAfterOr = false;
        bool isExcluding = IsMinus(part[0]) && part.Length > 1;
        ReadOnlySpan<char> text = part.Slice(isExcluding ? 1 : 0);
        int colon = OperatorLength(text, out string name);
        string value = Unquote(text.Slice(colon), out bool isQuoted);
        bool isTitle = name == "title" && value.Length > 0;
        if (isAfterOr && (isExcluding || (colon > 0 && !isTitle)))
        {
            _notes.Add($"'OR' stands between two terms, and '{Shorten(part)}' is none: searched as text.");
            AddTerms("OR", false, false, false, isAfterOr: false);
            isAfterOr = false;
        }

        if (!_parts.Add(part.ToString()) && !isAfterOr)
        {
            _joinable = 0;
            return;
        }

        if (colon > 0 && !isTitle)
        {
            _joinable = 0;
            if (TryAddFilter(name, value, isExcluding, out string problem))
            {
                return;
            }

            if (value.Length > 0)
            {
                _notes.Add($"'{Shorten(text)}' {problem}: searched as text.");
            }
        }
        else if (colon == 0 && !isQuoted && UnknownOperator(text) is { Length: > 0 } unknown)
        {
            _notes.Add($"'{unknown}' is unknown: searched as text.");
        }

        AddTerms(isTitle || colon == 0 ? value : text.ToString(), isQuoted, isTitle, isExcluding, isAfterOr);
    }

    private static string Shorten(ReadOnlySpan<char> text) => text.Length <= 40 ? text.ToString() : string.Concat(text.Slice(0, 39), "…");

    // A word of letters with a colon, and something behind it that is no address.
    private static string UnknownOperator(ReadOnlySpan<char> text)
    {
        int colon = text.IndexOfAny(':', '\uFF1A');
        if (colon is < 2 or > 12 || colon + 1 >= text.Length || text[colon + 1] is '/' or ':'
            || text.Slice(0, colon).ContainsAnyExceptInRange('a', 'z') || text.StartsWith("arxiv", StringComparison.Ordinal))
        {
            return "";
        }

        return text.Slice(0, colon + 1).ToString();
    }

    private void AddTerms(string text, bool isQuoted, bool isInTitles, bool isExcluding, bool isAfterOr)
    {
        List<QueryTerm> terms = isExcluding ? _excluded : _terms;
        int first = terms.Count;
        _length += TermReader.Read(text, isQuoted, isInTitles, isExcluding, terms);
        int added = terms.Count - first;
        if (added == 0 && !string.IsNullOrWhiteSpace(text))
        {
            _notes.Add($"'{Shorten(text)}' has no letters: ignored.");
        }

        if (isAfterOr && added > 0 && _joinable > 0)
        {
            // What a part of several terms means as an alternative: its first one. Such parts are rare, and the others stay.
            QueryTerm before = terms[first - 1];
            terms[first - 1] = Join(before, terms[first]);
            terms.RemoveAt(first);
        }

        _joinable = isExcluding ? 0 : terms.Count > 0 && added > 0 ? 1 : 0;
    }

    private static QueryTerm Join(QueryTerm left, QueryTerm right) => new([.. left.Alternatives, .. right.Alternatives])
    {
        Plain = left.Plain is null && right.Plain is null
            ? null
            : new QueryTerm([.. (left.Plain ?? left).Alternatives, .. (right.Plain ?? right).Alternatives]),
    };

    private bool TryAddFilter(string name, string value, bool isExcluding, out string problem)
    {
        int first = 0;
        int last = 0;
        byte[] text = [];
        FilterKind kind;
        bool isRead;
        switch (name)
        {
            case "category" or "channel":
                kind = name == "channel" ? FilterKind.Channel : FilterKind.Category;
                problem = "names none";
                text = TermReader.Fold(value);
                isRead = text.Length > 0;
                break;
            case "id":
                kind = FilterKind.Id;
                problem = "is no identifier";
                isRead = ArxivId.TryParse(value, out ArxivId id);
                first = (int)id.Packed;
                if (!isRead && value.Length is > 0 and < ArxivId.MaxLength && !value.AsSpan().ContainsAnyExcept("0123456789."))
                {
                    isRead = true;
                    text = Encoding.UTF8.GetBytes(value);
                }

                break;
            case "since" or "until":
                kind = FilterKind.Month;
                problem = "is no month";
                isRead = TryReadDays(value, out DateOnly from, out DateOnly to);
                first = name == "since" ? (from.Year * 12) + from.Month - 1 : int.MinValue;
                last = name == "until" ? (to.Year * 12) + to.Month - 1 : int.MaxValue;
                break;
            case "seen":
                kind = FilterKind.Seen;
                problem = "is no day, month or range of them";
                int dots = value.IndexOf("..", StringComparison.Ordinal);
                DateOnly firstDay = DateOnly.MinValue;
                DateOnly lastDay = DateOnly.MaxValue;
                isRead = dots < 0
                    ? TryReadDays(value, out firstDay, out lastDay)
                    : value.Length > 2
                        && (dots == 0 || TryReadDays(value[..dots], out firstDay, out _))
                        && (dots + 2 == value.Length || TryReadDays(value[(dots + 2)..], out _, out lastDay));
                first = firstDay.DayNumber;
                last = lastDay.DayNumber;
                break;
            default:
                kind = FilterKind.Announced;
                problem = "is not 'new', 'cross', 'replace' or 'replace-cross'";
                int announcement = Array.FindIndex(s_announcements, word => word.Equals(value, StringComparison.OrdinalIgnoreCase));
                isRead = announcement >= 0;
                first = (int)Announcement.New + announcement;
                break;
        }

        if (isRead)
        {
            _filters.Add(new QueryFilter { Kind = kind, IsExcluding = isExcluding, Text = text, First = first, Last = last });
        }

        return isRead;
    }

    // "2024", "2024-01" or "2024-01-15": the first and the last day.
    private static bool TryReadDays(string value, out DateOnly first, out DateOnly last)
    {
        last = default;
        string? format = value.Length switch { 4 => "yyyy", 7 => "yyyy-MM", 10 => "yyyy-MM-dd", _ => null };
        if (!DateOnly.TryParseExact(value, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out first))
        {
            return false;
        }

        last = value.Length switch
        {
            4 => new DateOnly(first.Year, 12, 31),
            7 => new DateOnly(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month)),
            _ => first,
        };
        return true;
    }
}
