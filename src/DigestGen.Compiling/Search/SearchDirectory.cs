using DigestGen.Layout;

namespace DigestGen.Compiling.Search;

/// <summary>Writes the directory of a search index.</summary>
internal static class SearchDirectory
{
    public static byte[] Write(ReadOnlySpan<SegmentPapers> segments, SearchCoverage coverage)
    {
        byte[] directory = new byte[SearchLayout.Directory.Size + (segments.Length * SearchLayout.SegmentRow.Size)];
        SearchLayout.Magic.CopyTo(directory);
        Digits.Write(directory, SearchLayout.Directory.Version, 2, SearchLayout.Version);
        Digits.Write(directory, SearchLayout.Directory.Groups, 1, SearchedText.GroupCount(coverage));
        Digits.Write(directory, SearchLayout.Directory.Segments, 2, segments.Length);
        int row = SearchLayout.Directory.Size;
        int first = 0;
        foreach (SegmentPapers segment in segments)
        {
            Digits.Write4(directory, row + SearchLayout.SegmentRow.FirstPaper, first);
            Checksum.Write(directory, row + SearchLayout.SegmentRow.Fingerprint, segment.Fingerprint);
            first += segment.Count;
            row += SearchLayout.SegmentRow.Size;
        }

        Digits.Write4(directory, SearchLayout.Directory.Papers, first);
        return directory;
    }
}
