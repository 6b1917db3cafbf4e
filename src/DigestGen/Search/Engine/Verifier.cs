using DigestGen.Search.Folding;
using DigestGen.Search.Queries;

namespace DigestGen.Search.Engine;

/// <summary>Compares papers' texts with what the index can't tell of a query: phrases, longer runs, marks.</summary>
internal sealed class Verifier
{
    private readonly SearchSpace _space;
    private readonly SearchFields _fields;
    private readonly List<Condition> _conditions = [];
    private readonly List<byte[]> _texts = [];

    // Made for the first paper.
    private TextFinder? _finder;
    private bool _isEasy;
    private bool _hasCase;
    private bool[] _inTitles = [];
    private bool[] _inAll = [];

    public Verifier(SearchSpace space, SearchFields fields)
    {
        _space = space;
        _fields = fields;
    }

    /// <summary>Whether there is nothing to compare.</summary>
    public bool IsEmpty => _conditions.Count == 0;

    /// <summary>How many bytes were compared, for tests.</summary>
    public long Bytes { get; private set; }

    /// <summary>Adds a term that papers must have or must not have.</summary>
    /// <param name="term">The term.</param>
    /// <param name="sure">The papers that have it as the index tells.</param>
    /// <param name="isExcluding">Whether papers must not have it.</param>
    public void Add(QueryTerm term, ulong[]? sure, bool isExcluding)
    {
        var patterns = new List<(int Text, bool IsInTitles)>();
        foreach (Alternative alternative in term.Alternatives)
        {
            if (alternative.Pattern is { } pattern)
            {
                int text = _texts.FindIndex(known => known.AsSpan().SequenceEqual(pattern));
                if (text < 0)
                {
                    text = _texts.Count;
                    _texts.Add(pattern);
                }

                patterns.Add((text, alternative.IsInTitles || _fields == SearchFields.Titles));
            }
        }

        _conditions.Add(new Condition([.. patterns], sure, isExcluding));
    }

    /// <summary>Whether a paper has what is asked for.</summary>
    public bool Accepts(int number)
    {
        lock (_conditions)
        {
            if (_inAll.Length == 0)
            {
                _isEasy = PlainFinder.IsFor(_texts);
                _hasCase = PlainFinder.HaveCase(_texts);
                _inTitles = new bool[_texts.Count];
                _inAll = new bool[_texts.Count];
            }

            Array.Clear(_inTitles);
            Array.Clear(_inAll);
            Find(number);
            foreach (Condition condition in _conditions)
            {
                if (Has(condition, number) == condition.IsExcluding)
                {
                    return false;
                }
            }

            return true;
        }
    }

    private void Find(int number)
    {
        RecordReader record = _space.RecordOf(number);
        bool isPlain = _isEasy && _space.IsPlain(number, _fields);
        var folded = new FoldedText();
        for (int field = 0; field < SearchTexts.CountOf(_fields); field++)
        {
            bool[] found = field < 2 ? _inTitles : _inAll;
            ReadOnlySpan<byte> text = SearchTexts.Of(record, field);
            folded.Clear();
            Bytes += text.Length;
            if (isPlain && text.Length <= PlainFinder.MaxTextLength)
            {
                if (_hasCase)
                {
                    folded.AppendPlain(text);
                    text = folded.Span;
                }

                PlainFinder.Find(text, _texts, found);
            }
            else
            {
                folded.Append(text);
                (_finder ??= new TextFinder(_texts)).Find(folded.Span, found);
            }
        }

        folded.Dispose();
        GC.KeepAlive(_space);
    }

    private bool Has(Condition condition, int number)
    {
        if (condition.Sure is { } sure && (sure[number >> 6] & (1UL << number)) != 0)
        {
            return true;
        }

        foreach ((int text, bool isInTitles) in condition.Patterns)
        {
            if (_inTitles[text] || (!isInTitles && _inAll[text]))
            {
                return true;
            }
        }

        return false;
    }

    private sealed record Condition((int Text, bool IsInTitles)[] Patterns, ulong[]? Sure, bool IsExcluding);
}
