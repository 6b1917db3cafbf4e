using DigestGen.Layout;

namespace DigestGen.Search.Engine;

/// <summary>What reading a group does with the scores of the papers that have it.</summary>
internal enum ScoreUse
{
    /// <summary>Nothing.</summary>
    Kept,

    /// <summary>What the group counts is the score: it is the first one.</summary>
    Set,

    /// <summary>What the group counts is added.</summary>
    Added,

    /// <summary>What the group counts is added to the scores that are not zero.</summary>
    AddedToScored,
}

/// <summary>Reads the documents of groups: adds to scores, and finds which papers have a group.</summary>
internal sealed class GroupReader(SearchSpace space, SearchScratch scratch, SearchFields fields)
{
    // A posting as it is read: the class, this if the term counts in full, and the document.
    private const int Whole = 1 << SearchLayout.Class.Bits;
    private const int DocumentShift = SearchLayout.Class.Bits + 1;
    private const uint ClassMask = (1 << SearchLayout.Class.Bits) - 1;

    private readonly ushort[] _sums = scratch.Sums;
    private readonly uint[] _batch = scratch.Batch;
    private ulong[]? _within;
    private ulong[]? _found;
    private ScoreUse _use;

    // Of the current group: what an occurrence counts, by class times 256 and length; zero if it is in no field that is searched.
    private byte[] _impacts = [];
    private int _wholeWeight;
    private int _startWeight;

    /// <summary>How many postings were read, for tests.</summary>
    public long Postings { get; private set; }

    /// <summary>Adds a group's scores to the papers that have it: to all, or to those that have a score.</summary>
    public void Add(GroupLists lists, bool isOnlyScored = false) => Read(lists, null, null, isOnlyScored ? ScoreUse.AddedToScored : ScoreUse.Added);

    /// <summary>Finds which papers have a group.</summary>
    /// <param name="lists">The group.</param>
    /// <param name="within">The papers that are asked about; null for all.</param>
    /// <param name="use">What is done with the scores of those that have it.</param>
    public ulong[] Find(GroupLists lists, ulong[]? within, ScoreUse use)
    {
        ulong[] found = space.NewSet();
        Read(lists, within, found, use);
        return found;
    }

    private void Read(GroupLists lists, ulong[]? within, ulong[]? found, ScoreUse use)
    {
        (_within, _found, _use) = (within, found, use);
        _impacts = lists.Group.Packed != 0 ? Scoring.Full : Scoring.Impacts(lists.Group.IsInTitles ? SearchFields.Titles : fields);
        _wholeWeight = lists.Weight;
        _startWeight = lists.Group.IsUnspaced ? lists.Weight : Scoring.StartWeight(lists.Weight);
        ReadOnlySpan<TermList> all = lists.Lists;
        for (int start = 0, end; start < all.Length; start = end)
        {
            end = start + 1;
            while (use != ScoreUse.Kept && end < all.Length && all[end].Part == all[start].Part)
            {
                end++;
            }

            int part = all[start].Part;
            SearchIndex index = space.IndexOf(part, fields);
            if (end - start > 1)
            {
                ReadSeveral(index, all[start..end], space.FirstOf(part));
                continue;
            }

            if (found is null && all[start].Count == 0)
            {
                AddDense(index.Slice(all[start].At, all[start].Length), index.Lengths, space.FirstOf(part), all[start].IsWhole ? _wholeWeight : _startWeight);
                continue;
            }

            var reader = new ListReader(index, all[start], within, space.FirstOf(part));
            for (int read = reader.Read(_batch); read > 0; read = reader.Read(_batch))
            {
                Postings += read;
                Apply(_batch.AsSpan(0, read), index.Lengths, space.FirstOf(part));
            }
        }
    }

    // Two bits for each document of a part.
    private void AddDense(ReadOnlySpan<byte> classes, ReadOnlySpan<byte> lengths, int first, int weight)
    {
        Postings += lengths.Length;
        Span<ushort> table = stackalloc ushort[_impacts.Length];
        for (int i = 0; i < table.Length; i++)
        {
            table[i] = Scoring.Contribution(weight, _impacts[i]);
        }

        Span<ushort> sums = _sums.AsSpan(first, lengths.Length);
        bool isOnlyScored = _use == ScoreUse.AddedToScored;
        for (int document = 0; document < lengths.Length; document++)
        {
            int value = (classes[document >> 2] >> (2 * (document & 3))) & (int)ClassMask;
            int sum = sums[document];
            sums[document] = (ushort)(isOnlyScored && sum == 0 ? 0 : sum + table[(value << 8) | lengths[document]]);
        }
    }

    // Of several terms that a paper has, the one that counts most.
    private void ReadSeveral(SearchIndex index, ReadOnlySpan<TermList> lists, int first)
    {
        byte[] codes = scratch.Codes;
        uint[] touched = scratch.Touched;
        int count = 0;
        foreach (TermList list in lists)
        {
            var reader = new ListReader(index, list, null, first);
            for (int read = reader.Read(_batch); read > 0; read = reader.Read(_batch))
            {
                Postings += read;
                foreach (uint posting in _batch.AsSpan(0, read))
                {
                    // Else a whole word in a text that is not searched would hide a beginning in one that is.
                    if (_impacts[(posting & ClassMask) << 8] == 0)
                    {
                        continue;
                    }

                    uint document = posting >> DocumentShift;
                    ref byte code = ref codes[document];
                    touched[count] = document;
                    count += code == 0 ? 1 : 0;
                    code = Math.Max(code, (byte)(posting & (Whole | ClassMask)));
                }
            }
        }

        foreach (ref uint document in touched.AsSpan(0, count))
        {
            ref byte code = ref codes[document];
            document = (document << DocumentShift) | code;
            code = 0;
        }

        Apply(touched.AsSpan(0, count), index.Lengths, first);
    }

    // Most of a search's time is spent here.
    private void Apply(ReadOnlySpan<uint> postings, ReadOnlySpan<byte> lengths, int first)
    {
        byte[] impacts = _impacts;
        int wholeWeight = _wholeWeight;
        int startWeight = _startWeight;
        bool isAdded = _use == ScoreUse.Added;
        bool isSet = _use == ScoreUse.Set;
        bool isOnlyScored = _use == ScoreUse.AddedToScored;
        if (_found is null)
        {
            Span<ushort> sums = _sums.AsSpan(first, lengths.Length);
            foreach (uint posting in postings)
            {
                int document = (int)(posting >> DocumentShift);
                if (isOnlyScored && sums[document] == 0)
                {
                    continue;
                }

                sums[document] += Scoring.Contribution((posting & Whole) != 0 ? wholeWeight : startWeight, impacts[((posting & ClassMask) << 8) | lengths[document]]);
            }

            return;
        }

        ulong[] found = _found;
        ulong[]? within = _within;
        ushort[] all = _sums;
        int word = 0;
        ulong bits = 0;
        foreach (uint posting in postings)
        {
            int document = (int)(posting >> DocumentShift);
            int number = first + document;
            ushort more = Scoring.Contribution((posting & Whole) != 0 ? wholeWeight : startWeight, impacts[((posting & ClassMask) << 8) | lengths[document]]);
            if (more == 0 || (within is not null && !NumberSet.Has(within, number)))
            {
                continue;
            }

            // One write for all papers of a word.
            if (number >> 6 != word)
            {
                found[word] |= bits;
                bits = 0;
                word = number >> 6;
            }

            bits |= 1UL << number;
            if (isAdded)
            {
                all[number] += more;
            }
            else if (isSet)
            {
                all[number] = more;
            }
        }

        found[word] |= bits;
    }

    // Reads a list in any of its three forms.
    private ref struct ListReader
    {
        private readonly ReadOnlySpan<byte> _bytes;
        private readonly bool _isDense;
        private readonly bool _hasAbstracts;
        private readonly ulong[]? _within;
        private readonly int _first;
        private readonly uint _whole;
        private int _left;
        private int _at;
        private uint _document;

        public ListReader(SearchIndex index, TermList list, ulong[]? within, int first)
        {
            _isDense = list.Count == 0;
            _left = _isDense ? index.Documents : list.Count;
            _hasAbstracts = index.HasAbstracts;
            _within = within;
            _first = first;
            _whole = list.IsWhole ? Whole : 0u;
            _bytes = list.Count == 1 ? default : index.Slice(list.At, list.Length);
            _at = list.Count == 1 ? list.At : 0;
        }

        /// <summary>Reads the next postings; of a list with two bits for each document, those that are asked about. None at the end.</summary>
        public int Read(uint[] batch)
        {
            if (_isDense)
            {
                return _within is null ? ReadDense(batch) : ReadWithin(batch, _within);
            }

            if (_left > 0 && _bytes.IsEmpty)
            {
                _left = 0;
                batch[0] = PostingOf((uint)_at >> SearchLayout.Class.Bits, (uint)_at);
                return 1;
            }

            int count = Math.Min(batch.Length, _left);
            ReadOnlySpan<byte> bytes = _bytes;
            int at = _at;
            uint document = _document;
            uint whole = _whole;
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
                batch[i] = (document++ << DocumentShift) | whole | value;
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
                    uint value = (four >> (int)(2 * i)) & ClassMask;
                    batch[count] = PostingOf(((uint)_at << 2) + i, value);
                    count += value != 0 ? 1 : 0;
                }
            }

            return count;
        }

        private int ReadWithin(uint[] batch, ulong[] within)
        {
            int count = 0;
            while (count < batch.Length && _at < _left)
            {
                int document = NumberSet.Next(within, _first + _at) - _first;
                if (document < 0 || document >= _left)
                {
                    _at = _left;
                    break;
                }

                uint value = ((uint)_bytes[document >> 2] >> (2 * (document & 3))) & ClassMask;
                batch[count] = PostingOf((uint)document, value);
                count += value != 0 ? 1 : 0;
                _at = document + 1;
            }

            return count;
        }

        private readonly uint PostingOf(uint document, uint value) => (document << DocumentShift) | _whole | (value & ClassMask);
    }
}
