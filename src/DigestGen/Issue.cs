using System.Diagnostics;
using System.Text.Json.Serialization;
using DigestGen.CompilerServices;

namespace DigestGen;

/// <summary>One digest: the papers that one channel announced at one time. A handle into the data of an assembly.</summary>
/// <remarks>On the default value every property throws <see cref="InvalidOperationException"/>. The members of <see cref="object"/> do not.</remarks>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
[JsonConverter(typeof(IssueJsonConverter))]
public readonly record struct Issue
{
    private readonly DigestCatalog? _catalog;
    private readonly int _index;

    internal Issue(DigestCatalog catalog, int index)
    {
        _catalog = catalog;
        _index = index;
    }

    /// <summary>The issue's name: its item's <c>Name</c>, or the name of its file without the extension.</summary>
    public string Name => Utf8Text.Decode(GetNameUtf8(), _catalog);

    /// <summary>The arXiv channel, such as <c>cs.LG</c> or <c>econ</c>; null if neither the path nor the item gives it.</summary>
    public string? Channel =>
        Locate(out int issue).TryGetChannel(issue, out ReadOnlySpan<byte> channel) ? Utf8Text.Decode(channel, _catalog) : null;

    /// <summary>The day of the issue; null if neither the path nor the item gives it.</summary>
    public DateOnly? Date => Locate(out int issue).GetDate(issue);

    /// <summary>The time of the issue, to the second, without a time zone; null if neither the path nor the item gives it.</summary>
    public TimeOnly? Time => Locate(out int issue).GetTime(issue);

    /// <summary>The papers of the issue, in the order of the file.</summary>
    public EntryList Entries => EntryList.OfIssue(Catalog, _index, Locate(out int issue).EntryCount(issue));

    /// <summary>The papers of the issue, in the order of its entries, each once.</summary>
    public PaperList Papers => PaperList.OfIssue(Catalog, _index, Entries.Count);

    /// <summary>
    /// Those of its papers that no earlier issue has, as <see cref="Entry.IsFirst"/> tells; none if the issue has no date.
    /// </summary>
    public PaperList NewPapers => Date is null ? PaperList.OfIssue(Catalog, _index, 0) : Papers.NewIn(_index);

    private DigestCatalog Catalog => _catalog ?? throw DefaultHandle.Exception(nameof(Issue));

    internal string DebuggerDisplay => _catalog is null ? "default" : $"{Name}: {Entries.Count} entries";

    /// <summary><see cref="Name"/> in UTF-8, in place.</summary>
    public ReadOnlySpan<byte> GetNameUtf8() => Locate(out int issue).GetName(issue);

    /// <summary><see cref="Channel"/> in UTF-8, in place; empty if it is not known.</summary>
    public ReadOnlySpan<byte> GetChannelUtf8() =>
        Locate(out int issue).TryGetChannel(issue, out ReadOnlySpan<byte> channel) ? channel : default;

    /// <summary>The name; empty for the default value.</summary>
    public override string ToString() => _catalog is null ? "" : Name;

    private CompiledCatalog Locate(out int issue) => Catalog.Locate(_index, out issue);
}
