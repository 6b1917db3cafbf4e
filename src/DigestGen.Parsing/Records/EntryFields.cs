using DigestGen.Layout;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Records;

/// <summary>The fields of an entry, cut from the digest.</summary>
/// <param name="Texts">Its texts.</param>
/// <param name="PackedId">The link's identifier.</param>
/// <param name="Version">The version; 0 if it is not given.</param>
/// <param name="Announcement">Why arXiv announced the paper.</param>
/// <param name="TitleLength">The length of the title in the raw title, which it opens.</param>
/// <param name="Category">The primary category in the raw title; empty if it is not given.</param>
/// <param name="TranslatedPrefixLength">The length of arXiv's prefix in the raw translated abstract.</param>
/// <param name="PrefixLength">The length of arXiv's prefix in the raw abstract.</param>
internal readonly record struct EntryFields(
    RecordTexts Texts,
    uint PackedId,
    int Version,
    AnnouncementCode Announcement,
    int TitleLength,
    Slice Category,
    int TranslatedPrefixLength,
    int PrefixLength);
