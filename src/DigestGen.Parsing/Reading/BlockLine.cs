namespace DigestGen.Parsing.Reading;

/// <summary>A line of a block that holds text.</summary>
/// <param name="Line">The line's number in the file.</param>
/// <param name="Text">The text, after the indentation if there is one.</param>
/// <param name="IsIndented">Whether it is indented by four columns, and so a slot.</param>
internal sealed record BlockLine(int Line, Slice Text, bool IsIndented);
