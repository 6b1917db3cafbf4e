namespace DigestGen.Sample;

/// <summary>Finds the ids that someone may have meant.</summary>
internal static class NearIds
{
    private const int MaxSuggestions = 3;

    /// <summary>The ids of the catalog that differ from a text by one typing mistake.</summary>
    public static IReadOnlyList<string> Of(DigestCatalog catalog, string text) =>
    [
        .. catalog.Papers
            .Select(static paper => paper.Id.ToString())
            .Where(id => IsOneMistakeAway(id, text))
            .Take(MaxSuggestions),
    ];

    // One character replaced, left out or added, or two neighbors exchanged.
    private static bool IsOneMistakeAway(ReadOnlySpan<char> id, ReadOnlySpan<char> text)
    {
        int start = id.CommonPrefixLength(text);
        id = id[start..];
        text = text[start..];
        if (id.Length == text.Length)
        {
            return id.Length > 0 && (id[1..].SequenceEqual(text[1..])
                || (id.Length > 1 && id[0] == text[1] && id[1] == text[0] && id[2..].SequenceEqual(text[2..])));
        }

        return id.Length == text.Length + 1
            ? id[1..].SequenceEqual(text)
            : text.Length == id.Length + 1 && text[1..].SequenceEqual(id);
    }
}
