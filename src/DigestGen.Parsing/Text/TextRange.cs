namespace DigestGen.Parsing.Text;

/// <summary>A place in a digest. Lines and columns are counted from 0, columns and positions in UTF-16 units.</summary>
/// <param name="Start">Where it starts in the file's text.</param>
/// <param name="Length">How long it is.</param>
/// <param name="StartLine">The line that it starts on; lines end with LF, CR LF or CR.</param>
/// <param name="StartColumn">The column that it starts at.</param>
/// <param name="EndLine">The line that it ends on.</param>
/// <param name="EndColumn">The column that it ends before.</param>
public readonly record struct TextRange(int Start, int Length, int StartLine, int StartColumn, int EndLine, int EndColumn);
