using DigestGen.Compiling.Naming;
using DigestGen.Compiling.Outline;
using DigestGen.Parsing.Collections;

namespace DigestGen.Compiling.Planning;

/// <summary>The catalog's class, and a member for each issue in the order of issues.</summary>
/// <param name="Catalog">The catalog's class.</param>
/// <param name="Issues">The issues.</param>
/// <param name="PaperCount">How many papers there are.</param>
/// <param name="HasNamedPapers">Whether papers have members too.</param>
/// <param name="HasTooManyPapers">Whether they have none because there are too many, and nobody asked for them.</param>
internal sealed record IssueMembersPlan(
    CatalogName Catalog, EquatableArray<IssueMember> Issues, int PaperCount, bool HasNamedPapers, bool HasTooManyPapers);

/// <summary>Members for the papers of one month. They are one source file, so that an edit rewrites few of many.</summary>
/// <param name="Catalog">The catalog's class.</param>
/// <param name="Group">What the members' names have in common.</param>
/// <param name="Papers">The papers, by identifier.</param>
internal sealed record PaperMembersPlan(CatalogName Catalog, string Group, EquatableArray<PaperMember> Papers);
