using System.Diagnostics;
using System.Text.Json.Serialization;
using DigestGen.CompilerServices;
using DigestGen.Search.Engine;

namespace DigestGen;

/// <summary>
/// A paper, unique by its arXiv identifier: a handle into the data of an assembly. Its texts are the values of its latest
/// entry, which is the last of its <see cref="Entries"/>.
/// </summary>
/// <remarks>On the default value every property throws <see cref="InvalidOperationException"/>. The members of <see cref="object"/> do not.</remarks>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
[JsonConverter(typeof(PaperJsonConverter))]
public readonly record struct Paper
{
    private readonly DigestCatalog? _catalog;

    internal Paper(DigestCatalog catalog, int key)
    {
        _catalog = catalog;
        Key = key;
    }

    /// <summary>The paper's identifier.</summary>
    public ArxivId Id => Catalog.GetId(Key);

    /// <summary>The entries of the paper in all issues, in the order of the issues.</summary>
    public EntryList Entries => Catalog.GetAppearances(Key);

    /// <summary>The paper's address, as the digest gives it; empty if absent. Decoded on each call.</summary>
    public string Url => Utf8Text.Decode(Record.Url, _catalog);

    /// <summary>The title, without the suffix <c>(arXiv:…)</c> of the raw title; empty if absent. Decoded on each call.</summary>
    public string Title => Utf8Text.Decode(Record.Title, _catalog);

    /// <summary>The translated title; empty if absent. Decoded on each call.</summary>
    public string TranslatedTitle => Utf8Text.Decode(Record.TranslatedTitle, _catalog);

    /// <summary>The summary, in the digest's own language; empty if absent. Decoded on each call.</summary>
    public string Summary => Utf8Text.Decode(Record.Summary, _catalog);

    /// <summary>The summary in English; empty if absent, as in nearly all digests. Decoded on each call.</summary>
    public string EnglishSummary => Utf8Text.Decode(Record.EnglishSummary, _catalog);

    /// <summary>The abstract, without the arXiv prefix of the raw abstract; empty if absent. The producer cuts it: see <see cref="IsAbstractCut"/>. Decoded on each call.</summary>
    public string Abstract => Utf8Text.Decode(Record.Abstract, _catalog);

    /// <summary>
    /// Whether the abstract is cut: the producer keeps the first 1,000 characters of what the feed gave, so that a raw
    /// abstract of that length, its prefix included, has lost its end (or, rarely, is exactly so long).
    /// </summary>
    public bool IsAbstractCut => Catalog.Keeping(Record.IsAbstractCut);

    /// <summary>The translated abstract, without the arXiv prefix of the raw one; empty if absent. Decoded on each call.</summary>
    public string TranslatedAbstract => Utf8Text.Decode(Record.TranslatedAbstract, _catalog);

    /// <summary>The version of the latest entry; null if the digest does not give it.</summary>
    public int? Version => Catalog.Keeping(Record.Version);

    /// <summary>Why the paper was announced in its latest entry.</summary>
    public Announcement Announcement => Catalog.Keeping(Record.Announcement);

    /// <summary>The versions that the issues gave, each once, ascending.</summary>
    public VersionList Versions => Catalog.Tables.GetVersions(Key);

    /// <summary>The day of the first issue with a date that has the paper; null if none has a date.</summary>
    public DateOnly? FirstSeen => Catalog is var catalog ? DateOf(catalog.Tables.GetFirstIssue(catalog.Tables.GetRank(Key))) : null;

    /// <summary>The day of the last issue with a date that has the paper; null if none has a date.</summary>
    public DateOnly? LastSeen =>
        Catalog is var catalog && catalog.Tables.FindLastIssue(catalog.Tables.GetRank(Key), 0, catalog.Tables.DatedIssueCount) is >= 0 and var issue
            ? DateOf(issue)
            : null;

    /// <summary>The primary category, such as <c>cs.LG</c>; null if the latest entry does not give it, as none does since February 2024.</summary>
    public string? PrimaryCategory =>
        Record.PrimaryCategory is { IsEmpty: false } category ? Utf8Text.Decode(category, _catalog) : null;

    /// <summary>Identifies the paper in its catalog: the same key however the paper was found.</summary>
    internal int Key { get; }

    private DigestCatalog Catalog => _catalog ?? throw DefaultHandle.Exception(nameof(Paper));

    private DateOnly? DateOf(int issue) => Catalog.Locate(issue, out int local).GetDate(local);

    /// <summary>The last of <see cref="Entries"/>.</summary>
    internal Entry LatestEntry => Catalog.GetLatestEntry(Key);

    internal RecordReader Record => Catalog.GetLatestRecord(Key);

    internal string DebuggerDisplay => _catalog is null ? "default" : $"{Title} ({Id})";

    /// <summary>Finds the papers that are most like this one, by the weightiest terms of its titles and summaries.</summary>
    /// <param name="count">The most papers to return.</param>
    /// <returns>The papers, the most similar first, without this one.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    /// <exception cref="InvalidOperationException">The paper is the default value.</exception>
    public SearchResults GetRelated(int count)
    {
        DigestCatalog catalog = Catalog;
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return RelatedPapers.Of(catalog.SearchSpace, this, count);
    }

    /// <summary><see cref="Url"/> in UTF-8, in place.</summary>
    public ReadOnlySpan<byte> GetUrlUtf8() => Record.Url;

    /// <summary><see cref="Title"/> in UTF-8, in place.</summary>
    public ReadOnlySpan<byte> GetTitleUtf8() => Record.Title;

    /// <summary><see cref="TranslatedTitle"/> in UTF-8, in place.</summary>
    public ReadOnlySpan<byte> GetTranslatedTitleUtf8() => Record.TranslatedTitle;

    /// <summary><see cref="Summary"/> in UTF-8, in place.</summary>
    public ReadOnlySpan<byte> GetSummaryUtf8() => Record.Summary;

    /// <summary><see cref="EnglishSummary"/> in UTF-8, in place.</summary>
    public ReadOnlySpan<byte> GetEnglishSummaryUtf8() => Record.EnglishSummary;

    /// <summary><see cref="Abstract"/> in UTF-8, in place.</summary>
    public ReadOnlySpan<byte> GetAbstractUtf8() => Record.Abstract;

    /// <summary><see cref="TranslatedAbstract"/> in UTF-8, in place.</summary>
    public ReadOnlySpan<byte> GetTranslatedAbstractUtf8() => Record.TranslatedAbstract;

    /// <summary><see cref="PrimaryCategory"/> in UTF-8, in place; empty if the latest entry does not give it.</summary>
    public ReadOnlySpan<byte> GetPrimaryCategoryUtf8() => Record.PrimaryCategory;

    /// <summary>The title; empty for the default value.</summary>
    public override string ToString() => _catalog is null ? "" : Title;
}
