using DigestGen.Search.Folding;

namespace DigestGen.Search.Tokens;

/// <summary>
/// Reads the tokens of a folded text: words, and pairs of neighboring characters of scripts without spaces. The last
/// character of such a run is a token of its own, so that every character starts a token.
/// </summary>
/// <remarks>
/// <para>A term of one word, or of one or two unspaced characters, is in a text if and only if a token starts with it.</para>
/// <para>
/// A character with a diacritic of its own, which folding leaves on other than Latin letters, is no part of any token: no
/// term matches up to it without the diacritic. No word starts behind one either.
/// </para>
/// </remarks>
internal ref struct TokenReader
{
    private readonly ReadOnlySpan<byte> _text;
    private int _at;
    private int _start;
    private int _end;
    private bool _isAfterLetter;
    private bool _isAfterPair;

    /// <summary>Opens a text.</summary>
    /// <param name="text">The folded text.</param>
    /// <param name="isTerm">Whether it is a term of a query, which can stand behind something else in a paper.</param>
    public TokenReader(ReadOnlySpan<byte> text, bool isTerm)
    {
        _text = text;
        _isAfterLetter = isTerm && IsMarkAt(0);
    }

    /// <summary>The token.</summary>
    public readonly ReadOnlySpan<byte> Token => _text.Slice(_start, _end - _start);

    /// <summary>Whether the token ends where the text does.</summary>
    public readonly bool IsLast => _end == _text.Length;

    /// <summary>Whether the token is a word.</summary>
    public bool IsWord { get; private set; }

    /// <summary>Whether the token is one unspaced character.</summary>
    public readonly bool IsSingle => !IsWord && !_isAfterPair;

    /// <summary>Whether the token is the second character of the pair before.</summary>
    public bool EndsPair { get; private set; }

    /// <summary>Goes to the next token.</summary>
    public bool Next()
    {
        bool isAfterPair = _isAfterPair;
        _isAfterPair = false;
        while (_at < _text.Length)
        {
            _start = _at;
            int codePoint = CodePoints.Decode(_text.Slice(_at), out int length);
            _at += length;
            if (CodePoints.IsUnspaced(codePoint))
            {
                _isAfterLetter = false;
                if (!IsMarkAt(_at))
                {
                    int second = UnspacedLength();
                    _end = _at + second;
                    _isAfterPair = second > 0;
                    IsWord = false;
                    EndsPair = isAfterPair && second == 0;
                    return true;
                }
            }
            else if (!CodePoints.IsMark(codePoint))
            {
                bool isLetter = CodePoints.IsWord(codePoint);
                if (isLetter && !_isAfterLetter && !IsMarkAt(_at))
                {
                    ReadWord();
                    return true;
                }

                _isAfterLetter = isLetter;
            }

            isAfterPair = false;
        }

        return false;
    }

    private void ReadWord()
    {
        while (_at < _text.Length)
        {
            int codePoint = CodePoints.Decode(_text.Slice(_at), out int length);
            if (!CodePoints.IsWord(codePoint) || IsMarkAt(_at + length))
            {
                break;
            }

            _at += length;
        }

        _end = _at;
        _isAfterLetter = true;
        IsWord = true;
        EndsPair = false;
    }

    // The length of the unspaced character without a diacritic that comes next; zero if there is none.
    private readonly int UnspacedLength() =>
        _at < _text.Length
        && CodePoints.IsUnspaced(CodePoints.Decode(_text.Slice(_at), out int length))
        && !IsMarkAt(_at + length)
            ? length
            : 0;

    private readonly bool IsMarkAt(int at) =>
        at < _text.Length && _text[at] is 0xCC or 0xCD or 0xE3
        && CodePoints.IsMark(CodePoints.Decode(_text.Slice(at), out _));
}
