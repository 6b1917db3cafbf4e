using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace DigestGen.Sample.Web.Markup;

/// <summary>An interpolated string that is markup. There is no way to fill a hole unescaped.</summary>
/// <remarks>A compiler that meets such a string calls one method a part; no string is made of them.</remarks>
[InterpolatedStringHandler]
internal readonly ref struct MarkupTemplate
{
    // Dates, numbers and identifiers are short.
    private const int MaxValueLength = 64;

    private readonly IBufferWriter<byte> _output;

#pragma warning disable IDE0060 // The compiler passes the lengths; nothing is allocated by them.
    public MarkupTemplate(int literalLength, int formattedCount, MarkupWriter writer) => _output = writer.Output;
#pragma warning restore IDE0060

    public void AppendLiteral(string markup) => Encoding.UTF8.GetBytes(markup, _output);

    public void AppendFormatted(ReadOnlySpan<byte> utf8) => MarkupText.Write(_output, utf8);

    public void AppendFormatted(string text) => MarkupText.Write(_output, Encoding.UTF8.GetBytes(text));

    public void AppendFormatted<T>(T value, string? format = null)
        where T : IUtf8SpanFormattable
    {
        Span<byte> text = stackalloc byte[MaxValueLength];
        if (!value.TryFormat(text, out int length, format, provider: null))
        {
            throw new ArgumentException($"The text of a {typeof(T)} is longer than {MaxValueLength} bytes.", nameof(value));
        }

        MarkupText.Write(_output, text[..length]);
    }
}
