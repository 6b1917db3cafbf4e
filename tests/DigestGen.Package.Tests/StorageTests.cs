namespace DigestGen.Package.Tests;

/// <summary>Builds with the texts in a resource.</summary>
[Collection(PackageCollection.Name)]
public sealed class StorageTests(PackedPackage package)
{
    private const string InResource = "<DigestGenStorage>resource</DigestGenStorage>";

    private const string Program = """
        foreach (DigestGen.Paper paper in DigestGen.DigestCatalog.Combine(Stored.Digests.Catalog).Papers)
        {
            Console.WriteLine($"{paper.Id} {paper.Title}");
        }
        """;

    [Fact]
    public void A_program_reads_texts_from_its_resource()
    {
        Consumer literals = Make("StoredLiterals", "");
        Consumer resource = Make("StoredResource", InResource);
        BuildOutput.AssertEqual("", literals.Build());
        BuildOutput.AssertEqual("", resource.Build());

        Assert.Equal(2, resource.Run().Length);
        Assert.Equal(literals.Run(), resource.Run());
        Assert.Contains(resource.Run(), static line => line.StartsWith("2402.10758 ", StringComparison.Ordinal));
        Assert.Empty(Directory.GetFiles(literals.Folder, "*.texts", SearchOption.AllDirectories));
    }

    private Consumer Make(string folder, string properties) =>
        new Consumer(package, "Stored", properties, """<AdditionalFiles Include="digests/*.md" />""", folder: folder)
            .WriteSeed("digests/a.md", 0)
            .Write("Program.cs", Program);
}
