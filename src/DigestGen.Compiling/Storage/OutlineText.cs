using System.Text;
using DigestGen.Parsing.Records;

namespace DigestGen.Compiling.Storage;

/// <summary>Writes numbers and texts as characters that any reader of text files gives back.</summary>
/// <remarks>A number has five bits in each character, the least significant first, and a sixth if more follow. A text follows its length.</remarks>
internal sealed class OutlineText
{
    internal const int Bits = 5;
    internal const int More = 1 << Bits;
    internal const char Zero = '0';

    private readonly StringBuilder _text = new();

    public OutlineText Add(int number) => Add((uint)number);

    public OutlineText Add(bool value) => Add(value ? 1 : 0);

    public OutlineText Add(uint number)
    {
        while (number >= More)
        {
            _text.Append((char)(Zero + (More | (number & (More - 1)))));
            number >>= Bits;
        }

        _text.Append((char)(Zero + number));
        return this;
    }

    public OutlineText Add(ulong number) => Add((uint)number).Add((uint)(number >> 32));

    public OutlineText Add(ContentHash hash) => Add(hash.High).Add(hash.Low);

    /// <summary>Adds a number that may be missing.</summary>
    public OutlineText Add(int? number) => Add(number is null ? 0 : (uint)number.Value + 1);

    /// <summary>Adds a text that may be missing.</summary>
    public OutlineText Add(string? text)
    {
        Add(text is null ? 0 : (uint)text.Length + 1);
        _text.Append(text);
        return this;
    }

    /// <summary>Adds characters as they are, which the reader knows of.</summary>
    public OutlineText AddPlain(string text)
    {
        _text.Append(text);
        return this;
    }

    public override string ToString() => _text.ToString();
}
