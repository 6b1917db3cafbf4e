using DigestGen.Compiling.Naming;
using DigestGen.Compiling.Files;
using DigestGen.Compiling.Projects;
using DigestGen.Parsing.Collections;
using DigestGen.Parsing.Damage;

namespace DigestGen.Generator.Planning;

/// <summary>A paper that is left out of the catalog.</summary>
/// <param name="PackedId">Its identifier.</param>
/// <param name="File">The name of the digest that names it.</param>
/// <param name="Line">The line there, counted from 1.</param>
internal readonly record struct LeftOutPaper(uint PackedId, string File, int Line);

/// <summary>
/// Members for papers that are left out because of an error. While the error fails the build, code that uses them is not
/// reported as well; where the project has lowered the error's severity, it is.
/// </summary>
/// <param name="Catalog">The catalog's class.</param>
/// <param name="FailsBuild">Whether an error fails the build.</param>
/// <param name="Papers">The papers, by identifier; none if papers have no members.</param>
internal sealed record LeftOutPlan(CatalogName Catalog, bool FailsBuild, EquatableArray<LeftOutPaper> Papers)
{
    /// <summary>Plans the members.</summary>
    /// <param name="plan">The plan of the catalog.</param>
    /// <param name="damage">The damaged digests.</param>
    /// <returns>Null if no digest is damaged, or no catalog is emitted.</returns>
    public static LeftOutPlan? Of(CatalogPlan plan, CatalogDamage damage)
    {
        if (plan.Issues is not { } members || damage.Digests.Count == 0)
        {
            return null;
        }

        LeftOutPaper[] papers = members.HasNamedPapers ? FindPapers(plan, damage) : [];
        return new LeftOutPlan(members.Catalog, damage.FailsBuild, new EquatableArray<LeftOutPaper>(papers));
    }

    private static LeftOutPaper[] FindPapers(CatalogPlan plan, CatalogDamage damage)
    {
        var known = new HashSet<uint>(plan.Papers.SelectMany(static month => month.Papers).Select(static paper => paper.PackedId));
        var papers = new List<LeftOutPaper>();
        foreach (DamagedDigest digest in damage.Digests)
        {
            string file = digest.Path.Substring(digest.Path.LastIndexOfAny(['/', '\\']) + 1);
            foreach (PaperMention mention in digest.LeftOut)
            {
                if (known.Add(mention.PackedId))
                {
                    papers.Add(new LeftOutPaper(mention.PackedId, file, mention.Line + 1));
                }
            }
        }

        return [.. papers.OrderBy(static paper => paper.PackedId).Take(ProjectOptions.MaxMembers - known.Count + papers.Count)];
    }
}
