using DigestGen.Compiling.Naming;
using DigestGen.Compiling.Search;

namespace DigestGen.Compiling.Planning;

/// <summary>A search index. Only a build writes it; an editor does not.</summary>
/// <param name="Catalog">The catalog's class.</param>
/// <param name="Papers">What the index is made of.</param>
internal sealed record SearchPlan(CatalogName Catalog, IndexedPapers Papers);
