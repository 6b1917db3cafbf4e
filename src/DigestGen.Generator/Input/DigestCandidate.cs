using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DigestGen.Generator.Input;

/// <summary>A file that may be a digest.</summary>
/// <param name="File">The file.</param>
/// <param name="IsDeclared">Whether the project says outright that it is a digest.</param>
/// <param name="Metadata">What the item says of it.</param>
internal sealed record DigestCandidate(AdditionalText File, bool IsDeclared, ItemMetadata Metadata)
{
    private static readonly string[] s_textExtensions = [".md", ".markdown", ".txt"];

    /// <summary>Whether the file's name ends as that of a text does which may show the format's marks.</summary>
    public bool HasTextExtension =>
        Array.Exists(s_textExtensions, extension => File.Path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    public static DigestCandidate Of(AdditionalText file, AnalyzerConfigOptionsProvider provider)
    {
        AnalyzerConfigOptions options = provider.GetOptions(file);
        return new DigestCandidate(
            file,
            string.Equals(ItemMetadata.Get(options, "DigestGenIsDigest"), "true", StringComparison.OrdinalIgnoreCase),
            ItemMetadata.Read(options));
    }
}
