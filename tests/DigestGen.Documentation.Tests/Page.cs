using System.Text.RegularExpressions;
using DigestGen.Testing;

namespace DigestGen.Documentation.Tests;

/// <summary>A documentation page of the repository.</summary>
internal sealed partial class Page
{
    private Page(string path)
    {
        Path = path;
        Text = File.ReadAllText(System.IO.Path.Combine(RepositoryFiles.Root, path)).ReplaceLineEndings("\n");
        Prose = Fence().Replace(Text, "");
    }

    /// <summary>All pages: every Markdown file but digests, test data and the compiler's release notes of diagnostics.</summary>
    public static IReadOnlyDictionary<string, Page> All { get; } = Find().ToDictionary(static page => page.Path);

    /// <summary>The page's path in the repository, with slashes.</summary>
    public string Path { get; }

    public string Text { get; }

    /// <summary>The text without code blocks.</summary>
    public string Prose { get; }

    /// <summary>The C# snippets with the lines where they start.</summary>
    public IEnumerable<(int Line, string Code)> Snippets => Fence().Matches(Text)
        .Where(static fence => fence.Groups["language"].Value is "csharp" or "cs" or "c#")
        .Select(fence => (Text[..fence.Index].Count(static c => c == '\n') + 2, fence.Groups["code"].Value));

    /// <summary>The targets of the links in the prose.</summary>
    public IEnumerable<string> Links => Link().Matches(InlineCode().Replace(Prose, ""))
        .Select(static link => link.Groups["target"].Value);

    /// <summary>The anchors that a link can lead to, as GitHub makes them from headings.</summary>
    public IReadOnlySet<string> Anchors
    {
        get
        {
            var anchors = new HashSet<string>(StringComparer.Ordinal);
            foreach (Match heading in Heading().Matches(Prose))
            {
                string text = heading.Groups["text"].Value.Trim().ToLowerInvariant();
                string anchor = NoAnchor().Replace(text, "").Replace(' ', '-');
                for (int number = 0; !anchors.Add(number == 0 ? anchor : $"{anchor}-{number}"); number++)
                {
                }
            }

            return anchors;
        }
    }

    private static IEnumerable<Page> Find() =>
        Directory.EnumerateFiles(RepositoryFiles.Root, "*.md", SearchOption.AllDirectories)
            .Select(static path => System.IO.Path.GetRelativePath(RepositoryFiles.Root, path).Replace('\\', '/'))
            .Where(static path => !path.Split('/').Any(static folder =>
                    folder is "bin" or "obj" or "artifacts" or "digests" or "StrykerOutput" or "TestResults" or ".git")
                && !path.Contains("AnalyzerReleases", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(static path => new Page(path));

    [GeneratedRegex("^```(?<language>[a-z#]*)[^\n]*\n(?<code>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"\[[^\[\]\n]+\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("`[^`\n]+`")]
    private static partial Regex InlineCode();

    [GeneratedRegex("^#{1,6} (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{Nd} _-]")]
    private static partial Regex NoAnchor();
}
