using System.Runtime.CompilerServices;
using DigestGen.Layout;

namespace DigestGen.Search.Engine;

/// <summary>Reads the documents of groups: adds to scores, and finds which papers have a group.</summary>
internal sealed class GroupReader(SearchSpace space, SearchScratch scratch, SearchFields fields)
{
    private const int BatchSize = 512;

    // Of a paper: the class of a term, and this if the term counts in full.
    private const int Whole = 1 << SearchLayout.Class.Bits;

    private readonly ushort[] _sums = scratch.Sums;
    private readonly uint[] _batch = new uint[BatchSize];
    private ulong[]? _within;
    private ulong[]? _found;
    private bool _isScoring;
    private bool _isOnlyFound;

    /// <summary>How many postings were read, for tests.</summary>
    public long Postings { get; private set; }

    /// <summary>Adds a group's scores to the papers that have it.</summary>
    /// <param name="lists">The group.</param>
    /// <param name="isOnlyFound">Whether papers without a score stay so.</param>
    public void Score(GroupLists lists, bool isOnlyFound)
    {
        (_within, _found, _isScoring, _isOnlyFound) = (null, null, true, isOnlyFound);
        Read(lists);
    }

    /// <summary>Finds which papers of a set have a group.</summary>
    /// <param name="lists">The group.</param>
    /// <param name="within">The papers that are asked about.</param>
    /// <param name="isScoring">Whether the group's scores are added to those that have it.</param>
    public ulong[] Find(GroupLists lists, ulong[] within, bool isScoring)
    {
        ulong[] found = space.NewSet();
        (_within, _found, _isScoring, _isOnlyFound) = (within, found, isScoring, false);
        Read(lists);
        return found;
    }

    private void Read(GroupLists lists)
    {
        if (lists.Group.Packed != 0)
        {
            if (lists.Number >= 0)
            {
                Apply(lists.Number, byte.MaxValue, lists.Weight);
            }
        }
        else if (lists.IsSimple || !_isScoring)
        {
            foreach (TermList list in lists.Lists)
            {
                ReadOne(lists, list);
            }
        }
        else
        {
            ReadSeveral(lists);
        }
    }

    // What an occurrence counts, by class times 256 and length; zero if it is in no field that is searched.
    private byte[] ImpactsOf(GroupLists lists) => Scoring.Impacts(lists.Group.IsInTitles ? SearchFields.Titles : fields);

    private static int WeightOf(GroupLists lists, bool isWhole) =>
        isWhole || lists.Group.IsUnspaced ? lists.Weight : Scoring.StartWeight(lists.Weight);

    // A list whose papers are in no other of the group; or it does not matter.
    private void ReadOne(GroupLists lists, TermList list)
    {
        byte[] impacts = ImpactsOf(lists);
        int weight = WeightOf(lists, list.IsWhole);
        SearchIndex index = space.IndexOf(list.Part, fields);
        int first = space.FirstOf(list.Part);
        ReadOnlySpan<byte> lengths = index.Lengths;
        Span<ushort> sums = _sums.AsSpan(first, lengths.Length);
        if (list.Count == 0)
        {
            ReadDense(index.Slice(list.At, list.Length), first, lengths, impacts, weight);
            return;
        }

        var reader = new ListReader(index, list);
        for (int read = reader.Read(_batch); read > 0; read = reader.Read(_batch))
        {
            Postings += read;
            if (_within is null && !_isOnlyFound)
            {
                // Most of the time is spent here.
                foreach (uint posting in _batch.AsSpan(0, read))
                {
                    int document = (int)(posting >> 2);
                    sums[document] += Scoring.Contribution(weight, impacts[((posting & 3) << 8) | lengths[document]]);
                }

                continue;
            }

            foreach (uint posting in _batch.AsSpan(0, read))
            {
                int document = (int)(posting >> 2);
                Apply(first + document, impacts[((posting & 3) << 8) | lengths[document]], weight);
            }
        }
    }

    private void ReadDense(ReadOnlySpan<byte> classes, int first, ReadOnlySpan<byte> lengths, byte[] impacts, int weight)
    {
        if (_within is null)
        {
            Postings += lengths.Length;
            Span<ushort> sums = _sums.AsSpan(first, lengths.Length);
            bool isOnlyFound = _isOnlyFound;
            for (int document = 0; document < lengths.Length; document++)
            {
                int value = (classes[document >> 2] >> (2 * (document & 3))) & 3;
                ushort sum = sums[document];
                ushort more = Scoring.Contribution(weight, impacts[(value << 8) | lengths[document]]);
                sums[document] = (ushort)(isOnlyFound && sum == 0 ? 0 : sum + more);
            }

            return;
        }

        int end = first + lengths.Length;
        for (int number = NumberSet.Next(_within, first); number >= 0 && number < end; number = NumberSet.Next(_within, number + 1))
        {
            int document = number - first;
            int value = (classes[document >> 2] >> (2 * (document & 3))) & 3;
            Postings++;
            Apply(number, impacts[(value << 8) | lengths[document]], weight);
        }
    }

    // Of several terms that a paper has, the one that counts most.
    private void ReadSeveral(GroupLists lists)
    {
        byte[] codes = scratch.Codes;
        int[] touched = scratch.Touched;
        byte[] impacts = ImpactsOf(lists);
        TermList[] all = lists.Lists;
        for (int next = 0; next < all.Length;)
        {
            int part = all[next].Part;
            SearchIndex index = space.IndexOf(part, fields);
            int count = 0;
            for (; next < all.Length && all[next].Part == part; next++)
            {
                uint whole = all[next].IsWhole ? Whole : 0u;
                var reader = new ListReader(index, all[next]);
                for (int read = reader.Read(_batch); read > 0; read = reader.Read(_batch))
                {
                    Postings += read;
                    foreach (uint posting in _batch.AsSpan(0, read))
                    {
                        // Else a whole word in a text that is not searched would hide a beginning in one that is.
                        if (impacts[(posting & 3) << 8] == 0)
                        {
                            continue;
                        }

                        int document = (int)(posting >> 2);
                        ref byte code = ref codes[document];
                        touched[count] = document;
                        count += code == 0 ? 1 : 0;
                        code = Math.Max(code, (byte)(whole | (posting & 3)));
                    }
                }
            }

            int first = space.FirstOf(part);
            ReadOnlySpan<byte> lengths = index.Lengths;
            foreach (int document in touched.AsSpan(0, count))
            {
                int code = codes[document];
                codes[document] = 0;
                Apply(first + document, impacts[((code & 3) << 8) | lengths[document]], WeightOf(lists, code > Whole));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Apply(int number, int impact, int weight)
    {
        if (_within is null)
        {
            _sums[number] += !_isOnlyFound || _sums[number] != 0 ? Scoring.Contribution(weight, impact) : (ushort)0;
        }
        else if (impact != 0)
        {
            ulong bit = _within[number >> 6] & (1UL << number);
            if (bit != 0)
            {
                _found![number >> 6] |= bit;
                _sums[number] += _isScoring ? Scoring.Contribution(weight, impact) : (ushort)0;
            }
        }
    }

    // Reads a list in any of its three forms: each posting as the document times four, and the class.
    private ref struct ListReader
    {
        private readonly ReadOnlySpan<byte> _bytes;
        private readonly bool _isDense;
        private readonly bool _hasAbstracts;
        private int _left;
        private int _at;
        private uint _document;

        public ListReader(SearchIndex index, TermList list)
        {
            _isDense = list.Count == 0;
            _left = list.Count;
            _hasAbstracts = index.HasAbstracts;
            _bytes = list.Count == 1 ? default : index.Slice(list.At, list.Length);
            _at = list.Count == 1 ? list.At : 0;
        }

        public int Read(uint[] batch)
        {
            if (_isDense)
            {
                return ReadDense(batch);
            }

            if (_left > 0 && _bytes.IsEmpty)
            {
                _left = 0;
                batch[0] = (uint)_at;
                return 1;
            }

            int count = Math.Min(batch.Length, _left);
            ReadOnlySpan<byte> bytes = _bytes;
            int at = _at;
            uint document = _document;
            bool hasAbstracts = _hasAbstracts;
            for (int i = 0; i < count; i++)
            {
                uint code = bytes[at++];
                if (code >= 0x80)
                {
                    code &= 0x7F;
                    for (int shift = 7; ; shift += 7)
                    {
                        uint next = bytes[at++];
                        code |= (next & 0x7F) << shift;
                        if (next < 0x80)
                        {
                            break;
                        }
                    }
                }

                uint gap = hasAbstracts ? code / SearchLayout.Class.Title : code / SearchLayout.Class.Summary;
                uint value = hasAbstracts ? code - (gap * SearchLayout.Class.Title) + SearchLayout.Class.Abstract : (code & 1) + SearchLayout.Class.Summary;
                document += gap;
                batch[i] = (document++ << 2) | value;
            }

            _left -= count;
            _at = at;
            _document = document;
            return count;
        }

        private int ReadDense(uint[] batch)
        {
            int count = 0;
            for (; _at < _bytes.Length && count <= batch.Length - 4; _at++)
            {
                uint four = _bytes[_at];
                for (uint i = 0; i < 4; i++)
                {
                    uint value = (four >> (int)(2 * i)) & 3;
                    batch[count] = (((uint)_at << 2) + i) << 2 | value;
                    count += value != 0 ? 1 : 0;
                }
            }

            return count;
        }
    }
}
