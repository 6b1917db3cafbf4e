using System.Globalization;
using System.Text;

namespace DigestGen.Tests.Second;

/// <summary>All that a catalog says, in words. It is here so that it can be called where this assembly is loaded once more.</summary>
public static class CatalogText
{
    /// <summary>This assembly's catalog, read from one of its papers and issues on.</summary>
    /// <param name="start">The place to start at; the text is the same from any.</param>
    public static string OfThisAssembly(int start) => Of(SecondDigests.Catalog, start);

    /// <summary>A catalog, read from one of its papers and issues on.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="start">The place to start at; the text is the same from any.</param>
    public static string Of(DigestCatalog catalog, int start)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        string[] papers = new string[catalog.Papers.Count];
        string[] issues = new string[catalog.Issues.Count];
        for (int i = 0; i < papers.Length; i++)
        {
            int at = (start + i) % papers.Length;
            papers[at] = Of(catalog, catalog.Papers[at]);
        }

        for (int i = 0; i < issues.Length; i++)
        {
            int at = (start + i) % issues.Length;
            issues[at] = Of(catalog.Issues[at]);
        }

        return string.Join('\n', [.. issues, .. papers]);
    }

    private static string Of(Issue issue) => string.Create(
        CultureInfo.InvariantCulture,
        $"{issue.Name}|{Utf8(issue.GetNameUtf8())}|{issue.Channel}|{Utf8(issue.GetChannelUtf8())}|{issue.Date}|{issue.Time}|{issue}")
        + string.Concat(issue.Entries.Select(entry => "\n  " + Of(entry)));

    private static string Of(Entry entry) => string.Join('|',
        entry.Reference.ToString(CultureInfo.InvariantCulture), entry.Id, entry.Issue.Name, entry.Paper.Id, entry.Url, entry.Title,
        entry.TranslatedTitle, entry.Summary, entry.EnglishSummary, entry.Abstract, entry.TranslatedAbstract, entry.RawTitle,
        entry.RawAbstract, entry.RawTranslatedAbstract, entry.Version, entry.Announcement, entry.PrimaryCategory,
        Utf8(entry.GetTitleUtf8()), Utf8(entry.GetRawAbstractUtf8()), Utf8(entry.GetTranslatedAbstractUtf8()), entry);

    private static string Of(DigestCatalog catalog, Paper paper) => string.Join('|',
        paper.Id, paper.Url, paper.Title, paper.TranslatedTitle, paper.Summary, paper.EnglishSummary, paper.Abstract,
        paper.TranslatedAbstract, paper.Version, paper.PrimaryCategory, Utf8(paper.GetSummaryUtf8()), paper,
        catalog[paper.Id] == paper, catalog.TryGetPaper(paper.Id.ToString(), out Paper found) && found == paper,
        catalog.TryGetPaper("9012.99999", out _), string.Join(',', paper.Entries.Select(entry => entry.Issue.Name)));

    private static string Utf8(ReadOnlySpan<byte> text) => Encoding.UTF8.GetString(text);
}
