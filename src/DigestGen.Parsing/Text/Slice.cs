namespace DigestGen.Parsing.Text;

/// <summary>A stretch of a digest's text.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="Length">How long it is.</param>
public readonly record struct Slice(int Start, int Length)
{
    /// <summary>Where it ends.</summary>
    public int End => Start + Length;

    /// <summary>Its characters.</summary>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);

    /// <summary>The same stretch without the white space at its start.</summary>
    public Slice TrimStart(string text) => Sub(Length - In(text).TrimStart().Length, In(text).TrimStart().Length);

    /// <summary>A part of the stretch.</summary>
    public Slice Sub(int start, int length) => new(Start + start, length);
}
