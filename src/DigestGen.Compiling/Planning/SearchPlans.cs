using DigestGen.Compiling.Naming;
using DigestGen.Compiling.Outline;
using DigestGen.Compiling.Papers;
using DigestGen.Compiling.Search;
using DigestGen.Parsing.Collections;
using DigestGen.Parsing.Records;

namespace DigestGen.Compiling.Planning;

/// <summary>What a search index is made of. Only a build makes it; an editor does not.</summary>
/// <param name="Catalog">The catalog's class.</param>
/// <param name="Coverage">What the index covers.</param>
/// <param name="Outline">The issues.</param>
/// <param name="Papers">The papers.</param>
/// <param name="Contents">What the issues say, in their order.</param>
internal sealed record SearchInputs(
    CatalogName Catalog, SearchCoverage Coverage, CatalogOutline Outline, PaperTable Papers, EquatableArray<DigestContent> Contents);

/// <summary>A search index.</summary>
/// <param name="Directory">The directory.</param>
/// <param name="Segments">The segments.</param>
internal sealed record SearchPlan(SearchDirectoryPlan Directory, EquatableArray<SearchSegmentPlan> Segments)
{
    /// <summary>Plans an index.</summary>
    /// <param name="inputs">What it is made of; null if there is none.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static SearchPlan? Of(SearchInputs? inputs, CancellationToken cancellationToken)
    {
        if (inputs is null)
        {
            return null;
        }

        SegmentPapers[] segments = SegmentCutter.Cut(
            inputs.Outline, inputs.Papers, inputs.Contents.Span, inputs.Coverage, cancellationToken);
        var plans = new SearchSegmentPlan[segments.Length];
        for (int number = 0; number < plans.Length; number++)
        {
            plans[number] = new SearchSegmentPlan(inputs.Catalog, number, inputs.Coverage, segments[number]);
        }

        return new SearchPlan(
            new SearchDirectoryPlan(inputs.Catalog, segments.Length, new EquatableArray<byte>(SearchDirectory.Write(segments, inputs.Coverage))),
            new EquatableArray<SearchSegmentPlan>(plans));
    }
}

/// <summary>The directory of an index, and the way to its segments.</summary>
/// <param name="Catalog">The catalog's class.</param>
/// <param name="SegmentCount">How many segments there are.</param>
/// <param name="Directory">The directory in compiled form.</param>
internal sealed record SearchDirectoryPlan(CatalogName Catalog, int SegmentCount, EquatableArray<byte> Directory);

/// <summary>A segment of an index.</summary>
/// <param name="Catalog">The catalog's class.</param>
/// <param name="Number">The number of the segment.</param>
/// <param name="Coverage">What the index covers.</param>
/// <param name="Papers">The papers.</param>
internal sealed record SearchSegmentPlan(CatalogName Catalog, int Number, SearchCoverage Coverage, SegmentPapers Papers);
