namespace DigestGen.Search.Index;

/// <summary>A text with which a term of the index starts, or which is one.</summary>
/// <remarks>A class: the runtime has native code for lists of these.</remarks>
/// <param name="Term">The number of the query's term.</param>
/// <param name="Text">The text.</param>
/// <param name="IsPrefix">Whether longer terms of the index count.</param>
/// <param name="GroupCount">How many groups of fields, from titles on, the term is looked for in.</param>
internal sealed record QueryKey(int Term, byte[] Text, bool IsPrefix, int GroupCount);
