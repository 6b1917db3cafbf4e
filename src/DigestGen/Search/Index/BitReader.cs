using System.Numerics;
using System.Runtime.CompilerServices;
using DigestGen.Layout;

namespace DigestGen.Search.Index;

/// <summary>Reads bits from digits, the lowest first. Behind the end, reading throws.</summary>
internal ref struct BitReader(ReadOnlySpan<byte> digits)
{
    private const int DigitBits = 7;
    private const int LoadedDigits = 4;
    private const int LoadedBits = LoadedDigits * DigitBits;

    private readonly ReadOnlySpan<byte> _digits = digits;
    private int _at;
    private ulong _window;
    private int _bits;

    /// <summary>Goes to a digit.</summary>
    public void Seek(int digit)
    {
        _at = digit;
        _window = 0;
        _bits = 0;
    }

    /// <summary>Reads at most 28 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Read(int bits)
    {
        if (_bits < bits)
        {
            Load();
        }

        int value = (int)(_window & ((1u << bits) - 1));
        _window >>= bits;
        _bits -= bits;
        return value;
    }

    /// <summary>Counts the zeros before the next one, and moves behind that.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int ReadUnary()
    {
        int zeros = 0;
        while (_window == 0)
        {
            zeros += _bits;
            _bits = 0;
            Load();
        }

        int more = BitOperations.TrailingZeroCount(_window);
        _window >>= more + 1;
        _bits -= more + 1;
        return zeros + more;
    }

    private void Load()
    {
        if (_at <= _digits.Length - LoadedDigits)
        {
            _window |= (ulong)(uint)Digits.Read4(_digits, _at) << _bits;
            _at += LoadedDigits;
            _bits += LoadedBits;
            return;
        }

        _window |= (ulong)(uint)Digits.Read1(_digits, _at) << _bits;
        _at++;
        _bits += DigitBits;
        while (_at < _digits.Length)
        {
            _window |= (ulong)(uint)Digits.Read1(_digits, _at) << _bits;
            _at++;
            _bits += DigitBits;
        }
    }
}
