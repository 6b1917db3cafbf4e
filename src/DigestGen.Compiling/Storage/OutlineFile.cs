using DigestGen.Compiling.Files;
using DigestGen.Compiling.Images;
using DigestGen.Compiling.Issues;
using DigestGen.Compiling.Outline;
using DigestGen.Compiling.Planning;
using DigestGen.Compiling.Records;
using DigestGen.Parsing.Collections;

namespace DigestGen.Compiling.Storage;

/// <summary>The file by which the build tells the compiler about the digests whose image it has stored in a resource.</summary>
/// <remarks>
/// It is text, because the compiler hands over nothing else: a first line with the build of DigestGen that wrote it, and a
/// line for each section, which has the section's name and its sealed bytes in Base64. Who needs one section decodes no other.
/// A file that is not as it was written is refused.
/// </remarks>
/// <param name="Catalog">What is generated.</param>
/// <param name="Files">The files that something is said about: findings, or that they are no digests.</param>
/// <param name="KnownFiles">What all files' paths together are known by, so that a file that came later is noticed.</param>
internal sealed record OutlineFile(StoredCatalog Catalog, EquatableArray<DigestFile> Files, ulong KnownFiles)
{
    /// <summary>The extension of the file.</summary>
    public const string Extension = ".outline";

    private const string Heading = "DigestGen outline ";
    private const string CatalogSection = "catalog ";
    private const string PathsSection = "paths ";
    private const string NamesSection = "names ";

    /// <summary>The text of the file.</summary>
    /// <param name="catalog">What is generated.</param>
    /// <param name="files">All files.</param>
    /// <param name="names">The papers and issues; null if there is no catalog.</param>
    public static string Write(StoredCatalog catalog, EquatableArray<DigestFile> files, IndexNames? names)
    {
        var body = new PackedWriter();
        Write(body, catalog);
        DigestFile[] reported = [.. files.Where(static file => file.Ignored is not null || file.Findings is not null)];
        body.Add(reported.Length);
        foreach (DigestFile file in reported)
        {
            DigestFileCodec.Write(body, file with { Issue = null });
        }

        string[] paths = [.. files.Select(static file => file.Path)];
        body.Add(FilePaths.Identify(paths));
        var known = new PackedWriter().Add(paths.Length);
        foreach (string path in paths)
        {
            known.Add(path);
        }

        return $"{Heading}{BuildIdentity.Text}\n{Section(CatalogSection, body)}{Section(PathsSection, known)}{Section(NamesSection, IndexNames.Write(names))}";
    }

    /// <summary>Whether a path is that of an outline. No metadata says so, so that a project's metadata are the same in an editor and in a build.</summary>
    public static bool IsName(string path) =>
        path.EndsWith(Extension, StringComparison.Ordinal) && path.LastIndexOf(".DigestGen.", StringComparison.Ordinal) > path.LastIndexOfAny(['/', '\\']);

    /// <summary>Reads what is generated, and what is reported.</summary>
    /// <param name="text">The text of a file.</param>
    /// <exception cref="FormatException">The text is not that of an outline, or another build of DigestGen wrote it.</exception>
    public static OutlineFile Read(string text)
    {
        PackedReader reader = Open(text, CatalogSection);
        return new OutlineFile(
            ReadCatalog(reader), new EquatableArray<DigestFile>(reader.ReadList(DigestFileCodec.Read)), reader.ReadLong());
    }

    /// <summary>Reads the paths of all files that the build knew of.</summary>
    /// <param name="text">The text of a file.</param>
    /// <exception cref="FormatException">The text is not that of an outline, or another build of DigestGen wrote it.</exception>
    public static string[] ReadPaths(string text) => Open(text, PathsSection).ReadList(static reader => reader.ReadText());

    /// <summary>Reads the papers and issues, for the analyzer of ids.</summary>
    /// <param name="text">The text of a file.</param>
    /// <returns>Null if there is no catalog.</returns>
    /// <exception cref="FormatException">The text is not that of an outline, or another build of DigestGen wrote it.</exception>
    public static IndexNames? ReadNames(string text) => IndexNames.Read(Open(text, NamesSection));

    private static string Section(string name, PackedWriter body) => $"{name}{Convert.ToBase64String(body.Seal())}\n";

    // All lines are looked at, so that a file that is cut short is refused whatever is read of it.
    private static PackedReader Open(string text, string wanted)
    {
        if (!text.StartsWith(Heading, StringComparison.Ordinal))
        {
            throw PackedReader.Malformed();
        }

        string? found = null;
        int at = LineEnd(text, 0);
        if (string.CompareOrdinal(text, Heading.Length, BuildIdentity.Text, 0, Math.Max(at - Heading.Length, BuildIdentity.Text.Length)) != 0)
        {
            throw new FormatException("Another version of DigestGen wrote the file.");
        }

        foreach (string name in (string[])[CatalogSection, PathsSection, NamesSection])
        {
            int start = at + 1;
            at = LineEnd(text, start);
            if (string.CompareOrdinal(text, start, name, 0, name.Length) != 0)
            {
                throw PackedReader.Malformed();
            }

            found = name == wanted ? text.Substring(start + name.Length, at - start - name.Length) : found;
        }

        return at + 1 == text.Length ? new PackedReader(Convert.FromBase64String(found!)) : throw PackedReader.Malformed();
    }

    private static int LineEnd(string text, int start) =>
        start < text.Length && text.IndexOf('\n', start) is >= 0 and int end ? end : throw PackedReader.Malformed();

    private static void Write(PackedWriter writer, StoredCatalog catalog)
    {
        writer.Add(catalog.Resource is not null);
        if (catalog.Resource is { } resource)
        {
            writer.Add(resource.Name).Add(resource.Checksum);
        }

        writer.Add(catalog.HashMultiplier).Add(catalog.PaperCount).Add(catalog.Issues.Count);
        foreach (IssueMember issue in catalog.Issues)
        {
            writer.Add(issue.Name).Add(issue.Documentation);
        }

        writer.Add(catalog.Papers.Count);
        foreach (PaperMember paper in catalog.Papers)
        {
            DigestFileCodec.Write(writer.Add(paper.PackedId), paper.Issue);
            writer.Add(paper.Hash).Add(RecordText.Title(paper.Record)).Add(RecordText.Summary(paper.Record));
        }

        DigestFileCodec.Write(writer, catalog.Findings);
    }

    private static StoredCatalog ReadCatalog(PackedReader reader) => new(
        reader.ReadFlag() ? new TextsResource(reader.ReadText(), reader.ReadHash()) : null,
        reader.ReadLong(),
        reader.ReadNumber(),
        new EquatableArray<IssueMember>(reader.ReadList(static reader => new IssueMember(reader.ReadText(), reader.ReadText()))),
        new EquatableArray<PaperMember>(reader.ReadList(static reader =>
        {
            uint packedId = reader.ReadUnsigned();
            IssueIdentity issue = DigestFileCodec.ReadIdentity(reader);
            var hash = reader.ReadHash();
            return new PaperMember(packedId, issue, AbridgedRecord.Of(reader.ReadText(), reader.ReadText()), hash);
        })),
        DigestFileCodec.ReadPlanFindings(reader));
}
