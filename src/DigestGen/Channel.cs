using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace DigestGen;

/// <summary>A channel of arXiv that a catalog has issues of: a handle into the data of an assembly.</summary>
/// <remarks>On the default value every property throws <see cref="InvalidOperationException"/>. The members of <see cref="object"/> do not.</remarks>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
public readonly struct Channel : IEquatable<Channel>
{
    private readonly DigestCatalog? _catalog;
    private readonly int _group;

    internal Channel(DigestCatalog catalog, int group)
    {
        _catalog = catalog;
        _group = group;
    }

    /// <summary>The channel's name, such as <c>cs.LG</c>.</summary>
    public string Name => Utf8Text.Decode(GetNameUtf8(), _catalog);

    /// <summary>The channel's issues, in the order of issues. JSON leaves them out.</summary>
    [JsonIgnore]
    public IssueList Issues => IssueList.OfChannel(Catalog, _group);

    /// <summary>The papers that the channel's issues have, each once, by identifier. JSON leaves them out.</summary>
    [JsonIgnore]
    public PaperList Papers => PaperList.OfGroup(Catalog, _group);

    private DigestCatalog Catalog => _catalog ?? throw DefaultHandle.Exception(nameof(Channel));

    internal string DebuggerDisplay => _catalog is null ? "default" : $"{Name}: {Papers.Count} papers";

    /// <summary>Whether two handles stand for the same channel of the same catalog.</summary>
    public static bool operator ==(Channel left, Channel right) => left.Equals(right);

    /// <summary>Whether two handles stand for different channels or catalogs.</summary>
    public static bool operator !=(Channel left, Channel right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Channel other) => ReferenceEquals(_catalog, other._catalog) && _group == other._group;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Channel other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_catalog, _group);

    /// <summary><see cref="Name"/> in UTF-8, in place.</summary>
    public ReadOnlySpan<byte> GetNameUtf8() => Catalog.Tables.GetGroupName(_group);

    /// <summary>The name; empty for the default value.</summary>
    public override string ToString() => _catalog is null ? "" : Name;
}
