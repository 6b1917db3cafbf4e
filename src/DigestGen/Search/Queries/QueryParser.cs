using System.Text;
using DigestGen.Search.Folding;

namespace DigestGen.Search.Queries;

/// <summary>Reads queries. There is no wrong one: what is not an operator is text.</summary>
internal sealed class QueryParser
{
    /// <summary>The most parts that a query has; further ones are ignored, so that no query takes long.</summary>
    public const int MaxParts = 256;

    private static readonly string[] s_operators = ["title", "category", "channel", "id", "since", "until"];

    private readonly List<SearchTerm> _terms = [];
    private readonly List<SearchTerm> _excluded = [];
    private readonly List<QueryFilter> _filters = [];
    private readonly HashSet<string> _parts = new(StringComparer.Ordinal);

    private QueryParser()
    {
    }

    /// <summary>Reads a query.</summary>
    public static SearchQuery Parse(string query, SearchFields fields)
    {
        var parser = new QueryParser();
        ReadOnlySpan<char> rest = query.AsSpan().TrimStart();
        while (!rest.IsEmpty && parser._parts.Count < MaxParts)
        {
            int length = PartLength(rest);
            parser.AddPart(rest.Slice(0, length));
            rest = rest.Slice(length).TrimStart();
        }

        return new SearchQuery(fields, [.. parser._terms], [.. parser._excluded], [.. parser._filters]);
    }

    // Up to white space, but for white space in a phrase.
    private static int PartLength(ReadOnlySpan<char> text)
    {
        int start = IsMinus(text[0]) ? 1 : 0;
        int colon = OperatorLength(text.Slice(start), out _);
        start += colon;
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

    private static bool IsMinus(char c) => c is '-' or '\uFF0D';

    private static bool IsQuote(char c) => c is '"' or '\uFF02' or '\u201C' or '\u201D';

    private static int IndexOfQuote(ReadOnlySpan<char> text) => text.IndexOfAny("\"\uFF02\u201C\u201D");

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

    private static string Unquote(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !IsQuote(text[0]))
        {
            return text.ToString();
        }

        int end = IndexOfQuote(text.Slice(1));
        return text.Slice(1, end < 0 ? text.Length - 1 : end).ToString();
    }

    private static byte[] Fold(string text)
    {
        var folded = new FoldedText();
        folded.Append(Encoding.UTF8.GetBytes(text));
        ReadOnlySpan<byte> span = folded.Span;
        int start = span.Length > 0 && span[0] == ' ' ? 1 : 0;
        int end = span.Length > start && span[^1] == ' ' ? span.Length - 1 : span.Length;
        byte[] bytes = span[start..end].ToArray();
        folded.Dispose();
        return bytes;
    }

    private void AddPart(ReadOnlySpan<char> part)
    {
        if (!_parts.Add(part.ToString()))
        {
            return;
        }

        bool isExcluding = IsMinus(part[0]) && part.Length > 1;
        ReadOnlySpan<char> text = part.Slice(isExcluding ? 1 : 0);
        int colon = OperatorLength(text, out string name);
        string value = Unquote(text.Slice(colon));
        bool isTitle = name == "title" && value.Length > 0;
        if (isTitle || colon == 0 || !TryAddFilter(name, value, isExcluding))
        {
            AddTerm(Fold(isTitle || colon == 0 ? value : text.ToString()), isTitle, isExcluding);
        }
    }

    private void AddTerm(byte[] folded, bool isInTitles, bool isExcluding)
    {
        List<SearchTerm> terms = isExcluding ? _excluded : _terms;
        if (folded.Length > 0 && !terms.Exists(term => term.IsInTitles == isInTitles && term.Folded.AsSpan().SequenceEqual(folded)))
        {
            terms.Add(new SearchTerm(folded, isInTitles));
        }
    }

    private bool TryAddFilter(string name, string value, bool isExcluding)
    {
        QueryFilter? filter = name switch
        {
            "category" or "channel" when Fold(value) is { Length: > 0 } folded =>
                new QueryFilter(name == "channel" ? FilterKind.Channel : FilterKind.Category, isExcluding, folded, 0),
            "id" when ArxivId.TryParse(value, out ArxivId id) => new QueryFilter(FilterKind.Id, isExcluding, [], id.Packed),
            "id" when StartsId(value) => new QueryFilter(FilterKind.Id, isExcluding, Encoding.UTF8.GetBytes(value), 0),
            "since" when TryReadMonth(value, 1, out int month) => new QueryFilter(FilterKind.Since, isExcluding, [], (uint)month),
            "until" when TryReadMonth(value, 12, out int month) => new QueryFilter(FilterKind.Until, isExcluding, [], (uint)month),
            _ => null,
        };
        if (filter is not null)
        {
            _filters.Add(filter);
        }

        return filter is not null;
    }

    private static bool StartsId(string value) =>
        value.Length is > 0 and < ArxivId.MaxLength && !value.AsSpan().ContainsAnyExcept("0123456789.");

    // "2024", "2024-01" or "2024-01-15"; identifiers tell no day.
    private static bool TryReadMonth(string value, int monthOfYear, out int month)
    {
        month = 0;
        if (value.Length is not (4 or 7 or 10) || !TryReadNumber(value.AsSpan(0, 4), out int year))
        {
            return false;
        }

        bool isRead = (value.Length < 7 || (value[4] == '-' && TryReadNumber(value.AsSpan(5, 2), out monthOfYear) && monthOfYear is >= 1 and <= 12))
            && (value.Length < 10 || (value[7] == '-' && TryReadNumber(value.AsSpan(8, 2), out int day) && day is >= 1 and <= 31));
        month = (year * 12) + monthOfYear - 1;
        return isRead;
    }

    private static bool TryReadNumber(ReadOnlySpan<char> digits, out int number)
    {
        number = 0;
        foreach (char digit in digits)
        {
            if (digit is < '0' or > '9')
            {
                return false;
            }

            number = (number * 10) + digit - '0';
        }

        return true;
    }
}
