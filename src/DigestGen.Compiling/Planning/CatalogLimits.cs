using System.Globalization;
using DigestGen.Compiling.Findings;
using DigestGen.Compiling.Outline;
using DigestGen.Compiling.Projects;
using DigestGen.Compiling.Records;
using DigestGen.Layout;
using DigestGen.Parsing.Collections;

namespace DigestGen.Compiling.Planning;

/// <summary>What is larger than the compiled layout can hold.</summary>
internal static class CatalogLimits
{
    /// <summary>The findings of an outline. With one of them there is no catalog.</summary>
    public static IEnumerable<PlanFinding> Check(CatalogOutline outline)
    {
        if (outline.Papers is null)
        {
            yield return TooLarge("entries", outline.EntryCount, ImageLayout.MaxEntries);
        }

        // Each issue has a member.
        if (outline.Issues.Count > ProjectOptions.MaxMembers)
        {
            yield return TooLarge("issues", outline.Issues.Count, ProjectOptions.MaxMembers);
        }
    }

    /// <summary>The finding of a store; null if it fits. With it there is no catalog.</summary>
    public static PlanFinding? Check(RecordStore store) =>
        store.Volumes.Count <= ImageLayout.Place.MaxVolumes
            ? null
            : TooLarge("fortnights of issues, which have volumes of their own", store.Volumes.Count, ImageLayout.Place.MaxVolumes);

    private static PlanFinding TooLarge(string what, int count, int limit) => new(
        PlanFindingKind.CatalogTooLarge,
        null,
        null,
        new EquatableArray<string>([what, count.ToString(CultureInfo.InvariantCulture), limit.ToString(CultureInfo.InvariantCulture)]));
}
