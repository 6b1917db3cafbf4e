using DigestGen.Compiling.Findings;
using DigestGen.Generator.Tests.Harness;

namespace DigestGen.Generator.Tests.Snapshots;

/// <summary>What is generated, as a person reads it.</summary>
[Trait("Matrix", "Compiler")]
public sealed class SnapshotTests
{
    [Fact]
    public void A_small_catalog()
    {
        TestProject project = TestProject.Of(
            new TestFile("/project/digests/2024-04-03-0906.cs.IR.md", TestEntry.Digest(
                new TestEntry("2402.10758")
                {
                    Title = "Stochastic <Localization> & \"Sampling\"",
                    Summary = "本论文提出了一种方法\u200B。",
                    Abstract = "arXiv:2402.10758v1 Announce Type: cross  Abstract: Building upon\tscore-based learning \\ diffusion.",
                },
                new TestEntry("math/0309136") { Reference = 3 })),
            new TestFile("/project/digests/2024-04-04.md", TestEntry.EmptyDigest),
            new TestFile("/project/digests/seed.txt", TestEntry.Digest("math/0309136")).With("Channel", "math.GT"));
        Snapshot.VerifySources(project.Run());
    }

    [Fact]
    public void A_public_catalog_without_named_papers()
    {
        TestProject project = TestProject.Of(new TestFile("/project/cs.IR/2024-04-03.md", TestEntry.Digest("2402.10758")))
            .With("DigestGenVisibility", "public")
            .With("DigestGenNamedPapers", "false")
            .With("DigestGenCatalogName", "Archive")
            .With("DigestGenNamespace", "Company.Papers");
        Snapshot.VerifySources(project.Run());
    }

    [Fact]
    public void Findings_of_a_broken_project()
    {
        string digest = TestEntry.Digest(
            new TestEntry("2402.10758") { TranslatedAbstract = "" },
            new TestEntry("2402.13758"),
            new TestEntry("2413.00001"),
            new TestEntry("2402.00004") { RawTitle = "Another title. (arXiv:2402.00005v1 [cs.LB] UPDTED)" },
            new TestEntry("2402.10758"),
            new TestEntry("2402.00006") { Summary = "零宽\u200B。" });
        TestProject project = TestProject.Of(
            new TestFile("/project/2024-04-03-0906.cs.IR.md", digest.Replace("| [^2] |", "| [^7] |") + "\nThis belongs nowhere.\n"),
            new TestFile("/project/cs.IR/2024-04-03-0906.md", TestEntry.Digest("2402.00001")).With("Date", "3 April"),
            new TestFile("/project/empty.md", "").Declared())
            .With("DigestGenVisibility", "protected");
        Snapshot.Verify(DiagnosticText.Of(project.Run().Diagnostics), "txt");
    }

    /// <summary>Projects configure diagnostics by identifier: a released one keeps its identifier, severity and title.</summary>
    [Fact]
    public void The_rules() =>
        Snapshot.Verify(
            string.Concat(DiagnosticRules.All.Select(static rule =>
                $"{rule.Id} {rule.Severity}{(rule.IsConfigurable ? "" : " (fixed)")}: {rule.Title}\n")),
            "txt");
}
