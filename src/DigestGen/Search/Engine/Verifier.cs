using DigestGen.Search.Folding;
using DigestGen.Search.Queries;

namespace DigestGen.Search.Engine;

/// <summary>Compares papers' texts with what the index can't tell of a query: phrases, longer runs, marks.</summary>
internal sealed class Verifier(SearchSpace space, SearchFields fields)
{
    /// <summary>How many phrases of a query are compared at most, so that no query takes long.</summary>
    public const int MaxPhrases = 8;

    private readonly List<Condition> _conditions = [];
    private readonly List<Phrase> _phrases = [];

    // The papers that a condition needs the text of.
    private ulong[]? _undecided;

    // Of the current paper: the phrases that tell, and whether it has them in a title, and in another text.
    private readonly List<int> _asked = [];
    private readonly bool[] _inTitles = new bool[MaxPhrases];
    private readonly bool[] _inOthers = new bool[MaxPhrases];
    private TextFinder? _finder;

    /// <summary>Whether there is nothing to compare.</summary>
    public bool IsEmpty => _conditions.Count == 0;

    /// <summary>Whether there were more phrases than are compared.</summary>
    public bool IsCut { get; private set; }

    /// <summary>How many bytes were compared, for tests.</summary>
    public long Bytes { get; private set; }

    /// <summary>Adds a term that papers must have or must not have. Of a query, the first phrases are compared, and others are not.</summary>
    /// <param name="term">The term.</param>
    /// <param name="maybe">The papers that have it as far as the index tells.</param>
    /// <param name="sure">Those of them that surely have it.</param>
    /// <param name="isExcluding">Whether papers must not have it.</param>
    public void Add(QueryTerm term, ulong[] maybe, ulong[] sure, bool isExcluding)
    {
        int known = _phrases.Count;
        var phrases = new List<PhraseUse>();
        foreach (Alternative alternative in term.Alternatives)
        {
            if (alternative.Pattern is { } pattern)
            {
                int phrase = _phrases.FindIndex(other => other.Text.AsSpan().SequenceEqual(pattern));
                if (phrase < 0)
                {
                    phrase = _phrases.Count;
                    _phrases.Add(new Phrase(pattern));
                }

                phrases.Add(new PhraseUse(phrase, alternative.IsInTitles));
            }
        }

        if (_phrases.Count > MaxPhrases)
        {
            _phrases.RemoveRange(known, _phrases.Count - known);
            IsCut = true;
            return;
        }

        ulong[] undecided = (ulong[])maybe.Clone();
        NumberSet.Keep(undecided, sure, isExcluding: true);
        NumberSet.Unite(_undecided ??= space.NewSet(), undecided);
        _conditions.Add(new Condition(phrases, undecided, isExcluding));
    }

    /// <summary>Whether a paper that matches as far as the index tells has what is asked for.</summary>
    public bool Accepts(int number)
    {
        if (_undecided is null || !NumberSet.Has(_undecided, number))
        {
            return true;
        }

        lock (_conditions)
        {
            _asked.Clear();
            foreach (Condition condition in _conditions)
            {
                foreach (PhraseUse use in NumberSet.Has(condition.Undecided, number) ? condition.Phrases : [])
                {
                    _asked.Add(use.Phrase);
                }
            }

            Find(number);
            foreach (Condition condition in _conditions)
            {
                if (NumberSet.Has(condition.Undecided, number) && HasOne(condition.Phrases) == condition.IsExcluding)
                {
                    return false;
                }
            }

            return true;
        }
    }

    private bool HasOne(List<PhraseUse> phrases)
    {
        foreach ((int phrase, bool isInTitles) in phrases)
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
        Array.Clear(_inTitles);
        Array.Clear(_inOthers);
        bool isShort = true;
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

    private sealed record PhraseUse(int Phrase, bool IsInTitles);

    private sealed record Condition(List<PhraseUse> Phrases, ulong[] Undecided, bool IsExcluding);
}
