using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace DigestGen;

/// <summary>A channel of arXiv that a catalog has issues of: a handle into the data of an assembly.</summary>
/// <remarks>On the default value every property throws <see cref="InvalidOperationException"/>. The members of <see cref="object"/> do not.</remarks>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
public readonly record struct Channel
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

    /// <summary><see cref="Name"/> in UTF-8, in place.</summary>
    public ReadOnlySpan<byte> GetNameUtf8() => Catalog.Tables.GetGroupName(_group);

    /// <summary>The name; empty for the default value.</summary>
    public override string ToString() => _catalog is null ? "" : Name;
}

/// <summary>The channels of a catalog, by name (ordinal).</summary>
/// <remarks>Each item is created when it is read, and nothing is allocated for it.</remarks>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "A list is a collection.")]
public readonly struct ChannelList : ICatalogList<ChannelList, Channel>
{
    private readonly DigestCatalog? _catalog;

    internal ChannelList(DigestCatalog catalog) => _catalog = catalog;

    /// <summary>How many channels there are.</summary>
    public int Count => Tables.ChannelCount;

    private CatalogTables Tables => (_catalog ?? throw DefaultHandle.Exception(nameof(ChannelList))).Tables;

    internal string DebuggerDisplay => _catalog is null ? "default" : $"Count = {Count}";

    /// <inheritdoc cref="EntryList.this[int]"/>
    public Channel this[int index] => new(_catalog!, ListPlaces.Check(index, Count));

    /// <summary>The channel with a name.</summary>
    /// <param name="name">The name (ordinal), such as <c>cs.LG</c>.</param>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    /// <exception cref="KeyNotFoundException">The catalog has no issue of this channel.</exception>
    /// <exception cref="InvalidOperationException">The list is the default value.</exception>
    public Channel this[string name]
    {
        get
        {
            int group = Tables.FindChannel(name ?? throw new ArgumentNullException(nameof(name)));
            return group != CatalogTables.NoGroup
                ? new Channel(_catalog!, group)
                : throw new KeyNotFoundException($"The catalog has no issue of the channel '{name}'.");
        }
    }

    /// <summary>Goes through the channels, for <c>foreach</c>.</summary>
    public ListEnumerator<ChannelList, Channel> GetEnumerator() => new(this);

    int ICatalogList<ChannelList, Channel>.NextPosition(int position) => ListPlaces.Next(position, Count);

    Channel ICatalogList<ChannelList, Channel>.ItemAt(int position) => this[position];
}
