using DigestGen.Layout;

namespace DigestGen.Parsing.Arxiv;

/// <summary>Reads the words for announcements.</summary>
internal static class AnnouncementWords
{
    /// <summary>The words that abstracts carry.</summary>
    public static readonly string[] OfAbstracts = ["new", "cross", "replace", "replace-cross"];

    /// <summary>The words that titles carry; a title without one is of a new paper.</summary>
    public static readonly string[] OfTitles = ["UPDATED", "CROSS LISTED"];

    public static AnnouncementCode OfAbstract(ReadOnlySpan<char> word) => word switch
    {
        "new" => AnnouncementCode.New,
        "cross" => AnnouncementCode.Cross,
        "replace" => AnnouncementCode.Replace,
        "replace-cross" => AnnouncementCode.ReplaceCross,
        _ => AnnouncementCode.Unknown,
    };

    /// <summary>Reads the translations that can only mean one announcement.</summary>
    public static AnnouncementCode OfTranslation(ReadOnlySpan<char> word) => word switch
    {
        "新" or "新的" or "新论文" or "新公告" or "new" => AnnouncementCode.New,
        "交叉" or "跨越" or "cross" => AnnouncementCode.Cross,
        "替换" or "更新" or "replace" => AnnouncementCode.Replace,
        "替换-交叉" or "替换交叉" or "replace-cross" => AnnouncementCode.ReplaceCross,
        _ => AnnouncementCode.Unknown,
    };

    public static AnnouncementCode OfTitle(ReadOnlySpan<char> word) => word switch
    {
        "" => AnnouncementCode.New,
        "UPDATED" => AnnouncementCode.Replace,
        "CROSS LISTED" => AnnouncementCode.Cross,
        _ => AnnouncementCode.Unknown,
    };
}
