namespace DigestGen.CodeFixes.Tests;

public sealed class PaperMemberFixTests
{
    [Theory]
    [InlineData("Use(Digests.Catalog[{|DG0064:\"2402.10758\"|}]);", "Use(Digests.Papers.Arxiv_2402_10758);")]
    [InlineData("Use(Digests.Catalog[{|DG0064:\"math.GT/0309136\"|}].Title);", "Use(Digests.Papers.Arxiv_math_0309136.Title);")]
    [InlineData("Use(Digests.Catalog[{|DG0064:\"arXiv:2402.10758v1\"|}]);", "Use(Digests.Papers.Arxiv_2402_10758);")]
    [InlineData("Use(Digests.Catalog[ArxivId.Parse({|DG0064:\"2402.10758\"|})]);", "Use(Digests.Papers.Arxiv_2402_10758);")]
    [InlineData("DigestCatalog catalog = Digests.Catalog; Use(catalog[{|DG0064:\"2402.10758\"|}]);", "DigestCatalog catalog = Digests.Catalog; Use(Digests.Papers.Arxiv_2402_10758);")]
    [InlineData("const string Id = \"2402.10758\"; Use(Digests.Catalog[{|DG0064:Id|}]);", "const string Id = \"2402.10758\"; Use(Digests.Papers.Arxiv_2402_10758);")]
    public Task A_look_up_becomes_the_member(string before, string after) => FixTest<PaperMemberFix>.RunAsync(before, after);

    [Fact]
    public Task Comments_casts_and_line_breaks_are_kept() =>
        FixTest<PaperMemberFix>.RunAsync(
            """
            Use(
                // The first.
                (object)Digests.Catalog[/* sorting */ {|DG0064:"2402.10758"|}] /* and */,
                ((Paper)Digests.Catalog[{|DG0064:"2402.10759"|}]).Title // the second
            );
            """,
            """
            Use(
                // The first.
                (object)Digests.Papers.Arxiv_2402_10758 /* sorting */ /* and */,
                ((Paper)Digests.Papers.Arxiv_2402_10759).Title // the second
            );
            """);

    [Theory]
    [InlineData("Use(other[\"2402.10758\"]);")]
    [InlineData("Digests.Catalog.TryGetPaper(\"2402.10758\", out _);")]
    [InlineData("Use(Digests.Catalog[other is null ? \"2402.10758\" : \"2402.10759\"]);")]
    [InlineData("Use(Digests.Catalog[ // sorting\n{|DG0064:\"2402.10758\"|}]);")]
    public Task What_the_member_can_t_stand_for_is_left(string statement) => FixTest<PaperMemberFix>.RunAsync(statement, statement);
}
