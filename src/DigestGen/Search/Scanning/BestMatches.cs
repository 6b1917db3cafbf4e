namespace DigestGen.Search.Scanning;

/// <summary>Collects the best matches.</summary>
/// <remarks>
/// A heap of its own, in an array that the next search reuses: generic code of the runtime for a structure of ours has no
/// native code, and would take longer than a whole first search.
/// </remarks>
/// <param name="limit">How many are asked for.</param>
internal ref struct BestMatches(int limit)
{
    private const int MinCapacity = 64;
    private const int MaxSpare = 1 << 12;

    private static Match[]? s_spare;

    // Once there are as many as are asked for, the first one is the worst, and each is worse than the two behind its double.
    private Match[] _matches = Interlocked.Exchange(ref s_spare, null) ?? new Match[MinCapacity];
    private int _count;

    /// <summary>How many matches were added or counted.</summary>
    public int TotalCount { get; private set; }

    /// <summary>The score that a match must reach to be among the best.</summary>
    public readonly double Threshold => limit == 0 ? double.MaxValue : _count == limit ? _matches[0].Score : 0;

    /// <summary>Counts matches that are not among the best.</summary>
    public void Count(int matches) => TotalCount += matches;

    /// <summary>Adds a match.</summary>
    public void Add(Match match)
    {
        TotalCount++;
        if (_count < limit)
        {
            Append(match);
            if (_count == limit)
            {
                MakeHeap();
            }
        }
        else if (limit > 0 && Match.Compare(match, _matches[0]) < 0)
        {
            _matches[0] = match;
            SiftDown(0, _count);
        }
    }

    /// <summary>Orders the matches, best first, and gives the array back.</summary>
    public Match[] Take()
    {
        if (_count < limit)
        {
            MakeHeap();
        }

        for (int end = _count - 1; end > 0; end--)
        {
            (_matches[0], _matches[end]) = (_matches[end], _matches[0]);
            SiftDown(0, end);
        }

        var best = new Match[_count];
        Array.Copy(_matches, best, _count);
        if (_matches.Length <= MaxSpare)
        {
            // Without what keeps a catalog in memory.
            Array.Clear(_matches, 0, _count);
            Volatile.Write(ref s_spare, _matches);
        }

        return best;
    }

    private void Append(Match match)
    {
        if (_count == _matches.Length)
        {
            var larger = new Match[2 * _matches.Length];
            Array.Copy(_matches, larger, _count);
            _matches = larger;
        }

        _matches[_count++] = match;
    }

    private readonly void MakeHeap()
    {
        for (int at = (_count / 2) - 1; at >= 0; at--)
        {
            SiftDown(at, _count);
        }
    }

    private readonly void SiftDown(int at, int end)
    {
        Match match = _matches[at];
        for (int child = (2 * at) + 1; child < end; child = (2 * at) + 1)
        {
            if (child + 1 < end && Match.Compare(_matches[child + 1], _matches[child]) > 0)
            {
                child++;
            }

            if (Match.Compare(_matches[child], match) <= 0)
            {
                break;
            }

            _matches[at] = _matches[child];
            at = child;
        }

        _matches[at] = match;
    }
}
