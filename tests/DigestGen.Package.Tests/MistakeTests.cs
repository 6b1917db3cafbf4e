namespace DigestGen.Package.Tests;

/// <summary>What a build says of the mistakes that a new user makes first.</summary>
public sealed class MistakeTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private const string Program = "Console.WriteLine(Digests.Catalog.Issues.Count);";

    [SlowFact]
    public void A_pattern_that_matches_nothing_is_named_with_what_is_near()
    {
        Consumer app = new Consumer(package, "NoMatch", items: """<Digest Include="digest/**/*.md" /><AdditionalFiles Include='papers/*.md' />""")
            .WriteSeed("archive/2024/a.md", 0)
            .WriteSeed("b.txt", 0)
            .WriteSeed("obj/c.md", 0)
            .WriteSeed(".git/d.md", 0)
            .Write("README.md", "# No digest\n")
            .Write("Program.cs", Program);

        BuildOutput.AssertEqual(
            "CSC : warning DG0050: No digest was found, so the catalog is empty: Digest Include=\"digest/**/*.md\" and AdditionalFiles Include=\"papers/*.md\" matches no file; these files look like digests: 'archive/2024/a.md', 'b.txt'",
            app.Build());
        Assert.Equal(["0"], app.Run());
        BuildOutput.AssertEqual("", app.Build("-p:NoWarn=DG0050", "-t:Rebuild"));
    }

    // The default folder would hide it: "digest" for "digests" gives the same catalog, and a pattern for another folder a smaller one.
    [SlowFact]
    public void A_pattern_that_matches_nothing_is_named_beside_the_default_folder()
    {
        Consumer app = new Consumer(package, "NoMatchBeside", items: """
            <Digest Include="digest/**/*.md" />
            <AdditionalFiles Include="stylecop.json;archive/*" />
            <Digest Include="no/*.md" Condition="'$(Never)' != ''" />
            <Digest Include="$(Elsewhere)/*.md" />
            """)
            .WriteSeed("digests/2024-04-03.cs.LG.md", 0)
            .Write("Program.cs", Program);

        BuildOutput.AssertEqual(
            """
            NoMatchBeside.csproj(13): warning DG0066: Digest Include="digest/**/*.md" matches no file: correct the pattern, or remove the item
            NoMatchBeside.csproj(14): warning DG0066: AdditionalFiles Include="stylecop.json;archive/*" matches no file: correct the pattern, or remove the item
            """,
            app.Build());
        Assert.Equal(["1"], app.Run());
    }

    [SlowFact]
    public void A_project_without_digests_builds_with_one_warning()
    {
        Consumer app = new Consumer(package, "NoDigest").Write("Program.cs", Program);
        BuildOutput.AssertEqual(
            "CSC : warning DG0050: No digest was found, so the catalog is empty: no item names one, and there is none in the folder 'digests' beside the project",
            app.Build());
    }

    [SlowFact]
    public void A_name_without_date_and_channel_says_so_in_the_default_folder_only()
    {
        Consumer app = new Consumer(package, "Undated", items: """<AdditionalFiles Update="digests/told.md" Date="2024-04-03" Channel="cs.LG" /><AdditionalFiles Update="digests/named.md" Name="Monday" /><AdditionalFiles Include="mine/*.md" />""")
            .WriteSeed("digests/foo.md", 0)
            .WriteSeed("digests/cs.AI.md", 1)
            .WriteSeed("digests/2024-04-03.md", 2)
            .WriteSeed("digests/told.md", 3)
            .WriteSeed("digests/named.md", 4)
            .Write("digests/notes.md", "Notes")
            .WriteSeed("mine/bar.md", 0)
            .Write("Program.cs", Program);

        string[] lines = app.Build("-p:NoWarn=DG0048").Split('\n');
        Assert.Equal(
            ["digests/2024-04-03.md : no channel, so its issue has none", "digests/cs.AI.md : no date, so its issue has none", "digests/foo.md : no date and no channel, so its issue has neither"],
            lines.Order(StringComparer.Ordinal).Select(static line => line.Replace("warning DG0049: The file's name gives ", "", StringComparison.Ordinal).Split(": call it")[0]));
        Assert.All(lines, static line => Assert.Contains("call it for example '2024-04-03-0906.cs.LG.md', or add <AdditionalFiles Update=\"digests/", line, StringComparison.Ordinal));
    }

    [SlowFact]
    public void A_property_that_does_not_exist_is_reported_on_its_line()
    {
        Consumer app = new Consumer(package, "Misspelled", """
            <!-- <DigestGenOld>1</DigestGenOld> -->
                <digestgenSEARCH>none</digestgenSEARCH>
                <DigestGenStorge Condition="true">literals</DigestGenStorge>
            """)
            .WriteSeed("digests/2024-04-03.cs.LG.md", 0)
            .Write("Directory.Build.props", "<Project>\n  <PropertyGroup>\n    <DigestGenPublic>true</DigestGenPublic>\n  </PropertyGroup>\n</Project>")
            .Write("Program.cs", Program);

        BuildOutput.AssertEqual(
            """
            Misspelled.csproj(11): warning DG0059: DigestGen has no property 'DigestGenStorge', and the line has no effect: did you mean 'DigestGenStorage'?
            Directory.Build.props(3): warning DG0059: DigestGen has no property 'DigestGenPublic', and the line has no effect: it has DigestGenCatalogName, DigestGenImplicitUsings, DigestGenNamedPapers, DigestGenNamespace, DigestGenSearch, DigestGenStorage, DigestGenVisibility
            """,
            app.Build());
    }

    // Emacs links '.#name' to a name that is no file's.
    [SlowFact]
    public void A_digest_that_is_open_in_Emacs_fails_no_build()
    {
        foreach (string storage in (string[])["literals", "resource"])
        {
            Consumer app = new Consumer(package, "Emacs" + storage, $"<DigestGenStorage>{storage}</DigestGenStorage>", """<AdditionalFiles Include="archive/**/*.md" />""")
                .WriteSeed("archive/2024-04-03.cs.LG.md", 0)
                .WriteSeed("digests/2024-04-04.cs.LG.md", 1)
                .Write("Program.cs", Program);
            File.CreateSymbolicLink(Path.Combine(app.Folder, "archive", ".#2024-04-03.cs.LG.md"), "user@host.1234:1700000000");
            File.CreateSymbolicLink(Path.Combine(app.Folder, "digests", ".#2024-04-04.cs.LG.md"), "user@host.1234:1700000000");
            BuildOutput.AssertEqual("", app.Build());
            Assert.Equal(["2"], app.Run());
        }
    }
}
