using DigestGen.Compiling.Naming;
using DigestGen.Compiling.Outline;
using DigestGen.Compiling.Papers;
using DigestGen.Layout;
using DigestGen.Parsing.Collections;
using DigestGen.Parsing.Records;

namespace DigestGen.Compiling.Planning;

/// <summary>Plans the members for papers, month by month.</summary>
internal static class PaperMemberPlanner
{
    public static EquatableArray<PaperMembersPlan> Plan(
        CatalogName catalog, CatalogOutline outline, PaperTable papers, DigestContent[] contents, CancellationToken cancellationToken)
    {
        var plans = new List<PaperMembersPlan>();
        var members = new List<PaperMember>();
        for (int paper = 0; paper < papers.Ids.Length; paper++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int latest = papers.LatestAppearance(paper);
            int issue = outline.IssueOf(latest);
            int entry = latest - outline.Issues[issue].FirstEntry;
            members.Add(new PaperMember(papers.Ids[paper], outline.Issues[issue], contents[issue], entry));
            if (paper + 1 == papers.Ids.Length || !ArxivScheme.IsSameGroup(papers.Ids[paper], papers.Ids[paper + 1]))
            {
                plans.Add(new PaperMembersPlan(
                    catalog, PaperMemberNames.OfGroup(papers.Ids[paper]), new EquatableArray<PaperMember>([.. members])));
                members.Clear();
            }
        }

        return new EquatableArray<PaperMembersPlan>([.. plans]);
    }
}
