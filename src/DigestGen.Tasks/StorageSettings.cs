using DigestGen.Compiling.Projects;
using DigestGen.Compiling.Search;

namespace DigestGen.Tasks;

/// <summary>What decides, besides the digests, what is stored.</summary>
/// <param name="ResourceName">The name of the resource in the assembly.</param>
/// <param name="NamedPapers">Whether each paper gets a member.</param>
/// <param name="Search">What the search index covers.</param>
/// <param name="TextsPath">The file with the texts.</param>
/// <param name="OutlinePath">The file with the rest.</param>
/// <param name="CachePath">The file that tells the next build what this one read.</param>
internal sealed record StorageSettings(
    string ResourceName, NamedPapers NamedPapers, SearchCoverage Search, string TextsPath, string OutlinePath, string CachePath);
