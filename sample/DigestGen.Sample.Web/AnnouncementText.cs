namespace DigestGen.Sample.Web;

/// <summary>An announcement in arXiv's own word.</summary>
internal static class AnnouncementText
{
    /// <summary>The word; empty if the digest does not say.</summary>
    public static ReadOnlySpan<byte> Of(Announcement announcement) => announcement switch
    {
        Announcement.New => "new"u8,
        Announcement.Cross => "cross"u8,
        Announcement.Replace => "replace"u8,
        Announcement.ReplaceCross => "replace-cross"u8,
        _ => default,
    };
}
