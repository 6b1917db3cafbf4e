namespace DigestGen.Parsing.Arxiv;

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
        bool isThere = Rest.StartsWith(expected.AsSpan(), StringComparison.Ordinal);
        Position += isThere ? expected.Length : 0;
        return isThere;
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
