using System.Runtime.InteropServices;

namespace DigestGen.Package.Tests;

/// <summary>Builds of each kind with the image in a resource.</summary>
public sealed class StorageTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private const string InResource = "<DigestGenStorage>resource</DigestGenStorage>";
    private const string NotCompiled = "Skipping target \"CoreCompile\" because all output files are up-to-date";

    private const string Program = """
        foreach (DigestGen.Paper paper in Stored.Digests.Catalog.Papers)
        {
            Console.WriteLine($"{paper.Id} {paper.Title} {paper.TranslatedAbstract.Length} {Stored.Digests.Catalog.Search(paper.Title).Count}");
        }
        """;

    [Fact]
    public void A_program_reads_its_image_from_a_resource()
    {
        Consumer literals = Make("StoredLiterals", "");
        Consumer resource = Make("StoredResource", InResource);
        BuildOutput.AssertEqual("", literals.Build());
        BuildOutput.AssertEqual("", resource.Build());

        Assert.Equal(2, resource.Run().Length);
        Assert.Equal(literals.Run(), resource.Run());
        Assert.Contains(resource.Run(), static line => line.StartsWith("2402.10758 ", StringComparison.Ordinal));
        Assert.Empty(Directory.GetFiles(literals.Folder, "*.texts", SearchOption.AllDirectories));
    }

    [SlowFact]
    public void Auto_stores_large_projects_in_a_resource()
    {
        // Word lists and pages are no digests, however large they are.
        string padding = string.Concat(Enumerable.Repeat("<!-- padding -->\n", 130_000));
        Consumer small = Make("AutoSmall", "<DigestGenStorage>auto</DigestGenStorage>").Write("digests/b.md", padding).Write("digests/words.txt", padding);
        Consumer large = Make("AutoLarge", "").Write("digests/a.md", Consumer.Seed(0).Replace("Abstract: ", "Abstract: " + string.Concat(Enumerable.Repeat("long words ", 185_000)), StringComparison.Ordinal));
        BuildOutput.AssertEqual("", small.Build());
        BuildOutput.AssertEqual("", large.Build());

        Assert.Empty(Stored(small));
        Assert.Equal(3, Stored(large).Length);
        Assert.Equal(small.Run(), large.Run());
    }

    [Fact]
    public void An_unchanged_project_is_not_compiled_and_an_edit_of_code_stores_nothing()
    {
        Consumer app = Make("StoredCode", InResource);
        app.BuildAloud();
        string[] first = app.Run();
        (DateTime, DateTime) times = Times(app);

        Assert.Contains(NotCompiled, app.BuildAloud(), StringComparison.Ordinal);

        app.Write("Program.cs", Program + "\n// A comment.\n");
        Assert.DoesNotContain(NotCompiled, app.BuildAloud(), StringComparison.Ordinal);
        Assert.Equal(times, Times(app));
        Assert.Equal(first, app.Run());
    }

    [Fact]
    public void An_edited_digest_is_stored_and_compiled_again()
    {
        Consumer app = Make("StoredEdit", InResource);
        app.BuildAloud();
        DateTime texts = Times(app).Texts;

        app.Write("digests/a.md", Consumer.Seed(0).Replace("A simple connection", "Another connection", StringComparison.Ordinal));
        Assert.DoesNotContain(NotCompiled, app.BuildAloud(), StringComparison.Ordinal);
        Assert.NotEqual(texts, Times(app).Texts);
        Assert.Contains(app.Run(), static line => line.Contains("Another connection", StringComparison.Ordinal));
    }

    [Fact]
    public void A_digest_more_with_an_old_date_is_read_and_one_less_is_gone()
    {
        Consumer app = Make("StoredFiles", InResource);
        app.BuildAloud();
        string[] first = app.Run();

        app.WriteSeed("digests/b.md", 1);
        File.SetLastWriteTimeUtc(Path.Combine(app.Folder, "digests", "b.md"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        app.BuildAloud();
        Assert.True(app.Run().Length > first.Length);

        File.Delete(Path.Combine(app.Folder, "digests", "b.md"));
        app.BuildAloud();
        Assert.Equal(first, app.Run());
    }

    [SlowFact]
    public void Line_ends_store_nothing_and_storage_changes_there_and_back()
    {
        Consumer app = Make("StoredThereAndBack", InResource);
        app.BuildAloud();
        string[] first = app.Run();

        // No text has line ends of the file: nothing is stored, and the assembly stays as it is.
        (DateTime, DateTime) times = Times(app);
        byte[] compiled = File.ReadAllBytes(app.OutputPath());
        app.Write("digests/a.md", Consumer.Seed(0).ReplaceLineEndings("\r\n"));
        app.BuildAloud();
        Assert.Equal(times, Times(app));
        Assert.Equal(compiled, File.ReadAllBytes(app.OutputPath()));

        // To literals, and to a resource again.
        BuildOutput.AssertEqual("", app.Build("-p:DigestGenStorage=literals"));
        Assert.Equal(first, app.Run());
        BuildOutput.AssertEqual("", app.Build());
        Assert.Equal(first, app.Run());

        app.Build("-t:Clean");
        Assert.Empty(Stored(app));
    }

    [SlowFact]
    public void Files_of_an_earlier_build_that_were_changed_are_written_again()
    {
        Consumer app = Make("StoredDamage", InResource).WriteSeed("digests/b.md", 1);
        app.Build();
        string[] first = app.Run();
        foreach (string extension in (string[])[".texts", ".outline", ".cache"])
        {
            string file = Stored(app).Single(path => path.EndsWith(extension, StringComparison.Ordinal));
            byte[] bytes = File.ReadAllBytes(file);
            bytes[bytes.Length / 2] ^= 1;
            File.WriteAllBytes(file, bytes);
            BuildOutput.AssertEqual("", app.Build());
            Assert.Equal(first, app.Run());
        }

        // The time stays, and one digest changes: the records of the other one come from what was stored.
        string texts = Stored(app).Single(static path => path.EndsWith(".texts", StringComparison.Ordinal));
        DateTime time = File.GetLastWriteTimeUtc(texts);
        byte[] changed = File.ReadAllBytes(texts);
        changed[^20_000] ^= 1;
        File.WriteAllBytes(texts, changed);
        File.SetLastWriteTimeUtc(texts, time);
        app.Write("digests/a.md", Consumer.Seed(0).Replace("A simple connection", "Another connection", StringComparison.Ordinal));
        BuildOutput.AssertEqual("", app.Build());
        Assert.Equal(first.Select(static line => line.Replace("A simple connection", "Another connection", StringComparison.Ordinal)).Order(), app.Run().Order());
    }

    // Neither a time nor the length of a link says that a digest is the same.
    [SlowFact]
    public void A_digest_of_the_same_length_and_time_is_read_again_and_so_is_one_behind_a_link()
    {
        string Edited(string from, string to) => Consumer.Seed(0).Replace(from, to, StringComparison.Ordinal);
        Consumer app = Make("StoredLinks", InResource).Write("store/a.md", Edited("A simple", "A shared"));
        var time = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        string digest = Path.Combine(app.Folder, "digests", "a.md");
        File.SetLastWriteTimeUtc(digest, time);
        BuildOutput.AssertEqual("", app.Build());
        app.Write("digests/a.md", Edited("A simple", "A sample"));
        File.SetLastWriteTimeUtc(digest, time);
        BuildOutput.AssertEqual("", app.Build());
        Assert.Contains(app.Run(), static line => line.Contains("A sample connection", StringComparison.Ordinal));

        if (OperatingSystem.IsWindows())
        {
            return; // Links take a privilege there.
        }

        File.Delete(digest);
        File.CreateSymbolicLink(digest, "../store/a.md");
        BuildOutput.AssertEqual("", app.Build());
        Assert.Contains(app.Run(), static line => line.Contains("A shared connection", StringComparison.Ordinal));
        app.Write("store/a.md", Edited("A simple", "A linked"));
        BuildOutput.AssertEqual("", app.Build());
        Assert.Contains(app.Run(), static line => line.Contains("A linked connection", StringComparison.Ordinal));
    }

    // A change of any byte, and an edit of another digest, from whose records the rest comes.
    [SlowFact]
    public void A_cache_that_was_changed_is_not_believed()
    {
        Consumer app = Make("StoredCache", InResource).WriteSeed("digests/b.md", 1);
        app.Build();
        string cache = Stored(app).Single(static path => path.EndsWith(".cache", StringComparison.Ordinal));
        var random = new Random(3);
        for (int i = 0; i < 4; i++)
        {
            byte[] bytes = File.ReadAllBytes(cache);
            bytes[random.Next(bytes.Length)] += 1;
            File.WriteAllBytes(cache, bytes);
            string title = FormattableString.Invariant($"Connection {i} with");
            app.Write("digests/a.md", Consumer.Seed(0).Replace("A simple connection", title, StringComparison.Ordinal));
            BuildOutput.AssertEqual("", app.Build());
            string[] stored = app.Run();
            BuildOutput.AssertEqual("", app.Build("-p:DigestGenStorage=literals"));
            Assert.Equal(app.Run(), stored);
            Assert.Contains(stored, line => line.Contains(title, StringComparison.Ordinal));
        }
    }

    // Two builds of one project at the same time write files of their own, and the first to end deletes none of the other's.
    [SlowFact]
    public void Builds_of_one_project_with_other_options_keep_their_files()
    {
        Consumer app = Make("StoredTwice", InResource);
        BuildOutput.AssertEqual("", app.Build());
        BuildOutput.AssertEqual("", app.Build("-p:DigestGenSearch=all", "-p:DigestGenNamedPapers=false"));

        Assert.Equal(
            ["Stored.DigestGen.Summaries.NamedNever.texts", "Stored.DigestGen.texts"],
            Stored(app).Select(Path.GetFileName).Where(static name => name!.EndsWith(".texts", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
                .Select(static name => name!.Replace(".All.", ".Summaries.", StringComparison.Ordinal)));
        app.Build("-t:Clean");
        Assert.Empty(Stored(app));
    }

    // Other generators and analyzers see in a build what they see in an editor.
    [SlowFact]
    public void The_digests_stay_additional_files()
    {
        Consumer app = Make("StoredOthers", InResource);
        File.WriteAllText(app.Project, File.ReadAllText(app.Project).Replace("</Project>", """
              <Target Name="Show" AfterTargets="CoreCompile"><Warning Text="seen: @(AdditionalFiles->'%(Filename)%(Extension)')" /></Target>
            </Project>
            """, StringComparison.Ordinal));

        Assert.Contains("seen: a.md;Stored.DigestGen.outline", app.Build(), StringComparison.Ordinal);
        Assert.Equal(2, app.Run().Length);
    }

    [SlowFact]
    public void Without_the_compilers_file_of_properties_there_is_a_catalog_and_a_warning()
    {
        Consumer app = Make("StoredBare", InResource + "<GenerateMSBuildEditorConfigFile>false</GenerateMSBuildEditorConfigFile>");
        File.WriteAllText(app.Project, File.ReadAllText(app.Project).Replace("<AdditionalFiles", "<Digest", StringComparison.Ordinal));

        Assert.Contains("warning DG0075: GenerateMSBuildEditorConfigFile is false", app.Build(), StringComparison.Ordinal);
        Assert.Equal(2, app.Run().Length);
    }

    [SlowFact]
    public void Findings_and_left_out_papers_are_those_of_literals()
    {
        string broken = Consumer.Seed(1).Replace("[^2]:", "[^9]:", StringComparison.Ordinal);
        Consumer literals = Make("BrokenLiterals", "").Write("digests/c.md", broken);
        Consumer resource = Make("BrokenResource", InResource).Write("digests/c.md", broken);

        string[] expected = [.. literals.Build().Split('\n').Order()];
        Assert.Contains(expected, static line => line.StartsWith("digests/c.md(", StringComparison.Ordinal) && line.Contains("error DG", StringComparison.Ordinal));
        Assert.Equal(expected, resource.Build().Split('\n').Order());

        // A file that is mended builds.
        BuildOutput.AssertEqual("", resource.WriteSeed("digests/c.md", 1).Build());
    }

    [SlowFact]
    public void Two_folders_give_the_same_assembly_to_the_byte()
    {
        Consumer first = Make("stored/a", InResource + "<PathMap>$(MSBuildProjectDirectory)=/_</PathMap>");
        Consumer second = Make("stored/摘 [b]", InResource + "<PathMap>$(MSBuildProjectDirectory)=/_</PathMap>");
        BuildOutput.AssertEqual("", first.Build());
        BuildOutput.AssertEqual("", second.Build());

        Assert.Equal(File.ReadAllBytes(first.OutputPath()), File.ReadAllBytes(second.OutputPath()));
    }

    [SlowFact]
    public void Several_frameworks_projects_and_the_artifacts_folder_are_built_in_parallel()
    {
        Consumer library = new Consumer(
            package, "Frameworks",
            InResource + "<TargetFramework /><TargetFrameworks>net8.0;net9.0;net10.0</TargetFrameworks><OutputType>Library</OutputType><DigestGenVisibility>public</DigestGenVisibility>",
            """<AdditionalFiles Include="digests/*.md" />""").WriteSeed("digests/a.md", 0)
            .Write("Directory.Build.props", "<Project><PropertyGroup><UseArtifactsOutput>true</UseArtifactsOutput></PropertyGroup></Project>");
        Consumer app = Make("FrameworksApp", InResource).Write(
            "Program.cs", "Console.WriteLine(Frameworks.Digests.Catalog[\"2402.10758\"].Title == Stored.Digests.Catalog[\"2402.10758\"].Title);");
        File.WriteAllText(app.Project, File.ReadAllText(app.Project).Replace(
            "<AdditionalFiles", $"<ProjectReference Include=\"{library.Project}\" /><AdditionalFiles", StringComparison.Ordinal));

        BuildOutput.AssertEqual("", library.Build("-m"));
        BuildOutput.AssertEqual("", app.Build("-m"));

        Assert.Equal(["True"], app.Run());
        Assert.Equal(3, Directory.GetFiles(library.Folder, "*.texts", SearchOption.AllDirectories).Length);
    }

    // One program reads a catalog of each kind: its own from a resource, and that of a library from literals.
    [NativeFact]
    public void Trimmed_single_file_and_native_programs_read_resources_and_literals()
    {
        string system = $"linux-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";
        Consumer library = new Consumer(
            package, "InLiterals", "<OutputType>Library</OutputType><DigestGenVisibility>public</DigestGenVisibility><DigestGenStorage>literals</DigestGenStorage>",
            """<Digest Include="*.md" Channel="cs.LG" />""")
            .WriteSeed("monday.md", 0);
        const string Both = $$"""
            using InLiterals;

            {{Program}}
            DigestGen.Issue issue = Digests.Catalog.Issues.Single();
            Console.WriteLine($"{issue.Name}|{issue.Channel}|{issue.Date:O}|{issue.Entries.Count}");
            DigestGen.Paper named = Digests.Papers.Arxiv_2402_10758;
            Console.WriteLine($"{named.Id}|{named.Title}|{named.TranslatedTitle}|{Digests.Catalog["arXiv:2402.10758v2"] == named}");
            """;
        string[] expected = [];
        foreach ((string name, string properties) in ((string, string)[])
            [
                ("plain", ""),
                ("trimmed", "<PublishTrimmed>true</PublishTrimmed><PublishSingleFile>true</PublishSingleFile><EnableCompressionInSingleFile>true</EnableCompressionInSingleFile>"),
                ("native", "<PublishAot>true</PublishAot>" + NativeFactAttribute.LinkerProperties),
            ])
        {
            Consumer app = Make(
                "Stored-" + name,
                $"{InResource}<DigestGenImplicitUsings>false</DigestGenImplicitUsings><UseAppHost>true</UseAppHost><RuntimeIdentifier>{system}</RuntimeIdentifier><TrimmerSingleWarn>false</TrimmerSingleWarn>{properties}",
                $"""<ProjectReference Include="{library.Project}" />""")
                .Write("Program.cs", Both);
            if (properties.Length == 0)
            {
                BuildOutput.AssertEqual("", app.Build());
                expected = DotNet.Start(Path.Combine(app.Folder, "bin", "Debug", "net10.0", system, "Stored"), app.Folder, packageCache: null).ThrowIfFailed().Lines;
                Assert.Equal(
                    ["monday|cs.LG||2", "2402.10758|Stochastic Localization via Iterative Posterior Sampling|通过迭代后验抽样实现随机定位|True"], expected[^2..]);
                Assert.Equal(4, expected.Length);
            }
            else
            {
                BuildOutput.AssertEqual("", app.Publish());
                Assert.Equal(expected, app.RunPublished());
            }
        }
    }

    // What a linker or another tool takes away is missed by name.
    [SlowFact]
    public void A_resource_that_is_trimmed_away_is_missed_with_the_way_out()
    {
        Consumer app = Make("StoredCut", InResource).Write("Program.cs", """
            try
            {
                Console.WriteLine(Stored.Digests.Catalog["2402.10758"].Title);
            }
            catch (InvalidOperationException exception)
            {
                Console.WriteLine(exception.Message);
            }
            """);
        File.WriteAllText(app.Project, File.ReadAllText(app.Project).Replace("</Project>", """
              <Target Name="TakeAway" BeforeTargets="CoreCompile" DependsOnTargets="DigestGenStoreTexts">
                <ItemGroup><_CoreCompileResourceInputs Remove="@(_CoreCompileResourceInputs)" Condition="'%(LogicalName)' == 'Stored.DigestGen.texts'" /></ItemGroup>
              </Target>
            </Project>
            """, StringComparison.Ordinal));
        BuildOutput.AssertEqual("", app.Build());

        Assert.Equal(
            ["The texts of the digests in 'Stored' can't be read from its resource 'Stored.DigestGen.texts': the assembly does not have that resource. A tool removed it after the compiler, or the compiler did not get it. Rebuild the project, and keep its assembly as it is built."],
            app.Run());
    }

    // One after the other in one folder of intermediate files, as after a change of the project's name.
    [SlowFact]
    public void A_renamed_assembly_has_its_resource()
    {
        Consumer app = Make("StoredRenamed", InResource);
        BuildOutput.AssertEqual("", app.Build());
        string[] first = app.Run();
        BuildOutput.AssertEqual("", app.Build("-p:AssemblyName=Other"));

        Assert.Equal(first, DotNet.Run(app.Folder, null, "exec", Path.Combine(app.Folder, "bin", "Debug", "net10.0", "Other.dll")).ThrowIfFailed().Lines);
    }

    [SlowFact]
    public void What_another_version_stored_is_stored_again()
    {
        Consumer app = Make("StoredOlder", InResource);
        app.Build();
        string[] first = app.Run();

        // The build of the code stands at the beginning of both files.
        foreach (string file in Stored(app).Where(static path => !path.EndsWith(".texts", StringComparison.Ordinal)))
        {
            byte[] bytes = File.ReadAllBytes(file);
            bytes[40] ^= 1;
            File.WriteAllBytes(file, bytes);
        }

        BuildOutput.AssertEqual("", app.Build());
        Assert.Equal(first, app.Run());
    }

    // An editor's build loads projects, and writes none of the build's files.
    [SlowFact]
    public void A_design_time_build_stores_nothing_and_makes_no_later_build_compile()
    {
        Consumer app = Make("StoredEditor", InResource);
        string[] designTime = ["-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true"];
        app.Restore();
        BuildOutput.AssertEqual("", app.Build(designTime));
        Assert.Empty(Stored(app));

        app.BuildAloud();
        BuildOutput.AssertEqual("", app.Build(designTime));
        Assert.Contains(NotCompiled, app.BuildAloud(), StringComparison.Ordinal);
        Assert.Equal(["digests/a.md"], app.Items("AdditionalFiles", designTime).Select(static item => item.Identity));
    }

    [SlowFact]
    public void A_digest_that_a_target_adds_too_late_is_reported()
    {
        Consumer app = Make("StoredLate", InResource).WriteSeed("late.md", 1);
        File.WriteAllText(app.Project, File.ReadAllText(app.Project).Replace("</Project>", """
              <Target Name="AddLate" BeforeTargets="CoreCompile" DependsOnTargets="DigestGenStoreTexts">
                <ItemGroup><AdditionalFiles Include="late.md" /></ItemGroup>
              </Target>
            </Project>
            """, StringComparison.Ordinal));

        Assert.Contains("late.md(1,1): warning DG0071: ", app.Build(), StringComparison.Ordinal);
    }

    [SlowFact]
    public void A_package_without_its_task_is_named()
    {
        Consumer app = Make("StoredNoTask", InResource + "<DigestGenTasksAssembly>missing.dll</DigestGenTasksAssembly>");

        Assert.Contains("error DG0074: DigestGenStorage is resource, and the task that stores the texts is missing: 'missing.dll'.", app.Build(), StringComparison.Ordinal);
    }

    private static string[] Stored(Consumer app) =>
        [.. Directory.GetFiles(Path.Combine(app.Folder, "obj"), "*.DigestGen.*", SearchOption.AllDirectories)];

    private static (DateTime Texts, DateTime Outline) Times(Consumer app) => (
        File.GetLastWriteTimeUtc(Stored(app).Single(static path => path.EndsWith(".texts", StringComparison.Ordinal))),
        File.GetLastWriteTimeUtc(Stored(app).Single(static path => path.EndsWith(".outline", StringComparison.Ordinal))));

    private Consumer Make(string folder, string properties, string items = "") =>
        new Consumer(package, "Stored", properties, $"""<AdditionalFiles Include="digests/*.md" />{items}""", folder: folder)
            .WriteSeed("digests/a.md", 0)
            .Write("Program.cs", Program);
}
