using DigestGen;

namespace Consumer;

/// <summary>The generated catalog.</summary>
internal static class Peer
{
    public static string GetTitle(string id) => Digests.Catalog[id].Title;

    public static long ReadTitles()
    {
        long characters = 0;
        foreach (Paper paper in Digests.Catalog.Papers)
        {
            characters += paper.Title.Length;
        }

        return characters;
    }

    public static long ReadAbstracts()
    {
        long characters = 0;
        foreach (Paper paper in Digests.Catalog.Papers)
        {
            characters += paper.Abstract.Length;
        }

        return characters;
    }
}
