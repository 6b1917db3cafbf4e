namespace DigestGen.Benchmarks.Data;

/// <summary>How much of everything an archive has.</summary>
internal sealed record ArchiveShape(int Digests, int EmptyDigests, int Entries, int Papers, int RevisedPapers, int MaxEntries)
{
    /// <summary>The real archive: 64,688 different records are 64,349 papers, of which some were revised.</summary>
    public static ArchiveShape Whole { get; } = new(5_729, 5_729 / 5, 233_863, 64_349, 64_688 - 64_349, 737);

    /// <summary>An archive of the same proportions with a number of papers.</summary>
    public static ArchiveShape OfPapers(int papers)
    {
        int digests = Math.Max(2, Scale(Whole.Digests, papers));
        return new ArchiveShape(
            digests,
            digests / 5,
            Scale(Whole.Entries, papers),
            papers,
            Scale(Whole.RevisedPapers, papers),
            Math.Clamp(papers * 3 / 4, 1, Whole.MaxEntries));
    }

    private static int Scale(int whole, int papers) => (int)((long)whole * papers / Whole.Papers);
}
