using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using DigestGen.CompilerServices;
using DigestGen.Layout;

namespace DigestGen;

/// <summary>A paper in one issue: a handle into the data of an assembly.</summary>
/// <remarks>On the default value every property throws <see cref="InvalidOperationException"/>. The members of <see cref="object"/> do not.</remarks>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
[JsonConverter(typeof(EntryJsonConverter))]
public readonly struct Entry : IEquatable<Entry>
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
    public ArxivId Id
    {
        get
        {
            ArxivId id = Record.Id;
            GC.KeepAlive(_catalog);
            return id;
        }
    }

    /// <summary>The issue of the entry.</summary>
    public Issue Issue => new(Catalog, IssueIndex);

    /// <summary>The paper, with its entries in all issues of the catalog. This is a look-up.</summary>
    public Paper Paper => Catalog[Id];

    /// <summary>The address of the paper's abstract on arXiv, as the digest gives it, without a query, a fragment or a slash at its end. Decoded on each call.</summary>
    /// <remarks>The generator accepts no other host than <c>arxiv.org</c> and those under it.</remarks>
    public string Url => Utf8Text.Decode(Record.Field(ImageLayout.Field.Url), _catalog);

    /// <summary>The title, without the suffix <c>(arXiv:…)</c> of the raw title; empty if absent. Decoded on each call.</summary>
    public string Title => Utf8Text.Decode(Record.Title, _catalog);

    /// <summary>The translated title; empty if absent. Decoded on each call.</summary>
    public string TranslatedTitle => Utf8Text.Decode(Record.Field(ImageLayout.Field.TranslatedTitle), _catalog);

    /// <summary>The summary, in the digest's own language; empty if absent. Decoded on each call.</summary>
    public string Summary => Utf8Text.Decode(Record.Field(ImageLayout.Field.Summary), _catalog);

    /// <summary>The summary in English; empty if absent, as in nearly all digests. Decoded on each call.</summary>
    public string EnglishSummary => Utf8Text.Decode(Record.Field(ImageLayout.Field.EnglishSummary), _catalog);

    /// <summary>The abstract, without the arXiv prefix of the raw abstract; empty if absent. The producer cuts abstracts at 1,000 characters. Decoded on each call.</summary>
    public string Abstract => Utf8Text.Decode(Record.Abstract, _catalog);

    /// <summary>The translated abstract, without the arXiv prefix of the raw one; empty if absent. Decoded on each call.</summary>
    public string TranslatedAbstract => Utf8Text.Decode(Record.TranslatedAbstract, _catalog);

    /// <summary>The paper's version; null if the digest does not give it.</summary>
    public int? Version
    {
        get
        {
            int? version = Record.Version;
            GC.KeepAlive(_catalog);
            return version;
        }
    }

    /// <summary>Why the paper was announced.</summary>
    public Announcement Announcement
    {
        get
        {
            Announcement announcement = Record.Announcement;
            GC.KeepAlive(_catalog);
            return announcement;
        }
    }

    /// <summary>The paper's primary category, such as <c>cs.LG</c>; null if the digest does not give it.</summary>
    public string? PrimaryCategory =>
        Record.PrimaryCategory is { IsEmpty: false } category ? Utf8Text.Decode(category, _catalog) : null;

    /// <summary>The title as written in the digest, such as <c>Title. (arXiv:2310.01770v1 [cs.LG])</c>; empty if absent. Decoded on each call.</summary>
    public string RawTitle => Utf8Text.Decode(Record.Field(ImageLayout.Field.RawTitle), _catalog);

    /// <summary>The abstract as written in the digest, such as <c>arXiv:2402.10758v1 Announce Type: cross  Abstract: …</c>; empty if absent. Decoded on each call.</summary>
    public string RawAbstract => Utf8Text.Decode(Record.Field(ImageLayout.Field.RawAbstract), _catalog);

    /// <summary>The translated abstract as written in the digest; empty if absent. Decoded on each call.</summary>
    public string RawTranslatedAbstract => Utf8Text.Decode(Record.Field(ImageLayout.Field.RawTranslatedAbstract), _catalog);

    internal int IssueIndex { get; }

    internal int EntryIndex { get; }

    private DigestCatalog Catalog => _catalog ?? throw DefaultHandle.Exception(nameof(Entry));

    private RecordReader Record => Catalog.Locate(IssueIndex, out int issue).GetRecord(issue, EntryIndex);

    internal string DebuggerDisplay => _catalog is null ? "default" : $"{Title} ({Id})";

    /// <summary>Whether two handles stand for the same entry of the same catalog.</summary>
    public static bool operator ==(Entry left, Entry right) => left.Equals(right);

    /// <summary>Whether two handles stand for different entries or catalogs.</summary>
    public static bool operator !=(Entry left, Entry right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Entry other) => ReferenceEquals(_catalog, other._catalog) && IssueIndex == other.IssueIndex && EntryIndex == other.EntryIndex;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Entry other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_catalog, IssueIndex, EntryIndex);

    /// <summary><see cref="Url"/> in UTF-8, in place.</summary>
    public ReadOnlySpan<byte> GetUrlUtf8() => Record.Field(ImageLayout.Field.Url);

    /// <summary><see cref="Title"/> in UTF-8, in place.</summary>
    public ReadOnlySpan<byte> GetTitleUtf8() => Record.Title;

    /// <summary><see cref="TranslatedTitle"/> in UTF-8, in place.</summary>
    public ReadOnlySpan<byte> GetTranslatedTitleUtf8() => Record.Field(ImageLayout.Field.TranslatedTitle);

    /// <summary><see cref="Summary"/> in UTF-8, in place.</summary>
    public ReadOnlySpan<byte> GetSummaryUtf8() => Record.Field(ImageLayout.Field.Summary);

    /// <summary><see cref="EnglishSummary"/> in UTF-8, in place.</summary>
    public ReadOnlySpan<byte> GetEnglishSummaryUtf8() => Record.Field(ImageLayout.Field.EnglishSummary);

    /// <summary><see cref="Abstract"/> in UTF-8, in place.</summary>
    public ReadOnlySpan<byte> GetAbstractUtf8() => Record.Abstract;

    /// <summary><see cref="TranslatedAbstract"/> in UTF-8, in place.</summary>
    public ReadOnlySpan<byte> GetTranslatedAbstractUtf8() => Record.TranslatedAbstract;

    /// <summary><see cref="PrimaryCategory"/> in UTF-8, in place; empty if the digest does not give it.</summary>
    public ReadOnlySpan<byte> GetPrimaryCategoryUtf8() => Record.PrimaryCategory;

    /// <summary><see cref="RawTitle"/> in UTF-8, in place.</summary>
    public ReadOnlySpan<byte> GetRawTitleUtf8() => Record.Field(ImageLayout.Field.RawTitle);

    /// <summary><see cref="RawAbstract"/> in UTF-8, in place.</summary>
    public ReadOnlySpan<byte> GetRawAbstractUtf8() => Record.Field(ImageLayout.Field.RawAbstract);

    /// <summary><see cref="RawTranslatedAbstract"/> in UTF-8, in place.</summary>
    public ReadOnlySpan<byte> GetRawTranslatedAbstractUtf8() => Record.Field(ImageLayout.Field.RawTranslatedAbstract);

    /// <summary>The title; empty for the default value.</summary>
    public override string ToString() => _catalog is null ? "" : Title;
}
