using DigestGen.Compiling.Images;
using DigestGen.Compiling.Issues;
using DigestGen.Compiling.Search;
using DigestGen.CompilerServices;
using DigestGen.Parsing;
using DigestGen.Parsing.Collections;
using DigestGen.Parsing.Records;

namespace DigestGen.Queries.Tests;

/// <summary>A digest file: its path, and its text.</summary>
internal sealed record DigestFile(string Path, string Text);

/// <summary>Catalogs that are compiled in memory.</summary>
internal static class MemoryCatalogs
{
    public static CatalogImage Compile(IEnumerable<DigestFile> files, SearchCoverage coverage = SearchCoverage.None)
    {
        DigestIssue[] issues =
        [
            .. files.Select(static file =>
            {
                DigestContent content = DigestParser.Parse(file.Text).Content;
                IssueIdentity identity = IssueIdentity.Read(file.Path, ItemMetadata.None, out _);
                return new DigestIssue(IssueOutline.Of(file.Path, identity, content), content);
            }),
        ];
        return CatalogImage.Of(new EquatableArray<DigestIssue>(issues), coverage, CancellationToken.None)!;
    }

    public static DigestCatalog Of(IEnumerable<DigestFile> files) => Of(Compile(files));

    public static DigestCatalog Of(CatalogImage image) =>
        new MemoryCatalog(image.HashMultiplier, image.Index, image.Hash, image.RecordLocations, image.Volumes, image.SearchIndex);
}
