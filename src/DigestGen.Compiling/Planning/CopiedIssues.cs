using DigestGen.Compiling.Findings;
using DigestGen.Compiling.Issues;
using DigestGen.Compiling.Outline;
using DigestGen.Parsing.Collections;
using DigestGen.Parsing.Records;

namespace DigestGen.Compiling.Planning;

/// <summary>Finds issues that say the same, in files of different names.</summary>
internal static class CopiedIssues
{
    /// <summary>The findings of a catalog: one for each copy, in place of the one that it has the channel and time of another.</summary>
    /// <param name="outline">The issues in their order.</param>
    /// <param name="contents">What each of them says.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static IEnumerable<PlanFinding> Report(CatalogOutline outline, DigestContent[] contents, CancellationToken cancellationToken)
    {
        var first = new Dictionary<Key, int>();
        var copies = new Dictionary<string, PlanFinding>(StringComparer.Ordinal);
        for (int i = 0; i < contents.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();

            // arXiv's feeds are empty at week-ends: issues without entries are no copies of one another.
            if (contents[i].Entries.Count == 0)
            {
                continue;
            }

            var key = Key.Of(contents[i].Hashes);
            if (!first.TryGetValue(key, out int original))
            {
                first.Add(key, i);
                continue;
            }

            if (!contents[i].Equals(contents[original]))
            {
                continue;
            }

            string path = outline.Issues[i].Path;
            string other = outline.Issues[original].Path;
            copies[path] = PlanFinding.SameContent(path, other, PathText.TellApart(path, other), PathText.TellApart(other, path));
        }

        return copies.Values.Concat(outline.SameIssues.Where(finding => !copies.ContainsKey(finding.Path!)));
    }

    // Enough to tell nearly all contents apart; hashing all entries of all issues takes long.
    private readonly record struct Key(int Count, ContentHash First, ContentHash Last)
    {
        public static Key Of(EquatableArray<ContentHash> hashes) => new(hashes.Count, hashes[0], hashes[hashes.Count - 1]);
    }
}
