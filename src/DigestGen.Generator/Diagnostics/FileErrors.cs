using Microsoft.CodeAnalysis;

namespace DigestGen.Generator.Diagnostics;

/// <summary>What makes an entry or a digest untrustworthy: it is left out, and the build fails.</summary>
internal static class FileErrors
{
    public static readonly DiagnosticDescriptor NoSummaryTable = new(
        "DG0001",
        "A digest needs a summary table",
        "The summary table is missing: {0}",
        HelpLinks.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A digest opens with the heading '# 摘要' and a table that has a row for each entry.",
        helpLinkUri: HelpLinks.Link + "dg0001");

    public static readonly DiagnosticDescriptor NoTableHeader = new(
        "DG0002",
        "A summary table needs a header and a separator",
        "The summary table has no {0}: the line '{1}' should stand here",
        HelpLinks.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The rows of the summary table stand below the header '| Ref | Title | Summary |' and the separator '| --- | --- | --- |'.",
        helpLinkUri: HelpLinks.Link + "dg0002");

    public static readonly DiagnosticDescriptor NoDetails = new(
        "DG0003",
        "A digest needs a details section",
        "The details section is missing: {0}",
        HelpLinks.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Below the summary table, the heading '# 详细' opens the details, with a block for each row.",
        helpLinkUri: HelpLinks.Link + "dg0003");

    public static readonly DiagnosticDescriptor MalformedRow = new(
        "DG0004",
        "A row of the summary table has three cells",
        "This row can't be read, because {0}: '{1}' should have the form '| [^N] | [TITLE](URL) | SUMMARY |'",
        HelpLinks.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A row reads '| [^N] | [TITLE](URL) | SUMMARY |', on one line.",
        helpLinkUri: HelpLinks.Link + "dg0004");

    public static readonly DiagnosticDescriptor RowWithoutBlock = new(
        "DG0005",
        "Each row has a block",
        "The row [^{0}] has no block: {1}",
        HelpLinks.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "An entry is a row of the summary table and a block of the details with the same number.",
        helpLinkUri: HelpLinks.Link + "dg0005");

    public static readonly DiagnosticDescriptor BlockWithoutRow = new(
        "DG0006",
        "Each block has a row",
        "The block [^{0}] has no row: {1}",
        HelpLinks.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "An entry is a row of the summary table and a block of the details with the same number.",
        helpLinkUri: HelpLinks.Link + "dg0006");

    public static readonly DiagnosticDescriptor ImpossibleId = new(
        "DG0007",
        "An arXiv id follows arXiv's scheme",
        "'{0}' is not an arXiv id: {1}",
        HelpLinks.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Identifiers read YYMM.NNNNN since January 2015, YYMM.NNNN from April 2007, and archive/YYMMNNN before (https://info.arxiv.org/help/arxiv_identifier.html).",
        helpLinkUri: HelpLinks.Link + "dg0007");

    public static readonly DiagnosticDescriptor DuplicateReference = new(
        "DG0008",
        "A number is used once",
        "The number [^{0}] is used by two {1}: give this one a number of its own",
        HelpLinks.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Each row and each block has a number of its own, 1, 2, 3 and so on.",
        helpLinkUri: HelpLinks.Link + "dg0008");

    public static readonly DiagnosticDescriptor NotArxivLink = new(
        "DG0009",
        "A link leads to an abstract on arXiv",
        "'{0}' is not a link to an abstract on arXiv: {1}",
        HelpLinks.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The link of a row and of its block leads to an abstract, such as https://arxiv.org/abs/2402.10758.",
        helpLinkUri: HelpLinks.Link + "dg0009");

    public static readonly DiagnosticDescriptor DifferentPapers = new(
        "DG0010",
        "Row and block link the same paper",
        "The row [^{0}] links '{1}', and its block links '{2}'",
        HelpLinks.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The row and the block of an entry give the same paper.",
        helpLinkUri: HelpLinks.Link + "dg0010");

    public static readonly DiagnosticDescriptor SlotMissing = new(
        "DG0011",
        "A block has all slots in their order",
        "The block [^{0}] is not in order: {1}",
        HelpLinks.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A block holds the title, the link, the summary, the English summary, the translated abstract and the abstract, with a blank line between two of them; an empty slot is a line of four spaces.",
        helpLinkUri: HelpLinks.Link + "dg0011");

    public static readonly DiagnosticDescriptor SlotNotIndented = new(
        "DG0012",
        "A slot is indented by four spaces",
        "The {1} of [^{0}] is not indented by four spaces: '{2}'",
        HelpLinks.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Each line of a block but its first is indented by four spaces, or by a tab.",
        helpLinkUri: HelpLinks.Link + "dg0012");

    public static readonly DiagnosticDescriptor BlockCutShort = new(
        "DG0013",
        "A digest ends with a whole block",
        "The block [^{0}] is cut short at the end of the file: the last that is there is {1}",
        HelpLinks.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The file ends within a block. It may have been copied or downloaded in part.",
        helpLinkUri: HelpLinks.Link + "dg0013");

    public static readonly DiagnosticDescriptor MergeConflict = new(
        "DG0014",
        "A digest has no merge conflicts",
        "A merge conflict is not resolved: '{0}'",
        HelpLinks.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The file holds the markers of a version control system's merge conflict. Keep one side and delete the markers.",
        helpLinkUri: HelpLinks.Link + "dg0014");

    public static readonly DiagnosticDescriptor StrayText = new(
        "DG0015",
        "A digest holds rows and blocks",
        "'{0}' is out of place: {1}",
        HelpLinks.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Between the headings there are only rows, and blocks with their slots.",
        helpLinkUri: HelpLinks.Link + "dg0015");

    public static readonly DiagnosticDescriptor TooLarge = new(
        "DG0016",
        "An entry fits into the compiled layout",
        "{0} has {1} bytes of text, and the limit is {2}",
        HelpLinks.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The compiled layout holds entries of up to 2,097,151 bytes of UTF-8.",
        helpLinkUri: HelpLinks.Link + "dg0016");
}
