using System.Text;
using DigestGen.Benchmarks.Data;

namespace DigestGen.Benchmarks.Peers;

/// <summary>The form that Consumers/Binary/PaperImage.cs reads.</summary>
internal static class BinaryResource
{
    private const int IdLength = 16;

    public static void Write(string path, DataSet set)
    {
        // Ordinally, as the reader searches; the old scheme's ids come last in either order.
        PaperRecord[] papers = [.. set.Papers.OrderBy(static paper => paper.Id, StringComparer.Ordinal)];
        byte[][] texts = [.. papers.SelectMany(Fields).Select(Encoding.UTF8.GetBytes)];
        using var writer = new BinaryWriter(File.Create(path));
        writer.Write(papers.Length);
        foreach (PaperRecord paper in papers)
        {
            writer.Write(Encoding.UTF8.GetBytes(paper.Id.PadRight(IdLength, '\0')));
        }

        int end = 0;
        writer.Write(end);
        foreach (byte[] text in texts)
        {
            end += text.Length;
            writer.Write(end);
        }

        foreach (byte[] text in texts)
        {
            writer.Write(text);
        }
    }

    private static string[] Fields(PaperRecord paper) =>
        [paper.Url, paper.Title, paper.TranslatedTitle, paper.Summary, paper.EnglishSummary, paper.Abstract, paper.TranslatedAbstract];
}
