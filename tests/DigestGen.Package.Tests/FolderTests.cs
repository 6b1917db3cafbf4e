namespace DigestGen.Package.Tests;

/// <summary>The folder 'digests' beside a project, whose files need no item.</summary>
public sealed class FolderTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private const string Program = """
        foreach (Issue issue in Digests.Catalog.Issues)
            Console.WriteLine($"{issue.Name} {issue.Channel} {issue.Entries.Count}");
        """;

    // The first program of a new user: a reference, a file in a folder, and no word of configuration.
    [Fact]
    public void A_reference_and_a_folder_are_enough()
    {
        Consumer app = New("Enough")
            .WriteSeed("digests/2024-04-03.cs.LG.md", 0)
            .WriteSeed("digests/archive/2023/2023-05-01.cs.AI.txt", 3)
            .WriteSeed("digests/2024-04-04.cs.CL.markdown", 2)
            .WriteSeed("digests/.hidden/2024-04-05.cs.CL.md", 1)
            .WriteSeed("digests/.#2024-04-03.cs.LG.md", 1)
            .WriteSeed("other/2024-04-06.cs.LG.md", 1)
            .Write("digests/README.md", "# About these digests\n");

        BuildOutput.AssertEqual("", app.Build());
        Assert.Equal(["2023-05-01.cs.AI cs.AI 2", "2024-04-03.cs.LG cs.LG 2", "2024-04-04.cs.CL cs.CL 7"], app.Run());
    }

    [SlowFact]
    public void Items_of_the_project_s_own_win_and_no_file_is_there_twice()
    {
        Consumer app = New("Own", """
            <AdditionalFiles Include="digests/a.md" Channel="cs.AI" />
            <AdditionalFiles Include="$(MSBuildProjectDirectory)/digests/b.md" Channel="cs.CL" />
            <Digest Include="digests/c.md" Channel="cs.CV" />
            <AdditionalFiles Update="digests/d.md" Channel="cs.RO" Date="2024-04-03" />
            <AdditionalFiles Remove="digests/e.md" />
            """)
            .WriteSeed("digests/a.md", 0).WriteSeed("digests/b.md", 1).WriteSeed("digests/c.md", 2).WriteSeed("digests/d.md", 3).WriteSeed("digests/e.md", 4);

        BuildOutput.AssertEqual("", app.Build());
        Assert.Equal(["d cs.RO 2", "a cs.AI 2", "b cs.CL 13", "c cs.CV 7"], app.Run());
        Assert.Equal(
            ["digests/a.md", "digests/b.md", "digests/c.md", "digests/d.md"],
            app.Items("AdditionalFiles", "-t:GenerateMSBuildEditorConfigFile")
                .Select(item => Path.GetRelativePath(app.Folder, Path.GetFullPath(item.Identity, app.Folder)).Replace('\\', '/')).Order());
    }

    // A project from before 2.0 lists its files itself. It compiles the same files in the same order, without a new word.
    [SlowFact]
    public void A_project_that_has_its_items_does_not_change()
    {
        string[] patterns =
        [
            """<AdditionalFiles Include="digests/**/*.md" />""", """<Digest Include="digests/**/*" />""", """<AdditionalFiles Include="**/*.md" />""",
            """<AdditionalFiles Include="digests/**/*.md" /><Digest Include="digests/a.md" />""",
        ];
        for (int i = 0; i < patterns.Length; i++)
        {
            Consumer app = New($"Items{i}", patterns[i]).WriteSeed("digests/a.md", 0).WriteSeed("digests/sub/b.md", 1);
            BuildOutput.AssertEqual("", app.Build());
            string[] files = [.. app.Items("AdditionalFiles", "-t:GenerateMSBuildEditorConfigFile").Select(static item => item.Identity)];
            string[] before = [.. app.Items("AdditionalFiles", "-t:GenerateMSBuildEditorConfigFile", "-p:EnableDefaultDigestItems=false").Select(static item => item.Identity)];
            Assert.Equal(2, files.Length);
            Assert.Equal(before, files);
        }
    }

    [SlowFact]
    public void It_can_be_turned_off_and_is_off_with_the_SDK_s_default_items()
    {
        foreach (string property in (string[])["EnableDefaultDigestItems", "EnableDefaultItems"])
        {
            Consumer app = new Consumer(
                package, "Off" + property, $"<{property}>false</{property}><NoWarn>$(NoWarn);DG0050</NoWarn>", """<Compile Include="Program.cs" Condition="'$(EnableDefaultItems)' == 'false'" />""")
                .Write("Program.cs", Program)
                .WriteSeed("digests/2024-04-03.cs.LG.md", 0);
            BuildOutput.AssertEqual("", app.Build());
            Assert.Empty(app.Run());
        }

        Consumer on = new Consumer(
            package, "OnAgain", "<EnableDefaultItems>false</EnableDefaultItems><EnableDefaultDigestItems>true</EnableDefaultDigestItems>", """<Compile Include="Program.cs" />""")
            .Write("Program.cs", Program)
            .WriteSeed("digests/2024-04-03.cs.LG.md", 0);
        BuildOutput.AssertEqual("", on.Build());
        Assert.Equal(["2024-04-03.cs.LG cs.LG 2"], on.Run());
    }

    [SlowFact]
    public void What_the_SDK_excludes_is_excluded()
    {
        Consumer app = new Consumer(
            package, "Excluded",
            "<BaseOutputPath>digests/out/</BaseOutputPath><DefaultItemExcludes>$(DefaultItemExcludes);digests/drafts/**</DefaultItemExcludes><NoWarn>$(NoWarn);DG0050</NoWarn>")
            .Write("Program.cs", "")
            .WriteSeed("digests/2024-04-03.cs.LG.md", 0)
            .WriteSeed("digests/out/2024-04-04.cs.LG.md", 1)
            .WriteSeed("digests/drafts/2024-04-05.cs.LG.md", 2);
        app.Restore();
        Assert.Equal(["digests/2024-04-03.cs.LG.md"], app.Items("AdditionalFiles").Select(static item => item.Identity));
    }

    [SlowFact]
    public void It_does_not_reach_a_project_that_gets_the_package_through_another_one()
    {
        Consumer library = new Consumer(package, "FolderLibrary", "<OutputType>Library</OutputType><DigestGenVisibility>public</DigestGenVisibility>")
            .WriteSeed("digests/2024-04-03.cs.LG.md", 0);
        Consumer user = new Consumer(package, "FolderUser", reference: $"""<ProjectReference Include="{library.Project}" />""", items: """<AdditionalFiles Include="digests/notes.md" />""")
            .WriteSeed("digests/2024-04-04.cs.LG.md", 1)
            .Write("digests/notes.md", "Notes")
            .Write("Program.cs", "Console.WriteLine(FolderLibrary.Digests.Catalog.Issues.Single().Name);");

        BuildOutput.AssertEqual("", user.Build());
        Assert.Equal(["2024-04-03.cs.LG"], user.Run());
        Assert.Equal(["digests/notes.md"], user.Items("AdditionalFiles").Select(static item => item.Identity));
    }

    private Consumer New(string name, string items = "") => new Consumer(package, name, items: items).Write("Program.cs", Program);
}
