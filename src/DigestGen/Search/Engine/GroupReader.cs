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
    private readonly int[] _numbers = new int[PostingReader.BatchSize];
    private readonly int[] _impacts = new int[PostingReader.BatchSize];

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
                _numbers[0] = lists.Number;
                _impacts[0] = byte.MaxValue * 2;
                Apply(1, lists.Weight, step, within, found);
            }

            return;
        }

        byte[] impacts = Scoring.Impacts(lists.Group.IsInTitles ? SearchFields.Titles : fields);
        if (lists.IsSimple)
        {
            foreach (ref readonly TermList list in lists.Lists)
            {
                ReadSimple(in list, impacts, lists.Weight, step, within, found);
            }
        }
        else
        {
            ReadSeveral(lists, impacts, step, within, found);
        }
    }

    private void ReadSimple(in TermList list, byte[] impacts, int weight, Step step, ulong[]? within, ulong[]? found)
    {
        SearchIndex index = space.IndexOf(list.Part, fields);
        ReadOnlySpan<byte> lengths = index.Lengths;
        int first = space.FirstOf(list.Part);
        var reader = new ListReader(index, in list, default);
        for (int read = reader.Read(_batch); read > 0; read = reader.Read(_batch))
        {
            int count = 0;
            foreach (uint posting in _batch.AsSpan(0, read))
            {
                int document = (int)(posting >> 3);
                int impact = impacts[((int)(posting & 7) << 8) | lengths[document]];
                _numbers[count] = first + document;
                _impacts[count] = 2 * impact;
                count += impact > 0 ? 1 : 0;
            }

            Apply(count, weight, step, within, found);
        }
    }

    // Of several terms that a paper has, the one that counts most.
    private void ReadSeveral(GroupLists lists, byte[] impacts, Step step, ulong[]? within, ulong[]? found)
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
            SearchIndex index = space.IndexOf(list.Part, fields);
            int first = space.FirstOf(list.Part);
            var reader = new ListReader(index, in list, list.Count > 0 ? default : index.FindStart(lists.Group.Start, false, out _));
            for (int read = reader.Read(_batch); read > 0; read = reader.Read(_batch))
            {
                foreach (uint posting in _batch.AsSpan(0, read))
                {
                    int number = first + (int)(posting >> 3);
                    int value = (int)(posting & 7);
                    if (value < least)
                    {
                        continue;
                    }

                    int code = list.IsWhole ? Whole + value + 1 : SearchLayout.Class.Field(value) + 1;
                    int before = codes[number];
                    if (before == 0)
                    {
                        touched[count++] = number;
                    }

                    if (before < code)
                    {
                        codes[number] = (byte)code;
                    }
                }
            }
        }

        Weigh(lists, impacts, touched.AsSpan(0, count), step, within, found);
    }

    private void Weigh(GroupLists lists, byte[] impacts, ReadOnlySpan<int> touched, Step step, ulong[]? within, ulong[]? found)
    {
        byte[] codes = scratch.Codes;
        int part = 0;
        int first = 0;
        int end = 0;
        ReadOnlySpan<byte> lengths = default;
        int startFactor = lists.Group.IsUnspaced ? 2 : 1;
        int count = 0;
        foreach (int number in touched)
        {
            if (number < first || number >= end)
            {
                part = number < first ? 0 : part;
                while (number >= space.FirstOf(part + 1))
                {
                    part++;
                }

                first = space.FirstOf(part);
                end = space.FirstOf(part + 1);
                lengths = space.IndexOf(part, fields).Lengths;
            }

            int code = codes[number] - 1;
            codes[number] = 0;
            int impact = impacts[((code & 7) << 8) | lengths[number - first]] * (code >= Whole ? 2 : startFactor);
            _numbers[count] = number;
            _impacts[count] = impact;
            count += impact > 0 ? 1 : 0;
            if (count == _numbers.Length)
            {
                Apply(count, lists.Weight, step, within, found);
                count = 0;
            }
        }

        Apply(count, lists.Weight, step, within, found);
    }

    // Impacts are doubled: half of one is a whole number.
    private void Apply(int count, int weight, Step step, ulong[]? within, ulong[]? found)
    {
        ReadOnlySpan<int> numbers = _numbers.AsSpan(0, count);
        ReadOnlySpan<int> impacts = _impacts.AsSpan(0, count);
        ushort[] sums = _sums;
        switch (step)
        {
            case Step.Score:
                for (int i = 0; i < numbers.Length; i++)
                {
                    sums[numbers[i]] += (ushort)(1 + ((weight * impacts[i]) >> 9));
                }

                break;
            case Step.ScoreFound:
                for (int i = 0; i < numbers.Length; i++)
                {
                    if (sums[numbers[i]] != 0)
                    {
                        sums[numbers[i]] += (ushort)(1 + ((weight * impacts[i]) >> 9));
                    }
                }

                break;
            default:
                bool scores = step == Step.ScoreWithin;
                for (int i = 0; i < numbers.Length; i++)
                {
                    int number = numbers[i];
                    if ((within![number >> 6] & (1UL << number)) != 0)
                    {
                        found![number >> 6] |= 1UL << number;
                        if (scores)
                        {
                            sums[number] += (ushort)(1 + ((weight * impacts[i]) >> 9));
                        }
                    }
                }

                break;
        }
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
