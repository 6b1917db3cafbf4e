using System.Globalization;
using DigestGen.Compiling.Files;
using DigestGen.Compiling.Findings;
using DigestGen.Compiling.Images;
using DigestGen.Compiling.Outline;
using DigestGen.Compiling.Planning;
using DigestGen.Layout;
using DigestGen.Parsing.Collections;

namespace DigestGen.Compiling.Storage;

/// <summary>The file by which the build tells the compiler about the digests whose image it has stored in a resource.</summary>
/// <param name="Catalog">What is generated.</param>
/// <param name="Files">The files that something is said about: findings, or that they are no digests.</param>
/// <param name="Names">The papers and issues, for the analyzer of ids; null if there is no catalog, or they were not read.</param>
internal sealed record OutlineFile(StoredCatalog Catalog, EquatableArray<DigestFile> Files, IndexNames? Names)
{
    /// <summary>The extension of the file.</summary>
    public const string Extension = ".outline";

    private const string Heading = "DigestGen outline ";

    // Of the same build of this assembly, both sides have the same layouts and the same kinds of findings.
    private static readonly string s_build = string.Format(
        CultureInfo.InvariantCulture,
        "{0} {1} {2:N}",
        typeof(OutlineFile).Assembly.GetName().Version,
        ImageLayout.Version,
        typeof(OutlineFile).Module.ModuleVersionId);

    /// <summary>The outline of a catalog.</summary>
    public static OutlineFile Of(StoredCatalog catalog, EquatableArray<DigestFile> files, CatalogRecords records) => new(
        catalog,
        Reported(files),
        IndexNames.Of(records.Outline, DigestFile.IssuesOf(files).ConvertAll(static issue => issue.Outline), records.Papers));

    /// <summary>The outline where there is no catalog, because there are more issues or entries than one can have.</summary>
    public static OutlineFile WithoutCatalog(EquatableArray<DigestFile> files, List<PlanFinding> findings) => new(
        new StoredCatalog(
            null, 0, 0, EquatableArray<IssueMember>.Empty, EquatableArray<PaperMember>.Empty, new EquatableArray<PlanFinding>([.. findings])),
        Reported(files),
        null);

    /// <summary>The text of the file.</summary>
    public string Write()
    {
        var body = new OutlineText();
        StoredCatalogText.Write(body, Catalog);
        body.Add(Files.Count);
        foreach (DigestFile file in Files)
        {
            DigestFileText.Write(body.AddPlain("\n"), file);
        }

        body.AddPlain("\n").Add(Names is not null);
        if (Names is not null)
        {
            NamesText.Write(body, Names);
        }

        string text = body.AddPlain("\n").ToString();
        return new OutlineText().AddPlain(Heading).Add(s_build).Add(text.Length).AddPlain("\n").AddPlain(text).ToString();
    }

    /// <summary>Reads the text of a file.</summary>
    /// <param name="text">The text.</param>
    /// <param name="readsNames">Whether the papers and issues are read too.</param>
    /// <exception cref="FormatException">The text is not that of an outline, or another build of DigestGen wrote it.</exception>
    public static OutlineFile Read(string text, bool readsNames)
    {
        var scanner = new OutlineScanner(text);
        scanner.ReadPlain(Heading);
        if (scanner.ReadText() != s_build)
        {
            throw new FormatException("Another version of DigestGen wrote the file.");
        }

        int length = scanner.ReadNumber();
        scanner.ReadPlain("\n");
        if (length != scanner.Rest)
        {
            throw new FormatException("The file is cut short, or goes on behind its end.");
        }

        StoredCatalog catalog = StoredCatalogText.Read(scanner);
        var files = new DigestFile[scanner.ReadCount()];
        for (int i = 0; i < files.Length; i++)
        {
            scanner.ReadPlain("\n");
            files[i] = DigestFileText.Read(scanner);
        }

        scanner.ReadPlain("\n");
        return new OutlineFile(
            catalog, new EquatableArray<DigestFile>(files), scanner.ReadFlag() && readsNames ? NamesText.Read(scanner) : null);
    }

    private static EquatableArray<DigestFile> Reported(EquatableArray<DigestFile> files) => new(
    [
        .. files
            .Where(static file => file.Ignored is not null || file.Findings is not null)
            .Select(static file => file with { Issue = null }),
    ]);
}
