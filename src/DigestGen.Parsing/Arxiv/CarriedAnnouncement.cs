namespace DigestGen.Parsing.Arxiv;

/// <summary>Why arXiv announced a paper; the values are those of the library's <c>Announcement</c>.</summary>
internal enum CarriedAnnouncement
{
    Unknown,
    New,
    Cross,
    Replace,
    ReplaceCross,
}

/// <summary>Reads the words for announcements.</summary>
internal static class AnnouncementWords
{
    /// <summary>The words that abstracts carry.</summary>
    public static readonly string[] OfAbstracts = ["new", "cross", "replace", "replace-cross"];

    /// <summary>The words that titles carry; a title without one is of a new paper.</summary>
    public static readonly string[] OfTitles = ["UPDATED", "CROSS LISTED"];

    public static CarriedAnnouncement Read(in ArxivTitleSuffix title, in ArxivAbstractPrefix carried) =>
        carried.IsPresent ? OfAbstract(carried.Word) : title.IsPresent ? OfTitle(title.Word) : CarriedAnnouncement.Unknown;

    public static CarriedAnnouncement OfAbstract(ReadOnlySpan<char> word) => word switch
    {
        "new" => CarriedAnnouncement.New,
        "cross" => CarriedAnnouncement.Cross,
        "replace" => CarriedAnnouncement.Replace,
        "replace-cross" => CarriedAnnouncement.ReplaceCross,
        _ => CarriedAnnouncement.Unknown,
    };

    public static CarriedAnnouncement OfTitle(ReadOnlySpan<char> word) => word switch
    {
        "" => CarriedAnnouncement.New,
        "UPDATED" => CarriedAnnouncement.Replace,
        "CROSS LISTED" => CarriedAnnouncement.Cross,
        _ => CarriedAnnouncement.Unknown,
    };
}
