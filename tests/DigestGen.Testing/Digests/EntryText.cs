namespace DigestGen.Testing.Digests;

/// <summary>The texts of one entry, as they stand in a digest.</summary>
public sealed record EntryText
{
    /// <summary>The N of <c>[^N]</c>.</summary>
    public required int Reference { get; init; }

    /// <summary>The title in the row.</summary>
    public required string RowTitle { get; init; }

    public required string Url { get; init; }

    /// <summary>The summary, in the row and, but for the first day's layout, in the block.</summary>
    public required string Summary { get; init; }

    public required string TranslatedTitle { get; init; }

    public required string RawTitle { get; init; }

    public string EnglishSummary { get; init; } = "";

    public required string RawTranslatedAbstract { get; init; }

    public required string RawAbstract { get; init; }
}
