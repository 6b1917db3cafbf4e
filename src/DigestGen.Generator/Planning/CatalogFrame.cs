using DigestGen.Generator.Input;

namespace DigestGen.Generator.Planning;

/// <summary>What a plan depends on beside the texts of the issues.</summary>
/// <param name="Outline">The outline of the issues.</param>
/// <param name="Project">The project that the catalog is for.</param>
internal sealed record CatalogFrame(CatalogOutline Outline, ConsumingProject Project);
