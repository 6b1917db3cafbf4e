using System.Globalization;

namespace DigestGen.Queries.Tests;

/// <summary>Everything that can be asked of a catalog, as text: two catalogs with the same text have the same answers.</summary>
internal static class QueryText
{
    public static IEnumerable<string> Of(DigestCatalog catalog, int seed)
    {
        foreach (Issue issue in catalog.Issues)
        {
            yield return catalog.TryGetIssue(issue.Name, out Issue found) ? $"{issue.Name}: {Text(found)}" : "lost";
            yield return $"{Text(catalog.Issues[issue.Name])} {Text(issue.Papers)} new: {Text(issue.NewPapers)} {Text(issue.Papers.In("cs.LG"))}";
            foreach (Entry entry in issue.Entries)
            {
                yield return $"{entry.Reference} {entry.Id} {entry.IsFirst} {entry.Changes} {entry.IsAbstractCut} {entry.Announcement}";
            }
        }

        foreach (Channel channel in catalog.Channels)
        {
            yield return $"{channel.Name} {channel.GetNameUtf8().Length}";
            yield return Text(channel.Issues);
            yield return Text(channel.Papers);
        }

        foreach (Category category in catalog.Categories)
        {
            yield return category.Name;
            yield return Text(category.Papers);
        }

        foreach (Paper paper in catalog.Papers)
        {
            yield return $"{paper.Id} {paper.FirstSeen} {paper.LastSeen} {string.Join(' ', paper.Versions)} {paper.Versions.Count} {paper.PrimaryCategory} {paper.Announcement} {paper.IsAbstractCut} {paper.LatestEntry.Issue.Name}";
        }

        yield return $"{catalog.Categories.UncategorizedPaperCount} without a category";
        var random = new Random(seed);
        string[] names = ["cs.LG", "cs.IR", "math.GT", "hep-th", "none", "", "cs"];
        for (int i = 0; i < 60; i++)
        {
            (DateOnly first, DateOnly last) = Days(random);
            (DateOnly otherFirst, DateOnly otherLast) = Days(random);
            string name = names[random.Next(names.Length)];
            string other = names[random.Next(names.Length)];
            yield return Text(catalog.Issues.Between(first, last));
            yield return Text(catalog.Issues.In(name));
            yield return Text(catalog.Issues.In(name).Between(first, last));
            yield return Text(catalog.Issues.Between(first, last).In(name).Between(otherFirst, otherLast));
            yield return Text(catalog.Papers.In(name));
            yield return Text(catalog.Papers.Between(first, last));
            yield return Text(catalog.Papers.NewBetween(first, last));
            yield return Text(catalog.Papers.In(name).Between(first, last));
            yield return Text(catalog.Papers.Between(first, last).NewBetween(otherFirst, otherLast).In(name));
            yield return Text(catalog.Papers.Between(first, last).Between(otherFirst, otherLast));
            foreach (Channel channel in catalog.Channels)
            {
                yield return Text(channel.Issues.Between(first, last));
                yield return Text(channel.Papers.In(name).NewBetween(first, last).In(other));
                yield return Text(channel.Papers.Between(first, last));
            }
        }
    }

    public static (DateOnly First, DateOnly Last) Days(Random random)
    {
        DateOnly first = random.Next(12) == 0 ? DateOnly.MinValue : new DateOnly(2023, 12, 18).AddDays(random.Next(45));
        DateOnly last = random.Next(12) == 0 ? DateOnly.MaxValue : first.AddDays(random.Next(-2, 20) is var days && first == DateOnly.MinValue ? Math.Abs(days) : days);
        return (first, last);
    }

    public static string Text(IssueList issues) =>
        string.Create(CultureInfo.InvariantCulture, $"{issues.Count} issues: {string.Join("; ", issues.Select(Text))}");

    public static string Text(PaperList papers) =>
        string.Create(CultureInfo.InvariantCulture, $"{papers.Count} papers: {string.Join(' ', papers.Select(static paper => $"{paper.Id}={paper.Entries.Count}"))}");

    public static string Text(Issue issue) =>
        string.Create(CultureInfo.InvariantCulture, $"{issue.Name} {issue.Channel} {issue.Date:O} {issue.Time:O} {issue.Entries.Count}");
}
