using DigestGen.Compiling.Findings;

namespace DigestGen.Generator.Tests.Ids;

/// <summary>What the messages about ids say.</summary>
public sealed class IdFindingTests
{
    [Theory]
    [InlineData(new[] { 1 }, "v1")]
    [InlineData(new[] { 1, 2 }, "v1 and v2")]
    [InlineData(new[] { 1, 2, 12 }, "v1, v2 and v12")]
    public void Versions_are_listed_in_words(int[] versions, string words)
    {
        var finding = IdFinding.VersionNotInCatalog("2402.10758", 7, versions);

        Assert.Equal(IdFindingKind.VersionNotInCatalog, finding.Kind);
        Assert.Equal(["2402.10758", "7", words], finding.Arguments);
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData("2402.10759", ": did you mean '2402.10759'?")]
    public void A_paper_that_is_near_is_named(string? nearest, string hint) =>
        Assert.Equal(["2402.10758", hint], IdFinding.PaperNotInCatalog("2402.10758", nearest).Arguments);
}
