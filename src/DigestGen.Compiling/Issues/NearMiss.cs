using DigestGen.Parsing.Format;

namespace DigestGen.Compiling.Issues;

/// <summary>Says why a file with the name of a digest is not one.</summary>
public static class NearMiss
{
    private const string GitLfsPointer = "version https://git-lfs.github.com/spec/";

    private static readonly string[] s_htmlOpenings = ["<!doctype html", "<html", "<head", "<?xml"];

    /// <summary>The reason, and what to do.</summary>
    /// <param name="text">The text of the file, which shows none of the format's marks.</param>
    public static string ReasonOf(string text)
    {
        string opening = text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return opening.Length == 0 ? "it is empty"
            : opening.StartsWith(GitLfsPointer, StringComparison.Ordinal) ? "it is a Git LFS pointer and not the file itself; run 'git lfs pull'"
            : Array.Exists(s_htmlOpenings, html => opening.StartsWith(html, StringComparison.OrdinalIgnoreCase))
                ? "it is a web page; download the file itself"
            : text.IndexOf("\n| [^", StringComparison.Ordinal) >= 0 || text.IndexOf("\n[^1]:", StringComparison.Ordinal) >= 0
                ? $"it has entries, and its headings are neither '{DigestFormat.SummaryHeading}' nor '{DigestFormat.DetailsHeading}'"
            : $"it has neither the heading '{DigestFormat.SummaryHeading}' nor the table's header '{DigestFormat.TableHeader}'";
    }
}
