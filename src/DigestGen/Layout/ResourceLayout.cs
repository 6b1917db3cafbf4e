namespace DigestGen.Layout;

/// <summary>
/// The resource that holds a catalog's image where it is not in literals: a header, two tables, and parts one after the other.
/// </summary>
/// <remarks>
/// <para>
/// A part is what would be one literal. Parts are grouped into numbered <b>sections</b>; a part has a number in its section.
/// The table of sections follows the header and has, for each section, the row of its first part in the table of parts, which
/// follows it and has where each part starts. Both tables end with one more row.
/// </para>
/// <para>All numbers are unsigned, the least significant byte first. The checksum tells one set of texts from another.</para>
/// </remarks>
internal static class ResourceLayout
{
    /// <summary>The first bytes, which no other file starts with: <c>DGTEXTS</c> and a byte that no text has.</summary>
    public const ulong Magic = 0x1A53_5458_4554_4744;

    /// <summary>How many sections there are.</summary>
    public const int SectionCount = 5;

    /// <summary>The most bytes that a resource can have.</summary>
    public const int MaxLength = int.MaxValue;

    /// <summary>The sections by number. A new one is added at the end, and <see cref="ImageLayout.Version"/> is raised.</summary>
    public static class Section
    {
        public const int Volumes = 0;

        /// <summary>The parts of the search index; none if there is no index.</summary>
        public const int SearchIndex = 1;

        /// <summary>One part: the index.</summary>
        public const int Index = 2;

        /// <summary>One part: the hash.</summary>
        public const int Hash = 3;

        /// <summary>The tables of the places of records.</summary>
        public const int Places = 4;
    }

    /// <summary>The head of the resource.</summary>
    public static class Header
    {
        public const int Magic = 0;

        /// <summary>The version of the image's layout.</summary>
        public const int Version = Magic + 8;
        public const int Sections = Version + 4;
        public const int ChecksumHigh = Sections + 4;
        public const int ChecksumLow = ChecksumHigh + 8;

        /// <summary>How long the whole resource is.</summary>
        public const int Length = ChecksumLow + 8;

        /// <summary>The version of the search index's layout. Each part of the index has it too.</summary>
        public const int SearchVersion = Length + 4;
        public const int Size = SearchVersion + 4;
    }

    /// <summary>A row of either table.</summary>
    public static class Row
    {
        public const int Size = 4;
    }
}
