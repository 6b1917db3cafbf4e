using System.Text;

namespace Consumer;

internal static class Peer
{
    public static string GetTitle(string id) => Encoding.UTF8.GetString(PaperImage.Title(PaperImage.Find(id)));

    public static long ReadTitles()
    {
        long characters = 0;
        for (int paper = 0; paper < PaperImage.Count; paper++)
        {
            characters += Encoding.UTF8.GetString(PaperImage.Title(paper)).Length;
        }

        return characters;
    }

    public static long ReadAbstracts()
    {
        long characters = 0;
        for (int paper = 0; paper < PaperImage.Count; paper++)
        {
            characters += Encoding.UTF8.GetString(PaperImage.Abstract(paper)).Length;
        }

        return characters;
    }
}
