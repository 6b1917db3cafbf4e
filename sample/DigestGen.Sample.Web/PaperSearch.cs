using System.Buffers;
using System.Text;

namespace DigestGen.Sample.Web;

/// <summary>Finds the papers whose title or summary, in either language, contains a text.</summary>
internal static class PaperSearch
{
    public static IReadOnlyList<Paper> Find(DigestCatalog catalog, string text) =>
        string.IsNullOrWhiteSpace(text) ? [] : [.. catalog.Papers.Where(paper => Mentions(paper, text.Trim()))];

    private static bool Mentions(Paper paper, string text) =>
        Contains(paper.GetTitleUtf8(), text)
        || Contains(paper.GetTranslatedTitleUtf8(), text)
        || Contains(paper.GetSummaryUtf8(), text)
        || Contains(paper.GetEnglishSummaryUtf8(), text);

    // Letters have cases beyond ASCII, so that the comparison is one of characters; they need no string of their own.
    private static bool Contains(ReadOnlySpan<byte> utf8, string text)
    {
        char[] characters = ArrayPool<char>.Shared.Rent(utf8.Length);
        int count = Encoding.UTF8.GetChars(utf8, characters);
        bool isFound = characters.AsSpan(0, count).Contains(text, StringComparison.OrdinalIgnoreCase);
        ArrayPool<char>.Shared.Return(characters);
        return isFound;
    }
}
