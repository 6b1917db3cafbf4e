using DigestGen.Compiling.Catalogs;
using DigestGen.Compiling.Findings;
using DigestGen.Compiling.Naming;
using DigestGen.Compiling.Projects;
using DigestGen.Parsing.Collections;
using DigestGen.Parsing.Records;

namespace DigestGen.Generator.Planning;

/// <summary>What a plan depends on besides the digests.</summary>
/// <param name="Project">The project that the catalog is for.</param>
/// <param name="Stored">What a build has compiled before the compiler ran; null if the generator compiles the digests.</param>
/// <param name="DigestBytes">The measure of all digests, if that decides where the image is.</param>
internal sealed record CatalogSource(ConsumingProject Project, CompiledDigests? Stored, long DigestBytes)
{
    /// <summary>Whether the image is in a resource. In an editor no build has stored it, and nothing that is compiled is run.</summary>
    public bool IsResource => Stored is not null || StorageChoice.IsResource(Project.Options.Storage, DigestBytes);
}

/// <summary>What is emitted, and what is wrong beyond a single digest.</summary>
/// <param name="Findings">What is wrong.</param>
/// <param name="Image">The class of the image; null if no catalog is emitted.</param>
/// <param name="Literals">The image's sections in no order, each always in the same bucket; none if the image is in a resource.</param>
/// <param name="Choices">The methods that find literals by their numbers; null if there are none.</param>
/// <param name="Issues">The members for issues; null if no catalog is emitted.</param>
/// <param name="Papers">The members for papers, by month; none if papers get no members.</param>
/// <param name="Titles">The text of the papers' titles; null if members have them, or the image is elsewhere.</param>
internal sealed record CatalogPlan(
    EquatableArray<PlanFinding> Findings,
    ImagePlan? Image,
    EquatableArray<EquatableArray<LiteralsPlan>> Literals,
    ChoicesPlan? Choices,
    IssueMembersPlan? Issues,
    EquatableArray<PaperMembersPlan> Papers,
    string? Titles)
{
    /// <summary>The plan of no catalog.</summary>
    public static CatalogPlan WithoutCatalog(EquatableArray<PlanFinding> findings) => new(
        findings, null, EquatableArray<EquatableArray<LiteralsPlan>>.Empty, null, null, EquatableArray<PaperMembersPlan>.Empty, null);
}

/// <summary>The class of the image.</summary>
/// <param name="Catalog">The catalog's class.</param>
/// <param name="HashMultiplier">The multiplier of the hash; zero if there is no hash.</param>
/// <param name="Resource">The resource with the image; null if it is in literals.</param>
internal sealed record ImagePlan(CatalogName Catalog, ulong HashMultiplier, ImageResource? Resource);

/// <summary>The resource with an image.</summary>
/// <param name="Name">Its name in the assembly.</param>
/// <param name="Image">What tells the image from any other. Only a build needs it.</param>
internal sealed record ImageResource(string Name, ContentHash Image);

/// <summary>Sections that become literals in one source file.</summary>
/// <param name="Catalog">The catalog's class.</param>
/// <param name="HintName">The name of the source file.</param>
/// <param name="ClassName">The class within the class of the image that they are in; null if they are in that one.</param>
/// <param name="LengthStep">What the lengths of the literals are multiples of.</param>
/// <param name="Literals">The sections, with the declarations that they follow.</param>
internal sealed record LiteralsPlan(
    CatalogName Catalog, string HintName, string? ClassName, int LengthStep, EquatableArray<Literal> Literals);

/// <summary>A section that becomes a literal.</summary>
/// <param name="Name">The name of the method or property that gives it.</param>
/// <param name="Section">The section.</param>
internal sealed record Literal(string Name, ImageSection Section);

/// <summary>The methods that find the literal of a table or a volume by its number.</summary>
/// <param name="Catalog">The catalog's class.</param>
/// <param name="PaperTableCount">How many tables have the places of the papers' latest records.</param>
/// <param name="TableCount">How many tables of places there are.</param>
/// <param name="VolumeMethods">The method of each volume with its class, by the volume's number.</param>
internal sealed record ChoicesPlan(CatalogName Catalog, int PaperTableCount, int TableCount, EquatableArray<string> VolumeMethods);

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
