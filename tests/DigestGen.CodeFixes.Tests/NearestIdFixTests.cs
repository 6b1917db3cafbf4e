namespace DigestGen.CodeFixes.Tests;

public sealed class NearestIdFixTests
{
    [Theory]
    [InlineData("Use(Digests.Catalog[{|DG0061:\"2402.10757\"|}]);", "Use(Digests.Catalog[{|DG0064:\"2402.10758\"|}]);")]
    [InlineData("Use(Digests.Catalog[{|DG0061:\"math/0309163\"|}]);", "Use(Digests.Catalog[{|DG0064:\"math/0309136\"|}]);")]
    [InlineData("Use(Digests.Catalog[{|DG0060:\"2402.1075\"|}]);", "Use(Digests.Catalog[{|DG0064:\"2402.10758\"|}]);")]
    [InlineData("Use(Digests.Catalog[{|DG0061:\"arXiv:2402.10785v1\"|}]);", "Use(Digests.Catalog[{|DG0064:\"arXiv:2402.10758v1\"|}]);")]
    [InlineData("Use(Digests.Catalog[{|DG0064:{|DG0062:\"2402.10758v7\"|}|}]);", "Use(Digests.Catalog[{|DG0064:\"2402.10758\"|}]);")]
    public Task A_literal_becomes_the_nearest_id(string before, string after) => FixTest<NearestIdFix>.RunAsync(before, after);

    [Theory]
    [InlineData("@\"2402.10757\"", "@\"2402.10758\"")]
    [InlineData("\"\"\"2402.10757\"\"\"", "\"\"\"2402.10758\"\"\"")]
    [InlineData("\"2402\\u002E10757\"", "\"2402.10758\"")]
    public Task The_form_of_the_literal_is_kept(string before, string after) =>
        FixTest<NearestIdFix>.RunAsync($"Use(Digests.Catalog[{{|DG0061:{before}|}}]);", $"Use(Digests.Catalog[{{|DG0064:{after}|}}]);");

    [Fact]
    public Task Comments_casts_and_line_breaks_are_kept() =>
        FixTest<NearestIdFix>.RunAsync(
            """
            Use((object)Digests // ours
                .Catalog[ /* the first */ (string) {|DG0061:"2402.10757"|} /* until now */ ]);
            """,
            """
            Use((object)Digests // ours
                .Catalog[ /* the first */ (string) {|DG0064:"2402.10758"|} /* until now */ ]);
            """);

    [Fact]
    public Task Fix_All_changes_each_of_several() =>
        FixTest<NearestIdFix>.RunAsync(
            """
            Use(Digests.Catalog[{|DG0061:"2402.10757"|}], Digests.Catalog[{|DG0061:"math/0309163"|}]);
            Use(Digests.Catalog[{|DG0061:"2402.10769"|}]);
            """,
            """
            Use(Digests.Catalog[{|DG0064:"2402.10758"|}], Digests.Catalog[{|DG0064:"math/0309136"|}]);
            Use(Digests.Catalog[{|DG0064:"2402.10759"|}]);
            """);

    [Theory]
    [InlineData("Use(Digests.Catalog[{|DG0061:\"2301.00001\"|}]);")]
    [InlineData("const string Id = \"2402.10757\"; Use(Digests.Catalog[{|DG0061:Id|}]);")]
    [InlineData("Own({|DG0060:\"2413.10758\"|});")]
    public Task Without_a_near_id_or_a_literal_there_is_no_fix(string statement) => FixTest<NearestIdFix>.RunAsync(statement, statement);
}
