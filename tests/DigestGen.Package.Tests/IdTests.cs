using DigestGen.Testing.Digests;

namespace DigestGen.Package.Tests;

/// <summary>What a build with the real package says about ids in a consumer's code.</summary>
public sealed class IdTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private const string Properties = "<RootNamespace>App</RootNamespace>";
    private const string Items = """<Digest Include="*.md" />""";

    private static readonly string s_monday = TestEntry.Digest("2402.10758", "2402.10759");
    private static readonly string s_tuesday = TestEntry.Digest("2403.00001", "math/0309136");

    [Fact]
    public void Wrong_ids_are_reported_in_every_place_and_right_ones_in_none()
    {
        Consumer library = new Consumer(
            package, "Shared", "<OutputType>Library</OutputType><DigestGenVisibility>public</DigestGenVisibility><DigestGenNamespace>Shared</DigestGenNamespace>", Items)
            .Write("2024-04-04-0906.cs.IR.md", s_tuesday);
        Consumer app = new Consumer(
            package, "Ids", Properties, $"""{Items}<ProjectReference Include="{library.Project}" />""")
            .Write("2024-04-03-0906.cs.IR.md", s_monday)
            .Write("Right.cs", """
                using System.Diagnostics.CodeAnalysis;
                using DigestGen;

                namespace App;

                [AttributeUsage(AttributeTargets.All)]
                internal sealed class AboutAttribute([StringSyntax("ArxivId")] string id) : Attribute
                {
                    public string Id { get; } = id;
                }

                internal sealed record Note([StringSyntax("ArxivId")] string Id, string Text = "2413.00001");

                internal sealed class Repository<T>(Func<Paper, T> read)
                {
                    public T? Find([StringSyntax("ArxivId")] string id) => Digests.Catalog.TryGetPaper(id, out Paper paper) ? read(paper) : default;

                    public T? this[[StringSyntax("ArxivId")] string id] => Find(id);
                }

                [About("2402.10758")]
                internal static class Right
                {
                    private const string Month = "2402";
                    private const string Id = $"{Month}.10758";

                    public static object?[] Values(string text, int number) =>
                    [
                        Digests.Catalog[Id], Digests.Catalog[$"{Month}.10759"], Digests.Catalog["arXiv:2402.10758v1"],
                        Digests.Catalog[number switch { 1 => Id, _ => "2402.10759" }],
                        new Note(Id), new Note(Id) with { Id = "1907.00001" },
                        new Repository<string>(paper => paper.Title)["1907.00002"], new Repository<int>(paper => 1).Find(Id),
                        Digests.Catalog.TryGetPaper("1907.00003", out _),
                        Shared.Digests.Catalog["math/0309136"], Shared.Digests.Catalog[text],
                        DigestCatalog.Combine(Digests.Catalog, Shared.Digests.Catalog)["2403.00001"],
                        "2413.00001", nameof(Digests.Catalog),
                    ];
                }
                """)
            .Write("Program.cs", """
                using App;
                using DigestGen;

                if (args.Length == 0)
                {
                    Console.WriteLine(Right.Values("2403.00001", 1).Length);
                    return;
                }

                const string Month = "2413";
                const string Id = Month + ".00002";
                Console.WriteLine(Digests.Catalog["2413.00001"]);
                Console.WriteLine(Digests.Catalog[Id]);
                Console.WriteLine(Digests.Catalog[$"{Month}.00003"]);
                Console.WriteLine(Digests.Catalog[args.Length switch { 1 => "2402.10758", _ => "2413.00004" }]);
                Console.WriteLine(new Note("2413.00005"));
                Console.WriteLine(new Repository<int>(paper => 1)["2413.00006"]);
                Console.WriteLine(Shared.Digests.Catalog.TryGetPaper("2413.00007", out _));
                Console.WriteLine(Digests.Catalog["2402.10785"]);

                [About("2413.00008")]
                internal static class Wrong;
                """);

        string NoMonth(string place, string id) =>
            $"Program.cs({place}): warning DG0060: '{id}' is not an arXiv id: there is no month 13";
        BuildOutput.AssertEqual(
            string.Join('\n', [
                NoMonth("12,35", "2413.00001"),
                NoMonth("13,35", "2413.00002"),
                NoMonth("14,35", "2413.00003"),
                NoMonth("15,80", "2413.00004"),
                NoMonth("16,28", "2413.00005"),
                NoMonth("17,51", "2413.00006"),
                NoMonth("18,54", "2413.00007"),
                "Program.cs(19,35): warning DG0061: The catalog has no paper '2402.10785', so this look-up throws: did you mean '2402.10758'?",
                NoMonth("21,8", "2413.00008"),
            ]),
            InOrder(app.Build()));
        Assert.Equal(["14"], app.Run());
    }

    [SlowFact]
    public void A_paper_that_is_left_out_has_one_error()
    {
        Consumer app = new Consumer(package, "LeftOut", Properties, Items)
            .Write("2024-04-03-0906.cs.IR.md", s_monday.Replace("[On 2402.10758](https://arxiv.org/abs/2402.10758)", "On 2402.10758", StringComparison.Ordinal))
            .Write("Program.cs", """
                using App;

                Console.WriteLine(Digests.Papers.Arxiv_2402_10758.Title + Digests.Catalog["2402.10758"].Title + Digests.Papers.Arxiv_2402_10759.Title);
                """);

        string report = Assert.Single(app.Build().Split('\n'));
        Assert.StartsWith("2024-04-03-0906.cs.IR.md(", report, StringComparison.Ordinal);
        Assert.Contains(": error DG00", report, StringComparison.Ordinal);
    }

    [SlowFact]
    public void A_project_without_digests_has_its_ids_checked_too()
    {
        Consumer app = new Consumer(package, "NoDigests", $"{Properties}<NoWarn>$(NoWarn);DG0050</NoWarn>")
            .Write("Program.cs", """
                using DigestGen;

                Console.WriteLine(ArxivId.Parse("2402.10758"));
                Console.WriteLine(ArxivId.Parse("2413.00001"));
                """);

        BuildOutput.AssertEqual("Program.cs(4,33): warning DG0060: '2413.00001' is not an arXiv id: there is no month 13", app.Build());
    }

    // The compiler analyzes in parallel.
    private static string InOrder(string report) =>
        string.Join('\n', report.Split('\n').OrderBy(static line => int.Parse(line.Split('(', ',')[1], System.Globalization.CultureInfo.InvariantCulture)));
}
