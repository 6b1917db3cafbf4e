namespace DigestGen.Tool.Files;

/// <summary>A file to read.</summary>
/// <param name="Path">The path, as the user gives it or as it follows from the folder that the user gives.</param>
/// <param name="IsNamed">Whether the user names the file itself, and so says that it is a digest.</param>
/// <param name="IsStandardInput">Whether standard input has the text; the path is its name then.</param>
internal sealed record InputFile(string Path, bool IsNamed, bool IsStandardInput = false);
