using System.Buffers;

namespace DigestGen.Search.Scanning;

/// <summary>Collects the best matches in a borrowed array.</summary>
/// <param name="limit">How many are asked for.</param>
internal ref struct BestMatches(int limit)
{
    private const int MinCapacity = 64;

    private Match[] _matches = ArrayPool<Match>.Shared.Rent(MinCapacity);
    private int _count;
    private bool _isPruned;

    /// <summary>How many matches were added.</summary>
    public int TotalCount { get; private set; }

    /// <summary>The score that a match must reach to be among the best.</summary>
    public readonly double Threshold => limit == 0 ? double.MaxValue : _isPruned ? _matches[limit - 1].Score : 0;

    /// <summary>Counts matches that are not among the best.</summary>
    public void Count(int matches) => TotalCount += matches;

    public void Add(Match match)
    {
        TotalCount++;
        if (limit == 0 || (_isPruned && Match.Compare(_matches[limit - 1], match) < 0))
        {
            return;
        }

        if (_count == _matches.Length)
        {
            MakeRoom();
        }

        _matches[_count++] = match;
        if (_count >= 2 * (long)limit)
        {
            Prune();
        }
    }

    /// <summary>Orders the matches, and gives the array back.</summary>
    public Match[] Take()
    {
        Prune();
        Match[] best = _matches.AsSpan(0, _count).ToArray();
        ArrayPool<Match>.Shared.Return(_matches, clearArray: true);
        return best;
    }

    private void MakeRoom()
    {
        Match[] larger = ArrayPool<Match>.Shared.Rent(2 * _matches.Length);
        _matches.AsSpan(0, _count).CopyTo(larger);
        ArrayPool<Match>.Shared.Return(_matches, clearArray: true);
        _matches = larger;
    }

    // Afterwards the last of those that are asked for tells which of the next ones can be among them.
    private void Prune()
    {
        _matches.AsSpan(0, _count).Sort(static (left, right) => Match.Compare(left, right));
        _count = Math.Min(_count, limit);
        _isPruned = _count == limit;
    }
}
