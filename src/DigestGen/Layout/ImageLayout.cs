namespace DigestGen.Layout;

/// <summary>
/// The compiled form of a catalog, which the generator writes and the library reads.
/// </summary>
/// <remarks>
/// <para>
/// A <b>record</b> is one digest's data about a paper: its identifier, its arXiv metadata, and its texts. A <b>volume</b>
/// is one literal with the records of a few issues: a row for each record, then the texts field by field, so that reading
/// many titles touches little other memory. The <b>hash</b> is one literal that maps each identifier to the location of the
/// paper's latest record. The <b>index</b> is one literal with the tables below, each row of a
/// fixed width; the header tells where each table starts. It depends on which papers the issues name, in which version and
/// category, and not on their texts. The <b>places</b> tell where the latest record of each paper is, by rank, and
/// the record of each entry, in tables of a few thousand, so that an edit rewrites one of many.
/// </para>
/// <para>All numbers are <see cref="Digits"/>.</para>
/// </remarks>
internal static class ImageLayout
{
    /// <summary>Increased whenever the library could misread an older image.</summary>
    public const int Version = 4;

    /// <summary>The most entries that a catalog can have. The number of methods of a class limits the tables of their locations.</summary>
    public const int MaxEntries = 1 << 26;

    /// <summary>The fields of a record, in the order of their texts.</summary>
    public enum Field
    {
        RawTitle,
        Url,
        TranslatedTitle,
        Summary,
        EnglishSummary,
        RawTranslatedAbstract,
        RawAbstract,
    }

    /// <summary>A record's row. While a record is alone, its texts follow its row, one after the other.</summary>
    public static class Record
    {
        /// <summary>How many fields there are. A test compares it with the enumeration.</summary>
        public const int FieldCount = (int)Field.RawAbstract + 1;

        public const int Id = 0;
        public const int Version = Id + 4;
        public const int Announcement = Version + 2;

        /// <summary>The length of the title within the raw title, which it opens.</summary>
        public const int TitleLength = Announcement + 1;

        /// <summary>Where the primary category stands in the raw title, and its length; zero if it is not given.</summary>
        public const int CategoryStart = TitleLength + 3;
        public const int CategoryLength = CategoryStart + 3;

        /// <summary>The lengths of what the raw abstracts carry before the abstract.</summary>
        public const int TranslatedPrefixLength = CategoryLength + 1;
        public const int PrefixLength = TranslatedPrefixLength + 3;

        /// <summary>For each field, where its text starts in the volume, or in the record while that is alone.</summary>
        public const int Starts = PrefixLength + 3;
        public const int StartSize = 4;
        public const int Size = Starts + (StartSize * FieldCount);

        /// <summary>The most bytes that the texts of one record can have.</summary>
        public const int MaxTextLength = Digits.Max3;

        /// <summary>The place in a row of where a field's text starts.</summary>
        public static int StartAt(int field) => Starts + (StartSize * field);
    }

    /// <summary>
    /// A volume: rows, texts. A text ends where that of the next row starts; one more row ends the table.
    /// </summary>
    public static class Volume
    {
        public const int MaxRecords = Digits.Max2;
    }

    /// <summary>The head of the index: how many rows the tables have, and where they start.</summary>
    public static class Header
    {
        public const int Issues = 0;
        public const int Entries = Issues + 4;
        public const int Papers = Entries + 4;
        public const int Channels = Papers + 4;
        public const int Categories = Channels + 4;

        public const int PaperTable = Categories + 4;
        public const int AppearanceTable = PaperTable + 4;
        public const int VersionTable = AppearanceTable + 4;
        public const int IssueTable = VersionTable + 4;
        public const int IssueNameTable = IssueTable + 4;
        public const int ReferenceTable = IssueNameTable + 4;
        public const int GroupTable = ReferenceTable + 4;
        public const int GroupIssueTable = GroupTable + 4;
        public const int GroupPaperTable = GroupIssueTable + 4;
        public const int NameTable = GroupPaperTable + 4;
        public const int Size = NameTable + 4;
    }

    /// <summary>A part of the hash: its pilots, its slots.</summary>
    public static class HashPart
    {
        public const int Slots = Pilot.Size * PerfectHash.BucketsPerPart;
        public const int Size = Slots + (Slot.Size * PerfectHash.SlotsPerPart);
    }

    /// <summary>A pilot: the number that sends all identifiers of a bucket to free slots.</summary>
    public static class Pilot
    {
        public const int Size = 2;
    }

    /// <summary>A slot of the hash: a packed identifier, and the place of the paper's latest record.</summary>
    public static class Slot
    {
        /// <summary>What a free slot has for an identifier: a number above all identifiers, and of digits that are letters.</summary>
        public const int Free = 80 << 21;

        public const int Id = 0;
        public const int Place = 4;
        public const int Size = 8;
    }

    /// <summary>The rank of the paper in a slot, counted over all parts; zero if the slot is free. The table follows the header.</summary>
    public static class Rank
    {
        public const int Table = Header.Size;
        public const int Size = 4;
    }

    /// <summary>
    /// A paper, by rank: its identifier, and its first rows in the tables of appearances and of versions. One more row
    /// ends the table.
    /// </summary>
    public static class Paper
    {
        public const int Id = 0;
        public const int Appearances = Id + 4;
        public const int Versions = Appearances + 4;
        public const int Size = Versions + 4;
    }

    /// <summary>A version of a paper that its appearances give: each once, ascending.</summary>
    public static class PaperVersion
    {
        public const int Size = 2;
    }

    /// <summary>An appearance of a paper: the entry, counted over all issues in their order.</summary>
    public static class Appearance
    {
        public const int Size = 4;
    }

    /// <summary>
    /// The place of a record, which only one paper has. The first tables have a row for each paper, by rank, with the
    /// place of what its latest appearance says; the others have a row for each entry, counted over all issues in their order.
    /// </summary>
    public static class Place
    {
        /// <summary>How many rows a table of papers has, but for the last; given in bits.</summary>
        public const int PaperBits = 16;

        /// <summary>How many rows a table of entries has, but for the last; given in bits.</summary>
        public const int EntryBits = 12;

        public const int Size = 4;
        public const int MaxVolumes = 1 << VolumeBits;

        private const int VolumeBits = 14;

        /// <summary>One number for a volume and for a record in it.</summary>
        public static int Pack(int volume, int record) => volume | (record << VolumeBits);

        public static int Volume(int place) => place & (MaxVolumes - 1);

        public static int Record(int place) => place >> VolumeBits;

        /// <summary>How many tables the rows of one kind fill.</summary>
        public static int Tables(int rows, int bits) => (rows + (1 << bits) - 1) >> bits;
    }

    /// <summary>An issue. One more row ends the table.</summary>
    public static class Issue
    {
        public const int FirstEntry = 0;

        /// <summary>One more than the day number (days since 0001-01-01), or zero.</summary>
        public const int Day = 4;

        /// <summary>One more than the second of the day, or zero.</summary>
        public const int Second = 8;

        /// <summary>Where the name starts in the table of names.</summary>
        public const int NameStart = 11;
        public const int NameLength = 15;

        /// <summary>Where the channel starts, and one more than its length; zero if it is not known.</summary>
        public const int ChannelStart = 18;
        public const int ChannelLength = 22;

        /// <summary>One more than the issue's first row in the table of references; zero if its entries are numbered 1, 2, 3 ….</summary>
        public const int References = 25;
        public const int Size = 29;
    }

    /// <summary>An issue, in the ordinal order of the issues' names (and issues of the same name in their own order).</summary>
    public static class IssueName
    {
        public const int Size = 4;
    }

    /// <summary>
    /// A group of papers: the channels, and then the categories, both in the ordinal order of their names. A row has the
    /// first rows of the group in the tables of the groups' issues and papers; a category has no issues. One more row
    /// ends the table.
    /// </summary>
    public static class Group
    {
        public const int NameStart = 0;
        public const int NameLength = NameStart + 4;
        public const int Issues = NameLength + 3;
        public const int Papers = Issues + 4;
        public const int Size = Papers + 4;
    }

    /// <summary>An issue of a channel, in the order of issues.</summary>
    public static class GroupIssue
    {
        public const int Size = 4;
    }

    /// <summary>The rank of a paper of a channel or category, ascending.</summary>
    public static class GroupPaper
    {
        public const int Size = 4;
    }

    /// <summary>The N of an entry's <c>[^N]</c>.</summary>
    public static class Reference
    {
        public const int Size = 4;
        public const int Max = Digits.Max4;
    }
}

/// <summary>How a record stores why arXiv announced a paper.</summary>
internal enum AnnouncementCode
{
    Unknown,
    New,
    Cross,
    Replace,
    ReplaceCross,
}
