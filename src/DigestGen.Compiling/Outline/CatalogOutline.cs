using System.Globalization;
using DigestGen.Compiling.Findings;
using DigestGen.Compiling.Issues;
using DigestGen.Compiling.Naming;
using DigestGen.Compiling.Papers;
using DigestGen.Layout;
using DigestGen.Parsing.Collections;
using DigestGen.Parsing.Records;

namespace DigestGen.Compiling.Outline;

/// <summary>All of a catalog but its texts: the order of the issues, and who names which paper.</summary>
/// <param name="Issues">The issues in their order, each file once.</param>
/// <param name="IssueMembers">Their members.</param>
/// <param name="SameIssues">Issues that another one is the same as, by channel, date and time.</param>
/// <param name="EntryCount">How many entries all of them have.</param>
/// <param name="Papers">The papers; null if there are more entries than the layout can hold.</param>
/// <param name="Hash">The hash of their identifiers; null if there are more entries than the layout can hold.</param>
/// <param name="Tables">The index in compiled form.</param>
internal sealed record CatalogOutline(
    EquatableArray<OrderedIssue> Issues,
    EquatableArray<IssueMember> IssueMembers,
    EquatableArray<PlanFinding> SameIssues,
    int EntryCount,
    PaperTable? Papers,
    CompiledHash? Hash,
    EquatableArray<byte> Tables)
{
    /// <summary>Outlines the catalog of the issues.</summary>
    public static CatalogOutline Of(EquatableArray<IssueOutline> outlines, CancellationToken cancellationToken)
    {
        int[] order = IssueOrder.Sort(outlines);
        IssueOutline[] sorted = Array.ConvertAll(order, number => outlines[number]);
        var names = new MemberNames();
        var issues = new OrderedIssue[sorted.Length];
        int entryCount = 0;
        for (int i = 0; i < sorted.Length; i++)
        {
            IssueOutline outline = sorted[i];
            issues[i] = new OrderedIssue(
                order[i], outline.Path, outline.Identity, names.Add(outline.Identity), entryCount, outline.Entries.Count);
            entryCount += outline.Entries.Count;
        }

        var outlined = new EquatableArray<OrderedIssue>(issues);
        EquatableArray<IssueMember> members = outlined.ConvertAll(Member);
        EquatableArray<PlanFinding> same = FindSame(issues);
        if (entryCount > ImageLayout.MaxEntries)
        {
            return new CatalogOutline(outlined, members, same, entryCount, null, null, EquatableArray<byte>.Empty);
        }

        PaperTable papers = PaperTable.Of(sorted, entryCount);
        var hash = PerfectHashTable.Build(papers.Ids, cancellationToken);
        byte[] tables = IndexTables.Write(sorted, papers, hash, cancellationToken);
        return new CatalogOutline(outlined, members, same, entryCount, papers, CompiledHash.Of(hash, papers.Ids), new EquatableArray<byte>(tables));
    }

    /// <summary>What each issue says, in the order of issues.</summary>
    /// <param name="issues">The issues in the order of their files.</param>
    public DigestContent[] Order(EquatableArray<DigestIssue> issues)
    {
        var contents = new DigestContent[Issues.Count];
        for (int i = 0; i < contents.Length; i++)
        {
            contents[i] = issues[Issues[i].FileNumber].Content;
        }

        return contents;
    }

    /// <summary>The place of the issue that has an entry.</summary>
    public int IssueOf(int entry)
    {
        // The last issue that starts at or before the entry; an empty one starts where the next does.
        ReadOnlySpan<OrderedIssue> issues = Issues.Span;
        int low = 0;
        int high = issues.Length - 1;
        while (low < high)
        {
            int middle = low + ((high - low + 1) / 2);
            (low, high) = issues[middle].FirstEntry <= entry ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    // Issues of the same channel, date and time stand side by side.
    private static EquatableArray<PlanFinding> FindSame(OrderedIssue[] issues)
    {
        var findings = new List<PlanFinding>();
        for (int i = 1; i < issues.Length; i++)
        {
            OrderedIssue before = issues[i - 1];
            OrderedIssue issue = issues[i];
            if (issue.Identity.Day is not null && issue.Identity.Day == before.Identity.Day
                && issue.Identity.Second == before.Identity.Second && issue.Identity.Channel == before.Identity.Channel)
            {
                findings.Add(PlanFinding.IssueInTwoFiles(
                    issue.Path, before.Path, IssueText.ChannelAndTime(issue.Identity), PathText.TellApart(before.Path, issue.Path)));
            }
        }

        return new EquatableArray<PlanFinding>([.. findings]);
    }

    private static IssueMember Member(OrderedIssue issue)
    {
        string title = IssueText.ChannelAndTime(issue.Identity);
        string count = issue.EntryCount.ToString(CultureInfo.InvariantCulture);
        return new IssueMember(
            issue.MemberName,
            $"{(title.Length > 0 ? title : issue.Identity.Name)}: {count} {(issue.EntryCount == 1 ? "entry" : "entries")}.");
    }
}
