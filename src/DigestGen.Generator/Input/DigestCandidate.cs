using DigestGen.Compiling.Issues;
using DigestGen.Compiling.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DigestGen.Generator.Input;

/// <summary>A file that may be a digest.</summary>
/// <param name="File">The file.</param>
/// <param name="IsDeclared">Whether the project says outright that it is a digest.</param>
/// <param name="Metadata">What the item says of it.</param>
/// <param name="IsMeasured">Whether the length of its text matters.</param>
/// <param name="IsInOutputFolder">Whether it lies in a folder that the build writes to. Such a file is never a digest.</param>
public sealed record DigestCandidate(AdditionalText File, bool IsDeclared, ItemMetadata Metadata, bool IsMeasured, bool IsInOutputFolder)
{
    /// <summary>The candidate; null if the file is none.</summary>
    public static DigestCandidate? Of(AdditionalText file, ReadingHost host)
    {
        AnalyzerConfigOptions options = host.Provider.GetOptions(file);
        bool isDeclared = string.Equals(ItemMetadataReader.Get(options, "DigestGenIsDigest"), "true", StringComparison.OrdinalIgnoreCase);
        return isDeclared || TextExtensions.IsOn(file.Path)
            ? new DigestCandidate(
                file, isDeclared, ItemMetadataReader.Read(options), host.Project.Options.Storage == TextStorage.Auto, OutputFolders.Contain(host.Project.Options.OutputFolders, file.Path))
            : null;
    }
}

/// <summary>Reads the metadata of a digest's item.</summary>
public static class ItemMetadataReader
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
