namespace DigestGen.Benchmarks.Data;

/// <summary>SplitMix64: the same numbers on every machine and every runtime, which <see cref="Random"/> does not promise.</summary>
internal sealed class SplitMix(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15UL;
        ulong z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    /// <summary>A number from 0 to below <paramref name="end"/>.</summary>
    public int Below(int end) => (int)(((Next() >> 32) * (ulong)end) >> 32);

    /// <summary>A number between two, the second excluded.</summary>
    public int Between(int start, int end) => start + Below(end - start);

    /// <summary>A number below <paramref name="end"/>, small ones far more often: a rank as words and characters have them.</summary>
    public int Rank(int end)
    {
        ulong unit = Next() >> 32;
        ulong skewed = (((unit * unit) >> 32) * unit) >> 32;
        return (int)((skewed * (ulong)end) >> 32);
    }

    /// <summary>True once in <paramref name="times"/> times.</summary>
    public bool Once(int times) => Below(times) == 0;
}
