using DigestGen.CompilerServices;
using DigestGen.Compiling.Catalogs;
using DigestGen.Compiling.Files;
using DigestGen.Compiling.Issues;
using DigestGen.Compiling.Projects;
using DigestGen.Compiling.Search;
using DigestGen.Parsing.Collections;
using DigestGen.Tool.Files;

namespace DigestGen.Tool.Digests;

/// <summary>A catalog of files.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Paths">The file of each issue, in the catalog's order.</param>
internal sealed record FileCatalog(DigestCatalog Catalog, IReadOnlyList<string> Paths)
{
    private readonly Lazy<Dictionary<Issue, string>> _pathOf = new(() =>
        Catalog.Issues.Zip(Paths).ToDictionary(static pair => pair.First, static pair => pair.Second));

    /// <summary>The file of an issue.</summary>
    public string PathOf(Issue issue) => _pathOf.Value[issue];

    /// <summary>The line of an entry's row, counted from 1; 1 if the file can't be read any more.</summary>
    public int LineOf(Entry entry)
    {
        try
        {
            string mark = FormattableString.Invariant($"[^{entry.Reference}]");
            string[] lines = DigestDecoder.Decode(FileBytes.Read(new InputFile(PathOf(entry.Issue), IsNamed: false))).Split('\n');
            return Math.Max(0, Array.FindIndex(lines, line => line.TrimStart('|', ' ', '\t').StartsWith(mark, StringComparison.Ordinal))) + 1;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return 1;
        }
    }
}

/// <summary>Opens digests as a catalog, as a build compiles them.</summary>
internal static class CatalogReader
{
    /// <summary>What is said where no file is a digest.</summary>
    public const string NoDigest = "no digest was found: a digest has the headings '# 摘要' and '# 详细'";

    /// <summary>Reads the digests.</summary>
    /// <param name="files">The files.</param>
    /// <param name="onReading">Is told of each digest, with what is wrong with it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The catalog.</returns>
    /// <exception cref="ToolException">There are no digests, or more than a catalog can hold.</exception>
    public static FileCatalog Read(
        IReadOnlyList<InputFile> files, Action<DigestReading> onReading, CancellationToken cancellationToken)
    {
        var records = new MemoryRecords();
        var issues = new List<DigestIssue>();
        var paths = new List<string>();
        foreach (DigestReading reading in DigestReader.ReadAll(InOrder(files), cancellationToken))
        {
            onReading(reading);
            if (reading.Issue is { } issue)
            {
                issues.Add(records.Take(issue));
                paths.Add(reading.File.Path);
            }
        }

        if (issues.Count == 0)
        {
            throw new ToolException(ExitCode.Usage, NoDigest);
        }

        CompiledDigests compiled = CatalogCompiler.Compile(
            new EquatableArray<DigestIssue>([.. issues]), ProjectOptions.Of(SearchCoverage.None), records, cancellationToken);
        return compiled.Catalog is { } catalog
            ? new FileCatalog(
                new MemoryCatalog(
                    catalog.HashMultiplier,
                    Write(SectionKind.Index)[0],
                    Write(SectionKind.Hash)[0],
                    Write(SectionKind.Places),
                    Write(SectionKind.Volume)),
                paths)
            : throw new ToolException(ExitCode.Usage, "there are more entries than one catalog can hold: name fewer files");

        byte[][] Write(SectionKind kind) => compiled.Write(kind, cancellationToken);
    }

    // The order of issues follows from the paths alone, so that it is known before a file is read.
    private static InputFile[] InOrder(IReadOnlyList<InputFile> files)
    {
        EquatableArray<IssueListing> outlines = new(
        [
            .. files.Select(static file => new IssueListing(
                file.Path, IssueIdentity.Read(file.Path, ItemMetadata.None, out _), EquatableArray<EntryListing>.Empty)),
        ]);
        return [.. IssueOrder.Sort(outlines).Select(number => files[number])];
    }
}
