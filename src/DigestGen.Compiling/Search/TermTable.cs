using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using DigestGen.Layout;
using DigestGen.Parsing.Characters;

namespace DigestGen.Compiling.Search;

/// <summary>Numbers the terms of a segment as they come, and sorts them.</summary>
/// <param name="seed">
/// What the hash of the terms starts with. It follows from all texts of the segment, so that nobody can choose terms that
/// collide without knowing them all.
/// </param>
internal sealed class TermTable(ulong seed)
{
    private int[] _slots = new int[1 << 14];
    private int[] _starts = new int[1 << 13];
    private uint[] _hashes = new uint[1 << 13];
    private byte[] _bytes = new byte[1 << 16];

    /// <summary>How many terms there are.</summary>
    public int Count { get; private set; }

    /// <summary>The bytes of a term.</summary>
    public ReadOnlySpan<byte> this[int term] => _bytes.AsSpan(_starts[term], _starts[term + 1] - _starts[term]);

    /// <summary>The number of a term; a new one if the table does not have it.</summary>
    [MethodImpl(HotLoops.Compilation)]
    public int Add(ReadOnlySpan<byte> term)
    {
        uint hash = Hash(term);
        int slot = (int)hash & (_slots.Length - 1);
        for (; _slots[slot] != 0; slot = (slot + 1) & (_slots.Length - 1))
        {
            int known = _slots[slot] - 1;
            if (_hashes[known] == hash && this[known].SequenceEqual(term))
            {
                return known;
            }
        }

        _slots[slot] = Count + 1;
        return AddNew(term, hash);
    }

    /// <summary>The terms in the order of their bytes.</summary>
    public int[] Sort()
    {
        ulong[] heads = new ulong[Count];
        int[] terms = new int[Count];
        for (int term = 0; term < Count; term++)
        {
            heads[term] = Head(this[term]);
            terms[term] = term;
        }

        Array.Sort(heads, terms);
        var comparer = Comparer<int>.Create((left, right) => this[left].SequenceCompareTo(this[right]));
        for (int start = 0; start < Count;)
        {
            int end = start + 1;
            while (end < Count && heads[end] == heads[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                Array.Sort(terms, start, end - start, comparer);
            }

            start = end;
        }

        return terms;
    }

    // The first eight bytes, as a number of the same order.
    private static ulong Head(ReadOnlySpan<byte> term)
    {
        ulong head = 0;
        for (int i = 0; i < sizeof(ulong); i++)
        {
            head = (head << 8) | (i < term.Length ? term[i] : 0u);
        }

        return head;
    }

    private uint Hash(ReadOnlySpan<byte> term)
    {
        ulong hash = seed ^ (ulong)term.Length;
        for (; term.Length >= sizeof(ulong); term = term.Slice(sizeof(ulong)))
        {
            hash = Checksum.Add(hash, BinaryPrimitives.ReadUInt64LittleEndian(term));
        }

        ulong rest = 0;
        foreach (byte value in term)
        {
            rest = (rest << 8) | value;
        }

        return (uint)(Checksum.Add(hash, rest) >> 16);
    }

    private int AddNew(ReadOnlySpan<byte> term, uint hash)
    {
        int number = Count++;
        if (Count == _starts.Length)
        {
            Array.Resize(ref _starts, 2 * _starts.Length);
            Array.Resize(ref _hashes, 2 * _hashes.Length);
        }

        int start = _starts[number];
        if (_bytes.Length - start < term.Length)
        {
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, start + term.Length));
        }

        term.CopyTo(_bytes.AsSpan(start));
        _starts[Count] = start + term.Length;
        _hashes[number] = hash;
        if (2 * Count > _slots.Length)
        {
            Grow();
        }

        return number;
    }

    private void Grow()
    {
        _slots = new int[4 * _slots.Length];
        for (int term = 0; term < Count; term++)
        {
            int slot = (int)_hashes[term] & (_slots.Length - 1);
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & (_slots.Length - 1);
            }

            _slots[slot] = term + 1;
        }
    }
}
