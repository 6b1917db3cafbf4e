namespace DigestGen.Search.Index;

/// <summary>Where the documents of a term are.</summary>
/// <param name="Count">How many documents have the term.</param>
/// <param name="Start">Where its list starts in the postings; of a term with one document, the document and its class.</param>
/// <param name="Length">How long the list is.</param>
internal readonly record struct TermPostings(int Count, int Start, int Length)
{
    /// <summary>How many numbers it is.</summary>
    public const int Size = 3;

    /// <summary>Reads the numbers.</summary>
    public static TermPostings Read(ReadOnlySpan<int> numbers, int index) =>
        new(numbers[index * Size], numbers[(index * Size) + 1], numbers[(index * Size) + 2]);

    /// <summary>Writes the numbers.</summary>
    public void Write(Span<int> numbers, int index)
    {
        numbers[index * Size] = Count;
        numbers[(index * Size) + 1] = Start;
        numbers[(index * Size) + 2] = Length;
    }
}
