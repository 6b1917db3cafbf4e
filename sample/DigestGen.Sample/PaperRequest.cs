using System.Globalization;
using System.Text.RegularExpressions;

namespace DigestGen.Sample;

/// <summary>A request for one paper: the text of an id, and the version that is asked for.</summary>
/// <param name="Text">The id as it was typed, without an address around it.</param>
/// <param name="Version">The version, or null for the latest.</param>
internal readonly partial record struct PaperRequest(string Text, int? Version)
{
    /// <summary>Reads a request if the text means one paper; what is no id, but looks like one, does too.</summary>
    public static bool TryRead(string text, out PaperRequest request)
    {
        string id = Address().Replace(text, "");
        Match match = IdLike().Match(id);
        request = match.Success ? new PaperRequest(id, VersionIn(match)) : default;
        return match.Success;
    }

    private static int? VersionIn(Match match) =>
        int.TryParse(match.Groups["version"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int version)
            ? version
            : null;

    [GeneratedRegex(@"^(https?://)?([a-z-]+\.)?arxiv\.org/(abs|pdf|html)/|(?<=arxiv\.org/.*)\.pdf$", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    // Wider than the ids that exist, so that a mistyped id gets an explanation and not a search.
    [GeneratedRegex(
        @"^(arxiv:)?([0-9]{2,6}\.[0-9]{2,}|[a-z-]+(\.[a-z-]+)?/[0-9]{4,})(v(?<version>[0-9]*))?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex IdLike();
}
