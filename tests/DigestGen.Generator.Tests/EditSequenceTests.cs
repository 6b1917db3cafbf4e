using System.Collections.Immutable;
using CsCheck;
using DigestGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DigestGen.Generator.Tests;

/// <summary>Whatever a project went through in an open host, the outcome is that of a build from nothing.</summary>
[Trait("Matrix", "Storage")]
public sealed class EditSequenceTests
{
    private const int SequenceCount = 40;

    // Paths of which some are alike, name one member, or say the same of date, time and channel.
    private static readonly string[] s_paths =
    [
        "/p/cs.IR/2024-04-03.md", "/p/cs.IR/2024-04-04.md", "/p/2024-04-03.cs.IR.md", "/p/2024-04-03-0906.cs.LG.md", "/p/2023-01-01.md",
        "/p/a-b.md", "/p/a_b.md", "/p/A_B.md", "/p/x/a-b.md", "/p/notes.txt", "/p/digest.bin",
    ];

    // Digests that share papers and records, empty and broken ones, one with its paper twice, and files that are none.
    private static readonly string[] s_contents =
    [
        TestEntry.Digest("2401.00001"),
        TestEntry.Digest("2401.00001", "2401.00002"),
        TestEntry.Digest("2401.00002", "2401.00001", "math/0309136"),
        TestEntry.Digest(new TestEntry("2401.00001") { Abstract = "Another one." }),
        TestEntry.Digest(new TestEntry("2401.00001") { Title = "Another", TranslatedAbstract = "全文。" }, new TestEntry("2301.00001")),
        TestEntry.Digest(new TestEntry("2401.00002") { Reference = 7 }, new TestEntry("2401.00002") { Reference = 9 }),
        TestEntry.Digest("2401.00003") + "\nThis belongs nowhere.\n",
        "\n" + TestEntry.Digest("2401.00003") + "\nThis belongs nowhere.\n",
        TestEntry.Digest("2413.00001", "2401.00004"),
        TestEntry.EmptyDigest,
        "# 摘要\n",
        "Release notes\n",
        "",
    ];

    private static readonly string[] s_names = ["", "Issues", "a b", "Named", "named"];

    private static readonly (string Property, string Value)[] s_properties =
    [
        ("DigestGenNamedPapers", "false"), ("DigestGenNamedPapers", "true"), ("DigestGenNamedPapers", "maybe"), ("DigestGenNamedPapers", ""),
        ("DigestGenCatalogName", "Archive"), ("DigestGenCatalogName", "a b"), ("DigestGenCatalogName", ""),
        ("DigestGenVisibility", "public"), ("DigestGenVisibility", ""), ("DigestGenNamespace", "Company.Papers"), ("DigestGenNamespace", ""),
    ];

    private static readonly Gen<Edit> s_edit = Gen.Frequency(
        (4, Gen.Select(Gen.OneOf(s_paths), Gen.OneOf(s_contents), (path, content) => new Edit($"write {path} as {Array.IndexOf(s_contents, content)}", project => Write(project, path, content)))),
        (2, Gen.OneOf(s_paths).Select(path => new Edit($"remove {path}", project => project with { Files = project.Files.RemoveAll(file => file.Path == path) }))),
        (2, Gen.Select(Gen.OneOf(s_paths), Gen.OneOf(s_paths)).Select((from, to) => new Edit($"rename {from} to {to}", project => Rename(project, from, to)))),
        (1, Gen.Select(Gen.Int[0, 99], Gen.Int[0, 99]).Select((from, to) => new Edit($"move {from} to {to}", project => Move(project, from, to)))),
        (1, Gen.Const(new Edit("reverse", project => project with { Files = project.Files.Reverse() }))),
        (1, Gen.OneOf(s_paths).Select(path => new Edit($"list {path} again or no more", project => ListAgain(project, path)))),
        (1, Gen.OneOf(s_paths).Select(path => new Edit($"save {path} as it is", project => Change(project, path, file => file.WithContent(file.Content))))),
        (1, Gen.OneOf(s_paths).Select(path => new Edit($"change line ends of {path}", project => Change(project, path, file => file.WithContent(file.Content.Replace("\n", "\r\n")))))),
        (2, Gen.Select(Gen.OneOf(s_paths), Gen.OneOf("Name", "Channel"), Gen.OneOf(s_names)).Select((path, key, value) => new Edit($"{key} of {path}: {value}", project => Change(project, path, file => file.With(key, value))))),
        (1, Gen.Select(Gen.OneOf(s_paths), Gen.OneOf("2024-04-03", "2022-02-30", ""), (path, date) => new Edit($"date of {path}: {date}", project => Change(project, path, file => file.With("Date", date))))),
        (1, Gen.Select(Gen.OneOf(s_paths), Gen.OneOf("true", ""), (path, value) => new Edit($"declare {path}: {value}", project => Change(project, path, file => file.With("DigestGenIsDigest", value))))),
        (2, Gen.OneOf(s_properties).Select(property => new Edit($"{property}", project => project.With(property.Property, property.Value)))),
        (1, Gen.OneOf("", "class Added { }").Select(code => new Edit($"code: {code}", project => project with { Code = code }))),
        (1, Gen.Bool.Select(has => new Edit($"library: {has}", project => project with { HasLibrary = has }))),
        (1, Gen.OneOf(LanguageVersion.CSharp10, LanguageVersion.CSharp11, LanguageVersion.Latest).Select(version => new Edit($"{version}", project => project with { LanguageVersion = version }))));

    // Between two runs there may be several edits, and a run that is cancelled at the n-th text that it reads.
    private static readonly Gen<Step[]> s_sequences = Gen.Select(s_edit.Array[1, 4], Gen.Int[0, 6], (edits, cancelAt) => new Step(edits, cancelAt)).Array[1, 25];

    [Fact]
    public void After_each_step_the_outcome_is_that_of_a_new_host() =>
        Property.Holds(s_sequences, SequenceCount, steps => string.Join('\n', steps.AsEnumerable()), steps =>
        {
            TestProject project = TestProject.Of(
                new TestFile(s_paths[0], s_contents[1]), new TestFile(s_paths[3], s_contents[2]), new TestFile(s_paths[5], s_contents[4]));
            var host = new GeneratorHost(project, tracksSteps: false);
            foreach (Step step in steps)
            {
                foreach (Edit edit in step.Edits)
                {
                    project = edit.Apply(project);
                }

                project = RunUntil(host, project, step.CancelAt);
                GeneratorRun fresh = new GeneratorHost(project, tracksSteps: false).Run();
                GeneratorRun edited = host.Run(project);
                Assert.Equal(fresh.Sources.AsEnumerable(), edited.Sources);
                Assert.Equal(Lines(fresh), Lines(edited));
            }

            // What the last step left can be built, if a project of its kind can at all.
            if (project.HasLibrary && project.LanguageVersion != LanguageVersion.CSharp10)
            {
                GeneratorRun.AssertCompiles(host.Run(project).Output);
            }
        });

    // Cancels a run at the n-th text that is read. The hooks are of that run alone.
    private static TestProject RunUntil(GeneratorHost host, TestProject project, int reads)
    {
        if (reads == 0)
        {
            return project;
        }

        using var cancellation = new CancellationTokenSource();
        int left = reads;
        TestProject watched = project with
        {
            Files = [.. project.Files.Select(file => new TestFile(file.Path, file.Content, file.Metadata) { WhenRead = Read })],
        };
        try
        {
            host.Run(watched, cancellation.Token);
        }
        catch (OperationCanceledException)
        {
            Assert.True(cancellation.IsCancellationRequested);
        }

        left = int.MaxValue;
        return watched;

        void Read()
        {
            if (--left == 0)
            {
                cancellation.Cancel();
            }
        }
    }

    // The order of reports is the host's; what is reported and where is the digests'.
    private static string[] Lines(GeneratorRun run) =>
        [.. run.Diagnostics.Select(DiagnosticText.Of).Order(StringComparer.Ordinal)];

    private static TestProject Write(TestProject project, string path, string content) =>
        project.Files.Any(file => file.Path == path)
            ? Change(project, path, file => file.WithContent(content))
            : project with { Files = project.Files.Add(new TestFile(path, content)) };

    private static TestProject Rename(TestProject project, string from, string to) =>
        project.Files.Any(file => file.Path == to)
            ? project
            : project with { Files = [.. project.Files.Select(file => file.Path == from ? new TestFile(to, file.Content, file.Metadata) : file)] };

    private static TestProject Move(TestProject project, int from, int to)
    {
        if (project.Files.IsEmpty)
        {
            return project;
        }

        TestFile file = project.Files[from % project.Files.Count];
        ImmutableList<TestFile> others = project.Files.RemoveAt(from % project.Files.Count);
        return project with { Files = others.Insert(to % project.Files.Count, file) };
    }

    private static TestProject ListAgain(TestProject project, string path)
    {
        TestFile[] listed = [.. project.Files.Where(file => file.Path == path)];
        return listed.Length switch
        {
            0 => project,
            1 => project with { Files = project.Files.Add(listed[0].WithContent(listed[0].Content)) },
            _ => project with { Files = project.Files.Remove(listed[0]) },
        };
    }

    private static TestProject Change(TestProject project, string path, Func<TestFile, TestFile> change) =>
        project with { Files = [.. project.Files.Select(file => file.Path == path ? change(file) : file)] };

    private sealed record Edit(string Description, Func<TestProject, TestProject> Apply)
    {
        public override string ToString() => Description;
    }

    private sealed record Step(Edit[] Edits, int CancelAt)
    {
        public override string ToString() =>
            string.Join(", ", Edits.AsEnumerable()) + (CancelAt > 0 ? FormattableString.Invariant($"; cancel at read {CancelAt}") : "");
    }
}
