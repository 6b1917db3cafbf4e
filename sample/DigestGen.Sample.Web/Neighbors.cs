namespace DigestGen.Sample.Web;

/// <summary>Finds the issues before and after one.</summary>
internal static class Neighbors
{
    /// <summary>The dated issues of the same channel just before and just after a dated issue; null where there is none.</summary>
    public static (Issue? Earlier, Issue? Later) Of(DigestCatalog catalog, Issue issue)
    {
        if (issue is not { Channel: { } channel, Date: not null })
        {
            return (null, null);
        }

        IssueList issues = catalog.Issues.In(channel);
        int index = 0;
        while (issues[index] != issue)
        {
            index++;
        }

        return (
            index > 0 ? issues[index - 1] : null,
            index + 1 < issues.Count && issues[index + 1].Date is not null ? issues[index + 1] : null);
    }
}
