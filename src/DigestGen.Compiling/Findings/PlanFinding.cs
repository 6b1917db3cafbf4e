using DigestGen.Parsing;

namespace DigestGen.Compiling.Findings;

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
    InvalidOption,

    /// <summary>The version of C# has no UTF-8 literals. {0}: the version.</summary>
    LanguageVersionTooOld,

    /// <summary>DigestGen.dll is not referenced.</summary>
    LibraryMissing,

    /// <summary>The catalog is larger than the compiled layout can hold. {0}: what; {1}: how many there are; {2}: the limit.</summary>
    CatalogTooLarge,

    /// <summary>There are too many papers for members that nobody asked for. {0}: how many there are; {1}: the limit.</summary>
    NoNamedPapers,

    /// <summary>There are more papers than a class can have members. {0}: how many there are; {1}: the limit.</summary>
    TooManyNamedPapers,
}
