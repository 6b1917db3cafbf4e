using DigestGen.Compiling.Findings;
using DigestGen.Compiling.Planning.Volumes;
using DigestGen.Parsing.Collections;

namespace DigestGen.Compiling.Planning;

/// <summary>What is emitted, and what is wrong beyond a single digest.</summary>
/// <param name="VolumeBuckets">The records: volumes in no order, each always in the same bucket.</param>
/// <param name="Index">The index; null if no catalog is emitted.</param>
/// <param name="RecordLocationTables">The locations of the records: the hash, and tables in the order of their numbers.</param>
/// <param name="RecordLocations">The methods that find tables and volumes; null if no catalog is emitted.</param>
/// <param name="Search">What the search index is made of; null if there is none.</param>
/// <param name="Issues">The members for issues; null if no catalog is emitted.</param>
/// <param name="Papers">The members for papers, by month; none if papers get no members.</param>
/// <param name="Findings">What is wrong.</param>
internal sealed record CatalogPlan(
    EquatableArray<EquatableArray<VolumePlan>> VolumeBuckets,
    IndexPlan? Index,
    EquatableArray<RecordLocationTablePlan> RecordLocationTables,
    RecordLocationsPlan? RecordLocations,
    SearchPlan? Search,
    IssueMembersPlan? Issues,
    EquatableArray<PaperMembersPlan> Papers,
    EquatableArray<PlanFinding> Findings)
{
    /// <summary>The plan of a project without digests.</summary>
    public static CatalogPlan Nothing { get; } = WithoutCatalog(EquatableArray<PlanFinding>.Empty);

    /// <summary>The plan of no catalog.</summary>
    public static CatalogPlan WithoutCatalog(EquatableArray<PlanFinding> findings) => new(
        EquatableArray<EquatableArray<VolumePlan>>.Empty,
        null,
        EquatableArray<RecordLocationTablePlan>.Empty,
        null,
        null,
        null,
        EquatableArray<PaperMembersPlan>.Empty,
        findings);
}
