namespace DigestGen.Package.Tests;

/// <summary>How items of a project become what the compiler sees.</summary>
public sealed class ItemTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    [SlowFact]
    public void Each_digest_is_an_additional_file_once_and_the_last_item_wins()
    {
        Consumer app = new Consumer(
            package, "Items", "<EnableDefaultItems>false</EnableDefaultItems>",
            """
            <Compile Include="Program.cs" />
            <Digest Include="digests/**/*" Channel="cs.LG" />
            <Digest Include="digests/b.md" Channel="cs.CL" />
            <Digest Update="digests/c.md" Channel="cs.IR" />
            <Digest Remove="digests/d.md" />
            <Digest Include="../elsewhere/*.md" />
            <AdditionalFiles Include="digests/a.md;digests/d.md;notes.md" />
            """)
            .Write("Program.cs", "Console.WriteLine();")
            .Write("notes.md", "");
        foreach (string name in (string[])["digests/a.md", "digests/b.md", "digests/c.md", "digests/d.md", "../elsewhere/e.md"])
        {
            app.WriteSeed(name, 0);
        }

        app.Restore();
        Item[] expected =
        [
            new("digests/d.md", "", "", ""),
            new("notes.md", "", "", ""),
            new("digests/a.md", "cs.LG", "true", ""),
            new("digests/c.md", "cs.IR", "true", ""),
            new("digests/b.md", "cs.CL", "true", ""),
            new("../elsewhere/e.md", "", "true", "e.md"),
        ];

        // What an editor lists is known without a build; a file that two listings name is there twice until then.
        Assert.Equal(
            expected.Select(static item => item.Identity).Order(StringComparer.Ordinal),
            app.Items("AdditionalFiles").Select(static item => item.Identity).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(
            expected.Select(static item => item with { Link = "" }),
            app.Items("AdditionalFiles", "-t:GenerateMSBuildEditorConfigFile").Select(static item => item with { Link = "" }));
        Assert.Equal("e.md", app.Items("AdditionalFiles").Single(static item => item.Identity == "../elsewhere/e.md").Link);

        // A build for an editor's sake hands the same files to its language service.
        string[] arguments = app.Items(
            "CscCommandLineArgs", "-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true")
            .Select(static item => item.Identity).ToArray();
        Assert.Equal(
            expected.Select(static item => $"/additionalfile:{item.Identity}"),
            arguments.Where(static argument => argument.StartsWith("/additionalfile:", StringComparison.Ordinal)));
    }

    [SlowFact]
    public void A_project_without_digests_compiles_as_if_the_package_were_not_there()
    {
        Consumer app = new Consumer(package, "Empty").Write("Program.cs", "Console.WriteLine(1);");

        app.Restore();

        Assert.Empty(app.Items("AdditionalFiles", "-t:GenerateMSBuildEditorConfigFile"));
        Assert.Equal(
            [],
            EditorConfig(app).Where(static line => line.StartsWith('[') || line.StartsWith("build_metadata.", StringComparison.Ordinal)));
    }

    [SlowFact]
    public void Digests_that_are_listed_after_the_package_s_targets_count()
    {
        Consumer app = new Consumer(package, "Late", items: """<Digest Include="a.md" />""")
            .WriteSeed("a.md", 0)
            .WriteSeed("b.md", 1)
            .WriteSeed("c.md", 2)
            .Write("Directory.Build.targets", """
                <Project>
                  <ItemGroup>
                    <Digest Remove="a.md" />
                    <Digest Include="b.md" />
                  </ItemGroup>
                  <Target Name="Download" BeforeTargets="BeforeBuild">
                    <ItemGroup>
                      <Digest Include="c.md" />
                    </ItemGroup>
                  </Target>
                </Project>
                """)
            .Write("Program.cs", "Console.WriteLine(string.Join('|', Late.Digests.Catalog.Issues.Select(issue => issue.Name)));");

        BuildOutput.AssertEqual("", app.Build());
        Assert.Equal(["b|c"], app.Run());
    }

    [SlowFact]
    public void Any_metadata_arrives_whole_from_any_path()
    {
        // Values that an .editorconfig file would cut, and paths with what it takes for patterns.
        Consumer app = new Consumer(
            package, "Paths",
            """
            <DigestGenNamespace>
              Odd.Paths
            </DigestGenNamespace>
            """,
            """
            <Digest Include="a [1]/{x,y}/*.txt" Name="%(Filename)" />
            <Digest Include="中文/**/*.dig" Name="[%(Filename)]" />
            <Digest Include="plain.dig">
              <Channel>cs.LG ; # | 100%25 'quoted' "too" $(Nothing)@(Nothing)</Channel>
              <Name>
                Line 1
                Line&#x2028;2
              </Name>
            </Digest>
            <Digest Include="same.dig" Name="PLAIN # " />
            <Digest Include="other.dig" Name="plain #" />
            """)
            .WriteSeed("a [1]/{x,y}/b!#c;d.txt", 0)
            .WriteSeed("中文/ü 100%.dig", 1)
            .WriteSeed("plain.dig", 2)
            .WriteSeed("same.dig", 3)
            .WriteSeed("other.dig", 4)
            .Write("Program.cs", """
                foreach (DigestGen.Issue issue in Odd.Paths.Digests.Catalog.Issues)
                {
                    Console.WriteLine(Uri.EscapeDataString(issue.Name + "/" + issue.Channel));
                }
                """);

        BuildOutput.AssertEqual("", app.Build());
        Assert.Equal(
            [
                "Line 1\n    Line\u20282/cs.LG ; # | 100% 'quoted' \"too\"",
                "PLAIN #/",
                "[ü 100%]/",
                "b!#c;d/",
                "plain #/",
            ],
            app.Run().Select(Uri.UnescapeDataString).Order(StringComparer.Ordinal));
    }

    // The last would be compiled; what could be compiled could be an analyzer, and run.
    [SlowFact]
    public void A_line_break_in_a_file_s_name_adds_no_argument_to_the_compiler_s()
    {
        foreach (string lineBreak in (string[])["\n", "\r"])
        {
            Consumer app = new Consumer(package, "Break" + (int)lineBreak[0], items: """<AdditionalFiles Include="digests/*.md" />""")
                .WriteSeed($"digests/a{lineBreak}Evil.cs{lineBreak}b.md", 0)
                .Write("Evil.cs", "#error This was compiled.")
                .Write("Program.cs", "Console.WriteLine();");
            app.Write(Path.GetFileName(app.Project), File.ReadAllText(app.Project)
                .Replace("<ItemGroup>", """<ItemGroup><Compile Remove="Evil.cs" />""", StringComparison.Ordinal));

            string said = app.Build();
            Assert.EndsWith(
                "error DG0058: The name of a digest or of its folder has a line break, which the compiler can't read: rename it.",
                said,
                StringComparison.Ordinal);
            Assert.DoesNotContain("CS", said, StringComparison.Ordinal);
        }
    }

    private static string[] EditorConfig(Consumer app) =>
        File.ReadAllLines(Path.Combine(
            app.Folder, "obj", "Debug", "net10.0", $"{Path.GetFileName(app.Folder)}.GeneratedMSBuildEditorConfig.editorconfig"));
}
