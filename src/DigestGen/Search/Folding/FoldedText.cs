using System.Buffers;

namespace DigestGen.Search.Folding;

/// <summary>
/// Texts as searches compare them: in lower case, of one width (NFKD), Latin letters without diacritics, simplified Han
/// characters, ASCII quotation marks and hyphens, nothing that can't be seen, and each run of white space and control
/// characters as one space. The buffer is borrowed and reused.
/// </summary>
/// <remarks>The library and the compiler of indexes share this code: an index that is folded in another way would miss papers.</remarks>
internal ref struct FoldedText
{
    // No code point folds to more bytes.
    private const int MaxFolded = 64;

    private byte[] _bytes = [];
    private int[]? _origins;
    private int _length;

    public FoldedText()
    {
    }

    /// <summary>What was folded since the last <see cref="Clear"/>.</summary>
    public readonly ReadOnlySpan<byte> Span => _bytes.AsSpan(0, _length);

    public readonly int Length => _length;

    /// <summary>
    /// Whether all that was folded since the last <see cref="Clear"/> has the letters, symbols and spaces of the text itself, but
    /// for the case of ASCII.
    /// </summary>
    public bool IsPlain { get; private set; } = true;

    /// <summary>For each byte, where in the text that it was folded from its character starts.</summary>
    public readonly ReadOnlySpan<int> Origins => _origins.AsSpan(0, _length);

    public void Clear()
    {
        _length = 0;
        IsPlain = true;
    }

    /// <summary>Folds a text, and keeps where each byte is from.</summary>
    public void FoldWithOrigins(ReadOnlySpan<byte> text)
    {
        _length = 0;
        Reserve(text.Length);
        _origins = new int[_bytes.Length];
        for (int at = 0; at < text.Length;)
        {
            int before = _length;
            Reserve(text.Length - at);
            if (_origins.Length < _bytes.Length)
            {
                Array.Resize(ref _origins, _bytes.Length);
            }

            int consumed = FoldOne(text, at, 0);
            _origins.AsSpan(before, _length - before).Fill(at);
            at += consumed;
        }
    }

    /// <summary>Folds a text and appends it.</summary>
    public void Append(ReadOnlySpan<byte> text)
    {
        int start = _length;
        Reserve(text.Length);
        for (int at = 0; at < text.Length;)
        {
            // What is most frequent does not grow: ASCII, and Han characters.
            byte first = text[at];
            if (first is > 0x20 and < 0x7F)
            {
                _bytes[_length++] = (byte)(first is >= (byte)'A' and <= (byte)'Z' ? first | 0x20 : first);
                at++;
            }
            else if (first == ' ' && (_length == start || _bytes[_length - 1] != ' '))
            {
                _bytes[_length++] = first;
                at++;
            }
            else
            {
                at += FoldOne(text, at, start);
                Reserve(text.Length - at);
            }
        }
    }

    public void Dispose()
    {
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = [];
        }
    }

    // Folds the code point at a place in a text, and returns its length there.
    private int FoldOne(ReadOnlySpan<byte> text, int at, int start)
    {
        byte first = text[at];
        if (first is > 0x20 and < 0x7F)
        {
            _bytes[_length++] = (byte)(first is >= (byte)'A' and <= (byte)'Z' ? first | 0x20 : first);
            return 1;
        }

        int codePoint = CodePoints.Decode(text, at, out int length);
        if (codePoint is >= 0x3400 and <= 0x9FFF)
        {
            int simplified = FoldingLookup.Simplify(codePoint);
            _bytes[_length] = (byte)(0xE0 | (simplified >> 12));
            _bytes[_length + 1] = (byte)(0x80 | ((simplified >> 6) & 0x3F));
            _bytes[_length + 2] = (byte)(0x80 | (simplified & 0x3F));
            _length += 3;
            IsPlain &= simplified == codePoint;
        }
        else if (codePoint is 0x3001 or 0x3002)
        {
            // The commonest Chinese marks.
            text.Slice(at, length).CopyTo(_bytes.AsSpan(_length));
            _length += length;
        }
        else if (codePoint is >= 0xFF01 and <= 0xFF5E)
        {
            // Full-width forms of ASCII, among them Chinese commas and brackets.
            int ascii = codePoint - 0xFF01 + '!';
            _bytes[_length++] = (byte)(ascii is >= 'A' and <= 'Z' ? ascii | 0x20 : ascii);
            IsPlain &= !CodePoints.IsAsciiWord(ascii) && !CodePoints.IsSymbol(ascii);
        }
        else if (codePoint is >= 0x300 and <= 0x36F && CodePoints.IsLatin(CodePoints.DecodeLast(_bytes.AsSpan(start, _length - start))))
        {
            // A diacritic of a Latin letter.
            IsPlain = false;
        }
        else
        {
            int before = _length;
            _length += FoldingLookup.Fold(codePoint, _bytes.AsSpan(_length));
            if (_length > before && _bytes[before] == ' ' && before > start && _bytes[before - 1] == ' ')
            {
                _bytes.AsSpan(before + 1, _length - before - 1).CopyTo(_bytes.AsSpan(before));
                _length--;
            }

            ReadOnlySpan<byte> added = _bytes.AsSpan(before, _length - before);
            IsPlain &= added.SequenceEqual(text.Slice(at, length)) || IsPunctuation(added);
        }

        return length;
    }

    private static bool IsPunctuation(ReadOnlySpan<byte> text)
    {
        bool isMark = !text.IsEmpty;
        for (int at = 0, length; at < text.Length; at += length)
        {
            int codePoint = CodePoints.Decode(text.Slice(at), out length);
            isMark &= codePoint != ' ' && CodePoints.IsPunctuation(codePoint);
        }

        return isMark;
    }

    private void Reserve(int more)
    {
        if (_bytes.Length - _length < more + MaxFolded)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(2 * _bytes.Length, _length + more + MaxFolded));
            Span.CopyTo(larger);
            if (_bytes.Length > 0)
            {
                ArrayPool<byte>.Shared.Return(_bytes);
            }

            _bytes = larger;
        }
    }
}
