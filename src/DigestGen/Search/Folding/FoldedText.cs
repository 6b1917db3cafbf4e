using System.Buffers;
#if NET
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif

namespace DigestGen.Search.Folding;

/// <summary>
/// Texts as searches compare them: in lower case, of one width (NFKD), Latin letters without diacritics, and each run
/// of white space and control characters as one space. The buffer is borrowed and reused.
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

    /// <summary>For each byte, where in the text that it was folded from its character starts.</summary>
    public readonly ReadOnlySpan<int> Origins => _origins.AsSpan(0, _length);

    public void Clear() => _length = 0;

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

            int consumed = FoldOne(text.Slice(at), 0);
            _origins.AsSpan(before, _length - before).Fill(at);
            at += consumed;
        }
    }

    /// <summary>Folds a text and appends it.</summary>
    public void Append(ReadOnlySpan<byte> text)
    {
        int start = _length;
        int at = 0;
        while (at < text.Length)
        {
            Reserve(text.Length - at);
            at += FoldBlocks(text.Slice(at), start, out int plain);

            // What is left of the text is shorter than a block, or starts with something that is not folded byte by byte.
            for (int end = at + plain; at < text.Length && at <= end;)
            {
                Reserve(text.Length - at);
                at += FoldOne(text.Slice(at), start);
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

#if NET
    // Folds up to the next special character, or the last whole block; how many bytes to fold one by one then, beside the next one.
    private int FoldBlocks(ReadOnlySpan<byte> text, int start, out int plain)
    {
        ref byte source = ref MemoryMarshal.GetReference(text);
        ref byte destination = ref MemoryMarshal.GetReference(_bytes.AsSpan(_length, text.Length));
        int at = 0;
        plain = text.Length;
        bool isAfterSpace = _length > start && _bytes[_length - 1] == ' ';
        for (; at <= text.Length - Vector128<byte>.Count; at += Vector128<byte>.Count)
        {
            Vector128<byte> block = Vector128.LoadUnsafe(ref source, (nuint)at);
            Vector128<byte> isUpper = Vector128.LessThan(block - Vector128.Create((byte)'A'), Vector128.Create((byte)26));
            Vector128<byte> isSpecial = Vector128.LessThan(block, Vector128.Create((byte)' '))
                | Vector128.Equals(block, Vector128.Create((byte)0x7F))
                | Vector128.LessThan(block - Vector128.Create((byte)0xC0), Vector128.Create((byte)(0xE4 - 0xC0)))
                | Vector128.Equals(block, Vector128.Create((byte)0xEA))
                | Vector128.GreaterThan(block, Vector128.Create((byte)0xED));
            uint special = isSpecial.ExtractMostSignificantBits();
            uint spaces = Vector128.Equals(block, Vector128.Create((byte)' ')).ExtractMostSignificantBits();
            special |= spaces & ((spaces << 1) | (isAfterSpace ? 1u : 0));
            (block | (isUpper & Vector128.Create((byte)0x20))).StoreUnsafe(ref destination, (nuint)at);
            if (special != 0)
            {
                // What is special starts a character. The bytes from there on are written again.
                plain = 0;
                at += System.Numerics.BitOperations.TrailingZeroCount(special);
                _length += at;
                return at;
            }

            isAfterSpace = (spaces >> (Vector128<byte>.Count - 1)) != 0;
        }

        // Not within a character.
        for (int i = 0; i < 3 && at > 0 && at < text.Length && (text[at] & 0xC0) == 0x80; i++)
        {
            at--;
            plain++;
        }

        _length += at;
        return at;
    }
#else
    // Without vectors, one code point after the other, which gives the same.
    private static int FoldBlocks(ReadOnlySpan<byte> text, int start, out int plain)
    {
        plain = text.Length;
        return 0;
    }
#endif

    // Folds the code point at the start of a text, and returns its length there.
    private int FoldOne(ReadOnlySpan<byte> text, int start)
    {
        int codePoint = CodePoints.Decode(text, out int length);
        if (codePoint is (>= 0x3400 and <= 0x9FFF) or 0x3001 or 0x3002 or 0x201C or 0x201D)
        {
            text.Slice(0, length).CopyTo(_bytes.AsSpan(_length));
            _length += length;
            return length;
        }

        if (codePoint is > 0x20 and < 0x7F)
        {
            _bytes[_length++] = (byte)(codePoint is >= 'A' and <= 'Z' ? codePoint | 0x20 : codePoint);
        }
        else if (codePoint is >= 0xFF01 and <= 0xFF5E)
        {
            // Full-width forms of ASCII, among them Chinese commas and brackets.
            int ascii = codePoint - 0xFF01 + '!';
            _bytes[_length++] = (byte)(ascii is >= 'A' and <= 'Z' ? ascii | 0x20 : ascii);
        }
        else if (codePoint is >= 0x300 and <= 0x36F && CodePoints.IsLatin(CodePoints.DecodeLast(_bytes.AsSpan(start, _length - start))))
        {
            // A diacritic of a Latin letter.
        }
        else
        {
            int before = _length;
            _length += FoldingLookup.Fold(codePoint, _bytes.AsSpan(_length));
            if (_bytes[before] == ' ' && before > start && _bytes[before - 1] == ' ')
            {
                _bytes.AsSpan(before + 1, _length - before - 1).CopyTo(_bytes.AsSpan(before));
                _length--;
            }
        }

        return length;
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
