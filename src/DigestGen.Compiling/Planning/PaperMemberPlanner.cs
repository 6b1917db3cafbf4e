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
    /// <summary>The member of each paper, by identifier.</summary>
    /// <param name="outline">The issues.</param>
    /// <param name="papers">The papers.</param>
    /// <param name="contents">What the issues say, in their order.</param>
    /// <param name="findRecord">Finds the record of an entry.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static EquatableArray<PaperMember> Find(
        CatalogOutline outline,
        PaperTable papers,
        DigestContent[] contents,
        Func<DigestContent, int, byte[]> findRecord,
        CancellationToken cancellationToken)
    {
        var members = new PaperMember[papers.Ids.Length];
        for (int paper = 0; paper < members.Length; paper++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int latest = papers.LatestAppearance(paper);
            int issue = outline.IssueOf(latest);
            int entry = latest - outline.Issues[issue].FirstEntry;
            members[paper] = new PaperMember(
                papers.Ids[paper], outline.Issues[issue].Identity, findRecord(contents[issue], entry), contents[issue].Hashes[entry]);
        }

        return new EquatableArray<PaperMember>(members);
    }

    /// <summary>Plans their source files.</summary>
    public static EquatableArray<PaperMembersPlan> Plan(CatalogName catalog, EquatableArray<PaperMember> papers)
    {
        var plans = new List<PaperMembersPlan>();
        var members = new List<PaperMember>();
        for (int paper = 0; paper < papers.Count; paper++)
        {
            members.Add(papers[paper]);
            if (paper + 1 == papers.Count || !ArxivScheme.IsSameGroup(papers[paper].PackedId, papers[paper + 1].PackedId))
            {
                plans.Add(new PaperMembersPlan(
                    catalog, PaperMemberNames.OfGroup(papers[paper].PackedId), new EquatableArray<PaperMember>([.. members])));
                members.Clear();
            }
        }

        return new EquatableArray<PaperMembersPlan>([.. plans]);
    }
}
