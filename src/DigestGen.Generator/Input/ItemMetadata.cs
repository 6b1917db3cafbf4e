using Microsoft.CodeAnalysis.Diagnostics;

namespace DigestGen.Generator.Input;

/// <summary>The metadata of a digest's item; null where it is not given.</summary>
internal sealed record ItemMetadata(string? Channel, string? Date, string? Time, string? Name)
{
    private const string EncodedKey = "build_metadata.EncodedDigestMetadata.Values";
    private const int EncodedCount = 5;

    public static ItemMetadata Read(AnalyzerConfigOptions options) =>
        options.TryGetValue(EncodedKey, out string? encoded) && encoded.Split('|') is { Length: EncodedCount } values
            ? new(Decode(values[1]), Decode(values[2]), Decode(values[3]), Decode(values[4]))
            : new(Get(options, "Channel"), Get(options, "Date"), Get(options, "Time"), Get(options, "Name"));

    public static string? Get(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_metadata.AdditionalFiles." + name, out string? value) ? NullIfBlank(value) : null;

    // DigestGen.targets encodes what would not come through a line of an .editorconfig file.
    private static string? Decode(string value) => NullIfBlank(Uri.UnescapeDataString(value));

    private static string? NullIfBlank(string value) => value.Trim() is { Length: > 0 } trimmed ? trimmed : null;
}
