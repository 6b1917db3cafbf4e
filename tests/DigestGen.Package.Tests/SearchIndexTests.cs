namespace DigestGen.Package.Tests;

/// <summary>Builds with a search index, in literals and in a resource.</summary>
public sealed class SearchIndexTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private const string Program = """
        using DigestGen;

        foreach (string query in new[] { "watermark", "模型", "的", "title:large", "in" })
        {
            SearchResults results = Searched.Digests.Catalog.Search(query, new SearchOptions { Limit = 1, Fields = SearchFields.All });
            Console.WriteLine($"{query}: {results.TotalCount} {string.Join(' ', results.Select(hit => $"{hit.Paper.Id} {hit.Score:R}"))}");
        }
        """;

    [Fact]
    public void A_program_finds_the_same_with_an_index_in_literals_in_a_resource_and_without_one()
    {
        Consumer scanned = Make("SearchScanned", "<DigestGenStorage>literals</DigestGenStorage><DigestGenSearch>none</DigestGenSearch>");
        Consumer literals = Make("SearchLiterals", "<DigestGenStorage>literals</DigestGenStorage><DigestGenSearch> all </DigestGenSearch>");
        Consumer resource = Make("SearchResource", "<DigestGenStorage>resource</DigestGenStorage><DigestGenSearch>All</DigestGenSearch>");
        foreach (Consumer consumer in (Consumer[])[scanned, literals, resource])
        {
            BuildOutput.AssertEqual("", consumer.Build());
        }

        string[] found = scanned.Run();
        Assert.Equal(5, found.Length);
        Assert.Contains(found, static line => !line.EndsWith(": 0 ", StringComparison.Ordinal));
        Assert.Equal(found, literals.Run());
        Assert.Equal(found, resource.Run());
        Assert.Equal([0, 0, 1], new[] { scanned, literals, resource }.Select(static consumer => CountOfParts(consumer)));
    }

    [Fact]
    public void A_changed_setting_and_a_changed_digest_change_the_index_in_the_resource()
    {
        Consumer consumer = Make("SearchChanged", "<DigestGenStorage>resource</DigestGenStorage>");
        BuildOutput.AssertEqual("", consumer.Build("-p:DigestGenSearch=none"));
        Assert.Equal(0, CountOfParts(consumer));

        BuildOutput.AssertEqual("", consumer.Build());
        Assert.Equal(1, CountOfParts(consumer));
        string[] before = consumer.Run();

        string digest = Path.Combine(consumer.Folder, "digests", "a.md");
        File.WriteAllText(digest, File.ReadAllText(digest).Replace("模型", "型模", StringComparison.Ordinal));
        BuildOutput.AssertEqual("", consumer.Build());
        Assert.Equal(1, CountOfParts(consumer));
        Assert.NotEqual(before[1], consumer.Run()[1]);
    }

    // The indexes that are in the assembly as they are: in literals, one is in digits.
    private static int CountOfParts(Consumer consumer)
    {
        byte[] assembly = File.ReadAllBytes(Directory.GetFiles(Path.Combine(consumer.Folder, "obj"), "Searched.dll", SearchOption.AllDirectories).First(static path => !path.Contains("ref", StringComparison.Ordinal)));
        int count = 0;
        for (int at = 0; (at = assembly.AsSpan(at).IndexOf((ReadOnlySpan<byte>)[0xD6, .. "DGX"u8]) is >= 0 and int found ? at + found + 4 : -1) >= 0;)
        {
            count++;
        }

        return count;
    }

    private Consumer Make(string folder, string properties) =>
        new Consumer(package, "Searched", properties, """<AdditionalFiles Include="digests/*.md" />""", folder: folder)
            .WriteSeed("digests/a.md", 0)
            .Write("Program.cs", Program);
}
