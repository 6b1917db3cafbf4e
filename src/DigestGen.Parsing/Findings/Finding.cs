using DigestGen.Parsing.Collections;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Findings;

/// <summary>Something that is not what the format says.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Range">Where it is.</param>
/// <param name="Arguments">What the message quotes, in the order of the kind's message.</param>
/// <param name="Related">Other places that belong to it, such as the row of a block.</param>
public sealed record Finding(
    FindingKind Kind,
    TextRange Range,
    EquatableArray<string> Arguments,
    EquatableArray<TextRange> Related);

/// <summary>What can be wrong with a digest. The list of rules says what each kind means.</summary>
public enum FindingKind
{
    NoSummaryTable,
    NoTableHeader,
    NoDetails,
    MalformedRow,
    RowWithoutBlock,
    BlockWithoutRow,
    ImpossibleId,
    DuplicateReference,
    NotArxivLink,
    DifferentPapers,
    SlotMissing,
    SlotNotIndented,
    BlockCutShort,
    MergeConflict,
    StrayText,
    TooLarge,
    TitlesDisagree,
    SummariesDisagree,
    CarriedIdDiffers,
    PaperTwice,
    NotConsecutive,
    EmptyField,
    NotUtf8,
    InvisibleCharacter,
    UnknownAnnouncement,
    UnknownCategory,
    UnusualLineEnds,
    ExtraIndentation,
    VersionsDiffer,
    WrongLanguage,
    AbstractCutShort,
    TextOfAnotherEntry,
    UnreadablePrefix,
    AnnouncementsDiffer,
    FileNotUtf8,
}
