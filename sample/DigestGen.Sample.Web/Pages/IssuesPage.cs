using DigestGen.Sample.Web.Markup;

namespace DigestGen.Sample.Web.Pages;

/// <summary>A page of all issues, by month: newest first, those without a date last.</summary>
internal sealed class IssuesPage(PageOf<Issue> issues, IssueAddresses addresses) : Page
{
    /// <summary>How many issues a page has.</summary>
    public const int Size = 60;

    protected override void WriteTitle(MarkupWriter html) => html.Write($"Issues");

    protected override ValueTask WriteMainAsync(MarkupWriter html, CancellationToken cancellation)
    {
        html.Write($"<h1>Issues</h1>\n");
        foreach (IGrouping<(int Year, int Month)?, Issue> month in issues.Items.GroupBy(MonthOf))
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

        Pager.Write(html, issues.Number, issues.Count, "/?page=");
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
