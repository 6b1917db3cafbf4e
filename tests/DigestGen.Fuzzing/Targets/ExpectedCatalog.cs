using DigestGen.Compiling.Projects;
using DigestGen.Generator.Input;
using DigestGen.Parsing;
using DigestGen.Parsing.Tests;

namespace DigestGen.Fuzzing.Targets;

/// <summary>What the catalog of a project must hold, read without the generator.</summary>
internal sealed class ExpectedCatalog
{
    private static readonly string[] s_textExtensions = [".md", ".markdown", ".txt"];

    private ExpectedCatalog(IReadOnlyCollection<ParsedDigest> digests, bool hasNamedPapers)
    {
        IssueCount = digests.Count;
        HasNamedPapers = hasNamedPapers;
        ReadEntry[] entries = [.. digests.SelectMany(ReadEntry.From)];
        Entries = [.. entries.Select(Of).Order(StringComparer.Ordinal)];
        PaperNames =
        [
            .. entries.Select(static entry => $"Arxiv_{entry.Id.Replace('.', '_').Replace('/', '_').Replace('-', '_')}")
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
    }

    public int IssueCount { get; }

    public bool HasNamedPapers { get; }

    /// <summary>The names of the papers' members, in order.</summary>
    public IReadOnlyList<string> PaperNames { get; }

    /// <summary>Whatever an entry says, as one text each, in order.</summary>
    public IReadOnlyList<string> Entries { get; }

    public static ExpectedCatalog Of(TestProject project)
    {
        // A file that is listed twice is one issue.
        var digests = new Dictionary<string, ParsedDigest>(StringComparer.Ordinal);
        var options = new TestOptions(project);
        foreach (TestFile file in project.Files)
        {
            ParsedDigest digest = DigestParser.Parse(file.Content);
            bool isDeclared = string.Equals(
                ItemMetadataReader.Get(options.GetOptions(file), "DigestGenIsDigest"), "true", StringComparison.OrdinalIgnoreCase);
            bool isText = s_textExtensions.Any(extension => file.Path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
            if (!digest.IsLeftOut && (isDeclared || (isText && FormatMarks.IsIn(file.Content))))
            {
                digests[file.Path] = digest;
            }
        }

        return new ExpectedCatalog(
            digests.Values, ReadingHost.ReadOptions(options.GlobalOptions).NamedPapers != NamedPapers.Never);
    }

    public static string Of(Entry entry) => string.Join(
        '\u001E',
        entry.Reference,
        entry.Paper.Id,
        entry.Url,
        entry.RawTitle,
        entry.Title,
        entry.TranslatedTitle,
        entry.Summary,
        entry.EnglishSummary,
        entry.RawTranslatedAbstract,
        entry.TranslatedAbstract,
        entry.RawAbstract,
        entry.Abstract,
        entry.Version ?? 0,
        entry.Announcement,
        entry.PrimaryCategory);

    private static string Of(ReadEntry entry) => string.Join(
        '\u001E',
        entry.Reference,
        entry.Id,
        entry.Url,
        entry.RawTitle,
        entry.Title,
        entry.TranslatedTitle,
        entry.Summary,
        entry.EnglishSummary,
        entry.RawTranslatedAbstract,
        entry.TranslatedAbstract,
        entry.RawAbstract,
        entry.Abstract,
        entry.Version,
        entry.Announcement,
        entry.PrimaryCategory);
}
