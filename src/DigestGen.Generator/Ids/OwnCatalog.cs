using System.Runtime.CompilerServices;
using System.Text;
using DigestGen.Compiling.Images;
using DigestGen.Compiling.Naming;
using DigestGen.Layout;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DigestGen.Generator.Ids;

/// <summary>The catalog of the project that is compiled, as its generated source has it. No digest is parsed for it.</summary>
internal sealed class OwnCatalog
{
    private const string IndexProperty = "Index";

    // By source file: an editor keeps a generated file until its content changes.
    private static readonly ConditionalWeakTable<SyntaxTree, Indexed> s_indexes = new();
    private static readonly ConditionalWeakTable<SyntaxTree, CatalogVolumes> s_volumes = new();

    private readonly INamedTypeSymbol _data;

    private OwnCatalog(INamedTypeSymbol data, IndexNames names)
    {
        _data = data;
        Names = names;
    }

    /// <summary>The papers and issues that it has.</summary>
    public IndexNames Names { get; }

    /// <summary>Whether a digest has an error that fails the build, so that a paper may be missing for that reason.</summary>
    public bool IsIncomplete => !_data.GetMembers(CatalogName.IncompleteMember).IsEmpty;

    /// <summary>Whether a paper has a member of a name.</summary>
    public bool HasPaperMember(string name) => CatalogClass.Papers(_data.ContainingType) is { } papers && !papers.GetMembers(name).IsEmpty;

    /// <summary>Reads a catalog.</summary>
    /// <param name="catalog">The catalog's class.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>Null if its class holds no index, because the build fails for another reason or the texts are elsewhere.</returns>
    public static OwnCatalog? Read(INamedTypeSymbol catalog, CancellationToken cancellationToken)
    {
        if (CatalogClass.Data(catalog) is not { } data
            || data.GetMembers(IndexProperty).FirstOrDefault()?.DeclaringSyntaxReferences is not [var declaration])
        {
            return null;
        }

        if (!s_indexes.TryGetValue(declaration.SyntaxTree, out Indexed? indexed))
        {
            string? text = Literals(declaration.GetSyntax(cancellationToken)).FirstOrDefault();
            indexed = s_indexes.GetValue(
                declaration.SyntaxTree,
                _ => new Indexed(text is null ? null : IndexNames.Read(Encoding.UTF8.GetBytes(text))));
        }

        return indexed.Names is { } names ? new OwnCatalog(data, names) : null;
    }

    /// <summary>The versions of a paper that the issues give, in ascending order; 0 stands for an issue that gives none.</summary>
    public SortedSet<int> VersionsOf(uint packedId, CancellationToken cancellationToken)
    {
        var versions = new SortedSet<int>(Names.VersionsOf(packedId));
        if (Unversioned(cancellationToken) is { } unversioned)
        {
            // The volumes are elsewhere.
            if (unversioned.Contains(packedId))
            {
                versions.Add(0);
            }

            return versions;
        }

        foreach (CatalogVolumes volumes in Volumes(cancellationToken))
        {
            versions.UnionWith(volumes.VersionsOf(packedId));
        }

        return versions;
    }

    /// <summary>A title of each paper; none if the texts are in a resource and papers have no members.</summary>
    public Dictionary<uint, string> Titles(CancellationToken cancellationToken)
    {
        var titles = new Dictionary<uint, string>();
        foreach (CatalogVolumes volumes in Volumes(cancellationToken))
        {
            volumes.AddTitlesTo(titles);
        }

        if (titles.Count == 0 && CatalogClass.Papers(_data.ContainingType) is { } papers)
        {
            MemberTitles.AddTo(titles, papers, cancellationToken);
        }

        return titles;
    }

    /// <summary>The id of each paper, in ascending order.</summary>
    public IEnumerable<string> Ids() => Names.PaperIds.Select(ArxivScheme.Canonical);

    // The papers that an issue gives without a version; null if the volumes say so.
    private HashSet<uint>? Unversioned(CancellationToken cancellationToken)
    {
        if (_data.BaseType?.Name != "ResourceCatalog")
        {
            return null;
        }

        var papers = new HashSet<uint>();
        if (_data.GetMembers(CatalogName.UnversionedMember).FirstOrDefault()?.DeclaringSyntaxReferences is [var declaration]
            && Literals(declaration.GetSyntax(cancellationToken)).FirstOrDefault() is { } text)
        {
            byte[] ids = Encoding.UTF8.GetBytes(text);
            for (int at = 0; at + 4 <= ids.Length; at += 4)
            {
                papers.Add((uint)Digits.Read4(ids, at));
            }
        }

        return papers;
    }

    private static IEnumerable<string> Literals(SyntaxNode node) =>
        node.DescendantNodes(static _ => true).OfType<LiteralExpressionSyntax>()
            .Where(static literal => literal.IsKind(SyntaxKind.Utf8StringLiteralExpression))
            .Select(static literal => literal.Token.ValueText);

    // The classes with volumes are nested in the class with the data.
    private IEnumerable<CatalogVolumes> Volumes(CancellationToken cancellationToken)
    {
        IEnumerable<SyntaxTree> files = _data.GetTypeMembers()
            .SelectMany(static type => type.DeclaringSyntaxReferences)
            .Select(static declaration => declaration.SyntaxTree)
            .Distinct();
        foreach (SyntaxTree file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return s_volumes.GetValue(
                file, static file => new CatalogVolumes([.. Literals(file.GetRoot())]));
        }
    }

    private sealed class Indexed(IndexNames? names)
    {
        public IndexNames? Names { get; } = names;
    }
}
