namespace DigestGen.Parsing.Reading;

/// <summary>A stretch of a digest's text.</summary>
internal readonly record struct Slice(int Start, int Length)
{
    public int End => Start + Length;

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);

    public Slice Sub(int start, int length) => new(Start + start, length);
}
