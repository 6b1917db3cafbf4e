using System.Text;
using System.Xml;
using DigestGen.Generator.Emission;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DigestGen.Generator.Tests.Harness;

/// <summary>Looks at generated sources as the compiler sees them.</summary>
internal static class SourceChecks
{
    private const string Pragma = "#pragma warning disable\n";

    /// <summary>
    /// Asserts that nothing can't be seen, that all documentation is well-formed, and that the sources compile without
    /// a warning though none is switched off.
    /// </summary>
    public static void AssertSound(GeneratorRun run)
    {
        Compilation compilation = run.Output;
        foreach (SyntaxTree tree in Generated(run))
        {
            string text = tree.ToString();
            Assert.DoesNotContain(text, c => c != '\n' && SourceCharacters.IsHidden(c));
            Assert.DoesNotContain(text, c => char.IsHighSurrogate(c) && SourceCharacters.IsHiddenPair(c));
            Assert.Equal(text, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));
            Assert.Equal(1, text.Split(Pragma).Length - 1);
            AssertWellFormed(tree);
            compilation = compilation.ReplaceSyntaxTree(
                tree, CSharpSyntaxTree.ParseText(text.Replace(Pragma, ""), (CSharpParseOptions)tree.Options, tree.FilePath + ".plain"));
        }

        // A catalog's name is the project's choice.
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic =>
            diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id != "CS8981"));
    }

    /// <summary>All that the sources declare, in their order: kinds, names and nesting.</summary>
    public static string[] Declarations(GeneratorRun run) =>
    [
        .. Generated(run).SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<MemberDeclarationSyntax>())
            .Select(member => $"{member.Ancestors().Count()} {member.Kind()} {Name(member)}"),
    ];

    private static IEnumerable<SyntaxTree> Generated(GeneratorRun run) => run.Result.GeneratedSources.Select(source => source.SyntaxTree);

    private static string Name(MemberDeclarationSyntax member) => member switch
    {
        BaseNamespaceDeclarationSyntax space => space.Name.ToString(),
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText,
        FieldDeclarationSyntax field => field.Declaration.Variables.ToString(),
        _ => throw new ArgumentOutOfRangeException(nameof(member), member.Kind(), null),
    };

    private static void AssertWellFormed(SyntaxTree tree)
    {
        foreach (DocumentationCommentTriviaSyntax comment in tree.GetRoot().DescendantNodes(descendIntoTrivia: true)
            .OfType<DocumentationCommentTriviaSyntax>())
        {
            using var reader = XmlReader.Create(
                new StringReader("<member>" + comment.ToFullString().Replace("///", "") + "</member>"),
                new XmlReaderSettings { CheckCharacters = true });
            while (reader.Read())
            {
                Assert.Contains(reader.NodeType, (XmlNodeType[])
                    [XmlNodeType.Element, XmlNodeType.EndElement, XmlNodeType.Text, XmlNodeType.Whitespace]);
                Assert.Contains(reader.NodeType == XmlNodeType.Element ? reader.Name : "", (string[])["", "member", "summary", "para"]);
            }
        }
    }
}
