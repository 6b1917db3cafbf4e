using DigestGen.Generator.Input;
using DigestGen.Parsing;

namespace DigestGen.Generator.Planning;

/// <summary>Records that one issue brings into a volume.</summary>
/// <param name="Content">What the issue says.</param>
/// <param name="Entries">The entries whose records they are.</param>
internal sealed record VolumeRecords(DigestContent Content, EquatableArray<int> Entries);

/// <summary>A volume, which is one literal.</summary>
/// <param name="MethodName">The method that gives it.</param>
/// <param name="Records">The records, issue by issue.</param>
internal sealed record Volume(string MethodName, EquatableArray<VolumeRecords> Records);

/// <summary>The volumes that start with a record of one issue.</summary>
/// <param name="Catalog">The catalog's class.</param>
/// <param name="HintName">The name of the source file.</param>
/// <param name="ClassName">The class that the methods are in.</param>
/// <param name="LengthStep">What the lengths of all volumes are multiples of.</param>
/// <param name="Volumes">The volumes.</param>
internal sealed record VolumePlan(
    CatalogName Catalog, string HintName, string ClassName, int LengthStep, EquatableArray<Volume> Volumes);

/// <summary>The index, which depends on what the issues name and not on what they say.</summary>
/// <param name="Catalog">The catalog's class.</param>
/// <param name="Tables">The index in compiled form.</param>
/// <param name="HasUtf8Literals">Whether the version of C# has UTF-8 literals; without them the catalog has members and no data.</param>
internal sealed record IndexPlan(CatalogName Catalog, EquatableArray<byte> Tables, bool HasUtf8Literals);

/// <summary>A table of the places of records, or the hash, which has those of the papers' latest ones by identifier.</summary>
/// <param name="Catalog">The catalog's class.</param>
/// <param name="Number">The number of the table.</param>
/// <param name="Hash">The hash; null if it is a table.</param>
/// <param name="Places">The places, packed.</param>
internal sealed record PlaceTablePlan(CatalogName Catalog, int Number, CompiledHash? Hash, EquatableArray<int> Places);

/// <summary>The way to the literals of tables and volumes.</summary>
/// <param name="Catalog">The catalog's class.</param>
/// <param name="PaperTableCount">How many tables have the places of the papers' latest records.</param>
/// <param name="EntryTableCount">How many tables have those of the entries' records.</param>
/// <param name="VolumeMethods">The method of each volume with its class, by the volume's number.</param>
/// <param name="HasUtf8Literals">Whether the version of C# has UTF-8 literals; without them the catalog has members and no data.</param>
internal sealed record PlacesPlan(
    CatalogName Catalog,
    int PaperTableCount,
    int EntryTableCount,
    EquatableArray<string> VolumeMethods,
    bool HasUtf8Literals);

/// <summary>The catalog's class, and a member for each issue in the order of issues.</summary>
/// <param name="Catalog">The catalog's class.</param>
/// <param name="Issues">The issues.</param>
/// <param name="PaperCount">How many papers there are.</param>
/// <param name="HasNamedPapers">Whether papers have members too.</param>
internal sealed record IssueMembersPlan(
    CatalogName Catalog, EquatableArray<IssueMember> Issues, int PaperCount, bool HasNamedPapers);

/// <summary>A member for a paper, and where its latest record is. Equal to another if that record says the same.</summary>
internal sealed class PaperMember(uint packedId, OutlinedIssue issue, DigestContent content, int entry) : IEquatable<PaperMember>
{
    public uint PackedId { get; } = packedId;

    /// <summary>The issue of the latest record.</summary>
    public IssueIdentity Issue { get; } = issue.Identity;

    /// <summary>The latest record.</summary>
    public ReadOnlySpan<byte> Record => content.GetRecord(entry);

    private ContentHash Hash => content.Hashes[entry];

    public bool Equals(PaperMember? other) =>
        other is not null && PackedId == other.PackedId && Hash == other.Hash && Issue == other.Issue;

    public override bool Equals(object? obj) => Equals(obj as PaperMember);

    public override int GetHashCode() => (int)PackedId;
}

/// <summary>Members for the papers of one month, which are a file of their own: an edit rewrites few of many.</summary>
/// <param name="Catalog">The catalog's class.</param>
/// <param name="Group">What the members' names have in common.</param>
/// <param name="Papers">The papers, by identifier.</param>
internal sealed record PaperMembersPlan(CatalogName Catalog, string Group, EquatableArray<PaperMember> Papers);

/// <summary>What is emitted, and what is wrong beyond the single digest.</summary>
/// <param name="Shelves">The records: volumes in no order, always on the same shelf.</param>
/// <param name="Index">The index; null if no catalog is emitted.</param>
/// <param name="PlaceTables">The places of the records: the hash, and tables in the order of their numbers.</param>
/// <param name="Places">The way to the tables and volumes; null if no catalog is emitted.</param>
/// <param name="Issues">The members for issues; null if no catalog is emitted.</param>
/// <param name="Papers">The members for papers, by month; none if papers get no members.</param>
/// <param name="Findings">What is wrong.</param>
internal sealed record CatalogPlan(
    EquatableArray<EquatableArray<VolumePlan>> Shelves,
    IndexPlan? Index,
    EquatableArray<PlaceTablePlan> PlaceTables,
    PlacesPlan? Places,
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
        EquatableArray<PlaceTablePlan>.Empty,
        null,
        null,
        EquatableArray<PaperMembersPlan>.Empty,
        findings);
}
