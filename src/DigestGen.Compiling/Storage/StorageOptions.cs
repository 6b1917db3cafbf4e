using DigestGen.Compiling.Projects;
using DigestGen.Compiling.Search;

namespace DigestGen.Compiling.Storage;

/// <summary>What decides, besides the digests, what is stored.</summary>
/// <param name="ResourceName">The name of the resource in the assembly.</param>
/// <param name="NamedPapers">Whether each paper gets a member, whose documentation has the paper's title and summary.</param>
/// <param name="Search">What the search index covers.</param>
internal sealed record StorageOptions(string ResourceName, NamedPapers NamedPapers, SearchCoverage Search);
