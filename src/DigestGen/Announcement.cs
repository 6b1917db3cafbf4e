using System.Text.Json.Serialization;
using DigestGen.CompilerServices;
using DigestGen.Layout;

namespace DigestGen;

/// <summary>Why arXiv announced a paper in an issue (https://info.arxiv.org/help/rss.html).</summary>
[JsonConverter(typeof(AnnouncementJsonConverter))]
public enum Announcement
{
    /// <summary>The digest does not give it (as between 2024-01-31 and 2024-02), or the word is not known.</summary>
    Unknown = (int)AnnouncementCode.Unknown,

    /// <summary>A new paper.</summary>
    New = (int)AnnouncementCode.New,

    /// <summary>A new paper of another category, cross-listed to the channel.</summary>
    Cross = (int)AnnouncementCode.Cross,

    /// <summary>A new version of a paper.</summary>
    Replace = (int)AnnouncementCode.Replace,

    /// <summary>A new version of a cross-listed paper.</summary>
    ReplaceCross = (int)AnnouncementCode.ReplaceCross,
}

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
