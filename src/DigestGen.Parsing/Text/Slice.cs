namespace DigestGen.Parsing.Text;

/// <summary>A stretch of a digest's text.</summary>
internal readonly record struct Slice(int Start, int Length)
{
    public int End => Start + Length;

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);

    /// <summary>The same stretch without the white space at its start.</summary>
    public Slice TrimStart(string text) => Sub(Length - In(text).TrimStart().Length, In(text).TrimStart().Length);

    public Slice Sub(int start, int length) => new(Start + start, length);
}
