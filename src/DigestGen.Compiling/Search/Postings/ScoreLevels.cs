using DigestGen.Layout;

namespace DigestGen.Compiling.Search.Postings;

/// <summary>Divides the papers of a long list into levels by the bounds of their scores: few at the top, each level larger than the one above.</summary>
internal sealed class ScoreLevels
{
    // The best ten are most often asked for.
    private const int TopCount = 12;
    private const int Eighths = 8;

    private readonly int[] _counts = new int[SearchLayout.MaxBound + 1];
    private readonly byte[] _levels = new byte[SearchLayout.MaxBound + 1];

    /// <summary>The highest bound of each level.</summary>
    public int[] Bounds { get; } = new int[SearchLayout.LevelCount];

    /// <summary>The level of a bound.</summary>
    public int Of(int bound) => _levels[bound];

    /// <summary>Divides the papers of a list.</summary>
    public void Divide(ReadOnlySpan<Posting> postings)
    {
        Array.Clear(_counts, 0, _counts.Length);
        foreach (Posting posting in postings)
        {
            _counts[posting.Bound]++;
        }

        // The levels down to one have this many papers: the top count, and the same factor more for each.
        long top = Math.Max(1, Math.Min(TopCount, postings.Length / SearchLayout.LevelCount));
        long factor = Eighths;
        while (top * (factor + 1) * (factor + 1) * (factor + 1) <= postings.Length * (long)(Eighths * Eighths * Eighths))
        {
            factor++;
        }

        int level = SearchLayout.LevelCount - 1;
        long most = top;
        int count = 0;
        Array.Clear(Bounds, 0, Bounds.Length);
        for (int bound = SearchLayout.MaxBound; bound > 0; bound--)
        {
            if (_counts[bound] == 0)
            {
                continue;
            }

            while (level > 0 && count >= most)
            {
                level--;
                most = most * factor / Eighths;
            }

            count += _counts[bound];
            _levels[bound] = (byte)level;
            Bounds[level] = Math.Max(Bounds[level], bound);
        }
    }
}
