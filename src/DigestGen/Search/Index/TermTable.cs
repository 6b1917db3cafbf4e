namespace DigestGen.Search.Index;

/// <summary>Different terms, numbered as they come.</summary>
internal sealed class TermTable
{
    private readonly ByteWriter _texts = new();

    // Where the text of each term starts, and where the last one ends.
    private int[] _starts = new int[1 << 12];

    // The hash of a term in the upper half of a slot, and one more than its number in the lower one. At least every other slot is empty.
    private ulong[] _slots = new ulong[1 << 13];

    /// <summary>How many terms there are.</summary>
    public int Count { get; private set; }

    /// <summary>The text of a term.</summary>
    public ReadOnlySpan<byte> this[int number] => _texts.Buffer.AsSpan(_starts[number], _starts[number + 1] - _starts[number]);

    /// <summary>The number of a term, which is added if there is none such.</summary>
    public int Find(ReadOnlySpan<byte> text)
    {
        uint hash = (uint)text.Length;
        foreach (byte value in text)
        {
            hash = unchecked((hash ^ value) * 0x0100_0193);
        }

        hash ^= hash >> 15;
        ulong[] slots = _slots;
        int slot = (int)hash & (slots.Length - 1);
        for (; slots[slot] != 0; slot = (slot + 1) & (slots.Length - 1))
        {
            int number = (int)(uint)slots[slot] - 1;
            if ((uint)(slots[slot] >> 32) == hash && Is(number, text))
            {
                return number;
            }
        }

        slots[slot] = ((ulong)hash << 32) | (uint)(Count + 1);
        if (++Count == _starts.Length)
        {
            Array.Resize(ref _starts, 2 * Count);
        }

        _texts.Write(text);
        _starts[Count] = _texts.Length;
        if (2 * Count > slots.Length)
        {
            Grow();
        }

        return Count - 1;
    }

    /// <summary>The numbers of all terms in the order of their bytes.</summary>
    public int[] Sort()
    {
        int[] order = new int[Count];
        for (int number = 0; number < order.Length; number++)
        {
            order[number] = number;
        }

        new TermSort(this, order).Sort();
        return order;
    }

    private bool Is(int number, ReadOnlySpan<byte> text)
    {
        byte[] bytes = _texts.Buffer;
        int start = _starts[number];
        bool isSame = text.Length == _starts[number + 1] - start;
        for (int i = 0; isSame && i < text.Length; i++)
        {
            isSame = text[i] == bytes[start + i];
        }

        return isSame;
    }

    private void Grow()
    {
        ulong[] slots = new ulong[2 * _slots.Length];
        foreach (ulong row in _slots)
        {
            if (row != 0)
            {
                int slot = (int)(row >> 32) & (slots.Length - 1);
                while (slots[slot] != 0)
                {
                    slot = (slot + 1) & (slots.Length - 1);
                }

                slots[slot] = row;
            }
        }

        _slots = slots;
    }
}

/// <summary>Sorts terms by eight bytes after the other, and those numbers by one byte after the other: the runtime's sort would be compiled first.</summary>
internal sealed class TermSort(TermTable terms, int[] order)
{
    // Of fewer terms each is put in its place.
    private const int Few = 48;

    private readonly ulong[] _keys = new ulong[order.Length];
    private readonly ulong[] _otherKeys = new ulong[order.Length];
    private readonly int[] _otherOrder = new int[order.Length];

    /// <summary>Sorts them.</summary>
    public void Sort() => Sort(0, order.Length, 0);

    // Those that have the same bytes before.
    private void Sort(int start, int end, int depth)
    {
        for (int i = start; i < end; i++)
        {
            _keys[i] = KeyOf(terms[order[i]], depth);
        }

        if (end - start < Few)
        {
            SortFew(start, end);
        }
        else
        {
            SortMany(start, end);
        }

        for (int i = start, next; i < end; i = next)
        {
            next = i + 1;
            while (next < end && _keys[next] == _keys[i])
            {
                next++;
            }

            if (next > i + 1 && depth < byte.MaxValue)
            {
                Sort(i, next, depth + sizeof(ulong));
            }
        }
    }

    private static ulong KeyOf(ReadOnlySpan<byte> text, int depth)
    {
        ulong key = 0;
        for (int i = depth; i < depth + sizeof(ulong); i++)
        {
            key = (key << 8) | (i < text.Length ? text[i] : 0u);
        }

        return key;
    }

    private void SortFew(int start, int end)
    {
        for (int i = start + 1; i < end; i++)
        {
            (ulong key, int number) = (_keys[i], order[i]);
            int at = i;
            for (; at > start && _keys[at - 1] > key; at--)
            {
                _keys[at] = _keys[at - 1];
                order[at] = order[at - 1];
            }

            _keys[at] = key;
            order[at] = number;
        }
    }

    // An even number of passes, so that all end where they began.
    private void SortMany(int start, int end)
    {
        int[] places = new int[1 << 8];
        (ulong[] keys, int[] numbers, ulong[] otherKeys, int[] otherNumbers) = (_keys, order, _otherKeys, _otherOrder);
        for (int shift = 0; shift < 64; shift += 8)
        {
            Array.Clear(places, 0, places.Length);
            for (int i = start; i < end; i++)
            {
                places[(int)(keys[i] >> shift) & 0xFF]++;
            }

            int place = start;
            for (int i = 0; i < places.Length; i++)
            {
                (places[i], place) = (place, place + places[i]);
            }

            for (int i = start; i < end; i++)
            {
                int to = places[(int)(keys[i] >> shift) & 0xFF]++;
                otherKeys[to] = keys[i];
                otherNumbers[to] = numbers[i];
            }

            (keys, numbers, otherKeys, otherNumbers) = (otherKeys, otherNumbers, keys, numbers);
        }
    }
}
