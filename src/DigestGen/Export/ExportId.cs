using System.Globalization;

namespace DigestGen.Export;

/// <summary>What exports derive from an identifier.</summary>
internal static class ExportId
{
    /// <summary>Longer than any canonical form: <c>adap-org/9901001</c> has 16 characters.</summary>
    public const int MaxLength = 24;

    // arXiv was founded in 1991, and its identifiers have two digits for the year.
    private const int FirstYear = 91;

    /// <summary>Writes the canonical form.</summary>
    /// <returns>Its length.</returns>
    public static int Format(ArxivId id, Span<byte> text) => FormatAny(id, text);

    /// <summary>The year in which arXiv gave the identifier.</summary>
    public static int Year(ArxivId id)
    {
        int year = DigitsAt(id, 0);
        return year + (year >= FirstYear ? 1900 : 2000);
    }

    /// <summary>The month in which arXiv gave the identifier, from 1.</summary>
    public static int Month(ArxivId id) => DigitsAt(id, 2);

    // Of a type parameter, so that the identifier is not boxed.
    private static int FormatAny<T>(T value, Span<byte> text)
        where T : IUtf8SpanFormattable
    {
        value.TryFormat(text, out int length, default, CultureInfo.InvariantCulture);
        return length;
    }

    // "2402.10758" and "math/0309136" are of 2024-02 and 2003-09.
    private static int DigitsAt(ArxivId id, int offset)
    {
        Span<byte> text = stackalloc byte[MaxLength];
        int length = Format(id, text);
        ReadOnlySpan<byte> number = text[(text[..length].IndexOf((byte)'/') + 1 + offset)..];
        return ((number[0] - '0') * 10) + (number[1] - '0');
    }
}
