namespace DigestGen.Generator.Tests.Storage;

/// <summary>Digests for the tests of stored texts.</summary>
internal static class StoredDigests
{
    /// <summary>A sound digest, one with findings, one that is left out, and a text that is none.</summary>
    public static TestProject Project { get; } = TestProject.Of(
        new TestFile("/project/cs.IR/2024-04-03.md", TestEntry.Digest("2402.10758", "math/0309136")),
        new TestFile("/project/cs.IR/2024-04-04.md", TestEntry.Digest("2402.10758", "2413.00001", "2402.00002") + "\nThis belongs nowhere.\n"),
        new TestFile("/project/cs.IR/2024-04-05.md", "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\n# 摘要\n"),
        new TestFile("/project/notes.txt", "Release notes\n"));

    /// <summary>The same with sound digests only.</summary>
    public static TestProject Sound { get; } = Project with { Files = [Project.Files[0], new TestFile("/project/cs.IR/2024-04-04.md", TestEntry.Digest("2402.00002"))] };
}
