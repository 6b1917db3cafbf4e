using DigestGen.Compiling.Files;
using DigestGen.Compiling.Issues;
using DigestGen.Compiling.Papers;
using DigestGen.Parsing.Collections;

namespace DigestGen.Compiling.Storage;

/// <summary>The records that members of papers document: of each paper the latest.</summary>
internal static class MemberTexts
{
    /// <summary>Adds them to the files that have them.</summary>
    public static EquatableArray<DigestFile> AddTo(
        EquatableArray<DigestFile> files, PaperTable papers, RecordPool records, CancellationToken cancellationToken)
    {
        // The last issue in the order of issues that names a paper has its latest record; the planner takes it from there.
        int[] order = IssueOrder.Sort(DigestFile.IssuesOf(files).ConvertAll(static issue => issue.Outline));
        int[] numbers = [.. Enumerable.Range(0, files.Count).Where(number => files[number].Issue is not null)];
        var latest = new HashSet<int>(Enumerable.Range(0, papers.Ids.Length).Select(papers.LatestAppearance));
        DigestFile[] added = [.. files];
        int appearance = 0;
        foreach (int number in order)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ref DigestFile file = ref added[numbers[number]];
            DigestIssue issue = file.Issue!;
            byte[][] filled = new byte[issue.Content.Entries.Count][];
            for (int entry = 0; entry < filled.Length; entry++)
            {
                if (latest.Contains(appearance++))
                {
                    filled[entry] = records.Get(issue.Content.Hashes[entry]);
                }
            }

            file = file with { Issue = issue with { Content = issue.Content.With(filled) } };
        }

        return new EquatableArray<DigestFile>(added);
    }
}
