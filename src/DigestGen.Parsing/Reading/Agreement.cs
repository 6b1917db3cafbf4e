namespace DigestGen.Parsing.Reading;

/// <summary>Compares what a row says with what its block says.</summary>
internal static class Agreement
{
    /// <summary>
    /// Whether two texts are the same but for white space at their ends, which nobody sees. Where bytes were lost, what
    /// is left of a text can't be held against it: that is reported as such.
    /// </summary>
    public static bool IsSame(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        left.SequenceEqual(right)
        || left.Trim().SequenceEqual(right.Trim())
        || left.IndexOf(EncodingDamage.Replacement) >= 0
        || right.IndexOf(EncodingDamage.Replacement) >= 0;
}
