using DigestGen.Compiling.Findings;
using DigestGen.Compiling.Issues;
using DigestGen.Parsing.Collections;
using DigestGen.Parsing.Records;

namespace DigestGen.Compiling.Catalogs;

/// <summary>Finds issues that say the same, in files of different names.</summary>
public static class CopiedIssues
{
    /// <summary>The findings of a catalog: one for each copy, in place of the one that it has the channel and time of another.</summary>
    /// <param name="listing">What the issues name.</param>
    /// <param name="issues">The issues in their order.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static IEnumerable<PlanFinding> Report(CatalogListing listing, DigestIssue[] issues, CancellationToken cancellationToken)
    {
        var first = new Dictionary<Key, int>();
        var copies = new Dictionary<string, PlanFinding>(StringComparer.Ordinal);
        for (int i = 0; i < issues.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();

            // arXiv's feeds are empty at week-ends: issues without entries are no copies of one another.
            if (issues[i].Hashes.Count == 0)
            {
                continue;
            }

            var key = Key.Of(issues[i].Hashes);
            if (!first.TryGetValue(key, out int original))
            {
                first.Add(key, i);
                continue;
            }

            if (!issues[i].Hashes.Equals(issues[original].Hashes) || !issues[i].Listing.Entries.Equals(issues[original].Listing.Entries))
            {
                continue;
            }

            string path = listing.Issues[i].Path;
            string other = listing.Issues[original].Path;
            copies[path] = PlanFinding.SameContent(path, other, PathText.TellApart(path, other), PathText.TellApart(other, path));
        }

        return copies.Values.Concat(listing.SameIssues.Where(finding => !copies.ContainsKey(finding.Path!)));
    }

    // Enough to tell nearly all contents apart; hashing all entries of all issues takes long.
    private readonly record struct Key(int Count, ContentHash First, ContentHash Last)
    {
        public static Key Of(EquatableArray<ContentHash> hashes) => new(hashes.Count, hashes[0], hashes[hashes.Count - 1]);
    }
}
