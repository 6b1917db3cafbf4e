using Microsoft.CodeAnalysis.Diagnostics;

namespace DigestGen.Generator.Input;

/// <summary>The metadata of a digest's item; null where it is not given.</summary>
internal sealed record ItemMetadata(string? Channel, string? Date, string? Time, string? Name)
{
    public static ItemMetadata Read(AnalyzerConfigOptions options) =>
        new(Get(options, "Channel"), Get(options, "Date"), Get(options, "Time"), Get(options, "Name"));

    public static string? Get(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_metadata.AdditionalFiles." + name, out string? value) && value.Trim() is { Length: > 0 } trimmed
            ? trimmed
            : null;
}
