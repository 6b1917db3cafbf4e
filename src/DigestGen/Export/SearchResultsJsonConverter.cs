using DigestGen.CompilerServices;

namespace DigestGen.Export;

/// <summary>Writes the results of a search: the count of all matches, what was not understood, and the hits with their snippets.</summary>
/// <param name="withCounts">
/// Whether the counts by channel, category and month come too. Such a converter is added to the options, before others.
/// </param>
public sealed class SearchResultsJsonConverter(bool withCounts) : HandleJsonConverter<SearchResults>
{
    /// <summary>A converter without the counts by group.</summary>
    public SearchResultsJsonConverter()
        : this(false)
    {
    }

    private protected override void Write(JsonShape json, SearchResults value) => json.Write(value, withCounts);
}
