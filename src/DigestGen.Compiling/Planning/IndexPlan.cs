using DigestGen.Compiling.Naming;
using DigestGen.Compiling.Records;
using DigestGen.Parsing.Collections;

namespace DigestGen.Compiling.Planning;

/// <summary>The index. It depends on which papers the issues name, not on their texts.</summary>
/// <param name="Catalog">The catalog's class.</param>
/// <param name="HashMultiplier">The multiplier of the hash; zero if there is no hash.</param>
/// <param name="Tables">The index in compiled form.</param>
/// <param name="Texts">The resource that has the texts; null if they are literals.</param>
/// <param name="HasUtf8Literals">Whether the version of C# has UTF-8 literals. Without them the catalog has members and no data.</param>
internal sealed record IndexPlan(CatalogName Catalog, ulong HashMultiplier, EquatableArray<byte> Tables, ResourcePlan? Texts, bool HasUtf8Literals);

/// <summary>What the catalog's class says of a resource with its image.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Editing">What an editor needs to know of the image; null in a build, where the outline has it.</param>
internal sealed record ResourcePlan(TextsResource Resource, EditingPlan? Editing);

/// <summary>What an editor needs to know of an image that it does not have.</summary>
/// <param name="Tables">The index.</param>
/// <param name="Unversioned">The papers that an issue gives without a version, ascending. Volumes would say so.</param>
internal sealed record EditingPlan(EquatableArray<byte> Tables, EquatableArray<uint> Unversioned);
