using CsCheck;
using DigestGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace DigestGen.Generator.Tests.RoundTrip;

/// <summary>Random catalogs, written as digests, compiled, loaded and compared field by field with what was written.</summary>
[Trait("Matrix", "Storage")]
public sealed class RoundTripTests
{
    private const int CatalogCount = 40;
    private const int LookUpCount = 500;

    // Catalogs with identifiers to look up, and for each issue the one of two assemblies that it goes into.
    private static readonly Gen<(WrittenCatalog, string[], bool[])> s_cases =
        Gen.Select(CatalogGenerator.Catalog, CatalogGenerator.PaperId.Array[LookUpCount], Gen.Bool.Array[8]);

    [Fact]
    public void A_catalog_says_what_was_written_and_no_more_as_one_assembly_or_as_two() =>
        Property.Holds(s_cases, CatalogCount, drawn => WrittenCatalog.Print(drawn.Item1), drawn =>
        {
            (WrittenCatalog written, string[] ids, bool[] isInFirst) = drawn;
            using LoadedCatalog whole = Load(written);
            CatalogAssert.Says(written, whole.Catalog, ids);

            // An assembly without digests has no catalog.
            LoadedCatalog[] parts =
            [
                .. written.Issues.Zip(isInFirst).GroupBy(issue => issue.Second, issue => issue.First)
                    .Select(part => Load(new WrittenCatalog([.. part]))),
            ];
            DigestCatalog[] catalogs = [.. parts.Select(part => part.Catalog)];
            CatalogAssert.Says(written, DigestCatalog.Combine(catalogs), ids);
            CatalogAssert.Says(written, DigestCatalog.Combine([.. catalogs.Reverse()]), ids);
            Array.ForEach(parts, part => part.Dispose());
        });

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\t")]
    [InlineData(" \t  ")]
    public void Spaces_and_tabs_alone_are_an_empty_slot(string slot)
    {
        var written = new WrittenEntry("2402.10758", 1)
        {
            Title = slot, TranslatedTitle = slot, Summary = slot, EnglishSummary = slot, TranslatedAbstract = slot, Abstract = slot,
        };
        var place = new WrittenIssue("/p/seed.md", "seed", null, null, null);
        using LoadedCatalog loaded = Load(new WrittenCatalog([place with { Entries = [written] }]));

        // What follows an opening is the title, to the character.
        CatalogAssert.Says(
            new WrittenCatalog([place with { Entries = [new WrittenEntry("2402.10758", 1) { TranslatedTitle = slot }] }]), loaded.Catalog, []);
    }

    private static LoadedCatalog Load(WrittenCatalog written)
    {
        GeneratorRun run = new GeneratorHost(written.ToProject(), tracksSteps: false).Run();
        Assert.DoesNotContain(run.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return run.Load();
    }
}
