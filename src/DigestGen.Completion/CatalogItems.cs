using System.Globalization;
using DigestGen.Generator.Ids;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Tags;

namespace DigestGen.Completion;

/// <summary>What completion offers for a catalog, the newest first.</summary>
public static class CatalogItems
{
    /// <summary>The property of an item with the text that describes it.</summary>
    public const string DescriptionProperty = "Description";

    /// <summary>An item for each paper: its id, with its title beside it.</summary>
    public static IEnumerable<CompletionItem> Papers(OwnCatalog catalog, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<uint, string> titles = catalog.Titles(cancellationToken);
        int rank = 0;
        foreach ((uint packedId, string id) in NewestFirst(catalog))
        {
            cancellationToken.ThrowIfCancellationRequested();
            titles.TryGetValue(packedId, out string? title);
            yield return Item(id, title ?? "", rank++);
        }
    }

    /// <summary>An item for each issue: its name.</summary>
    public static IEnumerable<CompletionItem> Issues(OwnCatalog catalog)
    {
        string[] names = catalog.Names.IssueNames;
        for (int i = names.Length - 1; i >= 0; i--)
        {
            yield return Item(names[i], "", names.Length - 1 - i);
        }
    }

    // Packed ids are in ascending order; those of the old form, from before April 2007, come after the others.
    private static IEnumerable<(uint PackedId, string Id)> NewestFirst(OwnCatalog catalog)
    {
        ILookup<bool, (uint PackedId, string Id)> papers =
            catalog.Names.PaperIds.Zip(catalog.Ids(), static (packedId, id) => (packedId, id)).ToLookup(static paper => paper.id.Contains('/'));
        return papers[false].Reverse().Concat(papers[true].OrderByDescending(static paper => OldMonth(paper.Id), StringComparer.Ordinal));
    }

    // The month of an id such as math/0309136, so that 1991 comes before 2007.
    private static string OldMonth(string id)
    {
        string month = id.Substring(id.IndexOf('/') + 1, 4);
        return (string.CompareOrdinal(month, "9") > 0 ? "19" : "20") + month;
    }

    private static CompletionItem Item(string text, string title, int rank) =>
        CompletionItem.Create(
            text,
            filterText: title.Length > 0 ? $"{text} {title}" : text,
            sortText: rank.ToString("D8", CultureInfo.InvariantCulture),
            properties: System.Collections.Immutable.ImmutableDictionary<string, string>.Empty.Add(DescriptionProperty, title),
            tags: [WellKnownTags.Constant],
            inlineDescription: title);
}
