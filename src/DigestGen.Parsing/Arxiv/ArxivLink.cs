using DigestGen.Layout;
using DigestGen.Parsing.Text;

namespace DigestGen.Parsing.Arxiv;

/// <summary>A link to an abstract on arXiv.</summary>
internal static class ArxivLink
{
    private const string AbstractPath = "/abs/";
    private const string Host = "arxiv.org";

    /// <summary>Finds the identifier in a link: what follows <c>/abs/</c> on <c>arxiv.org</c> or a host under it.</summary>
    /// <returns>Where the identifier starts; -1 if the link leads to no abstract.</returns>
    public static int FindId(ReadOnlySpan<char> url)
    {
        int host = SchemeLength(url);
        if (host < 0)
        {
            return -1;
        }

        int path = url.Slice(host).IndexOf('/');
        if (path < 0 || !IsArxivHost(url.Slice(host, path)))
        {
            return -1;
        }

        path += host;
        return url.Slice(path).StartsWith(AbstractPath.AsSpan(), StringComparison.Ordinal)
            && url.Length > path + AbstractPath.Length
            ? path + AbstractPath.Length
            : -1;
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

        return -1;
    }

    private static bool IsArxivHost(ReadOnlySpan<char> host) =>
        host.EndsWith(Host.AsSpan(), StringComparison.OrdinalIgnoreCase)
        && (host.Length == Host.Length || host[host.Length - Host.Length - 1] == '.');
}
