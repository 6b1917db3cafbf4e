using DigestGen.Parsing.Collections;

namespace DigestGen.Compiling.Damage;

/// <summary>The digests with errors.</summary>
/// <param name="FailsBuild">Whether an error fails the build: one whose severity the project has not lowered.</param>
/// <param name="Digests">The digests, in the order of their paths.</param>
internal sealed record CatalogDamage(bool FailsBuild, EquatableArray<DamagedDigest> Digests)
{
    /// <summary>The damage of a catalog without errors.</summary>
    public static CatalogDamage None { get; } = new(false, EquatableArray<DamagedDigest>.Empty);

    /// <summary>Collects the digests with errors.</summary>
    /// <param name="digests">The digests, in any order.</param>
    /// <param name="loweredErrors">The rules that are errors, and that the project has given another severity.</param>
    public static CatalogDamage Of(List<DamagedDigest> digests, EquatableArray<string> loweredErrors)
    {
        if (digests.Count == 0)
        {
            return None;
        }

        digests.Sort(static (left, right) => string.CompareOrdinal(left.Path, right.Path));
        bool failsBuild = digests.Exists(digest => digest.Rules.Any(rule => !loweredErrors.Contains(rule, StringComparer.Ordinal)));
        return new CatalogDamage(failsBuild, new EquatableArray<DamagedDigest>([.. digests]));
    }
}
