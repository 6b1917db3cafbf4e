using DigestGen.Parsing.Characters;

namespace DigestGen.Parsing.Text;

/// <summary>Compares a row's text with its block's.</summary>
internal static class LooseComparison
{
    // A damaged character of three bytes becomes one to three replacement characters.
    private const int MostCharactersLost = 3;

    /// <summary>Whether two texts are equal apart from white space at their ends and characters that were lost as U+FFFD.</summary>
    public static bool IsSame(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        left = left.Trim();
        right = right.Trim();
        if (left.SequenceEqual(right))
        {
            return true;
        }

        bool isLeftDamaged = left.IndexOf(ReplacementCharacter.Value) >= 0;
        bool isRightDamaged = right.IndexOf(ReplacementCharacter.Value) >= 0;
        return isLeftDamaged && isRightDamaged ? HaveSameEnds(left, right)
            : isLeftDamaged ? IsSameAround(left, right)
            : isRightDamaged && IsSameAround(right, left);
    }

    // The parts of the damaged text stand in the other one in their order, with a few characters in between.
    private static bool IsSameAround(ReadOnlySpan<char> damaged, ReadOnlySpan<char> whole)
    {
        int first = damaged.IndexOf(ReplacementCharacter.Value);
        if (!whole.StartsWith(damaged.Slice(0, first)))
        {
            return false;
        }

        damaged = damaged.Slice(first);
        whole = whole.Slice(first);
        while (!damaged.IsEmpty)
        {
            int lost = DamageLength(damaged);
            damaged = damaged.Slice(lost);
            int length = damaged.IndexOf(ReplacementCharacter.Value);
            if (length < 0)
            {
                return whole.EndsWith(damaged) && whole.Length - damaged.Length <= lost * MostCharactersLost;
            }

            int at = whole.IndexOf(damaged.Slice(0, length));
            if (at < 0 || at > lost * MostCharactersLost)
            {
                return false;
            }

            whole = whole.Slice(at + length);
            damaged = damaged.Slice(length);
        }

        return true;
    }

    // A run of replacement characters, with the few characters that one of the bytes may have become.
    private static int DamageLength(ReadOnlySpan<char> damaged)
    {
        int length = 0;
        while (true)
        {
            length = damaged.Length - damaged.Slice(length).TrimStart(ReplacementCharacter.Value).Length;
            int next = damaged.Slice(length).IndexOf(ReplacementCharacter.Value);
            if (next is < 0 or > MostCharactersLost)
            {
                return length;
            }

            length += next;
        }
    }

    // Both are damaged, perhaps in different places: what stands before and after all damage is the same.
    private static bool HaveSameEnds(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        int before = Math.Min(left.IndexOf(ReplacementCharacter.Value), right.IndexOf(ReplacementCharacter.Value));
        int after = Math.Min(
            left.Length - left.LastIndexOf(ReplacementCharacter.Value), right.Length - right.LastIndexOf(ReplacementCharacter.Value)) - 1;
        return left.Slice(0, before).SequenceEqual(right.Slice(0, before))
            && left.Slice(left.Length - after).SequenceEqual(right.Slice(right.Length - after));
    }
}
