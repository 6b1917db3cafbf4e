namespace DigestGen.Testing.Digests;

/// <summary>The texts of one entry, as they stand in a digest. A test sets those that matter.</summary>
public record EntryText
{
    /// <summary>The N of <c>[^N]</c>; null for 1, 2, 3 ….</summary>
    public int? Reference { get; init; }

    /// <summary>The title in the row; null for what the producer makes of the block's.</summary>
    public string? Title { get; init; }

    /// <summary>The title in the block; null for that of the row.</summary>
    public string? RawTitle { get; init; }

    public string Url { get; init; } = "https://arxiv.org/abs/2402.10758";

    /// <summary>The summary, in the row and, but for the first day's layout, in the block.</summary>
    public string Summary { get; init; } = "总结。";

    public string TranslatedTitle { get; init; } = "标题";

    public string EnglishSummary { get; init; } = "";

    /// <summary>The translated abstract, with what arXiv adds to it.</summary>
    public string TranslatedAbstract { get; init; } = "我们研究了它。";

    /// <summary>The abstract, with what arXiv adds to it.</summary>
    public string Abstract { get; init; } = "We study it.";

    /// <summary>A digest of entries.</summary>
    public static string Digest(params IEnumerable<EntryText> entries) => DigestWriter.Write(entries);
}

/// <summary>An entry with texts that name its paper.</summary>
public sealed record TestEntry : EntryText
{
    public TestEntry(string id)
    {
        Id = id;
        Url = "https://arxiv.org/abs/" + id;
        Title = $"On {id}";
        TranslatedTitle = $"关于 {id}";
        Summary = $"{id} 的摘要。";
        TranslatedAbstract = $"{id} 的全文。";
        Abstract = $"About {id}.";
    }

    public string Id { get; }

    /// <summary>A digest of a day without papers.</summary>
    public static string EmptyDigest { get; } = DigestWriter.Write([]);

    /// <summary>A digest of papers.</summary>
    public static string Digest(params IEnumerable<string> ids) => DigestWriter.Write(ids.Select(static id => new TestEntry(id)));
}
