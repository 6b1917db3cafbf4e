using DigestGen.Compiling.Findings;
using DigestGen.Compiling.Issues;
using DigestGen.Compiling.Outline;
using DigestGen.Compiling.Papers;
using DigestGen.Compiling.Planning;
using DigestGen.Compiling.Records;
using DigestGen.Compiling.Search;
using DigestGen.Parsing.Collections;
using DigestGen.Parsing.Records;

namespace DigestGen.Compiling.Storage;

/// <summary>Which records a catalog stores, and where.</summary>
/// <param name="Outline">The issues.</param>
/// <param name="Papers">The papers.</param>
/// <param name="Hash">The hash of their identifiers.</param>
/// <param name="Contents">What the issues say, in their order.</param>
/// <param name="Store">The records.</param>
internal sealed record CatalogRecords(
    CatalogOutline Outline, PaperTable Papers, CompiledHash Hash, DigestContent[] Contents, RecordStore Store)
{
    /// <summary>Plans the records of some issues.</summary>
    /// <param name="issues">The issues.</param>
    /// <param name="findings">Is told what is wrong beyond a single digest.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>Null if there are more than the layout can hold, which a finding says.</returns>
    public static CatalogRecords? Of(EquatableArray<DigestIssue> issues, List<PlanFinding> findings, CancellationToken cancellationToken)
    {
        var outline = CatalogOutline.Of(issues.ConvertAll(static issue => issue.Outline), cancellationToken);
        DigestContent[] contents = outline.Order(issues);
        findings.AddRange(CatalogLimits.Check(outline));
        bool isTooLarge = findings.Count > 0;
        findings.AddRange(CopiedIssues.Report(outline, contents, cancellationToken));
        if (isTooLarge || outline is not { Papers: { } papers, Hash: { } hash })
        {
            return null;
        }

        var store = RecordStore.Of(outline, papers, contents, cancellationToken);
        if (CatalogLimits.Check(store) is { } finding)
        {
            findings.Add(finding);
            return null;
        }

        return new CatalogRecords(outline, papers, hash, contents, store);
    }

    /// <summary>What tells the image from any other.</summary>
    /// <param name="search">What the search index covers.</param>
    public ContentHash Checksum(SearchCoverage search) => TextsResource.ChecksumOf(Outline.Tables, Hash, Store, search);
}
