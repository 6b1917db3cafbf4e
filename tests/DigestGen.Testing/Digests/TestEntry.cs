namespace DigestGen.Testing.Digests;

/// <summary>An entry with plain texts, of which a test sets those that matter.</summary>
public sealed record TestEntry(string Id)
{
    /// <summary>Null for 1, 2, 3 ….</summary>
    public int? Reference { get; init; }

    public string Title { get; init; } = $"On {Id}";

    /// <summary>The title in the block; null for that of the row.</summary>
    public string? RawTitle { get; init; }

    public string TranslatedTitle { get; init; } = $"关于 {Id}";

    public string Summary { get; init; } = $"{Id} 的摘要。";

    public string EnglishSummary { get; init; } = "";

    public string TranslatedAbstract { get; init; } = $"{Id} 的全文。";

    public string Abstract { get; init; } = $"About {Id}.";

    public string Url => "https://arxiv.org/abs/" + Id;

    /// <summary>A digest of a day without papers.</summary>
    public static string EmptyDigest { get; } = Digest(Array.Empty<TestEntry>());

    /// <summary>A digest of entries with plain texts.</summary>
    public static string Digest(params IEnumerable<string> ids) => Digest(ids.Select(id => new TestEntry(id)));

    /// <summary>A digest.</summary>
    public static string Digest(params IEnumerable<TestEntry> entries) =>
        DigestWriter.Write(entries.Select(static (entry, index) => entry.ToText(index + 1)));

    private EntryText ToText(int number) => new()
    {
        Reference = Reference ?? number,
        RowTitle = Title,
        Url = Url,
        Summary = Summary,
        TranslatedTitle = TranslatedTitle,
        RawTitle = RawTitle ?? Title,
        EnglishSummary = EnglishSummary,
        RawTranslatedAbstract = TranslatedAbstract,
        RawAbstract = Abstract,
    };
}
