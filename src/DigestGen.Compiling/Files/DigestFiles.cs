using DigestGen.Compiling.Projects;
using DigestGen.Compiling.Records;
using DigestGen.Parsing.Collections;

namespace DigestGen.Compiling.Files;

/// <summary>All additional files of a project.</summary>
/// <param name="Files">What was read in each file.</param>
/// <param name="Resource">The resource that has the texts; null if the files' contents have them.</param>
internal sealed record DigestFiles(EquatableArray<DigestFile> Files, TextsResource? Resource)
{
    /// <summary>Where the texts are.</summary>
    public TextsSource Texts => new(Resource, Files.Sum(static file => (long)file.Length) >= ProjectOptions.MinAutomaticResource);
}
