using DigestGen.Sample.Web.Markup;

namespace DigestGen.Sample.Web.Pages;

/// <summary>A page of issues, by month: newest first, those without a date last.</summary>
/// <param name="heading">What the issues have in common.</param>
/// <param name="path">The address of the list, without a page.</param>
/// <param name="channels">The channels to choose from; null if the list is narrowed already.</param>
/// <param name="issues">The issues of this page.</param>
/// <param name="addresses">The addresses of issues.</param>
internal sealed class IssuesPage(
    string heading, string path, ChannelList? channels, PageOf<Issue> issues, IssueAddresses addresses) : Page
{
    /// <summary>How many issues a page has.</summary>
    public const int Size = 60;

    protected override void WriteTitle(MarkupWriter html) => html.Write($"{heading}");

    protected override ValueTask WriteMainAsync(MarkupWriter html, CancellationToken cancellation)
    {
        html.Write($"<h1>{heading}</h1>\n");
        WriteChannels(html);
        foreach (IGrouping<Month?, Issue> month in issues.Items.GroupBy(Month.Of))
        {
            if (month.Key is { } known)
            {
                html.Write($"<h2><a href=\"{known.Path}\">{known.Name}</a></h2>\n<ul class=\"items\">\n");
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

        Pager.Write(html, issues.Number, issues.Count, $"{path}?page=");
        return ValueTask.CompletedTask;
    }

    private void WriteChannels(MarkupWriter html)
    {
        if (channels is not { Count: > 0 } known)
        {
            return;
        }

        html.Write($"<nav class=\"channels\" aria-label=\"Channels\">\n");
        foreach (Channel channel in known)
        {
            string count = $"{channel.Papers.Count} {(channel.Papers.Count == 1 ? "paper" : "papers")}";
            html.Write($"<a href=\"{Address.OfChannel(channel.Name)}\">{channel.GetNameUtf8()}</a> <span class=\"facts\">{count}</span>\n");
        }

        html.Write($"</nav>\n");
    }

    private void WriteIssue(MarkupWriter html, Issue issue)
    {
        html.Write($"<li>\n<a href=\"{addresses.PathOf(issue)}\">{issue.GetNameUtf8()}</a>\n<p class=\"facts\">");
        Fragments.WriteDate(html, issue);
        Fragments.WriteChannel(html, issue);
        Fragments.WriteEntryCount(html, issue.Entries.Count);
        html.Write($"</p>\n</li>\n");
    }
}
