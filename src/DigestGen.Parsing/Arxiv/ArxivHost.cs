namespace DigestGen.Parsing.Arxiv;

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
