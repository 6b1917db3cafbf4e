namespace DigestGen.Search.Index;

/// <summary>The order of terms.</summary>
internal static class TermOrder
{
    /// <summary>Compares two terms byte by byte: they are short, and the runtime's own comparison has no native code at a program's start.</summary>
    public static int Compare(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        int length = Math.Min(left.Length, right.Length);
        for (int i = 0; i < length; i++)
        {
            if (left[i] != right[i])
            {
                return left[i] - right[i];
            }
        }

        return left.Length - right.Length;
    }
}
