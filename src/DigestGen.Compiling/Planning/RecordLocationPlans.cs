using DigestGen.Compiling.Naming;
using DigestGen.Compiling.Papers;
using DigestGen.Parsing.Collections;

namespace DigestGen.Compiling.Planning;

/// <summary>A table of record locations, or the hash, which has those of the papers' latest records by identifier.</summary>
/// <param name="Catalog">The catalog's class.</param>
/// <param name="Number">The number of the table.</param>
/// <param name="Hash">The hash; null if this is a table.</param>
/// <param name="Places">The locations, packed.</param>
internal sealed record RecordLocationTablePlan(CatalogName Catalog, int Number, CompiledHash? Hash, EquatableArray<int> Places);

/// <summary>The methods that find the literal of a table or a volume by its number.</summary>
/// <param name="Catalog">The catalog's class.</param>
/// <param name="PaperTableCount">How many tables have the locations of the papers' latest records.</param>
/// <param name="EntryTableCount">How many tables have those of the entries' records.</param>
/// <param name="VolumeMethods">The method of each volume with its class, by the volume's number.</param>
/// <param name="HasUtf8Literals">Whether the version of C# has UTF-8 literals. Without them the catalog has members and no data.</param>
internal sealed record RecordLocationsPlan(
    CatalogName Catalog,
    int PaperTableCount,
    int EntryTableCount,
    EquatableArray<string> VolumeMethods,
    bool HasUtf8Literals);
