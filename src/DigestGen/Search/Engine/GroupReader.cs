using System.Runtime.CompilerServices;
using DigestGen.Layout;
using DigestGen.Search.Index;

namespace DigestGen.Search.Engine;

/// <summary>Reads the documents of groups: adds to scores, and finds which papers have a group.</summary>
internal sealed class GroupReader(SearchSpace space, SearchScratch scratch, SearchFields fields)
{
    // A code is one more than the class, and eight more if the term counts in full.
    private const int Whole = 8;

    private readonly ushort[] _sums = scratch.Sums;
    private readonly uint[] _batch = new uint[PostingReader.BatchSize];

    // What an occurrence of the current group adds, if its term counts in full or only starts so; 256 for each class.
    private readonly ushort[] _whole = new ushort[SearchLayout.Class.Count << 8];
    private readonly ushort[] _started = new ushort[SearchLayout.Class.Count << 8];
    private SearchIndex? _index;

    /// <summary>How many postings were read, for tests.</summary>
    public long Postings { get; private set; }

    private int _part = -1;

    /// <summary>Adds a group's scores to the papers that have it.</summary>
    /// <param name="lists">The group.</param>
    /// <param name="onlyFound">Whether papers without a score stay so.</param>
    public void Score(GroupLists lists, bool onlyFound) => Read(lists, onlyFound ? Step.ScoreFound : Step.Score, null, null);

    /// <summary>Finds which papers of a set have a group, and adds its scores to them.</summary>
    public void ScoreWithin(GroupLists lists, ulong[] within, ulong[] found) => Read(lists, Step.ScoreWithin, within, found);

    /// <summary>Finds which papers of a set have a group.</summary>
    public void FindWithin(GroupLists lists, ulong[] within, ulong[] found) => Read(lists, Step.FindWithin, within, found);

    private void Read(GroupLists lists, Step step, ulong[]? within, ulong[]? found)
    {
        if (lists.Group.Packed != 0)
        {
            if (lists.Number >= 0)
            {
                Apply(lists.Number, Scoring.Contribution(lists.Weight, byte.MaxValue, isWhole: true), step, within, found);
            }

            return;
        }

        if (lists.IsSimple || step == Step.FindWithin)
        {
            for (int i = 0; i < lists.Lists.Length; i++)
            {
                ReadOne(lists, i, step, within, found);
            }
        }
        else
        {
            ReadSeveral(lists, step, within, found);
        }
    }

    // What an occurrence adds, by class times 256 and length; zero if it is in no field that is searched.
    private ushort[] Contributions(GroupLists lists, bool isWhole)
    {
        byte[] impacts = Scoring.Impacts(lists.Group.IsInTitles ? SearchFields.Titles : fields);
        ushort[] contributions = isWhole ? _whole : _started;
        for (int i = 0; i < contributions.Length; i++)
        {
            int impact = impacts[isWhole ? i : (SearchLayout.Class.Field(i >> 8) << 8) | (i & 0xFF)];
            contributions[i] = impact == 0 ? (ushort)0 : Scoring.Contribution(lists.Weight, impact, isWhole || lists.Group.IsUnspaced);
        }

        return contributions;
    }

    // A list whose papers are in no other of the group; or it does not matter.
    private void ReadOne(GroupLists lists, int number, Step step, ulong[]? within, ulong[]? found)
    {
        ref readonly TermList list = ref lists.Lists[number];
        if (number == 0 || lists.Lists[number - 1].IsWhole != list.IsWhole)
        {
            Contributions(lists, list.IsWhole);
        }

        ushort[] contributions = list.IsWhole ? _whole : _started;
        int first = Open(list.Part);
        ReadOnlySpan<byte> lengths = _index!.Lengths;
        Span<ushort> sums = _sums.AsSpan(first, lengths.Length);
        var reader = new ListReader(_index, in list, list.Count > 0 ? default : _index.FindStart(lists.Group.Start, false, out _));
        for (int read = reader.Read(_batch); read > 0; read = reader.Read(_batch))
        {
            Postings += read;
            if (step == Step.Score)
            {
                foreach (uint posting in _batch.AsSpan(0, read))
                {
                    int document = (int)(posting >> 3);
                    sums[document] += contributions[((posting & 7) << 8) | lengths[document]];
                }

                continue;
            }

            foreach (uint posting in _batch.AsSpan(0, read))
            {
                int document = (int)(posting >> 3);
                Apply(first + document, contributions[((posting & 7) << 8) | lengths[document]], step, within, found);
            }
        }
    }

    // Of several terms that a paper has, the one that counts most.
    private void ReadSeveral(GroupLists lists, Step step, ulong[]? within, ulong[]? found)
    {
        byte[] codes = scratch.Codes;
        int[] touched = scratch.Touched;
        int count = 0;

        // Else a whole word in a text that is not searched would hide a beginning in one that is.
        SearchFields searched = lists.Group.IsInTitles ? SearchFields.Titles : fields;
        int least = searched == SearchFields.Titles ? SearchLayout.Class.Title
            : searched == SearchFields.Summaries ? SearchLayout.Class.Summary : SearchLayout.Class.Abstract;
        foreach (ref readonly TermList list in lists.Lists)
        {
            int first = Open(list.Part);
            var reader = new ListReader(_index!, in list, list.Count > 0 ? default : _index!.FindStart(lists.Group.Start, false, out _));
            for (int read = reader.Read(_batch); read > 0; read = reader.Read(_batch))
            {
                Postings += read;
                foreach (uint posting in _batch.AsSpan(0, read))
                {
                    int number = first + (int)(posting >> 3);
                    int value = (int)(posting & 7);
                    if (value < least)
                    {
                        continue;
                    }

                    int code = (list.IsWhole ? Whole : 0) + value + 1;
                    ref byte before = ref codes[number];
                    if (before == 0)
                    {
                        touched[count++] = number;
                    }

                    before = before < code ? (byte)code : before;
                }
            }
        }

        Weigh(lists, touched.AsSpan(0, count), step, within, found);
    }

    private void Weigh(GroupLists lists, ReadOnlySpan<int> touched, Step step, ulong[]? within, ulong[]? found)
    {
        byte[] codes = scratch.Codes;
        ushort[] whole = Contributions(lists, isWhole: true);
        ushort[] started = Contributions(lists, isWhole: false);
        int part = -1;
        int first = 0;
        ReadOnlySpan<byte> lengths = default;
        foreach (int number in touched)
        {
            if ((uint)(number - first) >= (uint)lengths.Length)
            {
                part = number < first ? 0 : Math.Max(part, 0);
                while (number >= space.FirstOf(part + 1))
                {
                    part++;
                }

                first = Open(part);
                lengths = _index!.Lengths;
            }

            int code = codes[number] - 1;
            codes[number] = 0;
            Apply(number, (code >= Whole ? whole : started)[((code & 7) << 8) | lengths[number - first]], step, within, found);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Apply(int number, ushort contribution, Step step, ulong[]? within, ulong[]? found)
    {
        if (step == Step.Score)
        {
            _sums[number] += contribution;
        }
        else if (step == Step.ScoreFound)
        {
            _sums[number] += _sums[number] != 0 ? contribution : (ushort)0;
        }
        else if (contribution != 0)
        {
            ulong bit = within![number >> 6] & (1UL << number);
            if (bit != 0)
            {
                found![number >> 6] |= bit;
                _sums[number] += step == Step.ScoreWithin ? contribution : (ushort)0;
            }
        }
    }

    // Opens the index of a part, and returns the number of its first paper.
    private int Open(int part)
    {
        if (part != _part)
        {
            _index = space.IndexOf(part, fields);
            _part = part;
        }

        return space.FirstOf(part);
    }

    private enum Step
    {
        Score,
        ScoreFound,
        ScoreWithin,
        FindWithin,
    }

    // Reads a list in any of its three forms.
    private ref struct ListReader
    {
        private readonly ReadOnlySpan<byte> _states;
        private readonly int _single;
        private PostingReader _postings;
        private int _at;
        private int _left;

        public ListReader(SearchIndex index, in TermList list, ReadOnlySpan<byte> states)
        {
            _states = states;
            _single = list.Single;
            _left = list.Count;
            if (list.Count > 1)
            {
                _postings = new PostingReader(index.ReadPostings(list.Start, list.Length), list.Count, index.HasAbstracts);
            }
        }

        public int Read(uint[] batch)
        {
            if (_left > 1)
            {
                return _postings.Read(batch);
            }

            if (_left == 1)
            {
                _left = 0;
                batch[0] = (uint)_single;
                return 1;
            }

            int count = 0;
            for (; _at < _states.Length && count <= batch.Length - 4; _at++)
            {
                uint states = _states[_at];
                for (uint document = (uint)_at << 2; states != 0; states >>= 2, document++)
                {
                    batch[count] = (document << 3) | (((states & 3) - 1) << 1);
                    count += (states & 3) != 0 ? 1 : 0;
                }
            }

            return count;
        }
    }
}
