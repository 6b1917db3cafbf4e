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

    /// <summary>A part whose place is counted from the start of the stretch.</summary>
    public Slice Sub(Slice part) => new(Start + part.Start, part.Length);

    /// <summary>The stretch without its first characters.</summary>
    public Slice From(int start) => new(Start + start, Length - start);
}

/// <summary>A place in a digest. Lines and columns are counted from 0, columns and positions in UTF-16 units.</summary>
/// <param name="Start">Where it starts in the file's text.</param>
/// <param name="Length">How long it is.</param>
/// <param name="StartLine">The line that it starts on; lines end with LF, CR LF or CR.</param>
/// <param name="StartColumn">The column that it starts at.</param>
/// <param name="EndLine">The line that it ends on.</param>
/// <param name="EndColumn">The column that it ends before.</param>
public readonly record struct TextRange(int Start, int Length, int StartLine, int StartColumn, int EndLine, int EndColumn);
