namespace DigestGen.Layout;

/// <summary>The compiled form of a search index, which a build or the first search writes and the library reads.</summary>
/// <remarks>
/// <para>
/// One blob: a header, a checksum for each <see cref="ChunkSize"/> bytes of the rest, the <b>lengths</b> of the documents' texts
/// (one byte each), the <b>starts</b>, the <b>blocks</b> of the dictionary, the <b>dictionary</b>, and the <b>postings</b>.
/// A document is a paper, by rank. All numbers are unsigned, the least significant byte first.
/// </para>
/// <para>
/// The dictionary has the terms in the order of their bytes, each as what it shares with the term before and what follows.
/// A term of one document has that document times four and its class next. Others have the count of their documents less two,
/// the count of those that the summaries index would have (only if the index covers abstracts), and the length of their postings,
/// unless they are dense.
/// </para>
/// <para>
/// A posting is a number of variable length: the gap to the document before, times the number of classes that the index has, and the class. A term that is in the titles
/// or summaries of more than a quarter of the documents has two bits for each document instead: 0 if it does not have the term, else
/// its class. So have starts, the beginnings of words that together have more postings than there are documents.
/// </para>
/// </remarks>
internal static class SearchLayout
{
    /// <summary>Increased whenever the library could misread an older index.</summary>
    public const int Version = 3;

    /// <summary>What an index starts with: a byte that no text has, and DGX.</summary>
    public const uint Magic = 0x5847_44D6;

    /// <summary>The most bytes of a term. Of a longer word its beginning is a term.</summary>
    public const int MaxTermLength = 48;

    /// <summary>How many terms a block of the dictionary has, but for the last.</summary>
    public const int TermsPerBlock = 32;

    /// <summary>How many bytes have a checksum of their own, so that a first query reads few of them.</summary>
    public const int ChunkSize = 1 << ChunkBits;
    public const int ChunkBits = 15;

    /// <summary>The longest start, in characters. A start of a script without spaces has one.</summary>
    public const int MaxStartCharacters = 3;

    /// <summary>The longest start, in bytes.</summary>
    public const int MaxStartLength = 12;

    /// <summary>How many bytes a literal has at most: one that is much longer takes the compiler much memory.</summary>
    public const int LiteralLength = 1 << 20;

    /// <summary>Whether a term has two bits for each document, of which so many have it in a title or a summary.</summary>
    public static bool IsDense(int nearCount, int documents) => nearCount > documents / 4;

    /// <summary>How many bytes two bits for each document take.</summary>
    public static int DenseSize(int documents) => (documents + 3) / 4;

    /// <summary>How many bytes a document times four and a class take.</summary>
    public static int SingleSize(int documents) => documents <= 1 << 6 ? 1 : documents <= 1 << 14 ? 2 : documents <= 1 << 22 ? 3 : 4;

    /// <summary>The header.</summary>
    public static class Header
    {
        public const int Magic = 0;
        public const int Version = Magic + 4;

        /// <summary>The checksum of what follows, up to the last checksum of a chunk.</summary>
        public const int Checksum = Version + 4;

        /// <summary>How many groups of fields the index covers, from titles on.</summary>
        public const int Groups = Checksum + 8;

        public const int Documents = Groups + 4;
        public const int Terms = Documents + 4;

        /// <summary>How many postings all terms have together, and how many of them the summaries index would have.</summary>
        public const int Postings = Terms + 4;
        public const int NearPostings = Postings + 4;

        /// <summary>Where the parts start.</summary>
        public const int LengthsStart = NearPostings + 4;

        /// <summary>A bit for each document whose texts fold by the case of ASCII alone, as far as letters are concerned.</summary>
        public const int PlainStart = LengthsStart + 4;
        public const int StartsStart = PlainStart + 4;
        public const int BlocksStart = StartsStart + 4;
        public const int DictionaryStart = BlocksStart + 4;
        public const int PostingsStart = DictionaryStart + 4;
        public const int End = PostingsStart + 4;

        /// <summary>The checksums of the chunks follow.</summary>
        public const int Size = End + 4;
    }

    /// <summary>A start: its length and its bytes, and the counts of its words' postings. All their documents follow the last one.</summary>
    public static class Start
    {
        public const int Length = 0;
        public const int Text = Length + 1;
        public const int Postings = Text + MaxStartLength;
        public const int NearPostings = Postings + 4;
        public const int Size = NearPostings + 4;
    }

    /// <summary>A block of the dictionary: where it starts there, and where its postings start.</summary>
    public static class Block
    {
        public const int Dictionary = 0;
        public const int Postings = 4;
        public const int Size = 8;
    }

    /// <summary>The first byte of a term: whether one document has it, how much it shares with the term before, and how long the rest is.</summary>
    public static class TermHead
    {
        public const int Single = 0x80;
        public const int SharedShift = 4;
        public const int MaxShared = 7;

        /// <summary>A rest of this length or more has its length less this in the next byte.</summary>
        public const int LongRest = 15;
    }

    /// <summary>Where a document has a term: in the best of its fields. Zero is nowhere.</summary>
    public static class Class
    {
        public const int Abstract = 1;
        public const int Summary = 2;
        public const int Title = 3;

        /// <summary>How many bits a class takes.</summary>
        public const int Bits = 2;
    }
}
