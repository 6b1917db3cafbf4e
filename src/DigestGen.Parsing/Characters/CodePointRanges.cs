namespace DigestGen.Parsing.Characters;

/// <summary>A set of code points.</summary>
/// <param name="bounds">The first and the last code point of each range, in order.</param>
internal sealed class CodePointRanges(params int[] bounds)
{
    public bool Contains(int codePoint)
    {
        int index = Array.BinarySearch(bounds, codePoint);

        // Between two bounds: inside a range if the one below opens it.
        return index >= 0 || (~index & 1) == 1;
    }
}
