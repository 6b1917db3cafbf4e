using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using DigestGen.CompilerServices;

namespace DigestGen;

/// <summary>The issues and papers that were compiled into an assembly, or into several.</summary>
/// <remarks>
/// <para>
/// A catalog holds no text: it reads the data of its assembly in place. It is immutable and can be read from any
/// number of threads.
/// </para>
/// <para>
/// It keeps its assembly loaded, and so does every <see cref="Issue"/>, <see cref="Entry"/> and <see cref="Paper"/> of
/// it and every list of these, so that all of them read on after an unload; a span of UTF-8 does not. This matters only for an assembly in a collectible
/// <see cref="System.Runtime.Loader.AssemblyLoadContext"/>: there, keep the catalog in use (<see cref="GC.KeepAlive"/>)
/// until the span is no longer read.
/// </para>
/// </remarks>
[DebuggerDisplay("{IssueCount} issues, {PaperCount} papers")]
[JsonConverter(typeof(CatalogJsonConverter))]
public abstract partial class DigestCatalog
{
    private readonly ulong _multiplier;

    // Open from the first look-up on, if the catalog has a hash.
    private OpenHash _hash;

    private protected DigestCatalog(ulong multiplier) => _multiplier = multiplier;

    /// <summary>All issues, by date, time, channel and name (ordinal); those without a date come last.</summary>
    public IssueList Issues => IssueList.All(this);

    /// <summary>All papers, each once, by identifier.</summary>
    public PaperList Papers => PaperList.All(this);

    /// <summary>The channels that the catalog has issues of, by name (ordinal).</summary>
    public ChannelList Channels => new(this);

    /// <summary>The primary categories of the papers, by name (ordinal). A paper's is that of its latest entry.</summary>
    public CategoryList Categories => new(this);

    /// <summary>The multiplier of the catalog's hash.</summary>
    internal ulong Multiplier => _multiplier;

    /// <summary>Finds a paper.</summary>
    /// <param name="id">An identifier, with or without <c>arXiv:</c> before it and a version after it.</param>
    /// <returns>The paper.</returns>
    /// <exception cref="ArgumentNullException">The identifier is null.</exception>
    /// <exception cref="KeyNotFoundException">No issue of the catalog holds the paper, or the text is no identifier.</exception>
    public Paper this[[StringSyntax(ArxivId.Syntax)] string id] =>
        TryGetPaper(id, out Paper paper) ? paper : throw (id is null ? new ArgumentNullException(nameof(id)) : NotFound(id));

    /// <summary>Finds a paper.</summary>
    /// <param name="id">An identifier, with or without <c>arXiv:</c> before it and a version after it.</param>
    /// <returns>The paper.</returns>
    /// <exception cref="KeyNotFoundException">No issue of the catalog holds the paper, or the text is no identifier.</exception>
    public Paper this[[StringSyntax(ArxivId.Syntax)] ReadOnlySpan<char> id] => TryGetPaper(id, out Paper paper) ? paper : throw NotFound(id);

    /// <summary>Finds a paper.</summary>
    /// <param name="id">The identifier.</param>
    /// <returns>The paper.</returns>
    /// <exception cref="KeyNotFoundException">No issue of the catalog holds the paper.</exception>
    public Paper this[ArxivId id] => TryGetPaper(id, out Paper paper) ? paper : throw NotFound(id.ToString());

    /// <summary>One view over several catalogs, in which a paper of more than one has the entries of all.</summary>
    /// <param name="catalogs">The catalogs; one that is given twice counts once.</param>
    /// <returns>The view. No text is copied; the order of the issues is made here, that of the papers when it is first asked for.</returns>
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
    /// <param name="id">An identifier, with or without <c>arXiv:</c> before it and a version after it; null is none.</param>
    /// <param name="paper">The paper, or the default value.</param>
    /// <returns>Whether the catalog has the paper; false too if the text is no identifier.</returns>
    public bool TryGetPaper([NotNullWhen(true), StringSyntax(ArxivId.Syntax)] string? id, out Paper paper) => TryGetPaper((ReadOnlySpan<char>)id, out paper);

    /// <summary>Finds a paper if the catalog has it.</summary>
    /// <param name="id">An identifier, with or without <c>arXiv:</c> before it and a version after it.</param>
    /// <param name="paper">The paper, or the default value.</param>
    /// <returns>Whether the catalog has the paper; false too if the text is no identifier.</returns>
    public bool TryGetPaper([StringSyntax(ArxivId.Syntax)] ReadOnlySpan<char> id, out Paper paper)
    {
        int key = FindKey(id);
        paper = key >= 0 ? new Paper(this, key) : default;
        return key >= 0;
    }

    /// <summary>Finds a paper if the catalog has it.</summary>
    /// <param name="utf8Id">An identifier in UTF-8, with or without <c>arXiv:</c> before it and a version after it.</param>
    /// <param name="paper">The paper, or the default value.</param>
    /// <returns>Whether the catalog has the paper; false too if the text is no identifier.</returns>
    public bool TryGetPaper([StringSyntax(ArxivId.Syntax)] ReadOnlySpan<byte> utf8Id, out Paper paper) =>
        TryGetPaper(FiveDigitId.PackAny(utf8Id), out paper);

    /// <summary>Finds a paper if the catalog has it.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="paper">The paper, or the default value.</param>
    /// <returns>Whether the catalog has the paper.</returns>
    public bool TryGetPaper(ArxivId id, out Paper paper) => TryGetPaper(id.Packed, out paper);

    /// <summary>Finds an issue by its name.</summary>
    /// <param name="name">The name (ordinal); null is none.</param>
    /// <param name="issue">The issue, or the default value. Where several issues have the name, the first in the order of issues.</param>
    /// <returns>Whether the catalog has an issue of this name.</returns>
    public bool TryGetIssue([NotNullWhen(true)] string? name, out Issue issue)
    {
        int index = name is null ? -1 : FindIssue(name);
        issue = index >= 0 ? new Issue(this, index) : default;
        return index >= 0;
    }

    /// <summary>Finds a paper by its packed identifier; zero is none.</summary>
    internal bool TryGetPaper(uint packed, out Paper paper)
    {
        int key = FindKey(packed);
        paper = key >= 0 ? new Paper(this, key) : default;
        return key >= 0;
    }

    /// <summary>As <see cref="FindKey(uint)"/>, where the hash is not open yet or there is none.</summary>
    internal abstract int FindFirstKey(uint packed);

    /// <summary>Opens the hash; false if it is damaged.</summary>
    private protected bool TryOpenHash(ReadOnlySpan<byte> hash) => _hash.TryOpen(hash);

    /// <summary>The slot of an identifier in the open hash, counted over all parts; negative if the catalog does not have the paper.</summary>
    private protected int FindSlot(uint packed)
    {
        int slot = _hash.FindSlot(packed, _multiplier);
        GC.KeepAlive(this);
        return slot;
    }

    /// <summary>The key of a paper; negative if the catalog does not have it. Zero is no identifier.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected int FindKey(uint packed)
    {
        if (!_hash.IsOpen)
        {
            return FindFirstKey(packed);
        }

        int key = _hash.Find(packed, _multiplier);
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
