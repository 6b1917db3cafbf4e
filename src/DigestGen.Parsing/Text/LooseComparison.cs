using DigestGen.Parsing.Characters;

namespace DigestGen.Parsing.Text;

/// <summary>Compares what a row says with what its block says.</summary>
internal static class LooseComparison
{
    /// <summary>
    /// Whether two texts are the same but for white space at their ends, which nobody sees. Where bytes were lost, what
    /// is left of a text can't be held against it: that is reported as such.
    /// </summary>
    public static bool IsSame(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        left.SequenceEqual(right)
        || left.Trim().SequenceEqual(right.Trim())
        || left.IndexOf(ReplacementCharacter.Value) >= 0
        || right.IndexOf(ReplacementCharacter.Value) >= 0;
}
