namespace DigestGen.Compiling.Findings;

/// <summary>What can be wrong with the project or between its digests. Each kind's remark lists the arguments of its message.</summary>
public enum PlanFindingKind
{
    /// <summary>Two issues have the same channel, date and time. {0}: channel, date and time; {1}: the other file.</summary>
    SameIssue,

    /// <summary>Metadata of an item can't be read. {0}: the value; {1}: the metadata; {2}: what it can be.</summary>
    UnreadableMetadata,

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

    /// <summary>The project references the package and has no digest. {0} to {3}: the files that were considered, by the reason why they are none.</summary>
    NoDigests,

    /// <summary>Digest items name files in the folders that the build writes to. {0}: the files.</summary>
    DigestInOutputFolder,

    /// <summary>The catalog's name hides another name, or is hidden by it. {0}: the catalog's full name; {1}: what the conflict is.</summary>
    CatalogNameConflict,

    /// <summary>The host can't give the text of a file. {0}: its reason.</summary>
    UnreadableFile,

    /// <summary>A file's name has something in the place of a date or time that is none. {0}: that; {1}: which; {2}: what it should be.</summary>
    UnreadableFileName,

    /// <summary>A file has the name of a digest and is not one. {0}: the reason.</summary>
    NotADigest,

    /// <summary>Two issues say the same. {0}: the file; {1}: the other one.</summary>
    SameContent,

    /// <summary>The outline that the build writes for the compiler can't be used. {0}: the reason.</summary>
    UnusableOutline,

    /// <summary>A file that may be a digest came after the build had stored the texts. {0}: the file.</summary>
    LateFile,
}
