using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Entries;

/// <summary>Where the slots of a block are.</summary>
internal readonly record struct EntrySlots(
    Slice TranslatedTitle,
    Slice RawTitle,
    Slice Link,
    Slice? Summary,
    Slice EnglishSummary,
    Slice TranslatedAbstract,
    Slice Abstract);
