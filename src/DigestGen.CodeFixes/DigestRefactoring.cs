using DigestGen.Compiling.Fixes;
using DigestGen.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;

namespace DigestGen.CodeFixes;

/// <summary>Repairs in an open digest what <c>digestgen fix</c> repairs in a file: whatever has exactly one right answer.</summary>
/// <remarks>
/// It is a refactoring, because editors offer code fixes only for diagnostics of analyzers, and a digest's come from the generator
/// (https://github.com/dotnet/roslyn/issues/67354). Roslyn offers refactorings in additional files since
/// https://github.com/dotnet/roslyn/pull/64364.
/// </remarks>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(DigestRefactoring), DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)])]
public sealed class DigestRefactoring : CodeRefactoringProvider
{
    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        TextDocument document = context.TextDocument;
        SourceText text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        string digest = text.ToString();
        if (!FormatMarks.IsIn(digest))
        {
            return;
        }

        FixedDigest result = DigestFixer.Fix(digest, context.CancellationToken);
        if (result.Applied.Count == 0)
        {
            return;
        }

        string names = string.Join(", ", result.Applied.Select(static fix => fix.Name).Distinct(StringComparer.Ordinal));
        context.RegisterRefactoring(CodeAction.Create(
            $"Fix in this digest: {names}",
            _ => Task.FromResult(document.Project.Solution.WithAdditionalDocumentText(
                document.Id, SourceText.From(result.Text, text.Encoding, text.ChecksumAlgorithm))),
            nameof(DigestRefactoring)));
    }
}
