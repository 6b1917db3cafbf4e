using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace DigestGen;

/// <summary>A primary category of a catalog's papers: a handle into the data of an assembly.</summary>
/// <remarks>On the default value every property throws <see cref="InvalidOperationException"/>. The members of <see cref="object"/> do not.</remarks>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
public readonly record struct Category
{
    private readonly DigestCatalog? _catalog;
    private readonly int _group;

    internal Category(DigestCatalog catalog, int group)
    {
        _catalog = catalog;
        _group = group;
    }

    /// <summary>The category's name, such as <c>cs.LG</c>.</summary>
    public string Name => Utf8Text.Decode(GetNameUtf8(), _catalog);

    /// <summary>The papers whose <see cref="Paper.PrimaryCategory"/> it is, by identifier. JSON leaves them out.</summary>
    [JsonIgnore]
    public PaperList Papers => PaperList.OfGroup(Catalog, _group);

    private DigestCatalog Catalog => _catalog ?? throw DefaultHandle.Exception(nameof(Category));

    internal string DebuggerDisplay => _catalog is null ? "default" : $"{Name}: {Papers.Count} papers";

    /// <summary><see cref="Name"/> in UTF-8, in place.</summary>
    public ReadOnlySpan<byte> GetNameUtf8() => Catalog.Tables.GetGroupName(_group);

    /// <summary>The name; empty for the default value.</summary>
    public override string ToString() => _catalog is null ? "" : Name;
}

/// <summary>The primary categories of a catalog's papers, by name (ordinal).</summary>
/// <remarks>
/// <para>
/// arXiv's feeds have not given the category since February 2024, so digests from then on have none, and their papers are
/// in no category: <see cref="UncategorizedPaperCount"/> tells how many. What a digest was made for is its channel.
/// </para>
/// <para>Each item is created when it is read, and nothing is allocated for it.</para>
/// </remarks>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "A list is a collection.")]
public readonly struct CategoryList : ICatalogList<CategoryList, Category>
{
    private readonly DigestCatalog? _catalog;

    internal CategoryList(DigestCatalog catalog) => _catalog = catalog;

    /// <summary>How many categories there are.</summary>
    public int Count => Tables.CategoryCount;

    /// <summary>How many papers of the catalog are in no category, because their latest entry does not give one.</summary>
    public int UncategorizedPaperCount
    {
        get
        {
            CatalogTables tables = Tables;
            int count = _catalog!.PaperCount;
            for (int group = tables.ChannelCount; group < tables.ChannelCount + tables.CategoryCount; group++)
            {
                int first = tables.GetGroupPapers(group, out int end);
                count -= end - first;
            }

            return count;
        }
    }

    private CatalogTables Tables => (_catalog ?? throw DefaultHandle.Exception(nameof(CategoryList))).Tables;

    internal string DebuggerDisplay => _catalog is null ? "default" : $"Count = {Count}";

    /// <inheritdoc cref="EntryList.this[int]"/>
    public Category this[int index] => new(_catalog!, Tables.ChannelCount + ListPlaces.Check(index, Count));

    /// <summary>The category with a name.</summary>
    /// <param name="name">The name (ordinal), such as <c>cs.LG</c>.</param>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    /// <exception cref="KeyNotFoundException">No paper of the catalog has this primary category.</exception>
    /// <exception cref="InvalidOperationException">The list is the default value.</exception>
    public Category this[string name]
    {
        get
        {
            int group = Tables.FindCategory(name ?? throw new ArgumentNullException(nameof(name)));
            return group != CatalogTables.NoGroup
                ? new Category(_catalog!, group)
                : throw new KeyNotFoundException($"The catalog has no paper of the primary category '{name}'.");
        }
    }

    /// <summary>Goes through the categories, for <c>foreach</c>.</summary>
    public ListEnumerator<CategoryList, Category> GetEnumerator() => new(this);

    int ICatalogList<CategoryList, Category>.NextPosition(int position) => ListPlaces.Next(position, Count);

    Category ICatalogList<CategoryList, Category>.ItemAt(int position) => this[position];
}
