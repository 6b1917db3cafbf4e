namespace DigestGen.Benchmarks.Peers;

/// <summary>The peers, each written as its users would.</summary>
internal static class Legs
{
    private const string Record = "Shared/PaperRecord.cs";

    /// <summary>With the texts in literals, whatever the size is.</summary>
    public static Leg DigestGen { get; } = new("DigestGen", ["DigestGen/Peer.cs"], static (_, set) => DigestGenReference.Items($"{set.Folder}/**/*.md"))
    {
        Properties = DigestGenReference.Storage("literals"),
    };

    /// <summary>With the texts in a resource.</summary>
    public static Leg Resource { get; } = DigestGen with { Name = "DigestGen, resource", Properties = DigestGenReference.Storage("resource") };

    /// <summary>Between 5,000 and 6,000 papers the compiler has no room for more strings (CS8103).</summary>
    public static Leg Naive { get; } = new("naive generator", ["Naive/Peer.cs", Record], static (folder, set) =>
    {
        NaiveSource.Write(folder, set);
        return "";
    })
    { MaxPapers = 5_000 };

    public static Leg Json { get; } = new("JSON resource", ["Json/Peer.cs", "Json/PaperJson.cs", Record], static (folder, set) =>
    {
        JsonResource.Write(Path.Combine(folder, "papers.json"), set);
        return """<EmbeddedResource Include="papers.json" LogicalName="papers.json" />""";
    });

    public static Leg Binary { get; } = new("binary resource", ["Binary/Peer.cs", "Binary/PaperImage.cs"], static (folder, set) =>
    {
        BinaryResource.Write(Path.Combine(folder, "papers.bin"), set);
        return """<EmbeddedResource Include="papers.bin" LogicalName="papers.bin" />""";
    });

    public static Leg Sqlite { get; } = new("SQLite", ["Sqlite/Peer.cs"], static (folder, set) =>
    {
        Database.Write(Path.Combine(folder, "papers.db"), set);
        DataFiles(folder, "Database", Path.Combine(folder, "papers.db"));
        return """<PackageReference Include="Microsoft.Data.Sqlite" Version="10.0.15" />""";
    });

    public static Leg Markdig { get; } = new("Markdig at start", ["Markdig/Peer.cs", Record], static (folder, set) =>
    {
        DataFiles(folder, "Digests", set.Folder);
        return """<PackageReference Include="Markdig" Version="1.6.0" />""";
    });

    /// <summary>The compiler's own: the texts as literals, and nothing to read them with.</summary>
    public static Leg Floor { get; } = new("literals by hand", [], static (folder, set) =>
    {
        FloorSource.Write(folder, set);
        return "";
    });

    /// <summary>A program without digests.</summary>
    public static Leg Nothing { get; } = new("no digests", [], static (_, _) => "");

    /// <summary>All that start cold.</summary>
    public static IReadOnlyList<Leg> Cold { get; } = [DigestGen, Resource, Binary, Sqlite, Json, Naive, Markdig];

    /// <summary>Those that are measured in one process, with what they need of their sources.</summary>
    public static Leg[] Micro { get; } =
    [
        DigestGen with { Sources = [] },
        Json with { Sources = ["Json/PaperJson.cs", Record] },
        Binary with { Sources = ["Binary/PaperImage.cs"] },
        Sqlite with { Sources = [] },
    ];

    private static void DataFiles(string folder, string name, string path) => File.WriteAllText(
        Path.Combine(folder, "DataFiles.cs"),
        $"namespace Consumer;\n\ninternal static class DataFiles\n{{\n    public const string {name} = @\"{path}\";\n}}\n");
}
