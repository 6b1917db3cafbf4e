namespace DigestGen.Search.Queries;

/// <summary>A query, read.</summary>
internal sealed class SearchQuery
{
    /// <summary>A query of nothing.</summary>
    public static SearchQuery Empty { get; } = new() { Terms = [], Excluded = [], Filters = [], Notes = [] };

    /// <summary>What a paper must say.</summary>
    public required QueryTerm[] Terms { get; init; }

    /// <summary>What a paper must not say.</summary>
    public required QueryTerm[] Excluded { get; init; }

    /// <summary>The other conditions.</summary>
    public required QueryFilter[] Filters { get; init; }

    /// <summary>What was not understood.</summary>
    public required string[] Notes { get; init; }

    /// <summary>Whether the query asks for anything: exclusions alone do not.</summary>
    public bool AsksForSomething => Terms.Length > 0 || Array.Exists(Filters, static filter => !filter.IsExcluding);
}

/// <summary>A term, a phrase, or several between which <c>OR</c> stands.</summary>
/// <param name="alternatives">What the term can be in a text; one of them is enough.</param>
internal sealed class QueryTerm(Alternative[] alternatives)
{
    /// <summary>What the term can be in a text; one of them is enough.</summary>
    public Alternative[] Alternatives => alternatives;

    /// <summary>The same without the marks at its ends, which are looked for only if nothing is found with them; null if it has none.</summary>
    public QueryTerm? Plain { get; init; }
}

/// <summary>One of the ways in which a text can have a term.</summary>
internal sealed class Alternative
{
    /// <summary>What the index must have for a paper, all of it.</summary>
    public required TermGroup[] Groups { get; init; }

    /// <summary>The text that a paper must have; null if the groups tell.</summary>
    public byte[]? Pattern { get; init; }

    /// <summary>Whether only titles are searched for it.</summary>
    public bool IsInTitles { get; init; }

    /// <summary>The groups when any term is enough.</summary>
    public required TermGroup[] Loose { get; init; }
}

/// <summary>Terms of the index that count as one: a word with the words that it opens, a pair of characters, or one paper.</summary>
internal sealed class TermGroup
{
    /// <summary>The terms that count in full; the first one is what was asked for.</summary>
    public required byte[][] Wholes { get; init; }

    /// <summary>Terms that start so count less; null if there are none.</summary>
    public byte[]? Start { get; init; }

    /// <summary>Whether the terms are of a script without spaces.</summary>
    public bool IsUnspaced { get; init; }

    /// <summary>Whether only titles count.</summary>
    public bool IsInTitles { get; init; }

    /// <summary>The paper that is meant; zero if terms are.</summary>
    public uint Packed { get; init; }

    /// <summary>What makes two groups the same.</summary>
    public required string Key { get; init; }

    /// <summary>Bytes as a key: a character for each, which needs no decoder.</summary>
    public static string KeyOf(ReadOnlySpan<byte> bytes)
    {
        char[] key = new char[bytes.Length];
        for (int i = 0; i < key.Length; i++)
        {
            key[i] = (char)bytes[i];
        }

        return new string(key);
    }
}
