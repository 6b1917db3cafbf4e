namespace Consumer;

internal static class Peer
{
    private static readonly PaperRecord[] s_papers = PaperJson.Load();

    public static string GetTitle(string id) => Array.Find(s_papers, paper => paper.Id == id)!.Title;

    public static long ReadTitles() => s_papers.Sum(static paper => (long)paper.Title.Length);

    public static long ReadAbstracts() => s_papers.Sum(static paper => (long)paper.Abstract.Length);
}
