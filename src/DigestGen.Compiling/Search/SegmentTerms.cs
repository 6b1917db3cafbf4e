using System.Runtime.CompilerServices;
using DigestGen.Compiling.Search.Postings;
using DigestGen.Parsing.Characters;
using DigestGen.Search.Folding;
using DigestGen.Search.Scoring;
using DigestGen.Search.Tokens;

namespace DigestGen.Compiling.Search;

/// <summary>Collects the terms of a segment's papers.</summary>
/// <param name="seed">What the hash of the terms starts with.</param>
/// <param name="groupCount">How many groups of fields the index covers.</param>
internal sealed class SegmentTerms(ulong seed, int groupCount)
{
    private readonly int _fieldCount = 2 * groupCount;
    private readonly int[] _lengths = new int[ScoreConstants.FieldCount];

    // The terms of the paper that is read, how often each field has them, and for each term the last such place.
    private readonly List<int> _found = [];
    private ushort[] _counts = new ushort[1 << 10];
    private int[] _places = new int[1 << 10];

    public TermTable Terms { get; } = new(seed);

    public PostingStore Postings { get; } = new();

    /// <summary>Adds the next paper.</summary>
    public void Add(int document, ReadOnlySpan<byte> record)
    {
        _found.Clear();
        for (int field = 0; field < _fieldCount; field++)
        {
            AddText(SearchedText.Of(record, field), field);
        }

        for (int place = 0; place < _found.Count; place++)
        {
            ReadOnlySpan<ushort> counts = _counts.AsSpan(place * _fieldCount, _fieldCount);
            int group = 0;
            while (counts[2 * group] + counts[(2 * group) + 1] == 0)
            {
                group++;
            }

            Postings.Add(
                _found[place],
                new Posting((ushort)document, (byte)(groupCount - 1 - group), (ushort)ScoreBounds.Of(counts, _lengths)));
        }
    }

    [MethodImpl(HotLoops.Compilation)]
    private void AddText(ReadOnlySpan<byte> text, int field)
    {
        var folded = new FoldedText();
        folded.Append(text);
        _lengths[field] = folded.Length;
        var tokens = new TokenReader(folded.Span, isTerm: false);
        while (tokens.Next())
        {
            int place = PlaceOf(Terms.Add(TermText.Cut(tokens.Token)));
            ref ushort count = ref _counts[(place * _fieldCount) + field];
            count = (ushort)Math.Min(count + 1, ushort.MaxValue);
        }

        folded.Dispose();
    }

    private int PlaceOf(int term)
    {
        if (term >= _places.Length)
        {
            Array.Resize(ref _places, Math.Max(2 * _places.Length, term + 1));
        }

        int place = _places[term];
        if (place < _found.Count && _found[place] == term)
        {
            return place;
        }

        place = _found.Count;
        _places[term] = place;
        _found.Add(term);
        int end = (place + 1) * _fieldCount;
        if (end > _counts.Length)
        {
            Array.Resize(ref _counts, 2 * end);
        }

        _counts.AsSpan(end - _fieldCount, _fieldCount).Clear();
        return place;
    }
}
