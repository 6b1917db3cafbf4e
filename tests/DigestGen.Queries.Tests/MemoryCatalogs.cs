using DigestGen.Compiling.Catalogs;
using DigestGen.Compiling.Issues;
using DigestGen.Compiling.Projects;
using DigestGen.Compiling.Search;
using DigestGen.CompilerServices;
using DigestGen.Parsing;
using DigestGen.Parsing.Collections;

namespace DigestGen.Queries.Tests;

/// <summary>A digest file: its path, its text, and what its item says.</summary>
internal sealed record DigestFile(string Path, string Text, ItemMetadata? Item = null);

/// <summary>The bytes of a compiled catalog, to be changed.</summary>
internal sealed record CatalogImage(
    ulong HashMultiplier, byte[] Index, byte[] Hash, byte[][] RecordLocations, byte[][] Volumes, byte[][] SearchIndex);

/// <summary>Catalogs that are compiled in memory.</summary>
internal static class MemoryCatalogs
{
    public static CatalogImage Compile(IEnumerable<DigestFile> files, SearchCoverage coverage = SearchCoverage.None)
    {
        DigestIssue[] issues =
        [
            .. files.Select(static file => DigestIssue.Of(
                file.Path, IssueIdentity.Read(file.Path, file.Item ?? ItemMetadata.None, out _), DigestParser.Parse(file.Text).Content)),
        ];
        CompiledDigests compiled = CatalogCompiler.Compile(
            new EquatableArray<DigestIssue>(issues), ProjectOptions.Of(coverage), MemoryRecords.Of(issues), CancellationToken.None);
        return new CatalogImage(
            compiled.Catalog!.HashMultiplier,
            Assert.Single(Write(SectionKind.Index)),
            Assert.Single(Write(SectionKind.Hash)),
            Write(SectionKind.Places),
            Write(SectionKind.Volume),
            Write(SectionKind.Search));

        byte[][] Write(SectionKind kind) => compiled.Write(kind, CancellationToken.None);
    }

    public static DigestCatalog Of(IEnumerable<DigestFile> files) => Of(Compile(files));

    public static DigestCatalog Of(CatalogImage image) =>
        new MemoryCatalog(image.HashMultiplier, image.Index, image.Hash, image.RecordLocations, image.Volumes, image.SearchIndex);
}
