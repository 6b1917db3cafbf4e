namespace DigestGen.Layout;

/// <summary>
/// The compiled form of a search index, which the generator writes and the library reads.
/// </summary>
/// <remarks>
/// <para>
/// The papers of a catalog, in their order, are cut into <b>segments</b> of a few thousand. A segment depends on its own
/// papers alone, and its <b>documents</b> are counted from its first paper on. It has the <b>dictionary</b> of its terms in
/// the order of their bytes, in blocks of a few terms; each term is stored as what follows the part that it shares with
/// the term before. Behind a term stand its documents: one in the dictionary itself, more of them as <b>postings</b>. The
/// <b>directory</b> tells which papers are in which segment.
/// </para>
/// <para>
/// Postings are the gaps between documents, in blocks: each as a Rice code (Golomb, 1966), which for a random set of
/// documents takes hardly more bits than there is information. Behind each gap stand a few bits that bound the paper's
/// score: the class of the best field that has the term (<see cref="ClassBits"/>), and the level among the papers of a long
/// list, as many zeros before a one.
/// </para>
/// <para>All numbers are <see cref="Digits"/>, and bits are the digits' bits, the lowest first.</para>
/// </remarks>
internal static class SearchLayout
{
    /// <summary>Increased whenever the library could misread an older index.</summary>
    public const int Version = 1;

    /// <summary>What all parts start with.</summary>
    public static ReadOnlySpan<byte> Magic => "DGSX"u8;

    /// <summary>The most bytes of a term. Of a longer word its beginning is a term.</summary>
    public const int MaxTermLength = 48;

    /// <summary>The most documents of a segment.</summary>
    public const int MaxDocuments = 1 << DocumentBits;

    /// <summary>How many terms a block of the dictionary has, but for the last.</summary>
    public const int TermsPerBlock = 32;

    /// <summary>How many postings a block has, but for the last.</summary>
    public const int PostingsPerBlock = 128;

    /// <summary>The longest list of postings without levels: all of its papers are compared anyway.</summary>
    public const int MaxWithoutLevels = 16;

    /// <summary>How many levels there are. The highest one has the best papers, and the fewest.</summary>
    public const int LevelCount = 4;

    /// <summary>A score, in the unit of bounds, is at most this.</summary>
    public const int MaxBound = (1 << 10) - 1;

    /// <summary>How many digits the bound of a level takes.</summary>
    public const int BoundSize = 2;

    private const int DocumentBits = 15;

    /// <summary>How many bits a class takes: zero for the last group of fields that the index covers, one more for each group before.</summary>
    /// <param name="groupCount">How many groups the index covers.</param>
    public static int ClassBits(int groupCount) => groupCount - 1;

    /// <summary>How many of a gap's bits are written as they are.</summary>
    public static int RiceBits(int documents, int count)
    {
        // The best number for random gaps is the logarithm of ln 2 times their average.
        int bits = 0;
        while ((2L << bits) * count * 100 <= 69L * documents)
        {
            bits++;
        }

        return bits;
    }

    /// <summary>The part with number zero. A row for each segment follows.</summary>
    public static class Directory
    {
        public const int Version = 4;

        /// <summary>How many groups of fields the index covers, from titles on.</summary>
        public const int Groups = Version + 2;
        public const int Papers = Groups + 1;
        public const int Segments = Papers + 4;
        public const int Size = Segments + 2;
    }

    /// <summary>A segment, in the directory.</summary>
    public static class SegmentRow
    {
        /// <summary>The rank of its first paper.</summary>
        public const int FirstPaper = 0;

        /// <summary>The hash of its papers' records.</summary>
        public const int Fingerprint = FirstPaper + 4;
        public const int Size = Fingerprint + Checksum.Size;
    }

    /// <summary>The head of a segment.</summary>
    public static class Segment
    {
        public const int Version = 4;

        /// <summary>The checksum of all that follows it.</summary>
        public const int Checksum = Version + 2;
        public const int Fingerprint = Checksum + Layout.Checksum.Size;
        public const int Groups = Fingerprint + Layout.Checksum.Size;
        public const int Documents = Groups + 1;
        public const int Terms = Documents + 3;
        public const int Dictionary = Terms + 4;
        public const int Postings = Dictionary + 4;
        public const int End = Postings + 4;

        /// <summary>The table of the dictionary's blocks follows.</summary>
        public const int Size = End + 4;
    }

    /// <summary>A block of the dictionary, in their table.</summary>
    public static class BlockRow
    {
        /// <summary>Where it starts in the dictionary, and where its postings start in the postings.</summary>
        public const int Terms = 0;
        public const int Postings = 4;
        public const int Size = 8;
    }

    /// <summary>
    /// The first digit of a term. Of a term that has its first character from the term before, and another one behind it,
    /// the digit has <see cref="Pair"/> and the code of the number of documents; a variable number follows, which is how many
    /// characters the second one is behind that of the term before (or behind <see cref="FirstSecond"/>). Of other
    /// terms, the digit tells how many bytes are shared with the term before and how many follow; the latter are next, and
    /// then the code of the number of documents as a variable number.
    /// </summary>
    public static class TermHead
    {
        public const int Pair = 1 << 6;

        /// <summary>A character that no second character of a <see cref="Pair"/> is before.</summary>
        public const int FirstSecond = 0x4E00;

        public const int SuffixBits = 3;
        public const int MaxShared = (Pair - 1) >> SuffixBits;

        /// <summary>A suffix of this length or more has its length in the next digit.</summary>
        public const int LongSuffix = (1 << SuffixBits) - 1;
    }

    /// <summary>
    /// The code of the number of documents of a term. If it is one, the code has the upper bits of the document and its
    /// class, and two digits follow with the others. If there are more, the code is that number and a constant, and the
    /// length of the postings follows.
    /// </summary>
    public static class CountCode
    {
        /// <summary>The lowest code of a term with several documents.</summary>
        public const int Several = (MaxDocuments << 2) >> SingleBits;

        /// <summary>The highest code of a <see cref="TermHead.Pair"/>; what the code exceeds it by follows as a variable number.</summary>
        public const int MaxOfPair = TermHead.Pair - 1;

        /// <summary>How many bits the two digits have.</summary>
        public const int SingleBits = 14;

        public static int Of(int count) => count - 2 + Several;
    }

    /// <summary>What a list of several blocks of postings starts with, one for each block but the first.</summary>
    public static class Skip
    {
        /// <summary>The last document of the block before.</summary>
        public const int Last = 0;

        /// <summary>Where the block starts, behind the table.</summary>
        public const int Start = Last + 3;
        public const int Size = Start + 3;
    }
}
