using System.Globalization;
using DigestGen.Generator.Ids;
using DigestGen.Layout;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Tags;

namespace DigestGen.Completion;

/// <summary>What completion offers for a catalog, the newest first.</summary>
internal static class CatalogItems
{
    /// <summary>The property of an item with the text that describes it.</summary>
    public const string DescriptionProperty = "Description";

    /// <summary>An item for each paper: its id, with its title beside it.</summary>
    public static IEnumerable<CompletionItem> Papers(OwnCatalog catalog, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<uint, string> titles = catalog.Titles(cancellationToken);
        int rank = 0;
        foreach (uint id in NewestFirst(catalog.Names.PaperIds))
        {
            cancellationToken.ThrowIfCancellationRequested();
            titles.TryGetValue(id, out string? title);
            yield return Item(ArxivScheme.Canonical(id), title ?? "", rank++);
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
    private static IEnumerable<uint> NewestFirst(uint[] ids) =>
        ids.Where(static id => OldMonth(id) is null).Reverse()
            .Concat(ids.Where(static id => OldMonth(id) is not null).OrderByDescending(OldMonth, StringComparer.Ordinal));

    // The YYMM of an id such as math/0309136, so that 1991 comes before 2007; null for an id of the new form.
    private static string? OldMonth(uint id)
    {
        string canonical = ArxivScheme.Canonical(id);
        int slash = canonical.IndexOf('/');
        string month = canonical.Substring(slash + 1, 4);
        return slash < 0 ? null : string.CompareOrdinal(month, "9") > 0 ? "19" + month : "20" + month;
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
