using DigestGen.Parsing.Entries;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Records;

/// <summary>What an entry says, cut from the digest.</summary>
/// <param name="Slots">Its slots.</param>
/// <param name="Url">The link's address.</param>
/// <param name="Summary">The summary: the block's, or on the first day the row's.</param>
/// <param name="PackedId">The link's identifier.</param>
/// <param name="Version">The version; 0 if it is not given.</param>
/// <param name="Announcement">The value of the announcement in the library's enumeration.</param>
/// <param name="TitleLength">The length of the title in the raw title, which it opens.</param>
/// <param name="Category">The primary category in the raw title; empty if it is not given.</param>
/// <param name="TranslatedPrefixLength">The length of what the raw translated abstract carries at its start.</param>
/// <param name="PrefixLength">The length of what the raw abstract carries at its start.</param>
internal readonly record struct EntryFields(
    EntrySlots Slots,
    Slice Url,
    Slice Summary,
    uint PackedId,
    int Version,
    int Announcement,
    int TitleLength,
    Slice Category,
    int TranslatedPrefixLength,
    int PrefixLength);
