namespace Consumer;

/// <summary>What a generator writes at first: an object for each entry, in an array for each issue.</summary>
internal static class Peer
{
    private static readonly Dictionary<string, PaperRecord> s_papers = CreatePapers();

    public static string GetTitle(string id) => s_papers[id].Title;

    public static long ReadTitles() => s_papers.Values.Sum(static paper => (long)paper.Title.Length);

    public static long ReadAbstracts() => s_papers.Values.Sum(static paper => (long)paper.Abstract.Length);

    private static Dictionary<string, PaperRecord> CreatePapers()
    {
        var papers = new Dictionary<string, PaperRecord>();
        foreach (PaperRecord[] issue in NaiveDigests.Issues)
        {
            foreach (PaperRecord paper in issue)
            {
                papers[paper.Id] = paper;
            }
        }

        return papers;
    }
}
