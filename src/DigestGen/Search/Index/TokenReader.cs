using DigestGen.Layout;
using DigestGen.Search.Folding;

namespace DigestGen.Search.Index;

/// <summary>
/// Reads the tokens of a folded text: words, and pairs of neighboring characters of scripts without spaces. The last
/// character of such a run is a token of its own, and so is each symbol.
/// </summary>
internal ref struct TokenReader(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private int _at;
    private bool _isAfterPair;

    /// <summary>Where the token starts.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends.</summary>
    public int End { get; private set; }

    /// <summary>Whether the token is a word.</summary>
    public bool IsWord { get; private set; }

    /// <summary>Whether the token is a symbol: see <see cref="CodePoints.IsSymbol"/>.</summary>
    public bool IsSymbol { get; private set; }

    /// <summary>Whether the token is one character of a script without spaces, the last of a run.</summary>
    public bool IsSingle { get; private set; }

    /// <summary>Whether the token is the second character of the pair before.</summary>
    public bool EndsPair { get; private set; }

    /// <summary>The token.</summary>
    public readonly ReadOnlySpan<byte> Token => _text.Slice(Start, End - Start);

    /// <summary>Goes to the next token.</summary>
    public bool Next()
    {
        EndsPair = _isAfterPair;
        _isAfterPair = false;
        IsSymbol = false;
        while (_at < _text.Length)
        {
            Start = _at;
            int codePoint = CodePoints.Decode(_text.Slice(_at), out int length);
            _at += length;
            if (CodePoints.IsUnspaced(codePoint))
            {
                IsWord = false;
                End = _at;
                IsSingle = _at >= _text.Length || !CodePoints.IsUnspaced(CodePoints.Decode(_text.Slice(_at), out length));
                if (!IsSingle)
                {
                    End += length;
                    _isAfterPair = true;
                    EndsPair = false;
                }

                return true;
            }

            if (CodePoints.IsWord(codePoint))
            {
                while (_at < _text.Length && CodePoints.IsWord(CodePoints.Decode(_text.Slice(_at), out length)))
                {
                    _at += length;
                }

                End = _at;
                IsWord = true;
                IsSingle = false;
                EndsPair = false;
                return true;
            }

            if (CodePoints.IsSymbol(codePoint))
            {
                End = _at;
                IsWord = false;
                IsSingle = false;
                IsSymbol = true;
                EndsPair = false;
                return true;
            }
        }

        return false;
    }

    /// <summary>A token as the dictionary has it: of one that is longer than a term can be, the beginning.</summary>
    public static ReadOnlySpan<byte> Cut(ReadOnlySpan<byte> token)
    {
        int length = token.Length;
        if (length > SearchLayout.MaxTermLength)
        {
            length = SearchLayout.MaxTermLength;
            while ((token[length] & 0xC0) == 0x80)
            {
                length--;
            }
        }

        return token.Slice(0, length);
    }
}
