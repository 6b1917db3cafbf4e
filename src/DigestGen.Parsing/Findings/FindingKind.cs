namespace DigestGen.Parsing.Findings;

/// <summary>What can be wrong with a digest. Each kind's remark lists the arguments of its message.</summary>
public enum FindingKind
{
    /// <summary>There is no summary table, or its heading is missing. {0}: what is missing.</summary>
    NoSummaryTable,

    /// <summary>The table has no header or no separator. {0}: which; {1}: the line that should be there.</summary>
    NoTableHeader,

    /// <summary>There is no details section, or it is empty. {0}: what is missing.</summary>
    NoDetails,

    /// <summary>A line of the table is no row. {0}: what is wrong; {1}: the line's opening.</summary>
    MalformedRow,

    /// <summary>A row has no block. {0}: its number; {1}: a hint.</summary>
    RowWithoutBlock,

    /// <summary>A block has no row. {0}: its number; {1}: a hint.</summary>
    BlockWithoutRow,

    /// <summary>An id that arXiv can't have given. {0}: the id; {1}: why.</summary>
    ImpossibleId,

    /// <summary>A number is used twice. {0}: the number; {1}: "rows" or "blocks".</summary>
    DuplicateReference,

    /// <summary>A link leads to no abstract on arXiv. {0}: the link; {1}: a hint.</summary>
    NotArxivLink,

    /// <summary>The row and the block link different papers. {0}: the number; {1}: the row's id; {2}: the block's.</summary>
    DifferentPapers,

    /// <summary>A slot is missing or out of order. {0}: the number; {1}: what is wrong.</summary>
    SlotMissing,

    /// <summary>A slot is not indented by four columns. {0}: the number; {1}: the slot; {2}: its opening.</summary>
    SlotNotIndented,

    /// <summary>The file ends within a block. {0}: the number; {1}: the last part that is there.</summary>
    BlockCutShort,

    /// <summary>A merge conflict was not resolved. {0}: the marker.</summary>
    MergeConflict,

    /// <summary>Text that belongs to no row and no block. {0}: its opening; {1}: a hint.</summary>
    StrayText,

    /// <summary>A record or a file is larger than the compiled layout can hold. {0}: what; {1}: its size; {2}: the limit.</summary>
    TooLarge,

    /// <summary>The row's title is not the block's. {0}: the number; {1}: the row's title; {2}: the block's.</summary>
    TitlesDisagree,

    /// <summary>The row's summary is not the block's. {0}: the number; {1}: where they part, in the row; {2}: in the block.</summary>
    SummariesDisagree,

    /// <summary>The id that a title or an abstract carries is not the link's. {0}: the carried id; {1}: the link's; {2}: which field carries it.</summary>
    CarriedIdDiffers,

    /// <summary>A paper stands twice in one issue. {0}: its id; {1}: the first number; {2}: the second.</summary>
    PaperTwice,

    /// <summary>The entries are not numbered 1, 2, 3 …. {0}: the number; {1}: the number expected; {2}: "row" or "block".</summary>
    NotConsecutive,

    /// <summary>A field is empty that should not be. {0}: the number; {1}: the field.</summary>
    EmptyField,

    /// <summary>Some of the file's bytes are not UTF-8. {0}: what shows it.</summary>
    NotUtf8,

    /// <summary>A character that can't be seen, once or several times in a row. {0}: its code point and name; {1}: the field; {2}: the number.</summary>
    InvisibleCharacter,

    /// <summary>An announcement that is not known. {0}: its word; {1}: a suggestion.</summary>
    UnknownAnnouncement,

    /// <summary>A category that arXiv does not have. {0}: the category; {1}: a suggestion.</summary>
    UnknownCategory,

    /// <summary>The lines end in an unusual way, which is repaired. {0}: how.</summary>
    UnusualLineEnds,

    /// <summary>A slot is indented by more than four columns. {0}: the number; {1}: the slot.</summary>
    ExtraIndentation,

    /// <summary>Two places of an entry give different versions. {0}: the number; {1}: one version and its place; {2}: the other.</summary>
    VersionsDiffer,

    /// <summary>An abstract or its translation is in the wrong language. {0}: the number; {1}: the field; {2}: what is wrong.</summary>
    WrongLanguage,

    /// <summary>A block within the file ends within its abstract. {0}: the number; {1}: the end of the text.</summary>
    AbstractCutShort,

    /// <summary>A translation has the names of another entry. {0}: the number; {1}: the field; {2}: the other's number; {3}: a name.</summary>
    TextOfAnotherEntry,

    /// <summary>An abstract opens nearly like arXiv's prefix. {0}: the number; {1}: its opening.</summary>
    UnreadablePrefix,

    /// <summary>The abstract and its translation give different announcements. {0}: the number; {1}: the abstract's; {2}: the translation's.</summary>
    AnnouncementsDiffer,

    /// <summary>The file as a whole is not UTF-8, and is left out. {0}: what shows it.</summary>
    FileNotUtf8,
}
