namespace DigestGen.Sample.Web;

/// <summary>Parts of addresses.</summary>
internal static class Address
{
    /// <summary>The address of a channel's page.</summary>
    public static string OfChannel(string name) => $"/channels/{Uri.EscapeDataString(name)}";

    /// <summary>A route's value with its slashes: the server decodes everything in a path but <c>%2F</c>.</summary>
    public static string Unescape(string routeValue) =>
        routeValue.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
