using DigestGen.Search.Folding;

namespace DigestGen.Search.Engine;

/// <summary>Finds texts in a folded text, all of them in one pass: the automaton of Aho and Corasick (1975).</summary>
/// <remarks>
/// A text that opens with a letter or digit is found only where a word starts. So each start of a word is a symbol of its own, in the
/// texts and in what they are looked for in. Time is proportional to the text, whatever it and the texts that are looked for hold.
/// </remarks>
internal sealed class TextFinder
{
    // No byte of UTF-8.
    private const byte WordStart = 0xFF;

    private readonly byte[] _classes = new byte[256];
    private readonly int _classCount = 1;
    private readonly int[] _next;

    // The text that ends in a state, or -1, and the next shorter state that has one.
    private readonly int[] _output;
    private readonly int[] _shorter;
    private readonly int[] _visited;
    private int _visit;

    /// <summary>Takes the texts to look for.</summary>
    /// <param name="texts">The folded texts; none is empty.</param>
    public TextFinder(IReadOnlyList<byte[]> texts)
    {
        byte[][] symbols = new byte[texts.Count][];
        int states = 1;
        for (int i = 0; i < symbols.Length; i++)
        {
            symbols[i] = Symbols(texts[i]);
            states += symbols[i].Length;
            foreach (byte symbol in symbols[i])
            {
                if (_classes[symbol] == 0)
                {
                    _classes[symbol] = (byte)_classCount++;
                }
            }
        }

        _next = new int[states * _classCount];
        _output = new int[states];
        _shorter = new int[states];
        _visited = new int[states];
        Array.Fill(_output, -1);
        Array.Fill(_shorter, -1);
        LinkStates(symbols);
    }

    /// <summary>How many steps were taken: one for each byte, and one for each text that was found. For tests.</summary>
    public long Steps { get; private set; }

    /// <summary>Marks the texts that a folded text has.</summary>
    public void Find(ReadOnlySpan<byte> folded, bool[] found)
    {
        _visit++;
        bool isWord = false;
        int state = 0;
        for (int at = 0; at < folded.Length;)
        {
            state = Step(folded, ref at, ref isWord, state);
            for (int end = _output[state] >= 0 ? state : _shorter[state]; end >= 0 && _visited[end] != _visit; end = _shorter[end])
            {
                _visited[end] = _visit;
                found[_output[end]] = true;
                Steps++;
            }
        }
    }

    /// <summary>Goes to the next place where one of the texts ends.</summary>
    /// <param name="folded">The folded text.</param>
    /// <param name="at">Where to go on, and where it ends.</param>
    /// <param name="isWord">Whether what stands before is a letter or digit.</param>
    /// <param name="state">The state of the search; zero at the start.</param>
    /// <returns>The longest of the texts that end there; -1 at the end.</returns>
    public int FindNext(ReadOnlySpan<byte> folded, ref int at, ref bool isWord, ref int state)
    {
        while (at < folded.Length)
        {
            state = Step(folded, ref at, ref isWord, state);
            int end = _output[state] >= 0 ? state : _shorter[state];
            if (end >= 0)
            {
                return _output[end];
            }
        }

        return -1;
    }

    // One character.
    private int Step(ReadOnlySpan<byte> folded, ref int at, ref bool isWord, int state)
    {
        int value = folded[at];
        int length = 1;
        bool wasWord = isWord;
        isWord = value < 0x80 ? CodePoints.IsAsciiWord(value) : CodePoints.IsWord(CodePoints.Decode(folded.Slice(at), out length));
        if (isWord && !wasWord)
        {
            state = _next[(state * _classCount) + _classes[WordStart]];
        }

        for (int end = at + length; at < end; at++)
        {
            state = _next[(state * _classCount) + _classes[folded[at]]];
        }

        Steps += length;
        return state;
    }

    private static byte[] Symbols(byte[] text)
    {
        var symbols = new List<byte>(text.Length + 4);
        bool isWord = false;
        for (int at = 0; at < text.Length;)
        {
            bool wasWord = isWord;
            isWord = CodePoints.IsWord(CodePoints.Decode(text.AsSpan(at), out int length));
            if (isWord && !wasWord)
            {
                symbols.Add(WordStart);
            }

            for (int end = at + length; at < end; at++)
            {
                symbols.Add(text[at]);
            }
        }

        return [.. symbols];
    }

    private void LinkStates(byte[][] symbols)
    {
        int count = 1;
        for (int i = 0; i < symbols.Length; i++)
        {
            int state = 0;
            foreach (byte symbol in symbols[i])
            {
                ref int next = ref _next[(state * _classCount) + _classes[symbol]];
                next = next == 0 ? count++ : next;
                state = next;
            }

            _output[state] = _output[state] < 0 ? i : _output[state];
        }

        // By length. A state without a way goes where the longest of its ends goes, so that each symbol is one step.
        int[] queue = new int[count];
        int[] ends = new int[count];
        int last = 1;
        for (int read = 0; read < last; read++)
        {
            int state = queue[read];
            for (int symbol = 0; symbol < _classCount; symbol++)
            {
                ref int next = ref _next[(state * _classCount) + symbol];
                int end = state == 0 ? 0 : _next[(ends[state] * _classCount) + symbol];
                if (next == 0)
                {
                    next = end;
                    continue;
                }

                ends[next] = end;
                _shorter[next] = _output[end] >= 0 ? end : _shorter[end];
                queue[last++] = next;
            }
        }
    }
}
