using Microsoft.CodeAnalysis;

namespace DigestGen.Documentation.Tests;

public sealed class SnippetTests
{
    public static TheoryData<string, int> Snippets
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (Page page in Page.All.Values)
            {
                foreach ((int line, _) in page.Snippets)
                {
                    data.Add(page.Path, line);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Snippets))]
    public void Each_snippet_compiles(string path, int line)
    {
        string code = Page.All[path].Snippets.Single(snippet => snippet.Line == line).Code;

        Diagnostic[] errors = SnippetCompiler.Compile(code);

        Assert.True(errors.Length == 0, $"{path}({line}):\n{string.Join('\n', errors.Select(static error => error.ToString()))}\n{code}");
    }

    [Fact]
    public void There_are_snippets_to_compile() => Assert.InRange(Snippets.Count, 10, 1_000);

    [Theory]
    [InlineData("Paper paper = Digests.Papers.Arxiv_2402_10759;", "CS0117")]
    [InlineData("Console.WriteLine(Digests.Catalog.Papers.Lenght);", "CS1061")]
    [InlineData("public int Find() => missing;", "CS0103")]
    [InlineData("int = 1;", "CS1001")]
    public void A_snippet_with_a_mistake_does_not(string code, string id) =>
        Assert.Contains(id, SnippetCompiler.Compile(code).Select(static error => error.Id));
}
