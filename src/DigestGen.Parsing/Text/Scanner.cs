namespace DigestGen.Parsing.Text;

/// <summary>Walks over the words of a text.</summary>
internal ref struct Scanner(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;

    public int Position { get; private set; }

    public readonly ReadOnlySpan<char> Rest => _text.Slice(Position);

    public void Skip(int count) => Position += count;

    public void SkipWhiteSpace() => Position = _text.Length - Rest.TrimStart().Length;

    public bool TrySkip(string expected)
    {
        // The first character tells, nearly always.
        if (Position == _text.Length || _text[Position] != expected[0] || !Rest.StartsWith(expected.AsSpan()))
        {
            return false;
        }

        Position += expected.Length;
        return true;
    }

    public bool TrySkipAny(scoped ReadOnlySpan<string> expected)
    {
        foreach (string candidate in expected)
        {
            if (TrySkip(candidate))
            {
                return true;
            }
        }

        return false;
    }

    public bool TrySkipAny(scoped ReadOnlySpan<char> expected)
    {
        bool isThere = Rest.Length > 0 && expected.IndexOf(Rest[0]) >= 0;
        Position += isThere ? 1 : 0;
        return isThere;
    }

    /// <summary>Reads up to the next white space or the end.</summary>
    public ReadOnlySpan<char> ReadWord(out int start)
    {
        start = Position;
        while (Position < _text.Length && !char.IsWhiteSpace(_text[Position]))
        {
            Position++;
        }

        return _text.Slice(start, Position - start);
    }
}
