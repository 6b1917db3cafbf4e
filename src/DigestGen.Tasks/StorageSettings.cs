using DigestGen.Compiling.Storage;

namespace DigestGen.Tasks;

/// <summary>What is stored, and where.</summary>
/// <param name="Options">What the project asks for.</param>
/// <param name="TextsPath">The file with the texts.</param>
/// <param name="OutlinePath">The file with the rest.</param>
/// <param name="CachePath">The file that tells the next build what this one read.</param>
internal sealed record StorageSettings(StorageOptions Options, string TextsPath, string OutlinePath, string CachePath);
