namespace DigestGen.Sample.Web;

/// <summary>Issues as a reader wants them; a catalog lists them as they came.</summary>
internal static class NewestFirst
{
    /// <summary>The issues with a date, the newest first, and then those without one.</summary>
    public static IEnumerable<Issue> Of(IssueList issues)
    {
        int dated = issues.Count;
        while (dated > 0 && issues[dated - 1].Date is null)
        {
            dated--;
        }

        for (int i = dated - 1; i >= 0; i--)
        {
            yield return issues[i];
        }

        for (int i = dated; i < issues.Count; i++)
        {
            yield return issues[i];
        }
    }
}
