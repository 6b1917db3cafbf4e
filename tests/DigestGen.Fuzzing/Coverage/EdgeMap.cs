using System.Numerics;
using System.Runtime.InteropServices;
using SharpFuzz.Common;

namespace DigestGen.Fuzzing.Coverage;

/// <summary>The map that instrumented code writes: how often each way from one branch to the next was taken.</summary>
internal sealed unsafe class EdgeMap : IDisposable
{
    private const int Size = 1 << 16;

    private readonly byte* _counts = (byte*)NativeMemory.AllocZeroed(Size);

    // For each edge, a bit for each order of magnitude that its count has had.
    private readonly byte[] _seen = new byte[Size];

    public EdgeMap()
    {
        Trace.SharedMem = _counts;
        Trace.PrevLocation = 0;
    }

    /// <summary>How many different edges have been taken.</summary>
    public int EdgeCount => _seen.Count(static magnitudes => magnitudes != 0);

    /// <summary>Forgets the counts of the last input.</summary>
    public void Clear()
    {
        new Span<byte>(_counts, Size).Clear();
        Trace.PrevLocation = 0;
    }

    /// <summary>Whether the last input took an edge that none before it took, or took one much more often.</summary>
    public bool AddNew()
    {
        bool isNew = false;
        var counts = new Span<byte>(_counts, Size);
        for (int edge = counts.IndexOfAnyExcept((byte)0); edge >= 0 && edge < Size; edge++)
        {
            if (counts[edge] == 0)
            {
                continue;
            }

            byte magnitude = (byte)(1 << BitOperations.Log2(counts[edge]));
            isNew |= (_seen[edge] & magnitude) == 0;
            _seen[edge] |= magnitude;
        }

        return isNew;
    }

    public void Dispose() => NativeMemory.Free(_counts);
}
