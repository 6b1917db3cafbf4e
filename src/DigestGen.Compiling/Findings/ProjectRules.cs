namespace DigestGen.Compiling.Findings;

/// <summary>What can be wrong with the project or between its digests.</summary>
internal enum PlanFindingKind
{
    IssueInTwoFiles,
    UnreadableMetadata,
    InvalidOption,
    LanguageVersionTooOld,
    LibraryMissing,
    CatalogTooLarge,
    NoNamedPapers,
    TooManyNamedPapers,
    NoDigests,
    DigestInOutputFolder,
    CatalogNameConflict,
    UnreadableFile,
    UnreadableFileName,
    NotADigest,
    SameContent,
    UnusableOutline,
    LateFile,
}

/// <summary>The rules for the project, its items, and what is between its digests.</summary>
internal static class ProjectRules
{
    public static DiagnosticRule Make(PlanFindingKind kind) => kind switch
    {
        PlanFindingKind.IssueInTwoFiles => new(
            "DG0027",
            "An issue is one file",
            "Another file is the issue of {0} too: '{1}'",
            RuleSeverity.Warning,
            "Two files have the same channel, date and time. The catalog has both."),
        PlanFindingKind.UnreadableMetadata => new(
            "DG0028",
            "An item's metadata can be read",
            "'{0}' is not {2}: the item's metadata {1} is ignored",
            RuleSeverity.Warning,
            "The metadata Date and Time of a digest's item read '2024-04-03' and '09:06'."),
        PlanFindingKind.InvalidOption => new(
            "DG0029",
            "A property has one of its values",
            "'{0}' is not a value of the property {1}: it can be {2}",
            RuleSeverity.Error,
            "The properties of the project file that DigestGen reads are listed in its README."),
        PlanFindingKind.LanguageVersionTooOld => new(
            "DG0030",
            "The generated code needs C# 11",
            "C# {0} has no UTF-8 literals: set LangVersion to 11.0 or newer",
            RuleSeverity.Error,
            "The catalog's data are UTF-8 literals, which C# has since version 11.") { IsConfigurable = false },
        PlanFindingKind.LibraryMissing => new(
            "DG0031",
            "The generated code needs DigestGen.dll",
            "The project can't use DigestGen.dll: reference the package DigestGen with its compile assets, from a project that targets .NET 8 or newer",
            RuleSeverity.Error,
            "The package contains the generator and the library. A project that references the generator's project references the library's project too.") { IsConfigurable = false },
        PlanFindingKind.CatalogTooLarge => new(
            "DG0032",
            "A catalog fits into the compiled layout",
            "The catalog has {1} {0}, and the limit is {2}: spread the digests over several projects and read them through DigestCatalog.Combine",
            RuleSeverity.Error,
            "Each table of the compiled layout counts its rows in a few digits.") { IsConfigurable = false },
        PlanFindingKind.NoNamedPapers => new(
            "DG0033",
            "Many papers get no members of their own",
            "{0} papers get no members of their own, because there are more than {1}: look them up by id, or set DigestGenNamedPapers to true or false",
            RuleSeverity.Info,
            "A member for each paper costs compile time and makes completion slow. The property DigestGenNamedPapers decides; 'auto' draws the line."),
        PlanFindingKind.TooManyNamedPapers => new(
            "DG0034",
            "A class can have members for all papers",
            "{0} papers can't have members of their own, because a class can have {1}: set DigestGenNamedPapers to false and look them up by id, or spread the digests over several projects",
            RuleSeverity.Error,
            "The runtime loads no class with more than some 65,000 methods: a program would end with a TypeLoadException where it names the first paper.") { IsConfigurable = false },
        PlanFindingKind.NoDigests => new(
            "DG0050",
            "A project that references DigestGen has digests",
            "No digest was found, so the catalog is empty: {0}{1}{2}{3}",
            RuleSeverity.Warning,
            "Add digests as AdditionalFiles or Digest items. A project that needs no catalog needs no reference to the package."),
        PlanFindingKind.DigestInOutputFolder => new(
            "DG0056",
            "A digest is not in an output folder",
            "Digest items in output folders are ignored: {0}. Exclude the folders from the pattern, or keep the digests in another folder",
            RuleSeverity.Warning,
            "Files in the folders that the build writes to, such as bin and obj, are copies or temporary files, and never become issues."),
        PlanFindingKind.CatalogNameConflict => new(
            "DG0057",
            "The catalog's name has no second meaning",
            "The catalog '{0}' {1}: set the property DigestGenCatalogName or DigestGenNamespace to another name",
            RuleSeverity.Warning,
            "A class that has the name of a part of its own namespace, or of a type of the library, can't be found by its name everywhere."),
        PlanFindingKind.UnreadableFile => new(
            "DG0044",
            "A digest can be read",
            "The file can't be read: {0}",
            RuleSeverity.Error,
            "The compiler's host could not give the text of the file. The other digests are compiled."),
        PlanFindingKind.UnreadableFileName => new(
            "DG0046",
            "The date and time in a file's name can be read",
            "'{0}' in the file's name is not {2}, so the issue has no {1}: rename the file, or give its item the metadata",
            RuleSeverity.Warning,
            "Digests are called '2024-04-03-0906.cs.IR.md' or '2024-04-03.cs.IR.md'. The metadata Date and Time of an item come before the name."),
        PlanFindingKind.NotADigest => new(
            "DG0047",
            "A file with the name of a digest is one",
            "The file has the name of a digest and is left out: {0}",
            RuleSeverity.Warning,
            "A file called after a date and a channel of arXiv's is expected to be a digest. Remove it from the project's items if it is not meant to be one."),
        PlanFindingKind.SameContent => new(
            "DG0048",
            "A digest is there once",
            "'{0}' has the same content as '{1}': delete one of them, or exclude it from the project",
            RuleSeverity.Warning,
            "A copy of a digest adds an issue that says the same as another. The catalog has both."),
        PlanFindingKind.UnusableOutline => new(
            "DG0070",
            "The stored texts are of this build",
            "The file that DigestGen wrote for the compiler can't be used: {0} Rebuild the project",
            RuleSeverity.Error,
            "With DigestGenStorage, a task writes the texts into a resource, and what the compiler needs to know of them into this file. Another version wrote it, or something changed it since.") { IsConfigurable = false },
        PlanFindingKind.LateFile => new(
            "DG0071",
            "Digests are there before their texts are stored",
            "'{0}' was added to AdditionalFiles after DigestGen stored the texts, so it is not compiled: let the target that adds it run before, with BeforeTargets=\"DigestGenCollectItems\"",
            RuleSeverity.Warning,
            "With DigestGenStorage, a task reads the digests before the compiler runs. Items that a target adds after it are not read."),
    };
}
