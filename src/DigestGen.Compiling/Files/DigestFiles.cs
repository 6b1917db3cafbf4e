using DigestGen.Compiling.Planning;
using DigestGen.Parsing.Collections;

namespace DigestGen.Compiling.Files;

/// <summary>All additional files of a project.</summary>
/// <param name="Files">What was read in each file; of stored digests, of those that something is said about.</param>
/// <param name="Stored">What a build has stored; null if the files' contents have the texts.</param>
internal sealed record DigestFiles(EquatableArray<DigestFile> Files, StoredCatalog? Stored)
{
    /// <summary>Where the texts are.</summary>
    public TextsSource Texts => new(Stored, Files.Sum(static file => (long)file.Length));
}
