using System.Buffers.Binary;
using Microsoft.CodeAnalysis;

namespace DigestGen.Generator.Tests.Storage;

/// <summary>Code and texts that do not belong together. A program gets a clear message, and never a wrong text.</summary>
public sealed class MismatchTests
{
    private const string Beginning = "The texts of the digests in 'Reader' can't be read from its resource 'Reader.DigestGen.texts': ";
    private const string End = " Rebuild the project, and keep its assembly as it is built.";

    // The header of a resource starts with eight bytes that name its kind, and the version of its layout.
    private const int VersionPlace = 8;
    private const int HeaderSize = 40;

    private static readonly GeneratorRun s_run = StoredDigests.Sound.Run();
    private static readonly byte[] s_texts = s_run.Stored!.Texts;

    [Fact]
    public void The_texts_of_the_build_are_read()
    {
        using LoadedCatalog loaded = s_run.Load();
        Assert.Equal("On 2402.10758", loaded.Catalog["2402.10758"].Title);
    }

    [Fact]
    public void A_resource_that_a_tool_removed_is_missed() => AssertRefused(
        [],
        "the assembly does not have that resource. A tool removed it after the compiler, or the compiler did not get it.");

    [Fact]
    public void A_resource_of_something_else_is_refused()
    {
        AssertRefused("plain text that is long enough for a header and for both of its tables"u8.ToArray(), "the resource is something else.");
        AssertRefused([], "the resource is something else.", isThere: true);
        AssertRefused(s_texts[..20], "the resource is something else.");
    }

    [Fact]
    public void The_texts_of_another_project_are_refused() =>
        AssertOther(StoredProject.Of(TestProject.Of(new TestFile("/other/2024-04-03.cs.LG.md", TestEntry.Digest("2402.10758")))).Texts);

    // Texts of equal lengths, in the same places.
    [Fact]
    public void The_texts_before_an_edit_are_refused()
    {
        TestFile file = StoredDigests.Sound.Files[0];
        byte[] stale = StoredProject.Of(StoredDigests.Sound.Replace(
            file, file.WithContent(file.Content.Replace("On 2402.10758", "Of 2402.10758", StringComparison.Ordinal)))).Texts;

        Assert.Equal(s_texts.Length, stale.Length);
        AssertOther(stale);
    }

    [Fact]
    public void The_texts_of_another_layout_are_refused()
    {
        byte[] older = [.. s_texts];
        int version = BinaryPrimitives.ReadInt32LittleEndian(older.AsSpan(VersionPlace));
        BinaryPrimitives.WriteInt32LittleEndian(older.AsSpan(VersionPlace), version - 1);

        AssertRefused(older, $"the resource is in layout {version - 1}, and this version of DigestGen.dll reads layout {version}.");
    }

    [Fact]
    public void Texts_that_are_cut_short_are_refused() => AssertRefused(
        s_texts[..^1], $"the resource has {s_texts.Length - 1} bytes and says that it has {s_texts.Length}.");

    // What is not compared is never trusted: a wrong value or an exception, and no memory but the resource's.
    [Fact]
    public void Texts_that_were_changed_lead_to_no_other_memory()
    {
        var random = new Random(11);
        for (int i = 0; i < 60; i++)
        {
            byte[] changed = [.. s_texts];
            for (int j = random.Next(1, 20); j > 0; j--)
            {
                int start = random.Next(2) == 0 ? HeaderSize : 0;
                changed[random.Next(start, random.Next(2) == 0 ? Math.Min(changed.Length, 400) : changed.Length)] = (byte)random.Next(256);
            }

            using LoadedCatalog loaded = Load(changed);
            try
            {
                foreach (Paper paper in loaded.Catalog.Papers)
                {
                    _ = paper.Title + paper.Summary + paper.Abstract + paper.TranslatedAbstract + paper.Url + paper.Entries.Count;
                }

                _ = loaded.Catalog.TryGetPaper("2402.10758", out _);
            }
            catch (Exception exception) when (exception is InvalidOperationException or ArgumentOutOfRangeException or IndexOutOfRangeException)
            {
            }
        }
    }

    // All of the image is in the resource: no look-up succeeds, and none says that a paper is not there.
    [Fact]
    public void Without_the_resource_nothing_is_read()
    {
        using LoadedCatalog loaded = new(s_run.Output);
        DigestCatalog catalog = loaded.Catalog;

        Assert.Throws<InvalidOperationException>(() => catalog.Papers.Count);
        Assert.Throws<InvalidOperationException>(() => catalog.Issues.Count);
        Assert.Throws<InvalidOperationException>(() => catalog.TryGetPaper("2402.10758", out _));
        Assert.Throws<InvalidOperationException>(() => catalog.Search("paper").Count);
    }

    [Fact]
    public void Thirty_two_threads_open_the_texts_at_once()
    {
        using LoadedCatalog loaded = s_run.Load();
        DigestCatalog catalog = loaded.Catalog;
        ManyThreads.Run(32, _ => Assert.Equal("On 2402.10758", catalog["2402.10758"].Title));
    }

    private static void AssertOther(byte[] texts)
    {
        string message = Message(texts);
        Assert.StartsWith(Beginning + "the code was generated for the texts ", message, StringComparison.Ordinal);
        Assert.EndsWith(End, message, StringComparison.Ordinal);
    }

    private static void AssertRefused(byte[] texts, string problem, bool isThere = false) =>
        Assert.Equal(Beginning + problem + End, Message(texts, isThere));

    private static string Message(byte[] texts, bool isThere = false)
    {
        using LoadedCatalog loaded = texts.Length > 0 || isThere ? Load(texts) : new LoadedCatalog(s_run.Output);
        string message = Assert.Throws<InvalidOperationException>(() => loaded.Catalog["2402.10758"].Title).Message;

        // And so each time.
        Assert.Equal(message, Assert.Throws<InvalidOperationException>(() => loaded.Catalog["2402.10758"].Title).Message);
        return message;
    }

    private static LoadedCatalog Load(byte[] texts) =>
        new(s_run.Output, new ResourceDescription("Reader.DigestGen.texts", () => new MemoryStream(texts), isPublic: true));
}
