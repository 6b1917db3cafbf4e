using DigestGen.Search.Folding;
using DigestGen.Search.Queries;

namespace DigestGen.Search.Engine;

/// <summary>Compares papers' texts with what the index can't tell of a query: phrases, longer runs, marks.</summary>
internal sealed class Verifier(SearchSpace space, SearchFields fields)
{
    // For more phrases than that, all are looked for in one pass.
    private const int MaxShort = 32;

    private readonly List<Condition> _conditions = [];
    private readonly List<Phrase> _phrases = [];

    // Of the current paper: the phrases that tell, and whether it has them in a title, and in another text.
    private readonly List<int> _asked = [];
    private bool[] _inTitles = [];
    private bool[] _inOthers = [];
    private TextFinder? _finder;

    /// <summary>Whether there is nothing to compare.</summary>
    public bool IsEmpty => _conditions.Count == 0;

    /// <summary>How many bytes were compared, for tests.</summary>
    public long Bytes { get; private set; }

    /// <summary>Adds a term that papers must have or must not have.</summary>
    /// <param name="term">The term.</param>
    /// <param name="maybe">The papers that have it as far as the index tells.</param>
    /// <param name="sure">Those of them that surely have it.</param>
    /// <param name="isExcluding">Whether papers must not have it.</param>
    public void Add(QueryTerm term, ulong[] maybe, ulong[] sure, bool isExcluding)
    {
        var phrases = new List<(int, bool)>();
        foreach (Alternative alternative in term.Alternatives)
        {
            if (alternative.Pattern is { } pattern)
            {
                int phrase = _phrases.FindIndex(known => known.Text.AsSpan().SequenceEqual(pattern));
                if (phrase < 0)
                {
                    phrase = _phrases.Count;
                    _phrases.Add(new Phrase(pattern));
                }

                phrases.Add((phrase, alternative.IsInTitles));
            }
        }

        _conditions.Add(new Condition([.. phrases], maybe, sure, isExcluding));
    }

    /// <summary>Whether a paper has what is asked for.</summary>
    public bool Accepts(int number)
    {
        lock (_conditions)
        {
            _asked.Clear();
            foreach (Condition condition in _conditions)
            {
                foreach ((int phrase, _) in condition.NeedsText(number) ? condition.Phrases : [])
                {
                    _asked.Add(phrase);
                }
            }

            if (_asked.Count > 0)
            {
                Find(number);
            }

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

    private bool Has(Condition condition, int number)
    {
        if (!condition.NeedsText(number))
        {
            return NumberSet.Has(condition.Sure, number);
        }

        foreach ((int phrase, bool isInTitles) in condition.Phrases)
        {
            if (_inTitles[phrase] || (!isInTitles && _inOthers[phrase]))
            {
                return true;
            }
        }

        return false;
    }

    private void Find(int number)
    {
        Array.Resize(ref _inTitles, _phrases.Count);
        Array.Resize(ref _inOthers, _phrases.Count);
        Array.Clear(_inTitles);
        Array.Clear(_inOthers);
        bool isShort = _asked.Count <= MaxShort;
        bool isPlain = space.IsPlain(number, fields);
        foreach (int phrase in _asked)
        {
            isShort &= _phrases[phrase].IsShort;
            isPlain &= _phrases[phrase].IsPlain;
        }

        RecordReader record = space.RecordOf(number);
        var folded = new FoldedText();
        for (int field = 0; field < SearchTexts.CountOf(fields); field++)
        {
            bool[] found = field < 2 ? _inTitles : _inOthers;
            ReadOnlySpan<byte> text = SearchTexts.Of(record, field);
            Bytes += text.Length;
            bool isAlone = isShort && text.Length <= Phrase.MaxTextLength;
            if (!isAlone || !isPlain)
            {
                folded.Clear();
                folded.Append(text);
                text = folded.Span;
            }

            if (!isAlone)
            {
                (_finder ??= new TextFinder(_phrases.ConvertAll(static phrase => phrase.Text))).Find(text, found);
                continue;
            }

            foreach (int phrase in _asked)
            {
                found[phrase] = found[phrase] || _phrases[phrase].IsIn(text);
            }
        }

        folded.Dispose();
        GC.KeepAlive(space);
    }

    private sealed record Condition((int Phrase, bool IsInTitles)[] Phrases, ulong[] Maybe, ulong[] Sure, bool IsExcluding)
    {
        public bool NeedsText(int number) => NumberSet.Has(Maybe, number) && !NumberSet.Has(Sure, number);
    }
}
