using DigestGen.Layout;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Arxiv;

/// <summary>A link to an abstract on arXiv: <c>https://arxiv.org/abs/2402.10758</c>.</summary>
/// <remarks>
/// A link is accepted only in a form that every URL parser reads alike (https://url.spec.whatwg.org), so that nobody who
/// follows it gets to another host. A query, a fragment and a slash after the identifier are accepted, and are not a part
/// of the entry's address.
/// </remarks>
internal static class ArxivLink
{
    private const string AbstractPath = "/abs/";

    private const string NotPlain = "it holds what a URL can't hold, such as a quote, a backslash or a letter beyond ASCII";

    /// <summary>Whether a link leads to an abstract.</summary>
    public static bool IsAbstract(ReadOnlySpan<char> url) => Find(url, out _, out _) is null;

    /// <summary>Finds the identifier in a link.</summary>
    /// <param name="url">The link.</param>
    /// <param name="start">Where the identifier starts.</param>
    /// <param name="length">The length of the identifier. The address of the abstract ends with it.</param>
    /// <returns>What is wrong with the link; null if it leads to an abstract.</returns>
    public static string? Find(ReadOnlySpan<char> url, out int start, out int length)
    {
        start = 0;
        length = 0;
        int authority = SchemeLength(url);
        if (authority == 0)
        {
            return "it does not open with 'https://' or 'http://'";
        }

        int authorityLength = url.Slice(authority).IndexOfAny('/', '?', '#');
        authorityLength = authorityLength < 0 ? url.Length - authority : authorityLength;
        ReadOnlySpan<char> host = url.Slice(authority, authorityLength);
        if (!IsPlain(host))
        {
            return NotPlain;
        }

        if (ArxivHost.FindFault(host, isSecure: authority == "https://".Length) is { } fault)
        {
            return fault;
        }

        int path = authority + authorityLength;
        int pathLength = url.Slice(path).IndexOfAny('?', '#');
        ReadOnlySpan<char> segments = pathLength < 0 ? url.Slice(path) : url.Slice(path, pathLength);
        if (!segments.StartsWith(AbstractPath.AsSpan()))
        {
            return segments.StartsWith("/pdf/".AsSpan())
                ? "it leads to the paper's PDF, and its abstract is at the same address with 'abs' in place of 'pdf'"
                : "its path does not open with '/abs/'";
        }

        ReadOnlySpan<char> id = segments.Slice(AbstractPath.Length);
        id = id is [.., not '/', '/'] ? id.Slice(0, id.Length - 1) : id;
        if (id.IsEmpty)
        {
            return "no id follows '/abs/'";
        }

        // What the id itself can't hold is told by its own check.
        if (!IsPlain(url.Slice(path + segments.Length)))
        {
            return NotPlain;
        }

        start = path + AbstractPath.Length;
        length = id.Length;
        return null;
    }

    /// <summary>Reads the identifier of a link that leads to an abstract.</summary>
    /// <returns>What is wrong with the identifier; null if nothing is.</returns>
    public static string? ReadId(ReadOnlySpan<char> id, out uint packed, out int version)
    {
        packed = 0;
        version = 0;
        if (id.StartsWith("arXiv:".AsSpan(), StringComparison.OrdinalIgnoreCase))
        {
            return "a link's id has no 'arXiv:' before it";
        }

        int slash = id.IndexOf('/');
        if (slash > 0 && id.Slice(0, slash).IndexOf('.') >= 0 && !Taxonomy.IsKnown(id.Slice(0, slash).ToString()))
        {
            return $"'{Excerpt.Of(id.Slice(0, slash))}' is no subject class of arXiv's";
        }

        return ArxivScheme.Read(id, out packed, out version) is { } error ? Excerpt.OfError(error) : null;
    }

    private static int SchemeLength(ReadOnlySpan<char> url)
    {
        foreach (string scheme in (ReadOnlySpan<string>)["http://", "https://"])
        {
            if (url.StartsWith(scheme.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return scheme.Length;
            }
        }

        return 0;
    }

    // What a URL can't hold, parsers drop, escape or read as another character.
    private static bool IsPlain(ReadOnlySpan<char> url)
    {
        foreach (char c in url)
        {
            if (c is <= ' ' or >= '\u007F' or '"' or '<' or '>' or '\\' or '^' or '`' or '{' or '|' or '}')
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>The host in a link: <c>arxiv.org</c>, or one under it such as <c>www.arxiv.org</c>, <c>export.arxiv.org</c> and <c>rss.arxiv.org</c>.</summary>
internal static class ArxivHost
{
    private const string Domain = "arxiv.org";

    // Limits of the domain name system (RFC 1035).
    private const int LongestLabel = 63;
    private const int LongestName = 253;

    /// <summary>Checks what stands between <c>https://</c> and the path.</summary>
    /// <param name="authority">The text, which is ASCII.</param>
    /// <param name="isSecure">Whether the scheme is <c>https</c>.</param>
    /// <returns>What is wrong; null if it is a host of arXiv's.</returns>
    public static string? FindFault(ReadOnlySpan<char> authority, bool isSecure)
    {
        if (authority.IndexOf('@') >= 0)
        {
            return "it names a user before the host";
        }

        if (authority.IndexOf('%') >= 0)
        {
            return "its host is percent-encoded";
        }

        int colon = authority.IndexOf(':');
        if (colon >= 0 && !authority.Slice(colon + 1).SequenceEqual((isSecure ? "443" : "80").AsSpan()))
        {
            return "it names a port";
        }

        return IsArxiv(colon >= 0 ? authority.Slice(0, colon) : authority) ? null : "its host is neither 'arxiv.org' nor a host under it";
    }

    private static bool IsArxiv(ReadOnlySpan<char> host)
    {
        if (!host.EndsWith(Domain.AsSpan(), StringComparison.OrdinalIgnoreCase) || host.Length > LongestName)
        {
            return false;
        }

        host = host.Slice(0, host.Length - Domain.Length);
        while (!host.IsEmpty)
        {
            int point = host.IndexOf('.');
            if (point < 0 || !IsLabel(host.Slice(0, point)))
            {
                return false;
            }

            host = host.Slice(point + 1);
        }

        return true;
    }

    // Letters, digits and hyphens; not an encoded name of other letters, which could be shown as those.
    private static bool IsLabel(ReadOnlySpan<char> label)
    {
        if (label.Length is 0 or > LongestLabel || label[0] == '-' || label[label.Length - 1] == '-'
            || label.StartsWith("xn--".AsSpan(), StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        foreach (char c in label)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-'))
            {
                return false;
            }
        }

        return true;
    }
}
