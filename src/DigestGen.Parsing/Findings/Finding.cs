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

/// <summary>What can be wrong with a digest.</summary>
public enum FindingKind
{
    /// <summary>There is no summary table, or its heading is missing.</summary>
    NoSummaryTable,

    /// <summary>The table has no header or no separator.</summary>
    NoTableHeader,

    /// <summary>There is no details section, or it is empty.</summary>
    NoDetails,

    /// <summary>A line of the table is no row.</summary>
    MalformedRow,

    /// <summary>A row has no block.</summary>
    RowWithoutBlock,

    /// <summary>A block has no row.</summary>
    BlockWithoutRow,

    /// <summary>An id that arXiv can't have given.</summary>
    ImpossibleId,

    /// <summary>A number is used twice.</summary>
    DuplicateReference,

    /// <summary>A link leads to no abstract on arXiv.</summary>
    NotArxivLink,

    /// <summary>The row and the block link different papers.</summary>
    DifferentPapers,

    /// <summary>A slot is missing or out of order.</summary>
    SlotMissing,

    /// <summary>A slot is not indented by four columns.</summary>
    SlotNotIndented,

    /// <summary>The file ends within a block.</summary>
    BlockCutShort,

    /// <summary>A merge conflict was not resolved.</summary>
    MergeConflict,

    /// <summary>Text that belongs to no row and no block.</summary>
    StrayText,

    /// <summary>A record or a file is larger than the compiled layout can hold.</summary>
    TooLarge,

    /// <summary>The row's title is not the block's.</summary>
    TitlesDisagree,

    /// <summary>The row's summary is not the block's.</summary>
    SummariesDisagree,

    /// <summary>The id that a title or an abstract carries is not the link's.</summary>
    CarriedIdDiffers,

    /// <summary>A paper stands twice in one issue.</summary>
    PaperTwice,

    /// <summary>The entries are not numbered 1, 2, 3 ….</summary>
    NotConsecutive,

    /// <summary>A field is empty that should not be.</summary>
    EmptyField,

    /// <summary>Some of the file's bytes are not UTF-8.</summary>
    NotUtf8,

    /// <summary>A character that can't be seen, once or several times in a row.</summary>
    InvisibleCharacter,

    /// <summary>An announcement that is not known.</summary>
    UnknownAnnouncement,

    /// <summary>A category that arXiv does not have.</summary>
    UnknownCategory,

    /// <summary>The lines end in an unusual way, which is repaired.</summary>
    UnusualLineEnds,

    /// <summary>A slot is indented by more than four columns.</summary>
    ExtraIndentation,

    /// <summary>Two places of an entry give different versions.</summary>
    VersionsDiffer,

    /// <summary>An abstract or its translation is in the wrong language.</summary>
    WrongLanguage,

    /// <summary>A block within the file ends within its abstract.</summary>
    AbstractCutShort,

    /// <summary>A translation has the names of another entry.</summary>
    TextOfAnotherEntry,

    /// <summary>An abstract opens nearly like arXiv's prefix.</summary>
    UnreadablePrefix,

    /// <summary>The abstract and its translation give different announcements.</summary>
    AnnouncementsDiffer,

    /// <summary>The file as a whole is not UTF-8, and is left out.</summary>
    FileNotUtf8,
}
