using DigestGen.Compiling.Issues;
using DigestGen.Compiling.Outline;
using DigestGen.Compiling.Papers;
using DigestGen.Compiling.Records;
using DigestGen.Layout;
using DigestGen.Parsing.Collections;
using DigestGen.Parsing.Records;

namespace DigestGen.Compiling.Storage;

/// <summary>Which records a catalog stores, and where.</summary>
/// <param name="Outline">The issues.</param>
/// <param name="Papers">The papers.</param>
/// <param name="Contents">What the issues say, in their order.</param>
/// <param name="Store">The records.</param>
internal sealed record CatalogRecords(CatalogOutline Outline, PaperTable Papers, DigestContent[] Contents, RecordStore Store)
{
    /// <summary>Plans the records of some issues.</summary>
    /// <returns>Null if there are more than the layout can hold.</returns>
    public static CatalogRecords? Of(EquatableArray<DigestIssue> issues, CancellationToken cancellationToken)
    {
        var outline = CatalogOutline.Of(issues.ConvertAll(static issue => issue.Outline), cancellationToken);
        if (outline.Papers is not { } papers)
        {
            return null;
        }

        DigestContent[] contents = outline.Order(issues);
        var store = RecordStore.Of(outline, papers, contents, cancellationToken);
        return store.Volumes.Count <= ImageLayout.Place.MaxVolumes ? new CatalogRecords(outline, papers, contents, store) : null;
    }
}
