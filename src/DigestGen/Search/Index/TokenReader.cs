using DigestGen.Layout;
using DigestGen.Search.Folding;

namespace DigestGen.Search.Index;

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    /// <summary>A word.</summary>
    Word,

    /// <summary>Two neighboring characters of a script without spaces.</summary>
    Pair,

    /// <summary>One character of such a script, the last of a run.</summary>
    Last,

    /// <summary>A symbol: see <see cref="CodePoints.IsSymbol"/>.</summary>
    Symbol,
}

/// <summary>Reads the tokens of a folded text.</summary>
internal ref struct TokenReader(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private int _at;

    /// <summary>Where the token starts.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends.</summary>
    public int End { get; private set; }

    /// <summary>What it is.</summary>
    public TokenKind Kind { get; private set; }

    /// <summary>Whether the token is the second character of the pair before.</summary>
    public bool EndsPair { get; private set; }

    /// <summary>The token.</summary>
    public readonly ReadOnlySpan<byte> Token => _text.Slice(Start, End - Start);

    /// <summary>Goes to the next token.</summary>
    public bool Next()
    {
        EndsPair = Kind == TokenKind.Pair && End > _at;
        while (_at < _text.Length)
        {
            Start = _at;
            int codePoint = CodePoints.Decode(_text, _at, out int length);
            _at += length;
            End = _at;
            if (CodePoints.IsUnspaced(codePoint))
            {
                bool isPair = _at < _text.Length && CodePoints.IsUnspaced(CodePoints.Decode(_text, _at, out length));
                Kind = isPair ? TokenKind.Pair : TokenKind.Last;
                EndsPair &= !isPair;
                End += isPair ? length : 0;
                return true;
            }

            if (CodePoints.IsWord(codePoint))
            {
                while (_at < _text.Length && CodePoints.IsWord(CodePoints.Decode(_text, _at, out length)))
                {
                    _at += length;
                }

                End = _at;
                Kind = TokenKind.Word;
                return true;
            }

            if (CodePoints.IsSymbol(codePoint))
            {
                Kind = TokenKind.Symbol;
                return true;
            }
        }

        return false;
    }

    /// <summary>A token as the dictionary has it: of one that is longer than a term can be, the beginning.</summary>
    public static ReadOnlySpan<byte> Cut(ReadOnlySpan<byte> token) => Cut(token, SearchLayout.MaxTermLength);

    /// <summary>The beginning of a text, in whole characters.</summary>
    public static ReadOnlySpan<byte> Cut(ReadOnlySpan<byte> text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        while (length > 0 && (text[length] & 0xC0) == 0x80)
        {
            length--;
        }

        return text.Slice(0, length);
    }
}
