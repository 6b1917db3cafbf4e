using DigestGen.Completion;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;

namespace DigestGen.CodeFixes.Tests;

/// <summary>What an editor's completion service offers. <c>$$</c> is the caret.</summary>
public sealed class CompletionTests
{
    [Theory]
    [InlineData("Use(Digests.Catalog[\"$$\"]);")]
    [InlineData("Use(Digests.Catalog[\"24$$\"]);")]
    [InlineData("Use(other[\"$$\"]);")]
    [InlineData("Own(\"$$\");")]
    [InlineData("Own(other is null ? \"\" : \"$$\");")]
    [InlineData("ArxivId.Parse(\"$$\");")]
    [InlineData("other.TryGetPaper(@\"$$\", out _);")]
    [InlineData("Use(Digests.Catalog[\"\"\"24$$\"\"\"]);")]
    public async Task Ids_are_offered_with_their_titles_the_newest_first(string statement)
    {
        CompletionItem[] items = await CompleteAsync(statement);

        Assert.Equal(
            [("2402.10759", "A Survey of Graphs"), ("2402.10758", "Scalable Sorting"), ("math/0309136", "Old Knots")],
            items.OrderBy(static item => item.SortText, StringComparer.Ordinal).Select(static item => (item.DisplayText, item.InlineDescription)));
    }

    [Fact]
    public async Task Names_of_issues_are_offered() =>
        Assert.Equal(
            ["2024-04-03-0906.cs.IR"],
            (await CompleteAsync("other.TryGetIssue(\"$$\", out _);")).Select(static item => item.DisplayText));

    [Theory]
    [InlineData("Use(\"$$\");")]
    [InlineData("string s = \"$$\";")]
    [InlineData("Own(\"2402.10758\"$$);")]
    public async Task Elsewhere_nothing_is_offered(string statement) => Assert.Empty(await CompleteAsync(statement));

    [Fact]
    public async Task The_whole_literal_is_replaced()
    {
        Document document = Open(Consumer.Code("Use(Digests.Catalog[\"2402.$$1\"]);"), out int caret);
        CompletionService service = CompletionService.GetService(document)!;
        CompletionItem item = (await OfferedAsync(document, caret)).Single(static item => item.DisplayText == "2402.10758");

        CompletionChange change = await service.GetChangeAsync(document, item);
        CompletionDescription? description = await service.GetDescriptionAsync(document, item);

        string changed = (await document.GetTextAsync()).WithChanges(change.TextChange).ToString();
        Assert.Contains("Use(Digests.Catalog[\"2402.10758\"]);", changed, StringComparison.Ordinal);
        Assert.Equal("Scalable Sorting", description!.Text);
    }

    [Theory]
    [InlineData("x[\"$$", '"', true)]
    [InlineData("x[\"2402.$$", '.', true)]
    [InlineData("x.$$", '.', false)]
    [InlineData("f(\"two words$$", 's', false)]
    public void Typing_in_a_literal_opens_the_list(string typed, char last, bool opens)
    {
        string text = typed.Replace("$$", "", StringComparison.Ordinal);

        Assert.Equal(opens, new IdCompletionProvider().ShouldTriggerCompletion(
            SourceText.From(text), text.Length, CompletionTrigger.CreateInsertionTrigger(last), null!));
    }

    private static async Task<CompletionItem[]> CompleteAsync(string statement)
    {
        Document document = Open(Consumer.Code(statement), out int caret);
        return await OfferedAsync(document, caret);
    }

    private static async Task<CompletionItem[]> OfferedAsync(Document document, int caret)
    {
        CompletionList list = await CompletionService.GetService(document)!.GetCompletionsAsync(document, caret);
        return [.. list.ItemsList.Where(static item => item.Properties.ContainsKey(CatalogItems.DescriptionProperty))];
    }

    // A project with the generated sources in it, since a service in a test runs no generators of its own.
    private static Document Open(string code, out int caret)
    {
        caret = code.IndexOf("$$", StringComparison.Ordinal);
        string text = code.Replace("$$", "", StringComparison.Ordinal);
        var workspace = new AdhocWorkspace(MefHostServices.Create([.. MefHostServices.DefaultAssemblies, typeof(IdCompletionProvider).Assembly]));
        Project project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Reader", "Reader", LanguageNames.CSharp,
            parseOptions: Consumer.ParseOptions, metadataReferences: Consumer.References));
        foreach ((string path, SourceText source) in Consumer.GeneratedSources)
        {
            project = project.AddDocument(Path.GetFileName(path), source, filePath: path).Project;
        }

        return project.AddDocument("Code.cs", text);
    }
}
