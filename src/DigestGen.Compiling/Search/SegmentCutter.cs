using DigestGen.Compiling.Outline;
using DigestGen.Compiling.Papers;
using DigestGen.Layout;
using DigestGen.Parsing.Records;

namespace DigestGen.Compiling.Search;

/// <summary>Cuts the papers of a catalog into segments.</summary>
/// <remarks>A segment ends with a month, so that new papers leave all segments of earlier months as they are.</remarks>
internal sealed class SegmentCutter
{
    // A segment repeats terms of others, so small ones take more room; a literal of more than a few megabytes takes the
    // compiler much memory. In bytes of all texts, of which titles and summaries are about a fifth.
    private const int LengthOfSummaries = 40 << 20;
    private const int LengthOfAll = 8 << 20;

    private readonly CatalogOutline _outline;
    private readonly PaperTable _papers;
    private readonly DigestContent[] _contents;
    private readonly int _maxLength;
    private readonly List<SegmentPapers> _segments = [];
    private readonly List<byte[]?> _records = [];
    private readonly List<ContentHash> _hashes = [];
    private long _length;

    private SegmentCutter(CatalogOutline outline, PaperTable papers, DigestContent[] contents, int maxLength)
    {
        _outline = outline;
        _papers = papers;
        _contents = contents;
        _maxLength = maxLength;
    }

    /// <summary>Cuts the papers of a catalog.</summary>
    /// <param name="outline">The issues.</param>
    /// <param name="papers">The papers.</param>
    /// <param name="contents">What the issues say, in their order.</param>
    /// <param name="coverage">What the index covers.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <param name="maxLength">The length of records from which on a segment ends with its month; null to choose one.</param>
    public static SegmentPapers[] Cut(
        CatalogOutline outline,
        PaperTable papers,
        ReadOnlySpan<DigestContent> contents,
        SearchCoverage coverage,
        CancellationToken cancellationToken,
        int? maxLength = null)
    {
        var cutter = new SegmentCutter(outline, papers, contents.ToArray(), maxLength ?? (coverage == SearchCoverage.All ? LengthOfAll : LengthOfSummaries));
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
        if (_records.Count == SearchLayout.MaxDocuments || _length >= (isSameMonth ? _maxLength * 3L / 2 : _maxLength))
        {
            End();
        }
    }

    // A record's bytes may be with the first issue alone that has it, or elsewhere.
    private void AddPaper(int rank)
    {
        ContentHash hash = Find(_papers.LatestAppearance(rank), out byte[]? record, out int length);
        for (int appearance = _papers.Starts[rank]; record is null && appearance < _papers.Starts[rank + 1]; appearance++)
        {
            if (Find(_papers.Appearances[appearance], out byte[]? earlier, out _) == hash)
            {
                record = earlier;
            }
        }

        _records.Add(record);
        _hashes.Add(hash);
        _length += length;
    }

    private ContentHash Find(int entry, out byte[]? record, out int length)
    {
        int issue = _outline.IssueOf(entry);
        int number = entry - _outline.Issues[issue].FirstEntry;
        DigestContent content = _contents[issue];
        length = content.Entries[number].Length;

        // A shorter one is abridged.
        record = content.HasRecord(number) && content.GetRecord(number).Length == length ? content.GetRecord(number) : null;
        return content.Hashes[number];
    }

    private void End()
    {
        if (_records.Count > 0)
        {
            _segments.Add(new SegmentPapers([.. _hashes], [.. _records]));
            _records.Clear();
            _hashes.Clear();
            _length = 0;
        }
    }
}
