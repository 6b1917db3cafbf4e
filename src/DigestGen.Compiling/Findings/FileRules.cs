using DigestGen.Parsing.Findings;

namespace DigestGen.Compiling.Findings;

/// <summary>The rules for single digests. An error leaves the entry or the file out; a warning keeps the entry.</summary>
internal static class FileRules
{
    public static DiagnosticRule Make(FindingKind kind) => kind switch
    {
        FindingKind.NoSummaryTable => new(
            "DG0001",
            "A digest needs a summary table",
            "The summary table is missing: {0}",
            RuleSeverity.Error,
            "A digest opens with the heading '# 摘要' and a table that has a row for each entry."),
        FindingKind.NoTableHeader => new(
            "DG0002",
            "A summary table needs a header and a separator",
            "The summary table has no {0}: the line '{1}' should stand here",
            RuleSeverity.Error,
            "The rows of the summary table stand below the header '| Ref | Title | Summary |' and the separator '| --- | --- | --- |'."),
        FindingKind.NoDetails => new(
            "DG0003",
            "A digest needs a details section",
            "The details section is missing: {0}",
            RuleSeverity.Error,
            "Below the summary table, the heading '# 详细' opens the details, with a block for each row."),
        FindingKind.MalformedRow => new(
            "DG0004",
            "A row of the summary table has three cells",
            "This row can't be read, because {0}: '{1}' should have the form '| [^N] | [TITLE](URL) | SUMMARY |'",
            RuleSeverity.Error,
            "A row reads '| [^N] | [TITLE](URL) | SUMMARY |', on one line."),
        FindingKind.RowWithoutBlock => new(
            "DG0005",
            "Each row has a block",
            "The row [^{0}] has no block: {1}",
            RuleSeverity.Error,
            "An entry is a row of the summary table and a block of the details with the same number."),
        FindingKind.BlockWithoutRow => new(
            "DG0006",
            "Each block has a row",
            "The block [^{0}] has no row: {1}",
            RuleSeverity.Error,
            "An entry is a row of the summary table and a block of the details with the same number."),
        FindingKind.ImpossibleId => new(
            "DG0007",
            "An arXiv id follows arXiv's scheme",
            "'{0}' is not an arXiv id: {1}",
            RuleSeverity.Error,
            "Identifiers read YYMM.NNNNN since January 2015, YYMM.NNNN from April 2007, and archive/YYMMNNN before (https://info.arxiv.org/help/arxiv_identifier.html)."),
        FindingKind.DuplicateReference => new(
            "DG0008",
            "A number is used once",
            "The number [^{0}] is used by two {1}: give this one a number of its own",
            RuleSeverity.Error,
            "Each row and each block has a number of its own, 1, 2, 3 and so on."),
        FindingKind.NotArxivLink => new(
            "DG0009",
            "A link leads to an abstract on arXiv",
            "'{0}' is not a link to an abstract on arXiv: {1}",
            RuleSeverity.Error,
            "The link of a row and of its block leads to an abstract, such as https://arxiv.org/abs/2402.10758."),
        FindingKind.DifferentPapers => new(
            "DG0010",
            "Row and block link the same paper",
            "The row [^{0}] links '{1}', and its block links '{2}'",
            RuleSeverity.Error,
            "The row and the block of an entry give the same paper."),
        FindingKind.SlotMissing => new(
            "DG0011",
            "A block has all slots in their order",
            "The block [^{0}] is not in order: {1}",
            RuleSeverity.Error,
            "A block holds the title, the link, the summary, the English summary, the translated abstract and the abstract, with a blank line between two of them; an empty slot is a line of four spaces."),
        FindingKind.SlotNotIndented => new(
            "DG0012",
            "A slot is indented by four spaces",
            "The {1} of [^{0}] is not indented by four spaces: '{2}'",
            RuleSeverity.Error,
            "Each line of a block but its first is indented by four spaces, or by a tab."),
        FindingKind.BlockCutShort => new(
            "DG0013",
            "A digest ends with a whole block",
            "The block [^{0}] is cut short at the end of the file: the last that is there is {1}",
            RuleSeverity.Error,
            "The file ends within a block. It may have been copied or downloaded in part."),
        FindingKind.MergeConflict => new(
            "DG0014",
            "A digest has no merge conflicts",
            "A merge conflict is not resolved: '{0}'",
            RuleSeverity.Error,
            "The file holds the markers of a version control system's merge conflict. Keep one side and delete the markers."),
        FindingKind.StrayText => new(
            "DG0015",
            "A digest holds rows and blocks",
            "'{0}' is out of place: {1}",
            RuleSeverity.Error,
            "Between the headings there are only rows, and blocks with their slots."),
        FindingKind.TooLarge => new(
            "DG0016",
            "An entry fits into the compiled layout",
            "{0} has {1} bytes of text, and the limit is {2}",
            RuleSeverity.Error,
            "The compiled layout holds entries of up to 2,097,151 bytes of UTF-8."),
        FindingKind.TitlesDisagree => new(
            "DG0017",
            "Row and block have the same title",
            "The titles of [^{0}] disagree: '{1}' in the row, '{2}' in the block",
            RuleSeverity.Warning,
            "The title in the row is the title in the block without '(arXiv:…)'. The catalog has the block's."),
        FindingKind.SummariesDisagree => new(
            "DG0018",
            "Row and block have the same summary",
            "The summaries of [^{0}] disagree: '{1}' in the row, '{2}' in the block",
            RuleSeverity.Warning,
            "The summary in the row is repeated in the block. The catalog has the block's."),
        FindingKind.CarriedIdDiffers => new(
            "DG0019",
            "An id in a title or an abstract is the link's",
            "The {2} gives the id '{0}', and the link leads to '{1}'",
            RuleSeverity.Warning,
            "The id that arXiv put into the title or the abstract is that of the link. The catalog has the link's."),
        FindingKind.PaperTwice => new(
            "DG0020",
            "A paper stands once in an issue",
            "The paper '{0}' stands twice in this issue, as [^{1}] and as [^{2}]",
            RuleSeverity.Warning,
            "An issue announces a paper once. The catalog has both entries."),
        FindingKind.NotConsecutive => new(
            "DG0021",
            "Entries are numbered 1, 2, 3",
            "The number of this {2} is [^{0}], where [^{1}] is expected",
            RuleSeverity.Warning,
            "Entries are numbered 1, 2, 3 and so on. The catalog keeps the numbers that are there."),
        FindingKind.EmptyField => new(
            "DG0022",
            "A field has a text",
            "The {1} of [^{0}] is empty",
            RuleSeverity.Warning,
            "Only the English summary is empty as a rule."),
        FindingKind.NotUtf8 => new(
            "DG0023",
            "A digest is UTF-8",
            "Some of the file's bytes are not UTF-8: {0}",
            RuleSeverity.Warning,
            "Save the file as UTF-8. A compiler on Linux reads other bytes as U+FFFD, and one on Windows reads the whole file in its ANSI code page."),
        FindingKind.InvisibleCharacter => new(
            "DG0024",
            "A text has no invisible characters",
            "The {1} of [^{2}] holds {0}, which can't be seen",
            RuleSeverity.Warning,
            "Controls, characters of no width and those that turn the direction of text are kept, but are rarely meant. Those that an emoji or the spelling of a word needs are not reported."),
        FindingKind.UnknownAnnouncement => new(
            "DG0025",
            "An announcement is one of arXiv's",
            "'{0}' is not an announcement of arXiv's{1}",
            RuleSeverity.Warning,
            "Abstracts give 'new', 'cross', 'replace' or 'replace-cross', and titles 'UPDATED', 'CROSS LISTED' or nothing."),
        FindingKind.UnknownCategory => new(
            "DG0026",
            "A category is one of arXiv's",
            "'{0}' is not a category of arXiv's{1}",
            RuleSeverity.Warning,
            "arXiv's categories are listed at https://arxiv.org/category_taxonomy."),
        FindingKind.UnusualLineEnds => new(
            "DG0035",
            "Lines end with LF or CR LF",
            "The lines of this file end with {0}: save it with LF or CR LF",
            RuleSeverity.Warning,
            "A file that was converted twice has such line ends. Each is read as one line end."),
        FindingKind.ExtraIndentation => new(
            "DG0036",
            "A slot is indented by four spaces and no more",
            "The {1} of [^{0}] is indented by more than four spaces",
            RuleSeverity.Warning,
            "What follows the four spaces is the text. The catalog has the extra white space as part of it."),
        FindingKind.VersionsDiffer => new(
            "DG0037",
            "Link, title and abstracts give the same version",
            "The versions of [^{0}] differ: {1}, {2}",
            RuleSeverity.Warning,
            "The catalog has the version of the abstract's prefix, or else of the title, or else of the link."),
        FindingKind.WrongLanguage => new(
            "DG0038",
            "The abstract is English and its translation Chinese",
            "The {1} of [^{0}] is in the wrong language: {2}",
            RuleSeverity.Warning,
            "The translated abstract is Chinese, and the abstract is not. The catalog has both as they are."),
        FindingKind.AbstractCutShort => new(
            "DG0039",
            "An abstract ends with a line of four spaces below it",
            "The block [^{0}] seems to be cut: it ends with '{1}', and the line of four spaces is missing",
            RuleSeverity.Warning,
            "The other blocks end with a line of four spaces. The catalog has the part that is there."),
        FindingKind.TextOfAnotherEntry => new(
            "DG0040",
            "A translation belongs to its original",
            "The {1} of [^{0}] seems to belong to [^{2}]: it names '{3}', which stands in that entry's original, and nothing that its own original names",
            RuleSeverity.Warning,
            "A translation keeps acronyms and numbered terms of its original. The catalog has the text where it stands."),
        FindingKind.UnreadablePrefix => new(
            "DG0041",
            "arXiv's prefix can be read",
            "The abstract of [^{0}] opens nearly like arXiv's prefix: '{1}' should have the form 'arXiv:IDvN Announce Type: TYPE Abstract: '",
            RuleSeverity.Warning,
            "A prefix that can't be read stays in the abstract, and gives neither version nor announcement."),
        FindingKind.AnnouncementsDiffer => new(
            "DG0042",
            "The abstract and its translation give the same announcement",
            "The announcements of [^{0}] differ: '{1}' in the abstract, '{2}' in the translated abstract",
            RuleSeverity.Warning,
            "The catalog has the announcement of the abstract's prefix."),
        FindingKind.FileNotUtf8 => new(
            "DG0045",
            "A file is saved as UTF-8",
            "The file is not UTF-8, and is left out: {0}. Save it as UTF-8",
            RuleSeverity.Error,
            "The text of a file in another encoding is lost. Open the file in its own encoding and save it as UTF-8, or download it again."),
    };
}
