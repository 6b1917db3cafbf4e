using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Serialization;
using DigestGen.CompilerServices;
using DigestGen.Layout;

namespace DigestGen;

/// <summary>A paper's arXiv identifier, without a version.</summary>
/// <remarks>
/// <para>
/// The scheme is arXiv's (https://info.arxiv.org/help/arxiv_identifier.html): <c>2402.10758</c> since 2015,
/// <c>0704.0001</c> from April 2007, <c>math/0309136</c> before. A subject class is not part of the identity:
/// <c>math.GT/0309136</c> is <c>math/0309136</c>.
/// </para>
/// <para>
/// Identifiers sort as their canonical forms do (ordinal). The default value is not an identifier; its text is empty.
/// In JSON an identifier is its canonical form.
/// </para>
/// </remarks>
[JsonConverter(typeof(ArxivIdJsonConverter))]
public readonly struct ArxivId : IEquatable<ArxivId>, IComparable<ArxivId>, IComparable, ISpanFormattable,
    IUtf8SpanFormattable, ISpanParsable<ArxivId>, IUtf8SpanParsable<ArxivId>
{
    /// <summary>The name of the syntax, for <see cref="StringSyntaxAttribute"/>. The package's analyzer checks parameters with it.</summary>
    internal const string Syntax = "ArxivId";

    // Longer than any canonical form: "adap-org/9901001" has 16 characters.
    internal const int MaxLength = 24;

    // A text from a network may have any length, and messages go into logs.
    private const int LongestQuoted = 64;

    internal ArxivId(uint packed) => Packed = packed;

    internal uint Packed { get; }

    /// <summary>The year of submission, as the identifier says: 1991 or later; 0 for the default value.</summary>
    public int Year => Packed == 0 ? 0 : ArxivScheme.Year(Packed);

    /// <summary>The month of submission, as the identifier says: from 1 to 12; 0 for the default value.</summary>
    public int Month => Packed == 0 ? 0 : ArxivScheme.Month(Packed);

    /// <summary>The address of the paper's abstract, <c>https://arxiv.org/abs/2402.10758</c>; empty for the default value.</summary>
    public string AbstractUrl => WithPrefix("https://arxiv.org/abs/");

    /// <summary>The address of the paper itself, <c>https://arxiv.org/pdf/2402.10758</c>; empty for the default value.</summary>
    public string PdfUrl => WithPrefix("https://arxiv.org/pdf/");

    /// <summary>
    /// The identifier that arXiv registers with DataCite (https://info.arxiv.org/help/doi.html),
    /// <c>10.48550/arXiv.2402.10758</c>; empty for the default value.
    /// </summary>
    public string Doi => WithPrefix("10.48550/arXiv.");

    /// <summary>Whether two identifiers are the same.</summary>
    public static bool operator ==(ArxivId left, ArxivId right) => left.Packed == right.Packed;

    /// <summary>Whether two identifiers differ.</summary>
    public static bool operator !=(ArxivId left, ArxivId right) => left.Packed != right.Packed;

    /// <summary>Whether one identifier sorts before another.</summary>
    public static bool operator <(ArxivId left, ArxivId right) => left.Packed < right.Packed;

    /// <summary>Whether one identifier sorts after another.</summary>
    public static bool operator >(ArxivId left, ArxivId right) => left.Packed > right.Packed;

    /// <summary>Whether one identifier sorts before another or is the same.</summary>
    public static bool operator <=(ArxivId left, ArxivId right) => left.Packed <= right.Packed;

    /// <summary>Whether one identifier sorts after another or is the same.</summary>
    public static bool operator >=(ArxivId left, ArxivId right) => left.Packed >= right.Packed;

    /// <summary>Reads an identifier. An <c>arXiv:</c> before it and a version after it are accepted and ignored.</summary>
    /// <param name="text">The text, such as <c>2402.10758</c>, <c>arXiv:2402.10758v2</c> or <c>math.GT/0309136</c>.</param>
    /// <returns>The identifier.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is not an identifier; the message says why.</exception>
    public static ArxivId Parse([StringSyntax(Syntax)] string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse((ReadOnlySpan<char>)text);
    }

    /// <summary>Reads an identifier. An <c>arXiv:</c> before it and a version after it are accepted and ignored.</summary>
    /// <param name="text">The text, such as <c>2402.10758</c>, <c>arXiv:2402.10758v2</c> or <c>math.GT/0309136</c>.</param>
    /// <returns>The identifier.</returns>
    /// <exception cref="FormatException">The text is not an identifier; the message says why.</exception>
    public static ArxivId Parse([StringSyntax(Syntax)] ReadOnlySpan<char> text)
    {
        return TryParse(text, out ArxivId id) ? id : throw new FormatException(Explain(text));
    }

    /// <summary>Reads an identifier if the text is one.</summary>
    /// <param name="text">The text, or null.</param>
    /// <param name="id">The identifier, or the default value.</param>
    /// <returns>Whether the text is an identifier.</returns>
    public static bool TryParse([NotNullWhen(true), StringSyntax(Syntax)] string? text, out ArxivId id) => TryParse((ReadOnlySpan<char>)text, out id);

    /// <summary>Reads an identifier if the text is one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="id">The identifier, or the default value.</param>
    /// <returns>Whether the text is an identifier.</returns>
    public static bool TryParse([StringSyntax(Syntax)] ReadOnlySpan<char> text, out ArxivId id)
    {
        id = new ArxivId(FiveDigitId.PackAny(text));
        return id.Packed != 0;
    }

    static ArxivId IParsable<ArxivId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<ArxivId>.TryParse(string? s, IFormatProvider? provider, out ArxivId result) =>
        TryParse(s, out result);

    static ArxivId ISpanParsable<ArxivId>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<ArxivId>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out ArxivId result) =>
        TryParse(s, out result);

    /// <summary>Reads an identifier in UTF-8.</summary>
    /// <param name="utf8Text">The text, as <see cref="Parse(string)"/> reads it.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>The identifier.</returns>
    /// <exception cref="FormatException">The text is not an identifier; the message says why.</exception>
    public static ArxivId Parse([StringSyntax(Syntax)] ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) =>
        TryParse(utf8Text, provider, out ArxivId id) ? id : throw new FormatException(Explain(Encoding.UTF8.GetString(utf8Text)));

    /// <summary>Reads an identifier in UTF-8 if the text is one.</summary>
    /// <param name="utf8Text">The text.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The identifier, or the default value.</param>
    /// <returns>Whether the text is an identifier.</returns>
    public static bool TryParse([StringSyntax(Syntax)] ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out ArxivId result)
    {
        result = new ArxivId(FiveDigitId.PackAny(utf8Text));
        return result.Packed != 0;
    }

    /// <inheritdoc/>
    public bool Equals(ArxivId other) => Packed == other.Packed;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is ArxivId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (int)Packed;

    /// <inheritdoc/>
    public int CompareTo(ArxivId other) => Packed.CompareTo(other.Packed);

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        ArxivId other => CompareTo(other),
        _ => throw new ArgumentException($"An {nameof(ArxivId)} can't be compared with a {obj.GetType()}.", nameof(obj)),
    };

    /// <summary>Explains why a text is not an identifier; null if it is one.</summary>
    internal static string? Explain(ReadOnlySpan<char> text)
    {
        if (ArxivScheme.Read(text, out _, out _) is not { } reason)
        {
            return null;
        }

        return text.Length <= LongestQuoted
            ? $"'{text}' is not an arXiv id: {reason}."
            : $"'{text[..LongestQuoted]}…' is not an arXiv id: none is so long.";
    }

    /// <summary>The canonical form: without <c>arXiv:</c>, version and subject class; empty for the default value.</summary>
    public override string ToString()
    {
        Span<char> text = stackalloc char[MaxLength];
        TryFormat(text, out int length);
        return new string(text[..length]);
    }

    private string WithPrefix(string prefix) => Packed == 0 ? "" : prefix + ToString();

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <summary>Writes the canonical form; nothing for the default value.</summary>
    /// <param name="destination">Where to write.</param>
    /// <param name="charsWritten">The length of what was written.</param>
    /// <returns>Whether there was room for it.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten)
    {
        int length = Packed == 0 ? 0 : ArxivScheme.Length(Packed);
        charsWritten = destination.Length < length ? 0 : length;
        if (charsWritten > 0)
        {
            ArxivScheme.Format(Packed, destination);
        }

        return charsWritten == length;
    }

    /// <summary>Writes the canonical form in UTF-8, where it is ASCII; nothing for the default value.</summary>
    /// <param name="utf8Destination">Where to write.</param>
    /// <param name="bytesWritten">The length of what was written.</param>
    /// <returns>Whether there was room for it.</returns>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten)
    {
        Span<char> text = stackalloc char[MaxLength];
        TryFormat(text, out int length);
        bytesWritten = 0;
        return utf8Destination.Length >= length && Ascii.FromUtf16(text[..length], utf8Destination, out bytesWritten) == OperationStatus.Done;
    }

    bool ISpanFormattable.TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TryFormat(destination, out charsWritten);

    bool IUtf8SpanFormattable.TryFormat(
        Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TryFormat(utf8Destination, out bytesWritten);
}
