namespace DigestGen.Package.Tests;

/// <summary>The namespaces that files of a project import without a word, as other source generators see them too.</summary>
public sealed class UsingTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    [SlowFact]
    public void The_library_s_namespace_reaches_projects_that_reference_the_one_with_the_digests()
    {
        Consumer library = new Consumer(
            package, "UsingLibrary", "<OutputType>Library</OutputType><DigestGenVisibility>public</DigestGenVisibility><RootNamespace>Company.class.Papers-1</RootNamespace>")
            .WriteSeed("digests/2024-04-03.cs.LG.md", 0)
            .Write("Library.cs", "public static class Library { public static Issue First => Digests.Catalog.Issues[0]; }");
        string reference = $"""<ProjectReference Include="{library.Project}" />""";
        Consumer user = new Consumer(package, "UsingUser", reference: reference)
            .Write("Program.cs", "Issue issue = Library.First; Console.WriteLine(Company.@class.Papers_1.Digests.Catalog.Issues[0] == issue);");
        BuildOutput.AssertEqual("", user.Build());
        Assert.Equal(["True"], user.Run());

        Consumer off = new Consumer(package, "UsingOff", "<DigestGenImplicitUsings>false</DigestGenImplicitUsings>", reference: reference)
            .Write("Program.cs", "Issue issue = Library.First;");
        Assert.Contains("CS0246", off.Build(), StringComparison.Ordinal);
        Assert.DoesNotContain("DigestGen", off.Items("Using").Select(static item => item.Identity));
    }

    // A namespace that MSBuild imports is there, whatever goes wrong with the catalog: one cause, one error.
    [SlowFact]
    public void A_catalog_that_fails_adds_no_error_of_the_directive()
    {
        Consumer app = new Consumer(package, "UsingFails", "<DigestGenVisibility>secret</DigestGenVisibility><DigestGenNamespace>Company.Papers</DigestGenNamespace>")
            .WriteSeed("digests/2024-04-03.cs.LG.md", 0)
            .Write("Program.cs", "Console.WriteLine();");
        BuildOutput.AssertEqual(
            "CSC : error DG0029: 'secret' is not a value of the property DigestGenVisibility: it can be 'internal' or 'public'", app.Build());

        Consumer old = new Consumer(package, "UsingOld", "<LangVersion>10</LangVersion>").WriteSeed("digests/2024-04-03.cs.LG.md", 0).Write("Program.cs", "Console.WriteLine();");
        BuildOutput.AssertEqual("CSC : error DG0030: C# 10.0 has no UTF-8 literals: set LangVersion to 11.0 or newer", old.Build());
    }

    // Without implicit usings, the compiler says only that it does not know the name.
    [SlowFact]
    public void A_build_without_implicit_usings_says_what_it_needs()
    {
        Consumer app = new Consumer(package, "UsingNone", "<ImplicitUsings>disable</ImplicitUsings><RootNamespace>App</RootNamespace>")
            .WriteSeed("digests/2024-04-03.cs.LG.md", 0)
            .Write("Program.cs", "System.Console.WriteLine(Digests.Catalog.Issues.Count);");
        string[] lines = app.Build().Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.Contains("error CS0103", lines.Single(static line => line.Contains("CS0103", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains(lines, static line => line == "Program.cs(1,26): warning DG0065: 'Digests' is in the namespace App: add 'using App;', or set the property ImplicitUsings to enable");
    }

    // The table of the guide: what the generator of request delegates can see, as `dotnet new webapiaot` sets a project up.
    [SlowFact]
    public void Handlers_of_a_native_web_application_see_the_library()
    {
        Consumer Web(string name, string catalog, string handlers) => new Consumer(
            package, name,
            "<PublishAot>true</PublishAot><InvariantGlobalization>true</InvariantGlobalization><WarningsAsErrors>IL2026;IL3050</WarningsAsErrors>")
            .WriteSeed("digests/2024-04-03.cs.LG.md", 0)
            .Write("Program.cs", $$"""
                using System.Text.Json.Serialization;
                WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
                builder.WebHost.UseUrls("http://127.0.0.1:0");
                builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, Json.Default));
                WebApplication app = builder.Build();
                {{catalog}}
                {{handlers}}
                await app.StartAsync();
                using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
                Console.WriteLine(await client.GetStringAsync("/count"));
                Console.WriteLine((await client.GetStringAsync("/papers/" + catalog.Papers[0].Id)).Contains(catalog.Papers[0].Id.ToString()));
                await app.StopAsync();

                [JsonSerializable(typeof(Paper))]
                [JsonSerializable(typeof(int))]
                internal sealed partial class Json : JsonSerializerContext;
                """);
        const string Handlers = """
            app.MapGet("/count", () => catalog.Papers.Count);
            app.MapGet("/papers/{id}", (string id) => catalog.TryGetPaper(id, out Paper paper) ? Results.Ok(paper) : Results.NotFound());
            """;
        Consumer typed = Web("WebTyped", "DigestCatalog catalog = Digests.Catalog;", Handlers);
        UseWebSdk(typed);
        BuildOutput.AssertEqual("", typed.Build());
        Assert.Equal(["2", "True"], typed.Run().Where(static line => line is "2" or "True"));

        Consumer inferred = Web("WebInferred", "var catalog = Digests.Catalog;", Handlers);
        UseWebSdk(inferred);
        Assert.Contains("error CS", inferred.Build(), StringComparison.Ordinal);

        Consumer direct = Web("WebDirect", "DigestCatalog catalog = Digests.Catalog;", Handlers.Replace("() => catalog.Papers.Count", "() => Digests.Catalog.Papers.Count", StringComparison.Ordinal));
        UseWebSdk(direct);
        Assert.Contains("error CS", direct.Build(), StringComparison.Ordinal);

        static void UseWebSdk(Consumer app) => File.WriteAllText(
            app.Project, File.ReadAllText(app.Project).Replace("Microsoft.NET.Sdk\"", "Microsoft.NET.Sdk.Web\"", StringComparison.Ordinal));
    }

    // Additional files are no files that `dotnet watch` looks at without Hot Reload.
    [SlowFact]
    public void Digests_are_watched()
    {
        Consumer app = new Consumer(package, "Watched", items: """<Digest Include="mine/a.dig" /><AdditionalFiles Include="stylecop.json" />""")
            .WriteSeed("digests/2024-04-03.cs.LG.md", 0)
            .WriteSeed("mine/a.dig", 1)
            .Write("stylecop.json", "{}")
            .Write("Program.cs", "");
        app.Restore();
        Assert.Equal(["digests/2024-04-03.cs.LG.md", "mine/a.dig"], app.Items("Watch").Select(static item => item.Identity));
    }
}
