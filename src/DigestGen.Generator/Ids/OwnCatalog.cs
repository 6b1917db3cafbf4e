using System.Runtime.CompilerServices;
using System.Text;
using DigestGen.Compiling.Images;
using DigestGen.Compiling.Naming;
using DigestGen.Generator.Input;
using DigestGen.Layout;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DigestGen.Generator.Ids;

/// <summary>The catalog of the project that is compiled, as its generated source has it. No digest is parsed for it.</summary>
internal sealed class OwnCatalog
{
    private const string IndexProperty = "Index";

    // By source file: an editor keeps a generated file until its content changes.
    private static readonly ConditionalWeakTable<SyntaxTree, Indexed> s_indexes = new();
    private static readonly ConditionalWeakTable<SyntaxTree, CatalogVolumes> s_volumes = new();

    private readonly INamedTypeSymbol _data;

    // Whether the volumes are elsewhere. The names tell all versions then, but for those of an editor.
    private readonly bool _isStored;

    private OwnCatalog(INamedTypeSymbol data, IndexNames names, bool isStored)
    {
        _data = data;
        Names = names;
        _isStored = isStored;
    }

    /// <summary>The papers and issues that it has.</summary>
    public IndexNames Names { get; }

    /// <summary>Whether a digest has an error that fails the build, so that a paper may be missing for that reason.</summary>
    public bool IsIncomplete => !_data.GetMembers(CatalogName.IncompleteMember).IsEmpty;

    /// <summary>Whether a paper has a member of a name.</summary>
    public bool HasPaperMember(string name) => CatalogClass.Papers(_data.ContainingType) is { } papers && !papers.GetMembers(name).IsEmpty;

    /// <summary>Reads a catalog.</summary>
    /// <param name="catalog">The catalog's class.</param>
    /// <param name="options">The project's additional files.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>Null if its class holds no index, because the build fails for another reason.</returns>
    public static OwnCatalog? Read(INamedTypeSymbol catalog, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        if (CatalogClass.Data(catalog) is not { } data)
        {
            return null;
        }

        bool isStored = data.BaseType?.Name == "ResourceCatalog";
        if (data.GetMembers(isStored ? CatalogName.EditingIndexMember : IndexProperty).FirstOrDefault()?.DeclaringSyntaxReferences is not [var declaration])
        {
            return isStored && OutlineReader.FindNames(options, cancellationToken) is { } stored ? new OwnCatalog(data, stored, isStored) : null;
        }

        if (!s_indexes.TryGetValue(declaration.SyntaxTree, out Indexed? indexed))
        {
            string? text = Literals(declaration.GetSyntax(cancellationToken)).FirstOrDefault();
            indexed = s_indexes.GetValue(
                declaration.SyntaxTree,
                _ => new Indexed(text is null ? null : IndexNames.Read(Encoding.UTF8.GetBytes(text))));
        }

        return indexed.Names is { } names ? new OwnCatalog(data, names, isStored) : null;
    }

    /// <summary>The versions of a paper that the issues give, in ascending order; 0 stands for an issue that gives none.</summary>
    public SortedSet<int> VersionsOf(uint packedId, CancellationToken cancellationToken)
    {
        var versions = new SortedSet<int>();
        if (_isStored)
        {
            versions.UnionWith(Names.VersionsOf(packedId));
            if (IsUnversioned(packedId, cancellationToken))
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

    // In an editor, the index does not tell whether an issue gives a paper without a version.
    private bool IsUnversioned(uint packedId, CancellationToken cancellationToken)
    {
        if (_data.GetMembers(CatalogName.UnversionedMember).FirstOrDefault()?.DeclaringSyntaxReferences is not [var declaration]
            || Literals(declaration.GetSyntax(cancellationToken)).FirstOrDefault() is not { } text)
        {
            return false;
        }

        byte[] ids = Encoding.UTF8.GetBytes(text);
        return Enumerable.Range(0, ids.Length / 4).Any(number => Digits.Read4(ids, 4 * number) == packedId);
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
