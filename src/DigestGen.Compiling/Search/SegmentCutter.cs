using DigestGen.Compiling.Outline;
using DigestGen.Compiling.Papers;
using DigestGen.Layout;
using DigestGen.Parsing.Records;

namespace DigestGen.Compiling.Search;

/// <summary>Cuts the papers of a catalog into segments.</summary>
/// <remarks>A segment ends with a month, so that new papers leave all segments of earlier months as they are.</remarks>
internal sealed class SegmentCutter
{
    // A segment repeats terms of others, so small ones take more room. A literal of a few megabytes takes the compiler much
    // memory. In bytes of covered text; an index has about a third of that.
    private const int TextLength = 1 << 22;

    private readonly CatalogOutline _outline;
    private readonly PaperTable _papers;
    private readonly DigestContent[] _contents;
    private readonly int _groupCount;
    private readonly List<SegmentPapers> _segments = [];
    private readonly List<byte[]> _records = [];
    private readonly List<ContentHash> _hashes = [];
    private int _length;

    private SegmentCutter(CatalogOutline outline, PaperTable papers, DigestContent[] contents, int groupCount)
    {
        _outline = outline;
        _papers = papers;
        _contents = contents;
        _groupCount = groupCount;
    }

    /// <summary>Cuts the papers of a catalog.</summary>
    /// <param name="outline">The issues.</param>
    /// <param name="papers">The papers.</param>
    /// <param name="contents">What the issues say, in their order.</param>
    /// <param name="coverage">What the index covers.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static SegmentPapers[] Cut(
        CatalogOutline outline, PaperTable papers, ReadOnlySpan<DigestContent> contents, SearchCoverage coverage, CancellationToken cancellationToken)
    {
        var cutter = new SegmentCutter(outline, papers, contents.ToArray(), SearchedText.GroupCount(coverage));
        for (int rank = 0; rank < papers.Ids.Length; rank++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (rank > 0)
            {
                cutter.CutBefore(ArxivScheme.IsSameGroup(papers.Ids[rank - 1], papers.Ids[rank]));
            }

            cutter.AddPaper(rank);
        }

        cutter.End();
        return [.. cutter._segments];
    }

    private void CutBefore(bool isSameMonth)
    {
        if (_records.Count == SearchLayout.MaxDocuments || _length >= (isSameMonth ? 2 * TextLength : TextLength))
        {
            End();
        }
    }

    // A record's bytes may be with the first issue alone that has it.
    private void AddPaper(int rank)
    {
        ContentHash hash = Find(_papers.LatestAppearance(rank), out byte[] record);
        for (int appearance = _papers.Starts[rank]; record.Length == 0; appearance++)
        {
            if (Find(_papers.Appearances[appearance], out byte[] earlier) == hash)
            {
                record = earlier;
            }
        }

        _records.Add(record);
        _hashes.Add(hash);
        _length += SearchedText.Length(record, _groupCount);
    }

    private ContentHash Find(int entry, out byte[] record)
    {
        int issue = _outline.IssueOf(entry);
        int number = entry - _outline.Issues[issue].FirstEntry;
        record = _contents[issue].GetRecord(number);
        return _contents[issue].Hashes[number];
    }

    private void End()
    {
        if (_records.Count > 0)
        {
            _segments.Add(new SegmentPapers([.. _records], [.. _hashes]));
            _records.Clear();
            _hashes.Clear();
            _length = 0;
        }
    }
}
