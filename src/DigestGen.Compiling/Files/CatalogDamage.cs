using DigestGen.Compiling.Findings;
using DigestGen.Parsing;
using DigestGen.Parsing.Collections;
using DigestGen.Parsing.Damage;

namespace DigestGen.Compiling.Files;

/// <summary>A digest with an error, from which entries may be left out.</summary>
/// <param name="Path">The file's path, as the compiler has it.</param>
/// <param name="Rules">The rules of its errors.</param>
/// <param name="LeftOut">The papers that it names and that it has no sound entry of.</param>
public sealed record DamagedDigest(string Path, EquatableArray<string> Rules, EquatableArray<PaperMention> LeftOut)
{
    /// <summary>A digest that can't be read, and of which no paper is known.</summary>
    public static DamagedDigest Unreadable(string path) => new(
        path,
        new EquatableArray<string>([DiagnosticRules.Of(PlanFindingKind.UnreadableFile).Id]),
        EquatableArray<PaperMention>.Empty);

    /// <summary>What is damaged of a digest; null if it has no error.</summary>
    public static DamagedDigest? Of(string path, string text, ParsedDigest digest, CancellationToken cancellationToken)
    {
        string[] rules =
        [
            .. digest.Findings
                .Select(static finding => DiagnosticRules.Of(finding.Kind))
                .Where(static rule => rule.Severity == RuleSeverity.Error)
                .Select(static rule => rule.Id)
                .Distinct(StringComparer.Ordinal),
        ];
        if (rules.Length == 0)
        {
            return null;
        }

        var sound = new HashSet<uint>(digest.Content.Entries.Select(static entry => entry.PackedId));
        PaperMention[] leftOut = [.. MentionedPapers.Find(text, cancellationToken).Where(mention => !sound.Contains(mention.PackedId))];
        return new DamagedDigest(path, new EquatableArray<string>(rules), new EquatableArray<PaperMention>(leftOut));
    }
}

/// <summary>The digests with errors.</summary>
/// <param name="FailsBuild">Whether an error fails the build: one whose severity the project has not lowered.</param>
/// <param name="Digests">The digests, in the order of their paths.</param>
public sealed record CatalogDamage(bool FailsBuild, EquatableArray<DamagedDigest> Digests)
{
    /// <summary>The damage of a catalog without errors.</summary>
    public static CatalogDamage None { get; } = new(false, EquatableArray<DamagedDigest>.Empty);

    /// <summary>Collects the digests with errors.</summary>
    /// <param name="digests">The digests, in any order.</param>
    /// <param name="loweredErrors">The rules that are errors, and that the project has given another severity.</param>
    public static CatalogDamage Of(EquatableArray<DamagedDigest> digests, EquatableArray<string> loweredErrors) =>
        digests.Count == 0
            ? None
            : new CatalogDamage(
                digests.Any(digest => digest.Rules.Any(rule => !loweredErrors.Contains(rule, StringComparer.Ordinal))),
                new EquatableArray<DamagedDigest>([.. digests.OrderBy(static digest => digest.Path, StringComparer.Ordinal)]));
}
