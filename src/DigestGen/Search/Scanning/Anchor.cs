using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using DigestGen.Search.Folding;
using DigestGen.Search.Queries;

namespace DigestGen.Search.Scanning;

/// <summary>
/// The longest run of letters and digits of a term: bytes that a text has as they are, but for the case of ASCII
/// letters, unless it has characters that fold to them (see <see cref="SpecialCharacters"/>).
/// </summary>
/// <remarks>Texts are compared with the two rarest bytes of it first, sixteen places at a time.</remarks>
internal readonly struct Anchor
{
    private const byte CaseBit = 0x20;

    // ASCII letters and digits from the most frequent one in titles on; what is not listed is rarer.
    private const string Frequent = "etaionsrlcdmupgfhybvwkxqzj0123456789";

    private readonly byte[] _bytes;
    private readonly int _first;
    private readonly int _second;

    private Anchor(byte[] bytes, bool startsWord)
    {
        _bytes = bytes;
        StartsWord = startsWord;
        IsCommon = HasAsciiAndHanOnly(bytes);
        for (int i = 0; i < bytes.Length; i++)
        {
            if (Rarity(bytes[i]) > Rarity(bytes[_first]))
            {
                _first = i;
            }
        }

        _second = _first == 0 ? bytes.Length - 1 : 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            if (i != _first && Rarity(bytes[i]) > Rarity(bytes[_second]))
            {
                _second = i;
            }
        }
    }

    /// <summary>Whether there is anything to look for.</summary>
    public bool IsEmpty => _bytes is null;

    /// <summary>How many bytes it has.</summary>
    public int Length => _bytes.Length;

    /// <summary>Whether a match must not follow an ASCII letter or digit.</summary>
    public bool StartsWord { get; }

    /// <summary>Whether all of it is ASCII and Han characters of the main block.</summary>
    public bool IsCommon { get; }

    /// <summary>The longest anchor of all terms, which is on the fewest papers, or nearly; empty if no term has one.</summary>
    public static Anchor Best(SearchQuery query)
    {
        Anchor best = default;
        foreach (SearchTerm term in query.Terms)
        {
            var anchor = Of(term);
            if (!anchor.IsEmpty && (best.IsEmpty || anchor.Length > best.Length))
            {
                best = anchor;
            }
        }

        return best;
    }

    /// <summary>The anchor of a term; empty if the term has no letters and digits.</summary>
    public static Anchor Of(SearchTerm term)
    {
        ReadOnlySpan<byte> text = term.Folded;
        int start = 0;
        int bestStart = 0;
        int bestLength = 0;
        for (int at = 0; at <= text.Length;)
        {
            int length = 1;
            int codePoint = at < text.Length ? CodePoints.Decode(text.Slice(at), out length) : -1;
            at += length;
            if (!CodePoints.IsUnspaced(codePoint) && !CodePoints.IsWord(codePoint))
            {
                if (at - length - start > bestLength)
                {
                    bestStart = start;
                    bestLength = at - length - start;
                }

                start = at;
            }
        }

        return bestLength == 0
            ? default
            : new Anchor(text.Slice(bestStart, bestLength).ToArray(), bestStart == 0 && CodePoints.IsAsciiWord(text[0]));
    }

    /// <summary>Where the anchor is in a text, in either case; -1 if it is not.</summary>
    public int IndexIn(ReadOnlySpan<byte> text)
    {
        int last = text.Length - _bytes.Length;
        if (last < 0)
        {
            return -1;
        }

        ref byte start = ref MemoryMarshal.GetReference(text);
        byte firstCase = CaseOf(_bytes[_first]);
        byte secondCase = CaseOf(_bytes[_second]);
        Vector128<byte> first = Vector128.Create(_bytes[_first]);
        Vector128<byte> second = Vector128.Create(_bytes[_second]);
        Vector128<byte> firstMask = Vector128.Create(firstCase);
        Vector128<byte> secondMask = Vector128.Create(secondCase);
        int at = 0;
        for (; at <= last - Vector128<byte>.Count + 1; at += Vector128<byte>.Count)
        {
            Vector128<byte> isSame = Vector128.Equals(Vector128.LoadUnsafe(ref start, (nuint)(at + _first)) | firstMask, first)
                & Vector128.Equals(Vector128.LoadUnsafe(ref start, (nuint)(at + _second)) | secondMask, second);
            if (isSame == Vector128<byte>.Zero)
            {
                continue;
            }

            for (uint places = isSame.ExtractMostSignificantBits(); places != 0; places &= places - 1)
            {
                int place = at + System.Numerics.BitOperations.TrailingZeroCount(places);
                if (IsAt(text.Slice(place)))
                {
                    return place;
                }
            }
        }

        for (; at <= last; at++)
        {
            if (IsAt(text.Slice(at)))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool HasAsciiAndHanOnly(ReadOnlySpan<byte> text)
    {
        for (int at = 0; at < text.Length;)
        {
            if (CodePoints.Decode(text.Slice(at), out int length) is > 0x7F and (< 0x4E00 or > 0x9FFF))
            {
                return false;
            }

            at += length;
        }

        return true;
    }

    private static byte CaseOf(byte value) => value is >= (byte)'a' and <= (byte)'z' ? CaseBit : (byte)0;

    // The second byte of a Han character tells more than the first, and the third more than the second.
    private static int Rarity(byte value) =>
        value >= 0xC0 ? 2 : value >= 0x80 ? 24 : Frequent.IndexOf((char)value) is >= 0 and int place ? place : Frequent.Length;

    private bool IsAt(ReadOnlySpan<byte> text)
    {
        for (int i = 0; i < _bytes.Length; i++)
        {
            if ((text[i] | CaseOf(_bytes[i])) != _bytes[i])
            {
                return false;
            }
        }

        return true;
    }
}
