using DigestGen.Compiling.Outline;
using DigestGen.Compiling.Projects;

namespace DigestGen.Compiling.Planning;

/// <summary>What a plan depends on beside the texts of the issues.</summary>
/// <param name="Outline">The outline of the issues.</param>
/// <param name="Project">The project that the catalog is for.</param>
internal sealed record PlanInputs(CatalogOutline Outline, ConsumingProject Project);
