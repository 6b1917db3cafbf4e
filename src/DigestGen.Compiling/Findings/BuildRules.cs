namespace DigestGen.Compiling.Findings;

/// <summary>What can be wrong with a project before the compiler runs. The package's targets and tasks report it.</summary>
internal enum BuildFindingKind
{
    UndatedName,
    NotCSharp,
    FrameworkTooOld,
    AssetsMissing,
    PrivateReference,
    LateItems,
    LineBreakInName,
    UnknownProperty,
    PatternWithoutFiles,
    ImageTooLarge,
    ImageNotWritten,
    TaskMissing,
    NoEditorConfig,
}

/// <summary>The rules for the build. A test holds the texts in the targets, which no code can make, to these.</summary>
internal static class BuildRules
{
    public static DiagnosticRule Make(BuildFindingKind kind) => kind switch
    {
        BuildFindingKind.UndatedName => new(
            "DG0049",
            "The name of a digest gives its date and channel",
            "The file's name gives {0}, so its issue has {1}{2}: call it for example '2024-04-03-0906.cs.LG.md', or add <AdditionalFiles Update=\"{3}\" Date=\"2024-04-03\" Channel=\"cs.LG\" /> to the project",
            RuleSeverity.Warning,
            "A digest gives neither its date nor its channel. Its name does, or the metadata of its item."),
        BuildFindingKind.NotCSharp => new(
            "DG0051",
            "The project is a C# project",
            "DigestGen generates C#, and this project is not a C# project: it gets no catalog. Move the digests to a C# class library, set DigestGenVisibility to public there, and reference that library from this project.",
            RuleSeverity.Warning,
            "The generator is an extension of the C# compiler."),
        BuildFindingKind.FrameworkTooOld => new(
            "DG0052",
            "The project targets .NET 8 or newer",
            "DigestGen needs .NET 8 or newer, and this project targets {0}: set TargetFramework to net8.0 or newer, or move the digests and the package to a project that targets it. A project with several target frameworks references the package only for those.",
            RuleSeverity.Error,
            "The library and the generated code use types that .NET has since version 8.") { IsConfigurable = false },
        BuildFindingKind.AssetsMissing => new(
            "DG0053",
            "The reference to the package includes what the catalog needs",
            "The reference to DigestGen leaves out {0}: {1}.",
            RuleSeverity.Error,
            "The catalog needs the library (compile, runtime) and the generator (analyzers) of the package.") { IsConfigurable = false },
        BuildFindingKind.PrivateReference => new(
            "DG0054",
            "A library passes the package on to programs",
            "The reference to DigestGen is private (PrivateAssets), so programs that use this library don't get DigestGen.dll and fail with a FileNotFoundException at run time: remove PrivateAssets from the PackageReference.",
            RuleSeverity.Warning,
            "A program that uses a library with a catalog needs DigestGen.dll beside it."),
        BuildFindingKind.LateItems => new(
            "DG0055",
            "Digest items are there before DigestGen reads them",
            "A target added {0} Digest item(s) too late, such as '{1}': they are not compiled. Let the target run before DigestGen reads the items: BeforeTargets=\"DigestGenCollectItems\".",
            RuleSeverity.Warning,
            "Metadata of items is passed to the compiler before it runs. An item that comes later would lose it."),
        BuildFindingKind.LineBreakInName => new(
            "DG0058",
            "The name of a digest has no line break",
            "The name of a digest or of its folder has a line break, which the compiler can't read: rename it.",
            RuleSeverity.Error,
            "The compiler gets the names of files and their metadata in a file that has a line for each.") { IsConfigurable = false },
        BuildFindingKind.UnknownProperty => new(
            "DG0059",
            "A property that starts with DigestGen is one of DigestGen's",
            "DigestGen has no property '{0}', and the line has no effect: {1}",
            RuleSeverity.Warning,
            "The properties of the project file that DigestGen reads are listed in its README."),
        BuildFindingKind.PatternWithoutFiles => new(
            "DG0066",
            "A pattern for digests matches files",
            "{0} Include=\"{1}\" matches no file: correct the pattern, or remove the item",
            RuleSeverity.Warning,
            "The default folder 'digests' hides that an item of the project names nothing."),
        BuildFindingKind.ImageTooLarge => new(
            "DG0072",
            "The stored texts fit into a resource",
            "The texts of the digests have more than 2,147,483,647 bytes, which no resource can hold: spread the digests over several projects and read them through DigestCatalog.Combine.",
            RuleSeverity.Error,
            "A resource of an assembly has at most 2,147,483,647 bytes.") { IsConfigurable = false },
        BuildFindingKind.ImageNotWritten => new(
            "DG0073",
            "The texts can be stored",
            "The texts of the digests can't be stored: {0} Close what uses the file, or set DigestGenStorage to literals.",
            RuleSeverity.Error,
            "With DigestGenStorage, a task writes the texts into a file in obj.") { IsConfigurable = false },
        BuildFindingKind.TaskMissing => new(
            "DG0074",
            "The package's task is there",
            "DigestGenStorage is resource, and the task that stores the texts is missing: '{0}'. Restore the package DigestGen again.",
            RuleSeverity.Error,
            "The task is in the folder 'tasks' of the package.") { IsConfigurable = false },
        BuildFindingKind.NoEditorConfig => new(
            "DG0075",
            "The compiler tells the generator of the project",
            "GenerateMSBuildEditorConfigFile is false, so the generator doesn't see the DigestGen properties of this project and the metadata of its Digest items, and uses their defaults. Remove that property.",
            RuleSeverity.Warning,
            "The compiler reads properties and metadata from a file that this property turns off."),
    };
}
