namespace DigestGen.Layout;

/// <summary>How a record stores why arXiv announced a paper.</summary>
internal enum AnnouncementCode
{
    Unknown,
    New,
    Cross,
    Replace,
    ReplaceCross,
}
