namespace DigestGen.Package.Tests;

/// <summary>What a build says of a project that can't use the package as it is, or that has no digests.</summary>
public sealed class CheckTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private const string Program = "Console.WriteLine(Digests.Catalog.Issues.Count);";
    private const string Digests = """<AdditionalFiles Include="digests/**/*.md" />""";
    private const string Framework = "DigestGen needs .NET 8 or newer, and this project targets {0}: set TargetFramework to net8.0 or newer, or move the digests and the package to a project that targets it. A project with several target frameworks references the package only for those.";
    private const string Language = "DigestGen generates C#, and this project is not a C# project: it gets no catalog. Move the digests to a C# class library, set DigestGenVisibility to public there, and reference that library from this project.";
    private const string Assets = "remove IncludeAssets and ExcludeAssets from the PackageReference, or add '{0}' to what is included.";
    private const string Late = "A target added 1 Digest item(s) too late, such as 'late.md': they are not compiled. Let the target run before DigestGen reads the items: BeforeTargets=\"DigestGenCollectItems\".";

    [SlowFact]
    public void Copies_of_digests_in_output_folders_are_no_issues()
    {
        AssertIgnored("CopiesOfBin", "", "bin/Debug/copy.md", "obj/copy.md");
        AssertIgnored("CopiesOfArtifacts", "<UseArtifactsOutput>true</UseArtifactsOutput>", "artifacts/bin/copy.md", "artifacts/publish/copy.md");
        AssertIgnored("CopiesOfOther", "<BaseIntermediateOutputPath>temp #o'k/</BaseIntermediateOutputPath>", "temp #o'k/copy.md");

        void AssertIgnored(string name, string properties, params string[] copies)
        {
            Consumer app = new Consumer(package, name, items: """<AdditionalFiles Include="**/*.md" />""")
                .WriteSeed("weekly.md", 0)
                .WriteSeed("digests/bin/sound.md", 1)
                .Write("Directory.Build.props", $"<Project><PropertyGroup>{properties}</PropertyGroup></Project>")
                .Write("Program.cs", Program);
            foreach (string copy in copies)
            {
                app.WriteSeed(copy, 0);
            }

            BuildOutput.AssertEqual("", app.Build());
            string output = Directory.GetFiles(app.Folder, $"{name}.dll", SearchOption.AllDirectories)
                .First(static file => File.Exists(Path.ChangeExtension(file, ".runtimeconfig.json")));
            Assert.Equal("2", DotNet.Run(app.Folder, package.PackageCache, "exec", output).ThrowIfFailed().Output.Trim());
        }
    }

    [SlowFact]
    public void A_framework_that_is_too_old_is_named_with_the_way_out()
    {
        foreach (string framework in (string[])["netstandard2.0", "net6.0"])
        {
            Consumer library = new Consumer(
                package, "Too-" + framework, $"<TargetFramework>{framework}</TargetFramework><OutputType>Library</OutputType><LangVersion>latest</LangVersion><ImplicitUsings>disable</ImplicitUsings>", Digests)
                .WriteSeed("digests/a.md", 0);
            BuildOutput.AssertEqual($"Too-{framework}.csproj : error DG0052: {Framework.Replace("{0}", framework, StringComparison.Ordinal)}", library.Build());
        }
    }

    [SlowFact]
    public void Another_language_gets_one_clear_warning()
    {
        Consumer basic = new Consumer(package, "Basic", "<OutputType>Library</OutputType>", Digests, extension: "vbproj")
            .WriteSeed("digests/a.md", 0)
            .Write("Module.vb", "Module M\nEnd Module\n");
        BuildOutput.AssertEqual($"Basic.vbproj : warning DG0051: {Language}", basic.Build());

        Consumer functional = new Consumer(package, "Functional", "<OutputType>Library</OutputType>", $"{Digests}<Compile Include=\"Module.fs\" />", extension: "fsproj")
            .WriteSeed("digests/a.md", 0)
            .Write("Module.fs", "module M\n");
        Assert.Contains($"Functional.fsproj : warning DG0051: {Language}", functional.Build().Split('\n'));
    }

    [SlowFact]
    public void Assets_that_are_left_out_are_named()
    {
        Consumer global = new Consumer(package, "Global", items: Digests, reference: "")
            .WriteSeed("digests/a.md", 0)
            .Write("Program.cs", Program)
            .Write("Directory.Packages.props", $"""
                <Project>
                  <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
                  <ItemGroup><GlobalPackageReference Include="DigestGen" Version="{PackedPackage.Version}" /></ItemGroup>
                </Project>
                """);
        BuildOutput.AssertEqual(
            "Global.csproj : error DG0053: The reference to DigestGen leaves out the package's library, as each GlobalPackageReference does: use a PackageVersion item in Directory.Packages.props, and a PackageReference item in each project that has digests.",
            global.Build());

        BuildOutput.AssertEqual(
            $"NoCompile.csproj : error DG0053: The reference to DigestGen leaves out the package's compile assets, which the catalog needs: {Assets.Replace("{0}", "compile", StringComparison.Ordinal)}",
            Referencing("NoCompile", "ExcludeAssets=\"compile\"").Build());
        BuildOutput.AssertEqual(
            $"NoRuntime.csproj : error DG0053: The reference to DigestGen leaves out the package's runtime assets, without which this program fails with a FileNotFoundException: {Assets.Replace("{0}", "runtime", StringComparison.Ordinal)}",
            Referencing("NoRuntime", "IncludeAssets=\"compile;build;analyzers;buildTransitive\"").Build());
    }

    [SlowFact]
    public void A_private_reference_is_reported_for_a_library_only()
    {
        Consumer library = Referencing("Private", "PrivateAssets=\"all\"", "<OutputType>Library</OutputType>");
        File.Delete(Path.Combine(library.Folder, "Program.cs"));
        BuildOutput.AssertEqual(
            "Private.csproj : warning DG0054: The reference to DigestGen is private (PrivateAssets), so programs that use this library don't get DigestGen.dll and fail with a FileNotFoundException at run time: remove PrivateAssets from the PackageReference.",
            library.Build());
        BuildOutput.AssertEqual("", Referencing("PrivateProgram", "PrivateAssets=\"all\"").Build());
    }

    [SlowFact]
    public void Items_that_come_too_late_are_reported_and_those_in_time_are_compiled()
    {
        BuildOutput.AssertEqual($"Late1.csproj : warning DG0055: {Late}", Fetching("Late1", "Directory.Build.props", "CoreCompile").Build());
        BuildOutput.AssertEqual($"Late2.csproj : warning DG0055: {Late}", Fetching("Late2", "Directory.Build.targets", "CoreCompile").Build());
        Consumer app = Fetching("InTime", "Directory.Build.targets", "DigestGenCollectItems");
        BuildOutput.AssertEqual("", app.Build());
        Assert.Equal(["2"], app.Run());

        Consumer Fetching(string name, string file, string before) => new Consumer(package, name, items: Digests)
            .WriteSeed("digests/a.md", 0)
            .WriteSeed("late.md", 1)
            .Write("Program.cs", Program)
            .Write(file, $"""<Project><Target Name="Fetch" BeforeTargets="{before}"><ItemGroup><Digest Include="late.md" /></ItemGroup></Target></Project>""");
    }

    // The compilers of .NET SDK 9.0.3xx and of .NET SDK 11.
    [SlowFact]
    public void Other_compilers_build_the_same_program()
    {
        foreach (string version in (string[])["4.14.0", "5.9.0"])
        {
            Consumer app = new Consumer(
                package,
                "Compiler" + version,
                "<TargetFramework>net8.0</TargetFramework><RootNamespace>App</RootNamespace><TreatWarningsAsErrors>true</TreatWarningsAsErrors>",
                $"""{Digests}<PackageReference Include="Microsoft.Net.Compilers.Toolset" Version="{version}" />""")
                .WriteSeed("digests/2024-04-03-0906.cs.IR.md", 0)
                .Write("Program.cs", "Console.WriteLine(Digests.Papers.Arxiv_2402_10758.Title + Digests.Issues.CsIr_2024_04_03_0906.Channel);");
            BuildOutput.AssertEqual("", app.Build());
            Assert.Equal(["Stochastic Localization via Iterative Posterior Samplingcs.IR"], app.Run("net8.0"));
        }
    }

    private Consumer Referencing(string name, string attributes, string properties = "") =>
        new Consumer(
            package, name, properties, Digests, $"""<PackageReference Include="DigestGen" Version="{PackedPackage.Version}" {attributes} />""")
            .WriteSeed("digests/a.md", 0)
            .Write("Program.cs", Program);
}
