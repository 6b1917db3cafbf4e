namespace DigestGen.Generator.Tests.Ids;

/// <summary>Two hundred programs that are right: none has a report.</summary>
public sealed class GeneratedConsumerTests
{
    private static readonly int s_count = SlowTests.AreOn ? 200 : 20;

    // What the project's catalog has, as a program may write it.
    private static readonly string[] s_known =
    [
        "2402.10758", "2402.10758v1", "2402.10758v2", "arXiv:2402.10758", "2402.10759v3", "arXiv:2402.10759", "2403.00001", "math/0309136",
        "math.GT/0309136", "arXiv:math/0309136v1",
    ];

    // What arXiv may have given, and no catalog here has.
    private static readonly string[] s_unknown = ["2401.00001", "0704.0001", "hep-th/9901001", "cs.LG/0701001", "2412.99999v7"];

    private static readonly string[] s_withKnown =
    [
        "Use(Digests.Catalog[{0}]);",
        "const string Id{1} = {0}; Use(Digests.Catalog[Id{1}], Own(Id{1}));",
        "DigestCatalog catalog{1} = Digests.Catalog; Use(catalog{1}[{0}].Title);",
        "Use(number switch { 1 => Digests.Catalog[{0}], _ => Digests.Catalog[text] });",
        "Func<Paper> find{1} = () => Digests.Catalog[{0}]; Use(find{1}());",
        "Use(new[] { {0} }.Select(id => Digests.Catalog[id]).ToArray());",
        "foreach (string id{1} in new[] { {0}, text }) { Use(Digests.Catalog.TryGetPaper(id{1}, out _)); }",
        "Use($\"{Digests.Catalog[{0}].Title}\");",
        "if (choice) { Use(Digests.Catalog[{0}]); } else { Use(other[{0}]); }",
        "Use(Digests.Catalog[ArxivId.Parse({0})]);",
    ];

    private static readonly string[] s_withUnknown =
    [
        "Digests.Catalog.TryGetPaper({0}, out Paper paper{1}); Use(paper{1});",
        "Use(other[{0}], Own({0}), Many({0}, text));",
        "ArxivId id{1} = ArxivId.Parse({0}); Use(other.TryGetPaper(id{1}, out _));",
        "Use(DigestCatalog.Combine(Digests.Catalog, other)[{0}]);",
        "try { Use(Digests.Catalog[{0}]); } catch (KeyNotFoundException) { Use(text); }",
        "DigestCatalog catalog{1} = choice ? Digests.Catalog : other; Use(catalog{1}[{0}]);",
        "Use(ArxivId.TryParse({0}, out ArxivId parsed{1}), parsed{1});",
    ];

    private static readonly string[] s_withoutIds =
    [
        "Use(\"2413.01234\", nameof(Digests.Catalog));",
        "Use(Digests.Catalog[text], other[text + number]);",
        "Use(text == \"2402.1075\");",
        "Digests.Catalog.TryGetIssue(\"2024-04-03-0906.cs.IR\", out Issue issue{1}); Use(issue{1});",
        "Use(ArxivId.TryParse($\"2402.{number}\", out _));",
        "Dictionary<string, int> counts{1} = new() { [\"2413.01234\"] = 1 }; Use(counts{1}[\"2413.01234\"]);",
    ];

    [Fact]
    public void No_program_that_is_right_has_a_report()
    {
        var random = new Random(20260801);
        for (int program = 0; program < s_count; program++)
        {
            string statements = string.Join("\n        ", Enumerable.Range(0, random.Next(3, 12)).Select(number => Statement(random, number)));
            Assert.Equal([], AnalyzedCode.Statements(statements));
        }
    }

    private static string Statement(Random random, int number)
    {
        (string[] statements, string[] ids) = random.Next(3) switch
        {
            0 => (s_withKnown, s_known),
            1 => (s_withUnknown, s_unknown),
            _ => (s_withoutIds, s_known),
        };
        return statements[random.Next(statements.Length)]
            .Replace("{0}", $"\"{ids[random.Next(ids.Length)]}\"", StringComparison.Ordinal)
            .Replace("{1}", FormattableString.Invariant($"{number}"), StringComparison.Ordinal);
    }
}
