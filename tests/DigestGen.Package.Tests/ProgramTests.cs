namespace DigestGen.Package.Tests;

/// <summary>Programs over digests, built and run.</summary>
public sealed class ProgramTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    // All that a strict project asks for; CA1515 wants a program's types internal, and CS1591 a comment on each public one.
    private const string Strict = """
        <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
        <AnalysisLevel>latest-all</AnalysisLevel>
        <EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>
        <GenerateDocumentationFile>true</GenerateDocumentationFile>
        """;

    private const string PrintAll = """
        namespace App;

        internal static class Program
        {
            private static void Main()
            {
                foreach (DigestGen.Issue issue in Digests.Catalog.Issues)
                {
                    Console.WriteLine($"{issue.Name}|{issue.Channel}|{issue.Date:O}|{issue.Time:HH':'mm}|{issue.Entries.Count}");
                }

                DigestGen.Paper paper = Digests.Papers.Arxiv_2402_10758;
                Console.WriteLine($"{paper.Id}|{paper.Title}|{paper.TranslatedTitle}|{Digests.Catalog["arXiv:2402.10758v2"] == paper}");
            }
        }
        """;

    private const string Printed = "2402.10758|Stochastic Localization via Iterative Posterior Sampling|通过迭代后验抽样实现随机定位|True";

    // The one program that is built also without the slow tests: as the README starts, with implicit usings.
    [Fact]
    public void A_program_reads_its_digests()
    {
        Consumer app = new Consumer(
            package, "First", "<RootNamespace>App</RootNamespace>", """<AdditionalFiles Include="digests/**/*.md" />""")
            .WriteSeed("digests/2024-04-03-0906.cs.IR.md", 0)
            .Write("Program.cs", """
                Paper paper = Digests.Papers.Arxiv_2402_10758;
                Console.WriteLine($"{Digests.Issues.CsIr_2024_04_03_0906.Name}|{paper.Title}");
                """);

        BuildOutput.AssertEqual("", app.Build());
        Assert.Equal(["2024-04-03-0906.cs.IR|Stochastic Localization via Iterative Posterior Sampling"], app.Run());
    }

    [SlowFact]
    public void A_strict_program_reads_digests_of_both_kinds_on_each_framework()
    {
        Consumer app = new Consumer(
            package,
            "App",
            $"{Strict}<TargetFramework></TargetFramework><TargetFrameworks>net8.0;net10.0</TargetFrameworks>",
            """
            <Digest Include="archive/monday.dig" Channel="cs.LG" Date="2024-02-19" Time="09:06" Name="Monday" />
            <AdditionalFiles Include="digests/**/*.md" />
            """)
            .WriteSeed("archive/monday.dig", 0)
            .WriteSeed("digests/2024-04-03-0906.cs.IR.md", 1)
            .Write("digests/release-notes.md", "# Release notes\n\nNot a digest.\n")
            .Write("Program.cs", PrintAll);
        string[] expected =
            ["Monday|cs.LG|2024-02-19|09:06|2", $"2024-04-03-0906.cs.IR|cs.IR|2024-04-03|09:06|{Entries(1)}", Printed];

        BuildOutput.AssertEqual("", app.Build());
        Assert.Equal(expected, app.Run("net8.0"));
        Assert.Equal(expected, app.Run("net10.0"));
    }

    [SlowFact]
    public void A_library_s_public_catalog_is_read_and_combined_by_its_user()
    {
        Consumer library = new Consumer(
            package,
            "Library",
            $"{Strict}<OutputType>Library</OutputType><DigestGenVisibility>public</DigestGenVisibility><DigestGenCatalogName>Archive</DigestGenCatalogName>",
            """<Digest Include="*.md" />""")
            .WriteSeed("first.md", 0);

        // The package comes with the library, and the library's digests stay where they are.
        Consumer user = new Consumer(
            package, "User", Strict, """<Digest Include="*.md" />""", $"""<ProjectReference Include="{library.Project}" />""")
            .WriteSeed("second.md", 1)
            .Write("Program.cs", """
                namespace User;

                internal static class Program
                {
                    private static void Main()
                    {
                        Console.WriteLine(Digests.Catalog.Issues.Single().Name);
                        Console.WriteLine(Library.Archive.Catalog.Issues.Single().Name);
                        DigestGen.DigestCatalog both = DigestGen.DigestCatalog.Combine(Library.Archive.Catalog, Digests.Catalog);
                        Console.WriteLine(string.Join('|', both.Issues.Select(issue => issue.Name)));
                        Console.WriteLine(both["2402.10758"].Title);
                    }
                }
                """);

        BuildOutput.AssertEqual("", user.Build());
        Assert.Equal(["second", "first", "first|second", "Stochastic Localization via Iterative Posterior Sampling"], user.Run());
    }

    [SlowFact]
    public void A_library_s_user_without_digests_gets_no_catalog()
    {
        Consumer library = new Consumer(
            package, "Shelf", "<OutputType>Library</OutputType><DigestGenVisibility>public</DigestGenVisibility>", """<Digest Include="*.md" />""")
            .WriteSeed("first.md", 0);
        Consumer user = new Consumer(
            package, "Reader", "<EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>", reference: $"""<ProjectReference Include="{library.Project}" />""")
            .Write("Program.cs", "Console.WriteLine(Shelf.Digests.Catalog.Issues.Single().Name);");

        BuildOutput.AssertEqual("", user.Build());
        Assert.Equal(["first"], user.Run());
        Assert.Empty(GeneratedFiles(user));
    }

    [SlowFact]
    public void Internal_catalogs_of_one_name_do_not_collide_where_one_sees_the_other()
    {
        string names = $"{Strict}<RootNamespace>Same</RootNamespace>";
        Consumer library = new Consumer(
            package, "SameLibrary", $"{names}<OutputType>Library</OutputType>",
            """<Digest Include="*.md" /><InternalsVisibleTo Include="SameUser" /><InternalsVisibleTo Include="SameTests" />""")
            .WriteSeed("first.md", 0);
        string reference = $"""<ProjectReference Include="{library.Project}" />""";
        Consumer user = new Consumer(package, "SameUser", names, """<Digest Include="*.md" />""", reference)
            .WriteSeed("second.md", 1)
            .Write("Program.cs", """
                using static Same.Digests;
                using Alias = Same.Digests;

                namespace Same;

                /// <summary>Names the catalog in every way: <see cref="Digests"/>.</summary>
                internal static class Program
                {
                    private static void Main() => Console.WriteLine(
                        Digests.Catalog.Issues[0].Name + Catalog.Issues[0].Name + Alias.Catalog.Issues[0].Name
                        + global::Same.Digests.Issues.second.Name + typeof(Digests).Name + nameof(Digests));
                }
                """);

        BuildOutput.AssertEqual("", user.Build());
        Assert.Equal(["secondsecondsecondsecondDigestsDigests"], user.Run());

        // A project of tests has no catalog of its own, and sees the one that it tests.
        Consumer tests = new Consumer(package, "SameTests", reference: reference)
            .Write("Program.cs", "Console.WriteLine(Same.Digests.Catalog.Issues.Single().Name);");

        BuildOutput.AssertEqual("", tests.Build());
        Assert.Equal(["first"], tests.Run());
    }

    [SlowFact]
    public void Generated_files_can_be_emitted()
    {
        Consumer app = new Consumer(
            package, "Emitted", $"{Strict}<RootNamespace>App</RootNamespace><EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>",
            """<Digest Include="*.md" />""")
            .WriteSeed("monday.md", 0)
            .Write("Program.cs", PrintAll);

        BuildOutput.AssertEqual("", app.Build());
        Assert.Contains("Digests.g.cs", GeneratedFiles(app));
        Assert.Equal(["monday||||2", Printed], app.Run());
    }

    private static int Entries(int seed) =>
        Consumer.Seed(seed).Split('\n').Count(static line => line.StartsWith("| [^", StringComparison.Ordinal));

    private static string[] GeneratedFiles(Consumer app)
    {
        string folder = Path.Combine(app.Folder, "obj", "Debug", "net10.0", "generated", "DigestGen.Generator");
        return Directory.Exists(folder)
            ? [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)]
            : [];
    }
}
