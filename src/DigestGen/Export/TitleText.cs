using System.Buffers;
using System.Text;

namespace DigestGen.Export;

/// <summary>Titles as bibliographies have them.</summary>
internal static class TitleText
{
    // Words that end with a dot of their own.
    private static ReadOnlySpan<byte> Abbreviations => " etc al vs cf ca approx dept vol inc ltd co corp jr sr dr mr mrs prof "u8;

    /// <summary>
    /// A title without the full stop that it ends with. Dots that stand for more (<c>...</c>) and the dot of an abbreviation
    /// (<c>U.S.</c>, <c>etc.</c>) stay.
    /// </summary>
    public static ReadOnlySpan<byte> WithoutStop(ReadOnlySpan<byte> title)
    {
        // The feeds of 2023 end each title with one more.
        int dots = title.Length - title.TrimEnd((byte)'.').Length;
        return dots switch
        {
            // A full stop behind the dot of an abbreviation, or behind three.
            2 or 4 => title[..^1],
            1 when !IsAbbreviation(title[(title[..^1].LastIndexOfAny((byte)' ', (byte)'-', (byte)'(') + 1)..^1]) => title[..^1],
            _ => title,
        };
    }

    private static bool IsAbbreviation(ReadOnlySpan<byte> word)
    {
        const int MaxLength = 8;
        if (word.Contains((byte)'.'))
        {
            // "U.S", "e.g" and "Ph.D" have short parts, "Node.js", "2.0" and "example.org" have not.
            return word.Length <= MaxLength && !word.ContainsAnyInRange((byte)'0', (byte)'9') && word.LastIndexOf((byte)'.') == word.Length - 2;
        }

        if (word.IsEmpty || word.Length > MaxLength)
        {
            return false;
        }

        Span<byte> spaced = stackalloc byte[MaxLength + 2];
        spaced[0] = spaced[word.Length + 1] = (byte)' ';
        return Ascii.ToLower(word, spaced[1..], out int length) == OperationStatus.Done
            && Abbreviations.IndexOf(spaced[..(length + 2)]) >= 0;
    }
}
