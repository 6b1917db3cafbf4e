using System.Globalization;
using DigestGen.Generator.Input;
using DigestGen.Layout;
using DigestGen.Parsing;

namespace DigestGen.Generator.Planning;

/// <summary>An issue in the order of issues.</summary>
/// <param name="FileNumber">The number of its file among those that are digests, as they come.</param>
/// <param name="Path">The file's path, as the compiler has it.</param>
/// <param name="Identity">What tells it from others.</param>
/// <param name="MemberName">The name of its member.</param>
/// <param name="FirstEntry">The number of its first entry, counted over all issues.</param>
/// <param name="EntryCount">How many entries it has.</param>
internal sealed record OutlinedIssue(
    int FileNumber, string Path, IssueIdentity Identity, string MemberName, int FirstEntry, int EntryCount);

/// <summary>A member for an issue.</summary>
/// <param name="Name">The member's name.</param>
/// <param name="Documentation">What its documentation says.</param>
internal sealed record IssueMember(string Name, string Documentation);

/// <summary>All of a catalog but its texts: the order of the issues, and who names which paper.</summary>
/// <param name="Issues">The issues in their order, each file once.</param>
/// <param name="IssueMembers">Their members.</param>
/// <param name="SameIssues">Issues that another one is the same as, by channel, date and time.</param>
/// <param name="EntryCount">How many entries all of them have.</param>
/// <param name="Papers">The papers; null if there are more entries than the layout can hold.</param>
/// <param name="Hash">The hash of their identifiers; null if there are more entries than the layout can hold.</param>
/// <param name="Tables">The index in compiled form.</param>
internal sealed record CatalogOutline(
    EquatableArray<OutlinedIssue> Issues,
    EquatableArray<IssueMember> IssueMembers,
    EquatableArray<PlanFinding> SameIssues,
    int EntryCount,
    PaperTable? Papers,
    CompiledHash? Hash,
    EquatableArray<byte> Tables)
{
    /// <summary>Outlines the catalog of the issues; null if there are none.</summary>
    public static CatalogOutline? Of(EquatableArray<IssueOutline> outlines, CancellationToken cancellationToken)
    {
        if (outlines.Count == 0)
        {
            return null;
        }

        int[] order = IssueOrder.Sort(outlines);
        IssueOutline[] sorted = Array.ConvertAll(order, number => outlines[number]);
        var names = new MemberNames();
        var issues = new OutlinedIssue[sorted.Length];
        int entryCount = 0;
        for (int i = 0; i < sorted.Length; i++)
        {
            IssueOutline outline = sorted[i];
            issues[i] = new OutlinedIssue(
                order[i], outline.Path, outline.Identity, names.Add(outline.Identity), entryCount, outline.Entries.Count);
            entryCount += outline.Entries.Count;
        }

        var outlined = new EquatableArray<OutlinedIssue>(issues);
        EquatableArray<IssueMember> members = outlined.ConvertAll(Member);
        EquatableArray<PlanFinding> same = FindSame(issues);
        if (entryCount > ImageLayout.MaxEntries)
        {
            return new CatalogOutline(outlined, members, same, entryCount, null, null, EquatableArray<byte>.Empty);
        }

        PaperTable papers = PaperTable.Of(sorted, entryCount);
        var hash = PerfectHashTable.Build(papers.Ids, cancellationToken);
        byte[] tables = new IndexTables(sorted, papers, hash).Write(cancellationToken);
        return new CatalogOutline(outlined, members, same, entryCount, papers, CompiledHash.Of(hash, papers.Ids), new EquatableArray<byte>(tables));
    }

    /// <summary>The place of the issue that has an entry.</summary>
    public int IssueOf(int entry)
    {
        // The last issue that starts at or before the entry; an empty one starts where the next does.
        ReadOnlySpan<OutlinedIssue> issues = Issues.Span;
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
    private static EquatableArray<PlanFinding> FindSame(OutlinedIssue[] issues)
    {
        var findings = new List<PlanFinding>();
        for (int i = 1; i < issues.Length; i++)
        {
            OutlinedIssue before = issues[i - 1];
            OutlinedIssue issue = issues[i];
            if (issue.Identity.Day is not null && issue.Identity.Day == before.Identity.Day
                && issue.Identity.Second == before.Identity.Second && issue.Identity.Channel == before.Identity.Channel)
            {
                findings.Add(new PlanFinding(
                    PlanFindingKind.SameIssue,
                    issue.Path,
                    before.Path,
                    new EquatableArray<string>([IssueText.ChannelAndTime(issue.Identity), FileName(before.Path)])));
            }
        }

        return new EquatableArray<PlanFinding>([.. findings]);
    }

    private static string FileName(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    private static IssueMember Member(OutlinedIssue issue)
    {
        string title = IssueText.ChannelAndTime(issue.Identity);
        string count = issue.EntryCount.ToString(CultureInfo.InvariantCulture);
        return new IssueMember(
            issue.MemberName,
            $"{(title.Length > 0 ? title : issue.Identity.Name)}: {count} {(issue.EntryCount == 1 ? "entry" : "entries")}.");
    }
}
