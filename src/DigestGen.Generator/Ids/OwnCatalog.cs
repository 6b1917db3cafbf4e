using System.Runtime.CompilerServices;
using DigestGen.Compiling.Naming;
using DigestGen.Compiling.Storage;
using DigestGen.Generator.Emission;
using DigestGen.Layout;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DigestGen.Generator.Ids;

/// <summary>The catalog of the project that is compiled, as the generated file of names has it. No digest is parsed for it.</summary>
public sealed class OwnCatalog
{
    // By source file: an editor keeps a generated file until its content changes.
    private static readonly ConditionalWeakTable<SyntaxTree, NamesFile> s_files = new();

    private readonly INamedTypeSymbol _data;
    private readonly NamesFile _file;

    private OwnCatalog(INamedTypeSymbol data, NamesFile file, CatalogNames names)
    {
        _data = data;
        _file = file;
        Names = names;
    }

    /// <summary>The papers and issues that it has.</summary>
    public CatalogNames Names { get; }

    /// <summary>Whether a digest has an error that fails the build, so that a paper may be missing for that reason.</summary>
    public bool IsIncomplete => !_data.GetMembers(CatalogName.IncompleteMember).IsEmpty;

    /// <summary>Whether a paper has a member of a name.</summary>
    public bool HasPaperMember(string name) => CatalogClass.Papers(_data.ContainingType) is { } papers && !papers.GetMembers(name).IsEmpty;

    /// <summary>Reads a catalog.</summary>
    /// <param name="catalog">The catalog's class.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>Null if it has no names, because the build fails for another reason.</returns>
    public static OwnCatalog? Read(INamedTypeSymbol catalog, CancellationToken cancellationToken)
    {
        if (CatalogClass.Data(catalog) is not { } data
            || data.DeclaringSyntaxReferences.Select(static reference => reference.SyntaxTree)
                .FirstOrDefault(static tree => tree.FilePath.EndsWith(NamesFile.Ending, StringComparison.Ordinal)) is not { } tree)
        {
            return null;
        }

        cancellationToken.ThrowIfCancellationRequested();
        NamesFile file = s_files.GetValue(tree, static tree => NamesFile.Read(tree.GetText()));
        return file.Names is { } names ? new OwnCatalog(data, file, names) : null;
    }

    /// <summary>The versions of a paper that the issues give, in ascending order; 0 stands for an issue that gives none.</summary>
    public IReadOnlyList<int> VersionsOf(uint packedId) => Names.VersionsOf(packedId);

    /// <summary>A title of each paper; none if the image is in a resource and papers have no members.</summary>
    public IReadOnlyDictionary<uint, string> Titles(CancellationToken cancellationToken)
    {
        if (_file.Titles.Count > 0 || CatalogClass.Papers(_data.ContainingType) is not { } papers)
        {
            return _file.Titles;
        }

        var titles = new Dictionary<uint, string>();
        MemberTitles.AddTo(titles, papers, cancellationToken);
        return titles;
    }

    /// <summary>The id of each paper, in ascending order.</summary>
    public IEnumerable<string> Ids() => Names.PaperIds.Select(ArxivScheme.Canonical);
}

/// <summary>The titles in the documentation of papers' members, for catalogs whose texts are elsewhere.</summary>
internal static class MemberTitles
{
    private const string Opening = "<summary>";
    private const string End = "<para/>";

    /// <summary>Adds the titles of the papers.</summary>
    public static void AddTo(Dictionary<uint, string> titles, INamedTypeSymbol papers, CancellationToken cancellationToken)
    {
        foreach (SyntaxReference declaration in papers.DeclaringSyntaxReferences)
        {
            foreach (PropertyDeclarationSyntax member in declaration.GetSyntax(cancellationToken).ChildNodes().OfType<PropertyDeclarationSyntax>())
            {
                // "=> Get(123)"
                if (member.ExpressionBody?.Expression is InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: int id } }] }
                    && Read(member.GetLeadingTrivia().ToFullString()) is { } title)
                {
                    titles[(uint)id] = title;
                }
            }
        }
    }

    private static string? Read(string documentation)
    {
        int start = documentation.IndexOf(Opening, StringComparison.Ordinal);
        int end = start < 0 ? -1 : documentation.IndexOf(End, start, StringComparison.Ordinal);
        return end < 0
            ? null
            : documentation.Substring(start + Opening.Length, end - start - Opening.Length)
                .Replace("&lt;", "<").Replace("&gt;", ">").Replace("&amp;", "&");
    }
}
