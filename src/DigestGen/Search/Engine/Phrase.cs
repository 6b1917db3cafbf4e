using System.Numerics;
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

    private readonly bool _isWord;
    private readonly int _firstEnd;

    public Phrase(byte[] text)
    {
        Text = text;
        _isWord = CodePoints.IsWord(CodePoints.Decode(text, out _firstEnd));
        IsPlain = true;
        for (int at = 0, length; at < text.Length; at += length)
        {
            int codePoint = CodePoints.Decode(text.AsSpan(at), out length);
            IsPlain &= codePoint == ' ' || !CodePoints.IsPunctuation(codePoint);
        }
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
        // Two bytes tell where it can be: the last one of the first character, and the last one.
        int first = _firstEnd - 1;
        int last = Text.Length - 1;
        Vector128<byte> letterBit = Vector128.Create((byte)0x20);
        Vector128<byte> firsts = Vector128.Create(Text[first]) | letterBit;
        Vector128<byte> lasts = Vector128.Create(Text[last]) | letterBit;
        ref byte start = ref MemoryMarshal.GetReference(text);
        int at = 0;
        for (; at + last + Vector128<byte>.Count <= text.Length; at += Vector128<byte>.Count)
        {
            Vector128<byte> both = Vector128.Equals(Vector128.LoadUnsafe(ref start, (nuint)(at + first)) | letterBit, firsts)
                & Vector128.Equals(Vector128.LoadUnsafe(ref start, (nuint)(at + last)) | letterBit, lasts);
            if (both == Vector128<byte>.Zero)
            {
                continue;
            }

            for (uint bits = both.ExtractMostSignificantBits(); bits != 0; bits &= bits - 1)
            {
                if (IsAt(text, at + BitOperations.TrailingZeroCount(bits)))
                {
                    return true;
                }
            }
        }

        for (; at + last < text.Length; at++)
        {
            if (IsAt(text, at))
            {
                return true;
            }
        }

        return false;
    }

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
