using DigestGen.Sample.Web.Markup;

namespace DigestGen.Sample.Web.Pages;

/// <summary>All issues, by month; the newest first, those without a date last.</summary>
internal sealed class IssuesPage(DigestCatalog catalog, IssueAddresses addresses) : Page
{
    protected override void WriteTitle(MarkupWriter html) => html.Write($"Issues");

    protected override ValueTask WriteMainAsync(MarkupWriter html, CancellationToken cancellation)
    {
        html.Write($"<h1>Issues</h1>\n");
        foreach (IGrouping<(int Year, int Month)?, Issue> month in NewestFirst.Of(catalog.Issues).GroupBy(MonthOf))
        {
            if (month.Key is var (year, number))
            {
                html.Write($"<h2>{year:0000}-{number:00}</h2>\n<ul class=\"items\">\n");
            }
            else
            {
                html.Write($"<h2>Undated</h2>\n<ul class=\"items\">\n");
            }

            foreach (Issue issue in month)
            {
                WriteIssue(html, issue);
            }

            html.Write($"</ul>\n");
        }

        return ValueTask.CompletedTask;
    }

    private static (int Year, int Month)? MonthOf(Issue issue) =>
        issue.Date is { } date ? (date.Year, date.Month) : null;

    private void WriteIssue(MarkupWriter html, Issue issue)
    {
        html.Write($"<li>\n<a href=\"{addresses.PathOf(issue)}\">{issue.GetNameUtf8()}</a>\n<p class=\"facts\">");
        Fragments.WriteDate(html, issue);
        Fragments.WriteFact(html, issue.GetChannelUtf8());
        Fragments.WriteEntryCount(html, issue.Entries.Count);
        html.Write($"</p>\n</li>\n");
    }
}
