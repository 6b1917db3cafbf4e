using DigestGen.Compiling.Catalogs;
using DigestGen.Compiling.Files;
using DigestGen.Compiling.Issues;
using DigestGen.Parsing.Collections;

namespace DigestGen.Compiling.Storage;

/// <summary>The file by which the build tells the compiler about the digests whose image it has stored in a resource.</summary>
/// <remarks>
/// It is text, because the compiler hands over nothing else: a first line with the build of DigestGen that wrote it, and a
/// line for each section, which has the section's name and its sealed bytes in Base64. Who needs one section decodes no other.
/// A file that is not as it was written is refused.
/// </remarks>
/// <param name="Compiled">What is generated, without the image.</param>
/// <param name="Files">The files that something is said about: findings, or that they are no digests.</param>
/// <param name="KnownFiles">What all files' paths together are known by, so that a file that came later is noticed.</param>
public sealed record OutlineFile(CompiledDigests Compiled, EquatableArray<DigestFile> Files, ulong KnownFiles)
{
    /// <summary>The extension of the file.</summary>
    public const string Extension = ".outline";

    private const string Heading = "DigestGen outline ";
    private const string CatalogSection = "catalog ";
    private const string PathsSection = "paths ";
    private const string NamesSection = "names ";

    /// <summary>The text of the file.</summary>
    /// <param name="compiled">What is generated.</param>
    /// <param name="files">All files.</param>
    public static string Write(CompiledDigests compiled, EquatableArray<DigestFile> files)
    {
        var body = new PackedWriter();
        Write(body, compiled);
        DigestFile[] reported = [.. files.Where(static file => file.Ignored is not null || file.Findings is not null)];
        body.AddList(reported, static (writer, file) => DigestFileCodec.Write(writer, file with { Issue = null }));
        string[] paths = [.. files.Select(static file => file.Path)];
        body.Add(FilePaths.Identify(paths));
        PackedWriter known = new PackedWriter().AddList(paths, static (writer, path) => writer.Add(path));
        return $"{Heading}{BuildIdentity.Text}\n{CatalogSection}{Convert.ToBase64String(body.Seal())}\n{PathsSection}{Convert.ToBase64String(known.Seal())}\n{NamesSection}{NamesOf(compiled, files)}\n";
    }

    /// <summary>Whether a path is that of an outline. No metadata says so, so that a project's metadata are the same in an editor and in a build.</summary>
    public static bool IsName(string path) =>
        path.EndsWith(Extension, StringComparison.Ordinal) && path.LastIndexOf(".DigestGen.", StringComparison.Ordinal) > path.LastIndexOfAny(['/', '\\']);

    /// <summary>Reads what is generated, and what is reported.</summary>
    /// <param name="text">The text of a file.</param>
    /// <exception cref="FormatException">The text is not that of an outline, or another build of DigestGen wrote it.</exception>
    public static OutlineFile Read(string text)
    {
        var reader = new PackedReader(Convert.FromBase64String(Section(text, CatalogSection)));
        return new OutlineFile(
            ReadCompiled(reader), new EquatableArray<DigestFile>(reader.ReadList(DigestFileCodec.Read)), reader.ReadLong());
    }

    /// <summary>Reads the paths of all files that the build knew of.</summary>
    /// <param name="text">The text of a file.</param>
    /// <exception cref="FormatException">The text is not that of an outline, or another build of DigestGen wrote it.</exception>
    public static string[] ReadPaths(string text) =>
        new PackedReader(Convert.FromBase64String(Section(text, PathsSection))).ReadList(static reader => reader.ReadText());

    /// <summary>The text of the papers and issues, as <see cref="CatalogNames"/> reads it.</summary>
    /// <param name="text">The text of a file.</param>
    /// <returns>Null if there is no catalog.</returns>
    /// <exception cref="FormatException">The text is not that of an outline, or another build of DigestGen wrote it.</exception>
    public static string? ReadNames(string text) => Section(text, NamesSection) is { Length: > 0 } names ? names : null;

    // All lines are checked, so that a file that is cut short is refused whichever section is read.
    private static string Section(string text, string wanted)
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

        return at + 1 == text.Length ? found! : throw PackedReader.Malformed();
    }

    private static int LineEnd(string text, int start) =>
        start < text.Length && text.IndexOf('\n', start) is >= 0 and int end ? end : throw PackedReader.Malformed();

    private static string NamesOf(CompiledDigests compiled, EquatableArray<DigestFile> files)
    {
        if (compiled.Catalog is null)
        {
            return "";
        }

        EquatableArray<IssueListing> issues = DigestFile.IssuesOf(files).ConvertAll(static issue => issue.Listing);
        return CatalogNames.Of(issues).Write();
    }

    private static void Write(PackedWriter writer, CompiledDigests compiled)
    {
        DigestFileCodec.Write(writer, compiled.Findings);
        writer.Add(compiled.Catalog is not null);
        if (compiled.Catalog is not { } catalog)
        {
            return;
        }

        writer.Add(catalog.HashMultiplier).Add(catalog.PaperCount).Add(catalog.Image);
        writer.AddList(catalog.Issues, static (writer, issue) => writer.Add(issue.Name).Add(issue.Documentation));
        writer.AddList(catalog.Papers, static (writer, paper) =>
        {
            DigestFileCodec.Write(writer.Add(paper.PackedId), paper.Issue);
            writer.Add(paper.Hash).Add(paper.TitleBytes.AsSpan()).Add(paper.SummaryBytes.AsSpan());
        });
    }

    private static CompiledDigests ReadCompiled(PackedReader reader) =>
        new(DigestFileCodec.ReadPlanFindings(reader), reader.ReadFlag() ? ReadCatalog(reader) : null);

    private static CatalogDeclarations ReadCatalog(PackedReader reader)
    {
        ulong multiplier = reader.ReadLong();
        int papers = reader.ReadNumber();
        var image = reader.ReadHash();
        return new CatalogDeclarations(
            multiplier,
            papers,
            new EquatableArray<IssueMember>(reader.ReadList(static reader => new IssueMember(reader.ReadText(), reader.ReadText()))),
            new EquatableArray<PaperMember>(reader.ReadList(static reader =>
            {
                uint packedId = reader.ReadUnsigned();
                IssueIdentity issue = DigestFileCodec.ReadIdentity(reader);
                var hash = reader.ReadHash();
                return new PaperMember(packedId, issue, hash, reader.ReadBytes(), reader.ReadBytes());
            })),
            image);
    }
}
