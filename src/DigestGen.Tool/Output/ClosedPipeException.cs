namespace DigestGen.Tool.Output;

/// <summary>The reader of standard output has gone.</summary>
internal sealed class ClosedPipeException(IOException cause) : Exception("The pipe is closed.", cause);
