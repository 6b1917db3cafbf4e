using System.Globalization;
using DigestGen.Compiling.Findings;
using DigestGen.Compiling.Issues;
using DigestGen.Compiling.Naming;
using DigestGen.Compiling.Papers;
using DigestGen.Layout;
using DigestGen.Parsing.Collections;

namespace DigestGen.Compiling.Catalogs;

/// <summary>An issue in the order of issues.</summary>
/// <param name="FileNumber">The number of its file among those that are digests, as they come.</param>
/// <param name="Path">The file's path, as the compiler has it.</param>
/// <param name="Identity">What tells it from others.</param>
/// <param name="MemberName">The name of its member.</param>
/// <param name="FirstEntry">The number of its first entry, counted over all issues.</param>
/// <param name="EntryCount">How many entries it has.</param>
public sealed record OrderedIssue(
    int FileNumber, string Path, IssueIdentity Identity, string MemberName, int FirstEntry, int EntryCount);

/// <summary>All of a catalog but its texts: the order of the issues, and who names which paper.</summary>
/// <param name="Issues">The issues in their order, each file once.</param>
/// <param name="Members">Their members.</param>
/// <param name="SameIssues">Issues that another one is the same as, by channel, date and time.</param>
/// <param name="EntryCount">How many entries all of them have.</param>
/// <param name="Papers">The papers; null if there are more entries than the layout can hold.</param>
/// <param name="Hash">The hash of their identifiers; null if there are more entries than the layout can hold.</param>
/// <param name="Index">The index; null if there are more entries than the layout can hold.</param>
public sealed record CatalogListing(
    EquatableArray<OrderedIssue> Issues,
    EquatableArray<IssueMember> Members,
    EquatableArray<PlanFinding> SameIssues,
    int EntryCount,
    PaperTable? Papers,
    CompiledHash? Hash,
    ImageSection? Index)
{
    /// <summary>Lists what the issues name.</summary>
    public static CatalogListing Of(EquatableArray<IssueListing> outlines, CancellationToken cancellationToken)
    {
        int[] order = IssueOrder.Sort(outlines);
        IssueListing[] sorted = Array.ConvertAll(order, number => outlines[number]);
        var names = new MemberNames();
        var issues = new OrderedIssue[sorted.Length];
        int entryCount = 0;
        for (int i = 0; i < sorted.Length; i++)
        {
            IssueListing outline = sorted[i];
            issues[i] = new OrderedIssue(
                order[i], outline.Path, outline.Identity, names.Add(outline.Identity), entryCount, outline.Entries.Count);
            entryCount += outline.Entries.Count;
        }

        var outlined = new EquatableArray<OrderedIssue>(issues);
        EquatableArray<IssueMember> members = outlined.ConvertAll(Member);
        EquatableArray<PlanFinding> same = FindSame(issues);
        if (entryCount > ImageLayout.MaxEntries)
        {
            return new CatalogListing(outlined, members, same, entryCount, null, null, null);
        }

        PaperTable papers = PaperTable.Of(sorted, entryCount);
        var hash = PerfectHashTable.Build(papers.Ids, cancellationToken);
        byte[] tables = IndexTables.Write(sorted, papers, hash, cancellationToken);
        return new CatalogListing(outlined, members, same, entryCount, papers, CompiledHash.Of(hash, papers.Ids), new WrittenSection(SectionKind.Index, 0, tables));
    }

    /// <summary>The issues in their order.</summary>
    /// <param name="issues">The issues in the order of their files.</param>
    public DigestIssue[] Order(EquatableArray<DigestIssue> issues) => [.. Issues.Select(issue => issues[issue.FileNumber])];

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
