namespace DigestGen.Compiling.Files;

/// <summary>Why a file is not a digest.</summary>
internal enum IgnoredReason
{
    /// <summary>Its extension is not one of a text, and its item does not say that it is a digest.</summary>
    Extension,

    /// <summary>It has none of the format's marks.</summary>
    NoMark,

    /// <summary>It has no text.</summary>
    Empty,

    /// <summary>It lies in a folder that the build writes to.</summary>
    OutputFolder,
}

/// <summary>An additional file that is not a digest.</summary>
/// <param name="Path">The file's path, as the compiler has it.</param>
/// <param name="Reason">Why it is not one.</param>
/// <param name="IsDeclared">Whether its item says that it is one.</param>
internal sealed record IgnoredFile(string Path, IgnoredReason Reason, bool IsDeclared);
