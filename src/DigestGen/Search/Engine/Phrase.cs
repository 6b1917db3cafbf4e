using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using DigestGen.Search.Folding;

namespace DigestGen.Search.Engine;

/// <summary>A folded text that other texts are searched for.</summary>
internal sealed class Phrase
{
    /// <summary>The longest text that is searched for a phrase alone, so that a bounded number of its bytes is compared, whatever it is.</summary>
    public const int MaxTextLength = 4 << 10;

    private const int MaxLength = 48;
    private const int Width = 16;
    private const byte LetterBit = 0x20;

    private readonly bool _isWord;

    // The two bytes that texts have least often.
    private readonly int _rare;
    private readonly int _nextRare;

    public Phrase(byte[] text)
    {
        Text = text;
        _isWord = CodePoints.IsWord(CodePoints.Decode(text, out _));
        IsPlain = true;
        for (int at = 0, length; at < text.Length; at += length)
        {
            int codePoint = CodePoints.Decode(text.AsSpan(at), out length);
            IsPlain &= codePoint == ' ' || !CodePoints.IsPunctuation(codePoint);
        }

        _rare = FindRare(except: -1);
        _nextRare = FindRare(except: _rare) is >= 0 and var next ? next : _rare;
    }

    public byte[] Text { get; }

    /// <summary>Whether the phrase has letters, symbols and spaces alone: of punctuation there are several forms.</summary>
    public bool IsPlain { get; }

    /// <summary>Whether texts can be searched for it alone.</summary>
    public bool IsShort => Text.Length <= MaxLength;

    /// <summary>Whether a text has the phrase: nowhere but at the start of a word, if it opens with a letter or digit.</summary>
    /// <param name="text">The text, folded but for the case of ASCII.</param>
    public bool IsIn(ReadOnlySpan<byte> text)
    {
        int places = text.Length - Text.Length + 1;
        if (places < Width)
        {
            return IsAtOne(text, 0, (1U << Math.Max(0, places)) - 1);
        }

        ref byte rare = ref Unsafe.Add(ref MemoryMarshal.GetReference(text), _rare);
        ref byte nextRare = ref Unsafe.Add(ref MemoryMarshal.GetReference(text), _nextRare);
        Vector128<byte> rares = Vector128.Create(Text[_rare]) | Vector128.Create(LetterBit);
        Vector128<byte> nextRares = Vector128.Create(Text[_nextRare]) | Vector128.Create(LetterBit);
        int last = places - Width;
        for (int at = 0; at < last; at += 2 * Width)
        {
            int next = Math.Min(at + Width, last);
            Vector128<byte> both = Compare(ref rare, at, rares) & Compare(ref nextRare, at, nextRares);
            Vector128<byte> others = Compare(ref rare, next, rares) & Compare(ref nextRare, next, nextRares);
            if ((both | others) != Vector128<byte>.Zero
                && (IsAtOne(text, at, both.ExtractMostSignificantBits()) || IsAtOne(text, next, others.ExtractMostSignificantBits())))
            {
                return true;
            }
        }

        return IsAtOne(text, last, (Compare(ref rare, last, rares) & Compare(ref nextRare, last, nextRares)).ExtractMostSignificantBits());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Compare(ref byte start, int at, Vector128<byte> value) =>
        Vector128.Equals(Vector128.LoadUnsafe(ref start, (nuint)at) | Vector128.Create(LetterBit), value);

    private bool IsAtOne(ReadOnlySpan<byte> text, int at, uint places)
    {
        for (; places != 0; places &= places - 1)
        {
            if (IsAt(text, at + BitOperations.TrailingZeroCount(places)))
            {
                return true;
            }
        }

        return false;
    }

    // Of last bytes of characters: the bytes of one are together in most texts.
    private int FindRare(int except)
    {
        int best = -1;
        for (int i = 0; i < Text.Length; i++)
        {
            bool isLast = i + 1 == Text.Length || (Text[i + 1] & 0xC0) != 0x80;
            if (isLast && i != except && (best < 0 || Frequency(Text[i]) < Frequency(Text[best])))
            {
                best = i;
            }
        }

        return best;
    }

    // Roughly: spaces and frequent letters, then Chinese characters, then other letters.
    private static int Frequency(byte value) =>
        value == ' ' || "etaoinsr"u8.Contains(value) ? 3 : value >= 0x80 ? 2 : value is >= (byte)'a' and <= (byte)'z' ? 1 : 0;

    private bool IsAt(ReadOnlySpan<byte> text, int at)
    {
        ReadOnlySpan<byte> found = text.Slice(at, Text.Length);
        for (int i = 0; i < found.Length; i++)
        {
            byte value = found[i];
            if ((value is >= (byte)'A' and <= (byte)'Z' ? value | 0x20 : value) != Text[i])
            {
                return false;
            }
        }

        return !_isWord || !CodePoints.IsWord(CodePoints.DecodeLast(text.Slice(0, at)));
    }
}
