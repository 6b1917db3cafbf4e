namespace DigestGen.Search.Scanning;

/// <summary>A paper that matches a query.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="Score">How well it matches.</param>
/// <param name="Age">What orders papers that match equally well: see <see cref="SubmissionOrder"/>.</param>
internal readonly record struct Match(Paper Paper, double Score, ulong Age)
{
    /// <summary>Best first, then newest first. No two papers are equal.</summary>
    public static int Compare(Match left, Match right)
    {
        int order = right.Score.CompareTo(left.Score);
        return order != 0 ? order : right.Age.CompareTo(left.Age);
    }
}
