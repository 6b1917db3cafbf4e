using DigestGen.Compiling.Issues;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DigestGen.Generator.Input;

/// <summary>Reads the metadata of a digest's item.</summary>
internal static class ItemMetadataReader
{
    private const string EncodedKey = "build_metadata.EncodedDigestMetadata.Values";
    private const int EncodedCount = 5;

    public static ItemMetadata Read(AnalyzerConfigOptions options) =>
        options.TryGetValue(EncodedKey, out string? encoded) && encoded.Split('|') is { Length: EncodedCount } values
            ? new(Decode(values[1]), Decode(values[2]), Decode(values[3]), Decode(values[4]))
            : new(Get(options, "Channel"), Get(options, "Date"), Get(options, "Time"), Get(options, "Name"));

    public static string? Get(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_metadata.AdditionalFiles." + name, out string? value) ? NullIfBlank(value) : null;

    // DigestGen.targets encodes what a line of an .editorconfig file can't hold.
    private static string? Decode(string value) => NullIfBlank(Uri.UnescapeDataString(value));

    private static string? NullIfBlank(string value) => value.Trim() is { Length: > 0 } trimmed ? trimmed : null;
}
