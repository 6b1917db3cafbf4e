using System.Text;

namespace DigestGen.Parsing.Findings;

/// <summary>What findings in several places have in common: their kind, and their explanation without its numbers.</summary>
internal readonly record struct RepeatedCause(FindingKind Kind, string Explanation)
{
    /// <summary>The cause of a finding; null for kinds that are rare or reported once a file.</summary>
    public static RepeatedCause? Of(FindingKind kind, string[] arguments) =>
        ExplanationIndex(kind) is var index and >= 0
            ? new RepeatedCause(kind, kind is FindingKind.MalformedRow ? "" : WithoutNumbers(arguments[index]))
            : null;

    /// <summary>Which argument explains a finding of this kind; -1 if none does.</summary>
    public static int ExplanationIndex(FindingKind kind) => kind switch
    {
        FindingKind.MalformedRow or FindingKind.MergeConflict => 0,
        FindingKind.RowWithoutBlock or FindingKind.BlockWithoutRow or FindingKind.ImpossibleId or FindingKind.DuplicateReference
            or FindingKind.NotArxivLink or FindingKind.SlotMissing or FindingKind.SlotNotIndented or FindingKind.StrayText
            or FindingKind.EmptyField or FindingKind.ExtraIndentation => 1,
        _ => -1,
    };

    /// <summary>Whether the finding speaks of a line within a block.</summary>
    public bool IsOfBlock => Kind is FindingKind.SlotMissing or FindingKind.SlotNotIndented or FindingKind.StrayText;

    private static string WithoutNumbers(string explanation)
    {
        var text = new StringBuilder(explanation.Length);
        foreach (char c in explanation)
        {
            if (c is < '0' or > '9')
            {
                text.Append(c);
            }
        }

        return text.ToString();
    }
}
