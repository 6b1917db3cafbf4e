using System.Collections.Immutable;
using DigestGen.Generator.Ids;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DigestGen.CodeFixes.Tests;

/// <summary>A fix writes a literal that compiles and means the suggestion, whatever its text and the literal's form are.</summary>
public sealed class LiteralTests
{
    private static readonly string[] s_suggestions =
        ["2402.10758", "Mon\"day", "back\\slash", "a\"\"\"b", "ends\"", "\"starts", "new\nline", "\u2028", "\0", "tab\t", "{brace}", "中文 😀"];

    private static readonly string[] s_literals =
        ["\"monday\"", "@\"monday\"", "\"\"\"monday\"\"\"", "\"mon\\u0064ay\"", "\"monday\"u8", "\"\"\"monday\"\"\"u8", "\"\"\"\n  monday\n  \"\"\"", "\"u8\"u8", "@\"@\"", "\"\""];

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (string literal in s_literals)
            {
                foreach (string suggestion in s_suggestions)
                {
                    cases.Add(literal, suggestion);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task It_compiles_and_means_the_suggestion(string literal, string suggestion)
    {
        using var workspace = new AdhocWorkspace();
        Document document = workspace.AddProject("P", LanguageNames.CSharp)
            .WithParseOptions(CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp12))
            .AddDocument("P.cs", SourceText.From($"object o = {literal};"));
        SyntaxNode root = (await document.GetSyntaxRootAsync())!;
        LiteralExpressionSyntax node = root.DescendantNodes().OfType<LiteralExpressionSyntax>().Single();
        var diagnostic = Diagnostic.Create(
            new IdAnalyzer().SupportedDiagnostics[0], Location.Create(root.SyntaxTree, node.Span),
            ImmutableDictionary<string, string?>.Empty.Add("Suggestion", suggestion), "", "");
        CodeAction? action = null;
        await new NearestIdFix().RegisterCodeFixesAsync(
            new CodeFixContext(document, diagnostic, (registered, _) => action = registered, CancellationToken.None));

        var operation = (ApplyChangesOperation)(await action!.GetOperationsAsync(CancellationToken.None)).Single();
        SyntaxNode changed = (await operation.ChangedSolution.GetDocument(document.Id)!.GetSyntaxRootAsync())!;
        LiteralExpressionSyntax written = changed.DescendantNodes().OfType<LiteralExpressionSyntax>().Single();
        Assert.Empty(changed.GetDiagnostics());
        Assert.Equal(suggestion, written.Token.ValueText);
        Assert.Equal(node.Kind(), written.Kind());
    }
}
