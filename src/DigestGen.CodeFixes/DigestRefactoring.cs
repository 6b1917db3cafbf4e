using System.Runtime.CompilerServices;
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
    // An editor asks at each move of the caret; the text is another object only after an edit.
    private static readonly ConditionalWeakTable<SourceText, FixedDigest?> s_known = new();

    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        TextDocument document = context.TextDocument;
        SourceText text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        if (Repair(text, context.CancellationToken) is { } repaired)
        {
            string fixes = string.Join(", ", repaired.Applied.Select(static fix => fix.Name).Distinct(StringComparer.Ordinal));
            context.RegisterRefactoring(CodeAction.Create(
                $"Fix in this digest: {fixes}",
                _ => Task.FromResult(document.Project.Solution.WithAdditionalDocumentText(
                    document.Id, SourceText.From(repaired.Text, text.Encoding, text.ChecksumAlgorithm))),
                nameof(DigestRefactoring)));
        }
    }

    /// <summary>Repairs a digest, once for each object that holds its text; null if there is nothing to repair.</summary>
    public static FixedDigest? Repair(SourceText text, CancellationToken cancellationToken)
    {
        if (!s_known.TryGetValue(text, out FixedDigest? repaired))
        {
            string digest = text.ToString();
            FixedDigest? result = FormatMarks.IsIn(digest) ? DigestFixer.Fix(digest, cancellationToken) : null;
            repaired = s_known.GetValue(text, _ => result is { Applied.Count: > 0 } ? result : null);
        }

        return repaired;
    }
}
