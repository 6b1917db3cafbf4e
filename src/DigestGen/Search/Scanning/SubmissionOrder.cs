using DigestGen.Layout;

namespace DigestGen.Search.Scanning;

/// <summary>The order of papers by submission, as their identifiers tell it.</summary>
internal static class SubmissionOrder
{
    /// <summary>The month of submission, counted from January of year 0.</summary>
    public static int MonthOf(uint packed) => (ArxivScheme.Year(packed) * 12) + ArxivScheme.Month(packed) - 1;

    /// <summary>A number that is greater for newer papers: by month, then by identifier.</summary>
    public static ulong Age(uint packed) => ((ulong)MonthOf(packed) << 32) | packed;
}
