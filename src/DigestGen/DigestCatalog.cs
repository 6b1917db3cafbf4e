using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using DigestGen.Combining;
using DigestGen.CompilerServices;

namespace DigestGen;

/// <summary>The issues and papers that were compiled into one assembly, or into several.</summary>
/// <remarks>
/// <para>
/// A catalog copies no text: it reads the data of its assembly in place. It is immutable, and any number of threads can
/// read it.
/// </para>
/// <para>
/// The catalog keeps its assembly loaded. So does each handle and each list that it returns, but a span of UTF-8 does not.
/// This matters only if the assembly is in a collectible <see cref="System.Runtime.Loader.AssemblyLoadContext"/>: call
/// <see cref="GC.KeepAlive"/> with the catalog after the last use of the span.
/// </para>
/// </remarks>
[DebuggerDisplay("{IssueCount} issues, {PaperCount} papers")]
[JsonConverter(typeof(CatalogJsonConverter))]
public abstract partial class DigestCatalog
{
    // The package's analyzer checks parameters with this syntax.
    internal const string IssueNameSyntax = "DigestIssue";

    private readonly ulong _multiplier;

    // The hash's address, zero before the first look-up or if there is no hash, and its number of parts. Two fields and no
    // structure: a program would load its type for the first title.
    private nint _hash;
    private uint _hashParts;

    private CatalogTables? _tables;
    private string? _contentId;

    private protected DigestCatalog(ulong multiplier) => _multiplier = multiplier;

    /// <summary>All issues, by date, time, channel and name (ordinal); those without a date come last.</summary>
    public IssueList Issues => IssueList.All(this);

    /// <summary>All papers, each once, by identifier.</summary>
    public PaperList Papers => PaperList.All(this);

    /// <summary>The channels that the catalog has issues of, by name (ordinal).</summary>
    public ChannelList Channels => new(this);

    /// <summary>
    /// The primary categories of the papers, by name (ordinal). A paper's is that of its latest entry. Digests since
    /// February 2024 give none: see <see cref="CategoryList"/>.
    /// </summary>
    public CategoryList Categories => new(this);

    /// <summary>
    /// Changes if and only if the content of the catalog does: the issues, their entries and all texts. 32 hexadecimal
    /// digits, for entity tags and for keys of caches.
    /// </summary>
    /// <remarks>
    /// It depends neither on how the texts are stored nor on the search index, and that of a combined catalog is the one of
    /// a catalog with all digests. Computed on first use, which reads all texts once, and kept.
    /// </remarks>
    public string ContentId => _contentId ??= CatalogHash.Of(this);

    /// <summary>The multiplier of the catalog's hash.</summary>
    internal ulong Multiplier => _multiplier;

    /// <summary>Finds a paper.</summary>
    /// <param name="id">An identifier, with or without <c>arXiv:</c> before it and a version after it.</param>
    /// <returns>The paper.</returns>
    /// <exception cref="ArgumentNullException">The identifier is null.</exception>
    /// <exception cref="KeyNotFoundException">No issue of the catalog has the paper, or the text is not an identifier.</exception>
    public Paper this[[StringSyntax(ArxivId.Syntax)] string id] =>
        TryGetPaper(id, out Paper paper) ? paper : throw (id is null ? new ArgumentNullException(nameof(id)) : NotFound(id));

    /// <inheritdoc cref="this[string]"/>
    public Paper this[[StringSyntax(ArxivId.Syntax)] ReadOnlySpan<char> id] => TryGetPaper(id, out Paper paper) ? paper : throw NotFound(id);

    /// <inheritdoc cref="this[string]"/>
    public Paper this[ArxivId id] => TryGetPaper(id, out Paper paper) ? paper : throw NotFound(id.ToString());

    /// <summary>Combines several catalogs into one view. A paper that is in more than one has the entries of all.</summary>
    /// <param name="catalogs">The catalogs. A catalog that is given twice counts once.</param>
    /// <returns>The view. No text is copied. The issues are sorted now, and the papers and groups on first use.</returns>
    /// <exception cref="ArgumentNullException">The array or one of the catalogs is null.</exception>
    public static DigestCatalog Combine(params DigestCatalog[] catalogs)
    {
        ArgumentNullException.ThrowIfNull(catalogs);
        var parts = new List<CompiledCatalog>();
        foreach (DigestCatalog catalog in catalogs)
        {
            ArgumentNullException.ThrowIfNull(catalog, nameof(catalogs));
            foreach (CompiledCatalog part in catalog.Parts)
            {
                if (!parts.Contains(part))
                {
                    parts.Add(part);
                }
            }
        }

        return parts.Count == 1 ? parts[0] : new CombinedCatalog([.. parts]);
    }

    /// <summary>Finds a paper if the catalog has it.</summary>
    /// <param name="id">An identifier, with or without <c>arXiv:</c> before it and a version after it, or null.</param>
    /// <param name="paper">The paper, or the default value.</param>
    /// <returns>Whether the catalog has the paper. False if the text is not an identifier.</returns>
    public bool TryGetPaper([NotNullWhen(true), StringSyntax(ArxivId.Syntax)] string? id, out Paper paper) => TryGetPaper((ReadOnlySpan<char>)id, out paper);

    /// <inheritdoc cref="TryGetPaper(string?, out Paper)"/>
    public bool TryGetPaper([StringSyntax(ArxivId.Syntax)] ReadOnlySpan<char> id, out Paper paper)
    {
        int key = FindKey(id);
        paper = key >= 0 ? new Paper(this, key) : default;
        return key >= 0;
    }

    /// <summary>Finds a paper if the catalog has it.</summary>
    /// <param name="utf8Id">An identifier in UTF-8, with or without <c>arXiv:</c> before it and a version after it.</param>
    /// <param name="paper">The paper, or the default value.</param>
    /// <returns>Whether the catalog has the paper. False if the text is not an identifier.</returns>
    public bool TryGetPaper([StringSyntax(ArxivId.Syntax)] ReadOnlySpan<byte> utf8Id, out Paper paper) =>
        TryGetPaper(FiveDigitId.PackAny(utf8Id), out paper);

    /// <inheritdoc cref="TryGetPaper(string?, out Paper)"/>
    public bool TryGetPaper(ArxivId id, out Paper paper) => TryGetPaper(id.Packed, out paper);

    /// <summary>Finds an issue by its name.</summary>
    /// <param name="name">The name (ordinal); null is none.</param>
    /// <param name="issue">The issue, or the default value. Where several issues have the name, the first in the order of issues.</param>
    /// <returns>Whether the catalog has an issue of this name.</returns>
    public bool TryGetIssue([NotNullWhen(true), StringSyntax(IssueNameSyntax)] string? name, out Issue issue)
    {
        int index = name is null ? -1 : Tables.FindIssue(name);
        issue = index >= 0 ? new Issue(this, index) : default;
        return index >= 0;
    }

    /// <summary>Returns a value that was read from the assembly, which the catalog keeps loaded until then.</summary>
    internal T Keeping<T>(T value)
    {
        GC.KeepAlive(this);
        return value;
    }

    /// <summary>Finds a paper by its packed identifier; zero is none.</summary>
    internal bool TryGetPaper(uint packed, out Paper paper)
    {
        int key = FindKey(packed);
        paper = key >= 0 ? new Paper(this, key) : default;
        return key >= 0;
    }

    internal abstract int IssueCount { get; }

    internal abstract int PaperCount { get; }

    internal abstract ReadOnlySpan<CompiledCatalog> Parts { get; }

    /// <summary>The tables of groups and of the papers' histories. Created on first use, once for a catalog.</summary>
    /// <remarks>Not synchronised: two threads may both create the object, and both objects read the same tables.</remarks>
    internal CatalogTables Tables => _tables ??= CreateTables();

    /// <summary>The paper with a given rank among <see cref="Papers"/>.</summary>
    internal abstract Paper GetPaperAt(int rank);

    /// <summary>The identifier of a paper, by its key.</summary>
    internal abstract ArxivId GetId(int key);

    /// <summary>The compiled catalog that has an issue, and the issue's number there.</summary>
    internal abstract CompiledCatalog Locate(int issue, out int local);

    /// <summary>The latest record of a paper, by its key.</summary>
    internal abstract RecordReader GetLatestRecord(int key);

    /// <summary>All appearances of a paper, by its key.</summary>
    internal abstract EntryList GetAppearances(int key);

    /// <summary>The latest appearance of a paper, by its key.</summary>
    internal abstract Entry GetLatestEntry(int key);

    /// <summary>The entry in a row of a part's table of appearances.</summary>
    internal abstract Entry GetAppearance(int part, int appearance);

    private protected abstract CatalogTables CreateTables();

    /// <summary>As <see cref="FindKey(uint)"/>, where the hash is not open yet or there is none.</summary>
    internal abstract int FindFirstKey(uint packed);

    /// <summary>Whether the hash is open.</summary>
    private protected bool IsHashOpen => Volatile.Read(ref _hash) != 0;

    /// <summary>Opens the hash; false if it is damaged. Threads that do so at the same time write the same values.</summary>
    private protected bool TryOpenHash(ReadOnlySpan<byte> hash)
    {
        nint address = OpenHash.Open(hash, out _hashParts);
        Volatile.Write(ref _hash, address);
        return address != 0;
    }

    /// <summary>The slot of an identifier in the open hash, counted over all parts; negative if the catalog does not have the paper.</summary>
    private protected int FindSlot(uint packed)
    {
        int slot = OpenHash.FindSlot(_hash, _hashParts, _multiplier, packed);
        GC.KeepAlive(this);
        return slot;
    }

    /// <summary>The key of a paper; negative if the catalog does not have it. Zero is not an identifier.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected int FindKey(uint packed)
    {
        nint hash = Volatile.Read(ref _hash);
        if (hash == 0)
        {
            return FindFirstKey(packed);
        }

        int key = OpenHash.Find(hash, _hashParts, _multiplier, packed);
        GC.KeepAlive(this);
        return key;
    }

    // One method with all that a look-up does: of what calls it, the JIT compiler inlines the rest.
    private int FindKey(ReadOnlySpan<char> id)
    {
        uint packed = FiveDigitId.Pack(id);
        return FindKey(packed != 0 ? packed : FiveDigitId.PackOther(id));
    }

    private static Exception NotFound(ReadOnlySpan<char> id) =>
        new KeyNotFoundException(ArxivId.Explain(id) ?? $"The catalog has no paper '{id}'.");
}
