using DigestGen.Compiling.Findings;
using DigestGen.Compiling.Outline;
using DigestGen.Compiling.Records;
using DigestGen.Parsing.Collections;

namespace DigestGen.Compiling.Planning;

/// <summary>What the compiler needs to know of a catalog whose image a build has stored in a resource.</summary>
/// <param name="Resource">The resource; null if there are more issues or entries than a catalog can have, which a finding says.</param>
/// <param name="HashMultiplier">The multiplier of the hash; zero if there is no hash.</param>
/// <param name="PaperCount">How many papers there are.</param>
/// <param name="Issues">The members for issues, in their order.</param>
/// <param name="Papers">The members for papers, by identifier; none if papers have no members.</param>
/// <param name="Findings">What is wrong beyond a single digest.</param>
internal sealed record StoredCatalog(
    TextsResource? Resource,
    ulong HashMultiplier,
    int PaperCount,
    EquatableArray<IssueMember> Issues,
    EquatableArray<PaperMember> Papers,
    EquatableArray<PlanFinding> Findings);

/// <summary>Where the texts of a catalog are when it is planned.</summary>
/// <param name="Stored">What a build has stored; null if the issues have the texts.</param>
/// <param name="DigestBytes">The measure of all digests, if that decides where the image is.</param>
internal sealed record TextsSource(StoredCatalog? Stored, long DigestBytes);
