using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DigestGen.Generator.Tests;

/// <summary>Every character that there is, in every place where one of a digest can stand.</summary>
public sealed class CharacterTests
{
    private const int ChunkSize = 4096;
    private const int PlaneSize = 0x10000;
    private const int PlaneCount = 17;

    // In the other planes no character is assigned, or all are private.
    private static readonly int[] s_assignedPlanes = [0, 1, 2, 3, 14];

    [SlowFact]
    public void Every_scalar_value_of_planes_with_characters_comes_back_from_every_slot() => AssertComesBack(s_assignedPlanes);

    [SlowFact, Trait("Matrix", "Once")]
    public void Every_scalar_value_of_the_other_planes_comes_back_from_every_slot() =>
        AssertComesBack([.. Enumerable.Range(0, PlaneCount).Except(s_assignedPlanes)]);

    [SlowFact]
    public void Every_scalar_value_comes_back_from_a_name_and_a_channel()
    {
        for (int plane = 0; plane < PlaneCount; plane++)
        {
            // The first character puts the issues in order.
            string[] values = [.. Chunks(plane, isLine: false).Select((scalars, number) => $"{(char)('a' + number)}{string.Concat(scalars)}z")];
            GeneratorRun run = new GeneratorHost(
                TestProject.Of(values.Select((value, number) => new TestFile($"/project/{number}.md", TestEntry.EmptyDigest)
                    .With("Name", value).With("Channel", value))),
                tracksSteps: false).Run().WithoutFindings();
            using LoadedCatalog loaded = SourceChecks.LoadSound(run);
            Assert.Equal(values.Length, loaded.Issues.Count);
            foreach ((string value, Issue issue) in values.Zip(loaded.Catalog.Issues))
            {
                AssertSame(value, issue.GetNameUtf8(), issue.Name);
                AssertSame(value, issue.GetChannelUtf8(), issue.Channel!);
            }
        }
    }

    [Fact]
    public void Every_character_of_a_file_s_name_is_one_of_its_member_or_an_underscore()
    {
        // Few to a name, as names are cut. What parts folders is in no name.
        char[][] names = [.. Enumerable.Range(0, PlaneSize).Select(code => (char)code).Where(c => c is not ('/' or '\\')).Chunk(32)];
        TestProject project = TestProject.Of(names.Select((name, number) =>
            new TestFile(FormattableString.Invariant($"/project/N{number}x{new string(name)}.md"), TestEntry.EmptyDigest)));
        GeneratorRun run = new GeneratorHost(project, tracksSteps: false).Run().WithoutFindings();
        using LoadedCatalog loaded = SourceChecks.LoadSound(run);

        string[] members = [.. loaded.Issues.Keys];
        Assert.Equal(names.Length, members.Length);
        Assert.All(members, member => Assert.True(SyntaxFacts.IsValidIdentifier(member), member));
        var lost = new List<char>();
        foreach (string member in members)
        {
            int start = member.IndexOf('x') + 1;
            char[] name = names[int.Parse(member.AsSpan(1, start - 2), CultureInfo.InvariantCulture)];
            Assert.Equal(name.Length, member.Length - start);
            for (int i = 0; i < name.Length; i++)
            {
                char kept = member[start + i];
                Assert.True(kept == name[i] || kept == '_', $"U+{(int)name[i]:X4} became U+{(int)kept:X4}");
                if (kept != name[i] && char.IsLetter(name[i]))
                {
                    lost.Add(name[i]);
                }
            }
        }

        // All letters stay but those that look like nothing: they would make two members look alike.
        Assert.Equal(['\u115F', '\u1160', '\u3164', '\uFFA0'], lost.Order());
    }

    [Fact]
    public void Every_half_of_a_pair_comes_back_as_what_stands_for_no_character()
    {
        string[] halves = [.. Enumerable.Range(0xD800, 0x800).Select(code => $"x{(char)code}")];
        string[] texts =
        [
            .. halves.Chunk(64).Select(chunk => string.Concat(chunk)),
            "\uD800", "\uDFFF", "\uDFFF\uD800", "\uD800\uD800", "\uDC00\uDC00", "\uD83D", "\uDE00\uD83D\uDE00\uD83D",
        ];
        GeneratorRun run = new GeneratorHost(
            TestProject.Of(new TestFile("/project/2024-04-03.md", TestEntry.Digest(texts.Select((text, number) =>
                new TestEntry(FormattableString.Invariant($"2402.{number + 1:D5}"))
                {
                    Title = text, TranslatedTitle = text, Summary = text, EnglishSummary = text, TranslatedAbstract = "摘要" + text, Abstract = text,
                })))
                .With("Name", string.Concat(halves)).With("Channel", string.Concat(halves.AsEnumerable().Reverse()))),
            tracksSteps: false).Run();
        Assert.DoesNotContain(run.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

        using LoadedCatalog loaded = SourceChecks.LoadSound(run);
        Issue issue = Assert.Single(loaded.Catalog.Issues);
        Assert.Equal(string.Concat(Enumerable.Repeat("x\uFFFD", halves.Length)), issue.Name);
        Assert.Equal(string.Concat(Enumerable.Repeat("x\uFFFD", halves.Length)), issue.Channel);
        foreach ((string text, Entry entry) in texts.Zip(issue.Entries))
        {
            string expected = string.Concat(text.EnumerateRunes());
            AssertSame(expected, entry.GetTitleUtf8(), entry.Title);
            AssertSame(expected, entry.GetTranslatedTitleUtf8(), entry.TranslatedTitle);
            AssertSame(expected, entry.GetSummaryUtf8(), entry.Summary);
            AssertSame(expected, entry.GetEnglishSummaryUtf8(), entry.EnglishSummary);
            AssertSame("摘要" + expected, entry.GetRawTranslatedAbstractUtf8(), entry.RawTranslatedAbstract);
            AssertSame(expected, entry.GetRawAbstractUtf8(), entry.RawAbstract);
        }
    }

    private static void AssertComesBack(int[] planes)
    {
        // An issue a plane, an entry for each 4,096 characters.
        Texts[][] issues = [.. planes.Select(plane =>
            Chunks(plane, isLine: true).Select((scalars, number) => new Texts(scalars, plane, number)).ToArray())];
        GeneratorRun run = new GeneratorHost(
            TestProject.Of(issues.Select((texts, plane) => new TestFile(
                FormattableString.Invariant($"/project/2024-04-{planes[plane] + 1:D2}.md"), TestEntry.Digest(texts.Select(text => text.ToEntry())))))
                .With("DigestGenVisibility", "public"),
            tracksSteps: false).Run();
        Assert.DoesNotContain(run.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        SourceChecks.AssertDeclares(
            run,
            "Reader.Digests",
            planes.Select(plane => FormattableString.Invariant($"_2024_04_{plane + 1:D2}")),
            issues.SelectMany(texts => texts).Select(text => "Arxiv_" + text.Id.Replace('.', '_')));

        using LoadedCatalog loaded = SourceChecks.LoadSound(run);
        Assert.Equal(issues.Select(issue => issue.Length), loaded.Catalog.Issues.Select(issue => issue.Entries.Count));
        for (int plane = 0; plane < planes.Length; plane++)
        {
            foreach ((Texts texts, Entry entry) in issues[plane].Zip(loaded.Catalog.Issues[plane].Entries))
            {
                AssertSame(texts.Dense, entry.GetTitleUtf8(), entry.Title);
                AssertSame(texts.Dense, entry.GetRawTitleUtf8(), entry.RawTitle);
                AssertSame(texts.Dense, entry.GetTranslatedTitleUtf8(), entry.TranslatedTitle);
                AssertSame(texts.Dense, entry.GetSummaryUtf8(), entry.Summary);
                AssertSame(texts.Apart, entry.GetEnglishSummaryUtf8(), entry.EnglishSummary);
                AssertSame("摘要" + texts.Dense, entry.GetRawTranslatedAbstractUtf8(), entry.RawTranslatedAbstract);
                AssertSame(texts.Apart, entry.GetAbstractUtf8(), entry.Abstract);
            }
        }
    }

    // All scalar values of a plane. A line holds neither of the two that end it.
    private static IEnumerable<string[]> Chunks(int plane, bool isLine) =>
        Enumerable.Range(plane * PlaneSize, PlaneSize)
            .Where(code => Rune.IsValid(code) && !(isLine && code is '\n' or '\r'))
            .Select(code => new Rune(code).ToString())
            .Chunk(ChunkSize);

    // Spans are compared whole: of a difference, the first place is enough.
    private static void AssertSame(string expected, ReadOnlySpan<byte> utf8, string text)
    {
        int length = expected.AsSpan().CommonPrefixLength(text);
        Assert.True(
            length == expected.Length && length == text.Length,
            $"At {length}: expected {Escaped(expected, length)}, read {Escaped(text, length)}.");
        Assert.True(utf8.SequenceEqual(Encoding.UTF8.GetBytes(expected)), "The bytes differ, though the text does not.");

        static string Escaped(string text, int at) =>
            string.Concat(text.Skip(at).Take(4).Select(c => FormattableString.Invariant($"\\u{(int)c:X4}")));
    }

    /// <summary>Characters in a row, and each apart from the next by a digit that would lengthen an escape before it.</summary>
    private sealed record Texts(string[] Scalars, int Plane, int Number)
    {
        public string Id => FormattableString.Invariant($"24{Plane % 12 + 1:D2}.{(Plane * 100) + Number + 1:D5}");

        public string Dense { get; } = $"x{string.Concat(Scalars)}x";

        public string Apart { get; } = string.Join('0', Scalars.AsEnumerable().Reverse());

        public TestEntry ToEntry() => new(Id)
        {
            Title = Dense,
            TranslatedTitle = Dense,
            Summary = Dense,
            EnglishSummary = Apart,
            TranslatedAbstract = "摘要" + Dense,
            Abstract = Apart,
        };
    }
}
