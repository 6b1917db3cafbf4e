namespace DigestGen.Export;

/// <summary>Announcements in the words of arXiv's feeds.</summary>
internal static class AnnouncementWord
{
    /// <summary>The word; empty if the announcement is not known.</summary>
    public static ReadOnlySpan<byte> Of(Announcement announcement) => announcement switch
    {
        Announcement.New => "new"u8,
        Announcement.Cross => "cross"u8,
        Announcement.Replace => "replace"u8,
        Announcement.ReplaceCross => "replace-cross"u8,
        _ => default,
    };
}
