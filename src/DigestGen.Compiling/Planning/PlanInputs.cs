using DigestGen.Compiling.Outline;
using DigestGen.Compiling.Projects;

namespace DigestGen.Compiling.Planning;

/// <summary>What a plan depends on beside the texts of the issues.</summary>
/// <param name="Outline">The outline of the issues.</param>
/// <param name="Project">The project that the catalog is for.</param>
/// <param name="Texts">Where the texts are.</param>
internal sealed record PlanInputs(CatalogOutline Outline, ConsumingProject Project, TextsSource Texts)
{
    /// <summary>The inputs of a project's plan; null if the project has no digests and does not reference the package itself.</summary>
    public static PlanInputs? Of(CatalogOutline outline, ConsumingProject project, TextsSource texts) =>
        outline.Issues.Count > 0 || texts.Stored is { Issues.Count: > 0 } or { Findings.Count: > 0 } || project.Options.IsReferenced ? new PlanInputs(outline, project, texts) : null;
}
