using DigestGen.Compiling.Images;
using DigestGen.Compiling.Issues;
using DigestGen.Compiling.Search;
using DigestGen.Search.Index;
using DigestGen.Parsing;
using DigestGen.Parsing.Collections;
using DigestGen.Parsing.Records;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DigestGen.Generator.Tests;

/// <summary>The image that a tool reads in memory has the bytes that the generator writes as literals.</summary>
public sealed class CatalogImageTests
{
    [Theory]
    [InlineData("none")]
    [InlineData("summaries")]
    [InlineData("all")]
    public void An_image_holds_the_literals_of_the_generated_code(string search)
    {
        TestFile[] files =
        [
            .. Enumerable.Range(1, 30).Select(day => new TestFile(
                FormattableString.Invariant($"/project/2024-02-{day % 28 + 1:D2}-{day:D4}.cs.IR.md"),
                TestEntry.Digest(FormattableString.Invariant($"2402.{day:D5}"), FormattableString.Invariant($"2401.{day / 3:D4}1")))),
        ];
        DigestIssue[] issues = [.. files.Select(static file =>
        {
            DigestContent content = DigestParser.Parse(file.Content).Content;
            IssueIdentity identity = IssueIdentity.Read(file.Path, ItemMetadata.None, out _);
            return new DigestIssue(IssueOutline.Of(file.Path, identity, content), content);
        })];
        CatalogImage? image = CatalogImage.Of(new EquatableArray<DigestIssue>(issues), Enum.Parse<SearchCoverage>(search, ignoreCase: true), CancellationToken.None);
        Assert.NotNull(image);
        Assert.Equal(
            image.Volumes.Concat(image.RecordLocations).Concat(image.SearchIndex.SelectMany(static index => IndexText.Encode(index))).Append(image.Index).Append(image.Hash).Select(Convert.ToHexString).Order(),
            Literals(TestProject.Of(files).With("DigestGenSearch", search).Run()).Select(Convert.ToHexString).Order());
    }

    [Fact]
    public void No_issues_have_no_image() =>
        Assert.Null(CatalogImage.Of(EquatableArray<DigestIssue>.Empty, CancellationToken.None));

    private static IEnumerable<byte[]> Literals(GeneratorRun run) =>
        run.Sources.Values
            .SelectMany(static source => CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes())
            .OfType<LiteralExpressionSyntax>()
            .Where(static literal => literal.IsKind(SyntaxKind.Utf8StringLiteralExpression))
            .Select(static literal => System.Text.Encoding.UTF8.GetBytes(literal.Token.ValueText));
}
