namespace DigestGen.Sample.Web;

/// <summary>Finds the issues before and after one.</summary>
internal static class Neighbors
{
    /// <summary>The dated issues of the same channel just before and just after an issue; null where there is none.</summary>
    public static (Issue? Earlier, Issue? Later) Of(DigestCatalog catalog, Issue issue)
    {
        Issue? earlier = null;
        bool isPassed = false;
        foreach (Issue other in catalog.Issues)
        {
            if (other == issue)
            {
                isPassed = true;
            }
            else if (other.Date is not null && other.Channel == issue.Channel)
            {
                if (isPassed)
                {
                    return (earlier, other);
                }

                earlier = other;
            }
        }

        return issue.Date is null ? (null, null) : (earlier, null);
    }
}
