namespace DigestGen.Compiling.Naming;

/// <summary>Finds a name that is one typing error away from another.</summary>
public static class NearName
{
    /// <summary>The first candidate that one edit, or one exchange of neighbors, turns the text into; null if there is none.</summary>
    public static string? Find(string text, IEnumerable<string> candidates)
    {
        foreach (string candidate in candidates)
        {
            if (IsNear(text, candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>Whether one character that is added, removed or replaced, or an exchange of two neighbors, makes the texts the same.</summary>
    public static bool IsNear(string left, string right)
    {
        int shorter = Math.Min(left.Length, right.Length);
        int difference = Math.Max(left.Length, right.Length) - shorter;
        if (difference > 1)
        {
            return false;
        }

        int start = 0;
        while (start < shorter && left[start] == right[start])
        {
            start++;
        }

        int end = 0;
        while (end < shorter - start && left[left.Length - 1 - end] == right[right.Length - 1 - end])
        {
            end++;
        }

        // What is left of each between what both start and end with.
        int between = shorter - start - end;
        return difference == 1
            ? between == 0
            : between == 1 || (between == 2 && left[start] == right[start + 1] && left[start + 1] == right[start]);
    }
}
