namespace DigestGen.Layout;

/// <summary>
/// The compiled form of a catalog, which the generator writes and the library reads.
/// </summary>
/// <remarks>
/// <para>
/// A <b>record</b> is what a digest says of a paper: its identifier, what it carries, and its texts. A <b>volume</b>
/// is one literal with records of one issue: the count of its records, their offsets, the records. The <b>index</b> is
/// one literal with the tables below, each row of a fixed width: header, slots, pilots, papers, appearances, issues,
/// references, names. It depends on which papers the issues name and not on what they say of them. The <b>places</b>
/// tell for each entry where its record is, in tables of a few thousand entries, so that an edit rewrites one of many.
/// </para>
/// <para>All numbers are <see cref="Digits"/>.</para>
/// </remarks>
internal static class ImageLayout
{
    /// <summary>Rises whenever an image written before could be misread.</summary>
    public const int Version = 1;

    /// <summary>The most entries that a catalog can have: their rows are counted in four digits.</summary>
    public const int MaxEntries = Digits.Max4;

    /// <summary>The fields of a record, in the order of their texts.</summary>
    public enum Field
    {
        Url,
        RawTitle,
        TranslatedTitle,
        Summary,
        EnglishSummary,
        RawTranslatedAbstract,
        RawAbstract,
    }

    /// <summary>A record: a header of a fixed size, then the texts of the fields, one after the other.</summary>
    public static class Record
    {
        public const int FieldCount = 7;

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

        /// <summary>For each field, where its text ends, counted from the end of the header.</summary>
        public const int Ends = PrefixLength + 3;
        public const int HeaderSize = Ends + (3 * FieldCount);

        /// <summary>The most bytes that the texts of one record can have.</summary>
        public const int MaxTextLength = Digits.Max3;
    }

    /// <summary>A volume: a count, the offset of each record and of the end, the records.</summary>
    public static class Volume
    {
        public const int Offsets = 3;
        public const int OffsetSize = 4;
        public const int MaxRecords = Digits.Max3;
        public const int MaxLength = Digits.Max4;
    }

    /// <summary>The head of the index: how many rows each table has, and the seed of the hash.</summary>
    public static class Header
    {
        public const int Issues = 0;
        public const int Entries = Issues + 4;
        public const int Papers = Entries + 4;
        public const int Slots = Papers + 4;
        public const int Buckets = Slots + 4;
        public const int References = Buckets + 4;
        public const int Seed = References + 4;
        public const int Size = Seed + 1;
    }

    /// <summary>A slot of the hash table: a packed identifier (zero if the slot is free) and the paper's rank.</summary>
    public static class Slot
    {
        public const int Id = 0;
        public const int Rank = 4;
        public const int Size = 8;
    }

    /// <summary>A pilot: the number that sends all identifiers of a bucket to free slots.</summary>
    public static class Pilot
    {
        public const int Size = 3;
    }

    /// <summary>A paper, by rank: its identifier, and its first row in the table of appearances. One more row ends the table.</summary>
    public static class Paper
    {
        public const int Id = 0;
        public const int Appearances = 4;
        public const int Size = 8;
    }

    /// <summary>An appearance of a paper: the entry, counted over all issues in their order.</summary>
    public static class Appearance
    {
        public const int Size = 4;
    }

    /// <summary>The place of an entry's record; entries are counted over all issues in their order.</summary>
    public static class Place
    {
        /// <summary>How many entries' places a table holds, but for the last; given in bits.</summary>
        public const int TableBits = 12;
        public const int TableEntries = 1 << TableBits;

        public const int Volume = 0;
        public const int Record = 2;
        public const int Size = 5;
        public const int MaxVolumes = Digits.Max2;
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

    /// <summary>The N of an entry's <c>[^N]</c>.</summary>
    public static class Reference
    {
        public const int Size = 4;
        public const int Max = Digits.Max4;
    }
}
