using DigestGen.Compiling.Naming;
using DigestGen.Compiling.Records;
using DigestGen.Parsing.Collections;

namespace DigestGen.Compiling.Planning.Volumes;

/// <summary>The volumes that start with a record of one issue. They are one source file.</summary>
/// <param name="Catalog">The catalog's class.</param>
/// <param name="HintName">The name of the source file.</param>
/// <param name="ClassName">The class that the methods are in.</param>
/// <param name="LengthStep">The lengths of all volumes are multiples of it.</param>
/// <param name="Volumes">The volumes.</param>
internal sealed record VolumePlan(
    CatalogName Catalog, string HintName, string ClassName, int LengthStep, EquatableArray<Volume> Volumes);
