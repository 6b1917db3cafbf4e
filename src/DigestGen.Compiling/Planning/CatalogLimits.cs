using DigestGen.Compiling.Findings;
using DigestGen.Compiling.Outline;
using DigestGen.Compiling.Projects;
using DigestGen.Compiling.Records;
using DigestGen.Layout;

namespace DigestGen.Compiling.Planning;

/// <summary>What is larger than the compiled layout can hold.</summary>
internal static class CatalogLimits
{
    /// <summary>The findings of an outline. With one of them there is no catalog.</summary>
    public static IEnumerable<PlanFinding> Check(CatalogOutline outline)
    {
        if (outline.Papers is null)
        {
            yield return PlanFinding.CatalogTooLarge("entries", outline.EntryCount, ImageLayout.MaxEntries);
        }

        // Each issue has a member.
        if (outline.Issues.Count > ProjectOptions.MaxMembers)
        {
            yield return PlanFinding.CatalogTooLarge("issues", outline.Issues.Count, ProjectOptions.MaxMembers);
        }
    }

    /// <summary>The finding of a store; null if it fits. With it there is no catalog.</summary>
    public static PlanFinding? Check(RecordStore store) =>
        store.Volumes.Count <= ImageLayout.Place.MaxVolumes
            ? null
            : PlanFinding.CatalogTooLarge("fortnights of issues, which have volumes of their own", store.Volumes.Count, ImageLayout.Place.MaxVolumes);
}
