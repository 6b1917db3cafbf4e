using System.Text;
using DigestGen.Compiling.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;

namespace DigestGen.CodeFixes.Tests;

/// <summary>What an editor offers in an open digest.</summary>
public sealed class DigestRefactoringTests
{
    private const string Separator = "| --- | --- | --- |\n";

    private static readonly string s_sound = TestEntry.Digest("2402.10758", "2402.10759");

    [Fact]
    public async Task A_digest_is_fixed_as_the_tool_fixes_it()
    {
        string broken = s_sound
            .Replace(Separator, "", StringComparison.Ordinal)
            .Replace("[^2]", "[^7]", StringComparison.Ordinal)
            .Replace("    On 2402.10758\n\n", "    On 2402.10758\n", StringComparison.Ordinal);
        TextDocument document = Open(broken, Encoding.UTF8);

        CodeAction action = Assert.Single(await OfferAsync(document));
        Assert.Equal(
            "Fix in this digest: padded table or missing separator, blank lines, indentation or empty slots of a block, numbers that are not consecutive",
            action.Title);
        SourceText text = await ApplyAsync(action, document);
        Assert.Equal(s_sound, text.ToString());
        Assert.Equal(Encoding.UTF8, text.Encoding);
        Assert.Empty(await OfferAsync(Open(text.ToString(), Encoding.UTF8)));
    }

    [Fact]
    public async Task What_has_no_one_right_answer_is_not_touched()
    {
        string broken = s_sound
            .Replace(Separator, "", StringComparison.Ordinal)
            .Replace("2402.10759", "2413.10759", StringComparison.Ordinal);
        TextDocument document = Open(broken, Encoding.UTF8);

        SourceText text = await ApplyAsync(Assert.Single(await OfferAsync(document)), document);
        Assert.Equal(s_sound.Replace("2402.10759", "2413.10759", StringComparison.Ordinal), text.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("# A readme\n\n|  Ref | Title | Summary |\n")]
    public async Task Other_files_are_ignored(string text) => Assert.Empty(await OfferAsync(Open(text, Encoding.UTF8)));

    [Fact]
    public async Task A_sound_digest_has_no_offer() => Assert.Empty(await OfferAsync(Open(s_sound, Encoding.UTF8)));

    // An editor asks at each move of the caret, which changes no text.
    [Fact]
    public void A_text_is_repaired_once()
    {
        SourceText broken = SourceText.From(s_sound.Replace(Separator, "", StringComparison.Ordinal));
        SourceText sound = SourceText.From(s_sound);
        FixedDigest? first = DigestRefactoring.Repair(broken, CancellationToken.None);

        Assert.NotNull(first);
        Assert.Same(first, DigestRefactoring.Repair(broken, new CancellationToken(canceled: true)));
        Assert.Null(DigestRefactoring.Repair(sound, CancellationToken.None));
        Assert.Null(DigestRefactoring.Repair(sound, new CancellationToken(canceled: true)));
        Assert.NotSame(first, DigestRefactoring.Repair(SourceText.From(broken.ToString()), CancellationToken.None));
    }

    [Fact]
    public void Editors_offer_it_in_additional_files()
    {
        var export = (ExportCodeRefactoringProviderAttribute)Assert.Single(
            typeof(DigestRefactoring).GetCustomAttributes(typeof(ExportCodeRefactoringProviderAttribute), inherit: false));
        Assert.Equal([LanguageNames.CSharp], export.Languages);
        Assert.Equal(["AdditionalDocument"], export.DocumentKinds);
    }

    private static TextDocument Open(string text, Encoding encoding)
    {
        using var workspace = new AdhocWorkspace();
        Project project = workspace.AddProject("Reader", LanguageNames.CSharp);
        return project.AddAdditionalDocument("2024-04-03-0906.cs.IR.md", SourceText.From(text, encoding));
    }

    private static async Task<IReadOnlyList<CodeAction>> OfferAsync(TextDocument document)
    {
        var offered = new List<CodeAction>();
        var context = new CodeRefactoringContext(document, new TextSpan(0, 0), offered.Add, CancellationToken.None);
        await new DigestRefactoring().ComputeRefactoringsAsync(context);
        return offered;
    }

    private static async Task<SourceText> ApplyAsync(CodeAction action, TextDocument document)
    {
        CodeActionOperation operation = Assert.Single(await action.GetOperationsAsync(CancellationToken.None));
        Solution changed = Assert.IsType<ApplyChangesOperation>(operation).ChangedSolution;
        return await changed.GetAdditionalDocument(document.Id)!.GetTextAsync();
    }
}
