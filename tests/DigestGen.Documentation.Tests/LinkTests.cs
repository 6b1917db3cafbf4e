using DigestGen.Testing;

namespace DigestGen.Documentation.Tests;

public sealed class LinkTests
{
    public static TheoryData<string> Pages => [.. Page.All.Keys];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Each_link_leads_to_a_file_and_a_heading_that_exist(string path)
    {
        Page page = Page.All[path];

        Assert.All(page.Links, link => Assert.True(Leads(page, link), $"{path}: '{link}' leads nowhere."));
    }

    [Fact]
    public void Every_page_can_be_reached_from_the_README()
    {
        var reached = new HashSet<string> { "README.md" };
        var next = new Queue<string>(reached);
        while (next.TryDequeue(out string? path))
        {
            foreach (string target in Page.All[path].Links.Select(link => PathOf(path, link)))
            {
                if (Page.All.ContainsKey(target) && reached.Add(target))
                {
                    next.Enqueue(target);
                }
            }
        }

        Assert.Equal(Page.All.Keys.Order(StringComparer.Ordinal), reached.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_README_is_short() => Assert.InRange(File.ReadLines(Path.Combine(RepositoryFiles.Root, "README.md")).Count(), 1, 159);

    // The address of the repository is a placeholder until there is one, so no page links to it.
    [Fact]
    public void No_page_names_the_repositorys_placeholder() =>
        Assert.All(Page.All.Values, static page => Assert.DoesNotContain("github.com/digestgen", page.Text, StringComparison.OrdinalIgnoreCase));

    private static bool Leads(Page page, string link)
    {
        if (link.StartsWith("https://", StringComparison.Ordinal) || link.StartsWith("http://", StringComparison.Ordinal))
        {
            return Uri.IsWellFormedUriString(link, UriKind.Absolute);
        }

        string target = PathOf(page.Path, link);
        string[] parts = link.Split('#', 2);
        return parts is [_, var anchor]
            ? Page.All.TryGetValue(target, out Page? other) && other.Anchors.Contains(anchor)
            : File.Exists(Path.Combine(RepositoryFiles.Root, target)) || Directory.Exists(Path.Combine(RepositoryFiles.Root, target));
    }

    private static string PathOf(string page, string link)
    {
        string file = link.Split('#')[0];
        if (file.Length == 0)
        {
            return page;
        }

        string folder = Path.Combine(RepositoryFiles.Root, Path.GetDirectoryName(page)!);
        return Path.GetRelativePath(RepositoryFiles.Root, Path.GetFullPath(Path.Combine(folder, file))).Replace('\\', '/');
    }
}
