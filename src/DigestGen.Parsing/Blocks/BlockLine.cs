using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Blocks;

/// <summary>A line of a block that holds text.</summary>
/// <param name="Offset">How many lines below the block's opening it stands.</param>
/// <param name="Text">The text, after the indentation if there is one.</param>
/// <param name="IsIndented">Whether it is indented by four columns, and so a slot.</param>
internal readonly record struct BlockLine(int Offset, Slice Text, bool IsIndented);
