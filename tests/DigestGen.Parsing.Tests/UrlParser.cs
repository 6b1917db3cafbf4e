using System.Text;

namespace DigestGen.Parsing.Tests;

/// <summary>Where a browser takes a URL: the parts of https://url.spec.whatwg.org that http and https URLs need.</summary>
internal sealed record UrlParser(string Host, string UserInfo, string Port, string Path)
{
    // Forbidden domain code points: whatever is among them ends the parsing.
    private const string Forbidden = " #/:<>?@[\\]^|%";

    /// <summary>Parses a URL that has no base; null if browsers don't.</summary>
    public static UrlParser? Parse(string text)
    {
        text = string.Concat(text.Trim([.. Enumerable.Range(0, 33).Select(static c => (char)c)]).Where(static c => c is not ('\t' or '\n' or '\r')));
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || text[..colon].ToLowerInvariant() is not ("http" or "https"))
        {
            return null;
        }

        // Any number of slashes, in either direction.
        string rest = text[(colon + 1)..].TrimStart('/', '\\');
        int end = rest.IndexOfAny(['/', '\\', '?', '#']);
        string authority = end < 0 ? rest : rest[..end];
        string path = end < 0 ? "" : rest[end..].Replace('\\', '/');
        path = path.Split('?', '#')[0];
        int at = authority.LastIndexOf('@');
        string user = at < 0 ? "" : authority[..(at + 1)];
        string hostAndPort = authority[(at + 1)..];
        int port = hostAndPort.IndexOf(':', StringComparison.Ordinal);
        string number = port < 0 ? "" : hostAndPort[(port + 1)..];
        string host = port < 0 ? hostAndPort : hostAndPort[..port];
        host = Encoding.UTF8.GetString(Decode(Encoding.UTF8.GetBytes(host))).Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        bool isHost = host.Length > 0 && !host.Any(static c => c <= ' ' || c == '\u007F' || Forbidden.Contains(c, StringComparison.Ordinal));
        return isHost && number.All(char.IsAsciiDigit) ? new UrlParser(host, user, number, path) : null;
    }

    private static byte[] Decode(byte[] bytes)
    {
        var decoded = new List<byte>();
        for (int i = 0; i < bytes.Length; i++)
        {
            bool isEncoded = bytes[i] == '%' && i + 2 < bytes.Length && char.IsAsciiHexDigit((char)bytes[i + 1]) && char.IsAsciiHexDigit((char)bytes[i + 2]);
            decoded.Add(isEncoded ? Convert.ToByte(Encoding.ASCII.GetString(bytes, i + 1, 2), 16) : bytes[i]);
            i += isEncoded ? 2 : 0;
        }

        return [.. decoded];
    }
}
