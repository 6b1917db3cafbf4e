using DigestGen.Parsing.Collections;
using DigestGen.Parsing.Records;

namespace DigestGen.Compiling.Records;

/// <summary>Records that one issue adds to a volume.</summary>
/// <param name="Content">What the issue says.</param>
/// <param name="Entries">The entries whose records they are.</param>
internal sealed record VolumeRecords(DigestContent Content, EquatableArray<int> Entries);

/// <summary>A volume, which is one literal.</summary>
/// <param name="MethodName">The method that returns it.</param>
/// <param name="Records">The records, issue by issue.</param>
internal sealed record Volume(string MethodName, EquatableArray<VolumeRecords> Records);
