using Microsoft.CodeAnalysis;

namespace DigestGen.Generator.Diagnostics;

/// <summary>What the reader of a digest should know: the entry is kept.</summary>
internal static class FileWarnings
{
    public static readonly DiagnosticDescriptor TitlesDisagree = new(
        "DG0017",
        "Row and block have the same title",
        "The titles of [^{0}] disagree: '{1}' in the row, '{2}' in the block",
        HelpLinks.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The title in the row is the title in the block without '(arXiv:…)'. The catalog has the block's.",
        helpLinkUri: HelpLinks.Link + "dg0017");

    public static readonly DiagnosticDescriptor SummariesDisagree = new(
        "DG0018",
        "Row and block have the same summary",
        "The summaries of [^{0}] disagree: '{1}' in the row, '{2}' in the block",
        HelpLinks.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The summary in the row is repeated in the block. The catalog has the block's.",
        helpLinkUri: HelpLinks.Link + "dg0018");

    public static readonly DiagnosticDescriptor CarriedIdDiffers = new(
        "DG0019",
        "A carried id is the link's",
        "The {2} carries the id '{0}', and the link leads to '{1}'",
        HelpLinks.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The id that arXiv put into the title or the abstract is that of the link. The catalog has the link's.",
        helpLinkUri: HelpLinks.Link + "dg0019");

    public static readonly DiagnosticDescriptor PaperTwice = new(
        "DG0020",
        "A paper stands once in an issue",
        "The paper '{0}' stands twice in this issue, as [^{1}] and as [^{2}]",
        HelpLinks.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "An issue announces a paper once. The catalog has both entries.",
        helpLinkUri: HelpLinks.Link + "dg0020");

    public static readonly DiagnosticDescriptor NotConsecutive = new(
        "DG0021",
        "Entries are numbered 1, 2, 3",
        "The number of this {2} is [^{0}], where [^{1}] is expected",
        HelpLinks.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Entries are numbered 1, 2, 3 and so on. The catalog keeps the numbers that are there.",
        helpLinkUri: HelpLinks.Link + "dg0021");

    public static readonly DiagnosticDescriptor EmptyField = new(
        "DG0022",
        "A field has a text",
        "The {1} of [^{0}] is empty",
        HelpLinks.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Only the English summary is empty as a rule.",
        helpLinkUri: HelpLinks.Link + "dg0022");

    public static readonly DiagnosticDescriptor NotUtf8 = new(
        "DG0023",
        "A digest is UTF-8",
        "The file's bytes are not UTF-8: {0}",
        HelpLinks.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Save the file as UTF-8. A compiler on Linux reads other bytes as U+FFFD, and one on Windows reads the whole file in its ANSI code page.",
        helpLinkUri: HelpLinks.Link + "dg0023");

    public static readonly DiagnosticDescriptor InvisibleCharacter = new(
        "DG0024",
        "A text has no invisible characters",
        "The {1} of [^{2}] holds {0}, which can't be seen",
        HelpLinks.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Controls, characters of no width and those that turn the direction of text are kept, but are rarely meant.",
        helpLinkUri: HelpLinks.Link + "dg0024");

    public static readonly DiagnosticDescriptor UnknownAnnouncement = new(
        "DG0025",
        "An announcement is one of arXiv's",
        "'{0}' is not an announcement of arXiv's{1}",
        HelpLinks.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Abstracts carry 'new', 'cross', 'replace' or 'replace-cross', and titles 'UPDATED', 'CROSS LISTED' or nothing.",
        helpLinkUri: HelpLinks.Link + "dg0025");

    public static readonly DiagnosticDescriptor UnknownCategory = new(
        "DG0026",
        "A category is one of arXiv's",
        "'{0}' is not a category of arXiv's{1}",
        HelpLinks.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "arXiv's categories are listed at https://arxiv.org/category_taxonomy.",
        helpLinkUri: HelpLinks.Link + "dg0026");
}
