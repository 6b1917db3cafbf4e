using System.Diagnostics;
using System.Text.Json.Serialization;
using DigestGen.CompilerServices;

namespace DigestGen;

/// <summary>A paper in one issue: a handle into the data of an assembly.</summary>
/// <remarks>On the default value every property throws <see cref="InvalidOperationException"/>. The members of <see cref="object"/> do not.</remarks>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
[JsonConverter(typeof(EntryJsonConverter))]
public readonly record struct Entry
{
    private readonly DigestCatalog? _catalog;

    internal Entry(DigestCatalog catalog, int issueIndex, int entryIndex)
    {
        _catalog = catalog;
        IssueIndex = issueIndex;
        EntryIndex = entryIndex;
    }

    /// <summary>The N of the <c>[^N]</c> that names the entry in its digest.</summary>
    public int Reference => Catalog.Locate(IssueIndex, out int issue).GetReference(issue, EntryIndex);

    /// <summary>The paper's identifier.</summary>
    public ArxivId Id => Catalog.Keeping(Record.Id);

    /// <summary>The issue of the entry.</summary>
    public Issue Issue => new(Catalog, IssueIndex);

    /// <summary>The paper, with its entries in all issues of the catalog. This is a look-up.</summary>
    public Paper Paper => Catalog[Id];

    /// <summary>The address of the paper's abstract on arXiv, as the digest gives it, without a query, a fragment or a slash at its end. Decoded on each call.</summary>
    /// <remarks>The generator accepts no other host than <c>arxiv.org</c> and those under it.</remarks>
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

    /// <summary>The paper's version; null if the digest does not give it.</summary>
    public int? Version => Catalog.Keeping(Record.Version);

    /// <summary>Why the paper was announced.</summary>
    public Announcement Announcement => Catalog.Keeping(Record.Announcement);

    /// <summary>Whether this is the paper's first appearance in an issue with a date.</summary>
    public bool IsFirst => Issue.Date is not null && Catalog.Tables.GetPrevious(this) is null;

    /// <summary>
    /// What changed since the paper's appearance before, in the catalog's order of issues; <see cref="EntryChanges.None"/>
    /// for its first.
    /// </summary>
    /// <remarks>
    /// The original texts are compared by character, without what their raw forms carry, and translations are not. What
    /// either side does not give has not changed, and of two abstracts that are cut the length of the shorter one counts.
    /// The producer keeps one record a paper, which a later digest repeats: in its digests, changes are rare.
    /// </remarks>
    public EntryChanges Changes
    {
        get
        {
            EntryChanges changes = Catalog.Tables.GetPrevious(this) is { } before ? Record.ChangesFrom(before.Record) : EntryChanges.None;
            return Catalog.Keeping(changes);
        }
    }

    /// <summary>The paper's primary category, such as <c>cs.LG</c>; null if the digest does not give it, as none does since February 2024.</summary>
    public string? PrimaryCategory =>
        Record.PrimaryCategory is { IsEmpty: false } category ? Utf8Text.Decode(category, _catalog) : null;

    /// <summary>The title as written in the digest, such as <c>Title. (arXiv:2310.01770v1 [cs.LG])</c>; empty if absent. Decoded on each call.</summary>
    public string RawTitle => Utf8Text.Decode(Record.RawTitle, _catalog);

    /// <summary>The abstract as written in the digest, such as <c>arXiv:2402.10758v1 Announce Type: cross  Abstract: …</c>; empty if absent. Decoded on each call.</summary>
    public string RawAbstract => Utf8Text.Decode(Record.RawAbstract, _catalog);

    /// <summary>The translated abstract as written in the digest; empty if absent. Decoded on each call.</summary>
    public string RawTranslatedAbstract => Utf8Text.Decode(Record.RawTranslatedAbstract, _catalog);

    internal int IssueIndex { get; }

    internal int EntryIndex { get; }

    /// <summary>Where the entry stands in the order of issues.</summary>
    internal (int Issue, int Entry) Place => (IssueIndex, EntryIndex);

    private DigestCatalog Catalog => _catalog ?? throw DefaultHandle.Exception(nameof(Entry));

    internal RecordReader Record => Catalog.Locate(IssueIndex, out int issue).GetRecord(issue, EntryIndex);

    internal string DebuggerDisplay => _catalog is null ? "default" : $"{Title} ({Id})";

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

    /// <summary><see cref="PrimaryCategory"/> in UTF-8, in place; empty if the digest does not give it.</summary>
    public ReadOnlySpan<byte> GetPrimaryCategoryUtf8() => Record.PrimaryCategory;

    /// <summary><see cref="RawTitle"/> in UTF-8, in place.</summary>
    public ReadOnlySpan<byte> GetRawTitleUtf8() => Record.RawTitle;

    /// <summary><see cref="RawAbstract"/> in UTF-8, in place.</summary>
    public ReadOnlySpan<byte> GetRawAbstractUtf8() => Record.RawAbstract;

    /// <summary><see cref="RawTranslatedAbstract"/> in UTF-8, in place.</summary>
    public ReadOnlySpan<byte> GetRawTranslatedAbstractUtf8() => Record.RawTranslatedAbstract;

    /// <summary>The title; empty for the default value.</summary>
    public override string ToString() => _catalog is null ? "" : Title;
}

/// <summary>What an entry has that the paper's appearance before had not; see <see cref="Entry.Changes"/>.</summary>
[Flags]
public enum EntryChanges
{
    /// <summary>Nothing that both give.</summary>
    None = 0,

    /// <summary>Another title.</summary>
    Title = 1,

    /// <summary>Another abstract.</summary>
    Abstract = 2,

    /// <summary>Another primary category.</summary>
    Category = 4,

    /// <summary>Another version.</summary>
    Version = 8,
}
