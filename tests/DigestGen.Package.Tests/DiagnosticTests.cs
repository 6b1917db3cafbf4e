namespace DigestGen.Package.Tests;

/// <summary>What a build says, line by line, and who has a say in it.</summary>
public sealed class DiagnosticTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private const string Program = "Console.WriteLine(App.Digests.Catalog.Papers.Count);";

    [Fact]
    public void A_bad_digest_fails_the_build_on_its_lines()
    {
        Consumer app = WithBadDigest("Bad");

        BuildOutput.AssertEqual(
            """
            monday.md(5,91): error DG0007: '2413.10758' is not an arXiv id: there is no month 13
            monday.md(23,1): error DG0006: The block [^2] has no row: add the row, which opens with '| [^2] |', or delete the block
            """,
            app.Build());
    }

    [SlowFact]
    public void An_older_language_gets_one_clear_report()
    {
        Consumer app = Good("Older", "<LangVersion>10</LangVersion>");

        BuildOutput.AssertEqual(
            "CSC : error DG0030: C# 10.0 has no UTF-8 literals: set LangVersion to 11.0 or newer", app.Build());
    }

    [SlowFact]
    public void An_unknown_value_of_a_property_gets_one_clear_report()
    {
        Consumer app = Good("Unknown", "<DigestGenVisibility>protected</DigestGenVisibility>");

        BuildOutput.AssertEqual(
            "CSC : error DG0029: 'protected' is not a value of the property DigestGenVisibility: it can be 'internal' or 'public'",
            app.Build());
    }

    [SlowFact]
    public void The_project_has_a_say_in_severities()
    {
        Consumer app = WithWarning("Severities");

        // What is set on the command line alone makes nothing out of date.
        string Rebuild(params string[] arguments) => app.Build(["-t:Rebuild", .. arguments]);
        BuildOutput.AssertEqual(Line("warning"), Rebuild());
        BuildOutput.AssertEqual("", Rebuild("-p:NoWarn=DG0021"));
        BuildOutput.AssertEqual(Line("error"), Rebuild("-p:WarningsAsErrors=DG0021"));
        BuildOutput.AssertEqual(Line("error"), Rebuild("-p:TreatWarningsAsErrors=true"));
        BuildOutput.AssertEqual(Line("warning"), Rebuild("-p:TreatWarningsAsErrors=true", "-p:WarningsNotAsErrors=DG0021"));

        app.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.DG0021.severity = error\n");
        BuildOutput.AssertEqual(Line("error"), Rebuild());
        app.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.DG0021.severity = none\n");
        BuildOutput.AssertEqual("", Rebuild());
    }

    // The compiler looks for sections of .editorconfig, and for #pragma, in source files only; a digest is none.
    [SlowFact]
    public void A_file_has_no_say_in_severities()
    {
        Consumer app = WithWarning("Sections")
            .Write(".editorconfig", "root = true\n\n[*]\ndotnet_diagnostic.DG0021.severity = none\n\n[*.md]\ndotnet_diagnostic.DG0021.severity = none\n")
            .Write("Program.cs", $"#pragma warning disable DG0021\n{Program}");

        BuildOutput.AssertEqual(Line("warning"), app.Build());
    }

    // What is said of WithWarning.
    private static string Line(string severity) =>
        $"monday.md(6,3): {severity} DG0021: The number of this row is [^3], where [^2] is expected";

    private Consumer Good(string name, string properties = "") =>
        new Consumer(package, name, $"<RootNamespace>App</RootNamespace>{properties}", """<Digest Include="*.md" />""")
            .WriteSeed("monday.md", 0)
            .Write("Program.cs", Program);

    // An id that can't be, and a block without its row.
    private Consumer WithBadDigest(string name)
    {
        string[] lines = Consumer.Seed(0).Replace("2402.10758", "2413.10758", StringComparison.Ordinal).Split('\n');
        int row = Array.FindIndex(lines, static line => line.StartsWith("| [^2]", StringComparison.Ordinal));
        return Good(name).Write("monday.md", string.Join('\n', lines.Where((_, line) => line != row)));
    }

    // The entries are numbered 1 and 3.
    private Consumer WithWarning(string name) =>
        Good(name).Write("monday.md", Consumer.Seed(0).Replace("[^2]", "[^3]", StringComparison.Ordinal));
}
