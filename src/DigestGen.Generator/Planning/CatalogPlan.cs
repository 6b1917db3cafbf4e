using DigestGen.Parsing;

namespace DigestGen.Generator.Planning;

/// <summary>What is wrong with the project or between its digests.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Path">The digest that it is about; null for the project.</param>
/// <param name="RelatedPath">Another digest that belongs to it.</param>
/// <param name="Arguments">What the message quotes.</param>
internal sealed record PlanFinding(
    PlanFindingKind Kind,
    string? Path,
    string? RelatedPath,
    EquatableArray<string> Arguments);

/// <summary>What can be wrong with the project or between its digests. Each kind's remark lists the arguments of its message.</summary>
internal enum PlanFindingKind
{
    /// <summary>Two issues have the same channel, date and time. {0}: channel, date and time; {1}: the other file.</summary>
    SameIssue,

    /// <summary>A property has a value that it can't have. {0}: the value; {1}: the property; {2}: what it can be.</summary>
    UnknownOption,

    /// <summary>The version of C# has no UTF-8 literals. {0}: the version.</summary>
    LanguageVersionTooOld,

    /// <summary>DigestGen.dll is not referenced.</summary>
    LibraryMissing,

    /// <summary>The catalog is larger than the compiled layout can hold. {0}: what; {1}: how many there are; {2}: the limit.</summary>
    CatalogTooLarge,

    /// <summary>There are too many papers for members of their own. {0}: how many there are; {1}: the limit.</summary>
    NoNamedPapers,
}

/// <summary>A part of an issue's texts that is one literal.</summary>
/// <param name="PropertyName">The property that gives it.</param>
/// <param name="Entries">The entries whose records it holds.</param>
internal sealed record VolumePart(string PropertyName, EquatableArray<int> Entries);

/// <summary>The texts that an issue owns: those that no earlier issue has.</summary>
/// <param name="Catalog">The catalog's class.</param>
/// <param name="Path">The issue's file.</param>
/// <param name="HintName">The name of the source file.</param>
/// <param name="Content">What the issue's entries are a part of.</param>
/// <param name="Parts">The literals.</param>
internal sealed record VolumePlan(
    CatalogName Catalog,
    string Path,
    string HintName,
    DigestContent Content,
    EquatableArray<VolumePart> Parts);

/// <summary>The catalog's tables.</summary>
/// <param name="Catalog">The catalog's class.</param>
/// <param name="Tables">The tables in compiled form.</param>
/// <param name="VolumeProperties">The property of each volume, by its number.</param>
/// <param name="HasUtf8Literals">Whether the version of C# has UTF-8 literals; without them the catalog has members and no data.</param>
internal sealed record IndexPlan(
    CatalogName Catalog,
    EquatableArray<byte> Tables,
    EquatableArray<string> VolumeProperties,
    bool HasUtf8Literals);

/// <summary>A member of the catalog: an issue or a paper.</summary>
/// <param name="Name">The member's name.</param>
/// <param name="Key">The issue's place in the order of issues, or the paper's packed identifier.</param>
/// <param name="Documentation">The member's summary, as plain text.</param>
internal sealed record CatalogMember(string Name, int Key, string Documentation);

/// <summary>The catalog's members.</summary>
/// <param name="Catalog">The catalog's class.</param>
/// <param name="Issues">The issues.</param>
/// <param name="Papers">The papers; null if they get no members.</param>
/// <param name="PaperCount">How many papers there are.</param>
internal sealed record MembersPlan(
    CatalogName Catalog,
    EquatableArray<CatalogMember> Issues,
    EquatableArray<CatalogMember>? Papers,
    int PaperCount);

/// <summary>What is emitted, and what is wrong beyond the single digest.</summary>
/// <param name="Volumes">The issues that own texts, by path (ordinal).</param>
/// <param name="Index">The catalog's tables; null if no catalog is emitted.</param>
/// <param name="Members">The catalog's members; null if no catalog is emitted.</param>
/// <param name="Findings">What is wrong.</param>
internal sealed record CatalogPlan(
    EquatableArray<VolumePlan> Volumes,
    IndexPlan? Index,
    MembersPlan? Members,
    EquatableArray<PlanFinding> Findings)
{
    public VolumePlan? FindVolume(string path)
    {
        ReadOnlySpan<VolumePlan> volumes = Volumes.Span;
        int low = 0;
        int high = volumes.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            int order = string.CompareOrdinal(volumes[middle].Path, path);
            if (order == 0)
            {
                return volumes[middle];
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }
}
