using DigestGen.Compiling.Issues;
using DigestGen.Compiling.Papers;

namespace DigestGen.Compiling.Catalogs;

/// <summary>A channel or a category.</summary>
/// <param name="Name">Its name.</param>
public sealed record PaperGroup(string Name)
{
    /// <summary>The issues of a channel, ascending.</summary>
    public List<int> Issues { get; } = [];

    /// <summary>The ranks of the papers, ascending.</summary>
    public List<int> Papers { get; } = [];

    /// <summary>Adds a paper, unless it was the last to be added.</summary>
    public void AddPaper(int rank)
    {
        if (Papers.Count == 0 || Papers[Papers.Count - 1] != rank)
        {
            Papers.Add(rank);
        }
    }
}

/// <summary>The channels of the issues and the categories of the papers, both in the ordinal order of their names.</summary>
public sealed class PaperGroups
{
    private readonly SortedDictionary<string, PaperGroup> _channels = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, PaperGroup> _categories = new(StringComparer.Ordinal);

    private PaperGroups()
    {
    }

    public IReadOnlyCollection<PaperGroup> Channels => _channels.Values;

    public IReadOnlyCollection<PaperGroup> Categories => _categories.Values;

    /// <summary>Groups the papers of the issues. A paper's category is that of its latest entry.</summary>
    public static PaperGroups Of(IssueListing[] issues, PaperTable papers, CancellationToken cancellationToken)
    {
        var groups = new PaperGroups();
        var channels = new PaperGroup?[papers.Appearances.Length];
        string?[] categories = new string?[papers.Appearances.Length];
        int entry = 0;
        for (int issue = 0; issue < issues.Length; issue++)
        {
            PaperGroup? channel = issues[issue].Identity.Channel is { } name ? Find(groups._channels, name) : null;
            channel?.Issues.Add(issue);
            foreach (EntryListing outline in issues[issue].Entries)
            {
                channels[entry] = channel;
                categories[entry] = outline.Category;
                entry++;
            }
        }

        for (int rank = 0; rank < papers.Ids.Length; rank++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (int appearance = papers.Starts[rank]; appearance < papers.Starts[rank + 1]; appearance++)
            {
                channels[papers.Appearances[appearance]]?.AddPaper(rank);
            }

            if (categories[papers.LatestAppearance(rank)] is { } category)
            {
                Find(groups._categories, category).AddPaper(rank);
            }
        }

        return groups;
    }

    private static PaperGroup Find(SortedDictionary<string, PaperGroup> groups, string name)
    {
        if (!groups.TryGetValue(name, out PaperGroup group))
        {
            group = new PaperGroup(name);
            groups.Add(name, group);
        }

        return group;
    }
}
