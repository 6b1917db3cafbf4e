using System.Globalization;
using DigestGen.Benchmarks.Data;
using DigestGen.Benchmarks.Harness;
using DigestGen.Benchmarks.Peers;

namespace DigestGen.Benchmarks.Tables;

/// <summary>A program that searches in several ways, and the files that it needs.</summary>
internal sealed class SearchRuns
{
    private static readonly Leg s_peers = new(
        "search",
        ["Search/IPeer.cs", "Search/Measurement.cs", "Search/CatalogPeer.cs", "Search/Utf8ScanPeer.cs", "Search/FullTextPeer.cs", "Search/LucenePeer.cs", "Search/YardstickPeer.cs"],
        static (_, _) => """
            <PackageReference Include="Microsoft.Data.Sqlite" Version="10.0.15" />
                <PackageReference Include="Lucene.Net" Version="4.8.0-beta00017" />
                <PackageReference Include="Lucene.Net.Analysis.Common" Version="4.8.0-beta00017" />
                <PackageReference Include="Lucene.Net.Analysis.SmartCn" Version="4.8.0-beta00017" />
                <PackageReference Include="Lucene.Net.QueryParser" Version="4.8.0-beta00017" />
            """)
    {
        // SmartCn breaks sentences with ICU4N.
        NeedsCultures = true,
    };

    // The catalog without Lucene, which Native AOT can't compile.
    private static readonly Leg s_catalog = new("catalog", ["Search/IPeer.cs", "Search/Measurement.cs", "Search/CatalogPeer.cs", "Search/Goals.cs"], static (_, _) => "");

    private readonly Dictionary<string, ConsumerProject> _programs = [];
    private readonly string _folder;

    public SearchRuns(string name, DataSet set, bool hasPeers = true, bool hasAot = false)
    {
        _folder = Scratch.Folder("consumers", $"{name}-{set.Key}-indexes");
        Directory.CreateDirectory(_folder);
        if (hasPeers)
        {
            ConsumerProject peers = ConsumerProject.Write(name, set, "Search/Program.cs", isAot: false, [s_peers, Catalog("summaries"), Legs.Json with { Sources = ["Json/PaperJson.cs", "Shared/PaperRecord.cs"] }]).Build();
            ProcessRun.Run(peers.Program, "build", _folder);
            foreach ((string key, _) in Peers)
            {
                _programs.Add(key, peers);
            }

            _programs["catalog"] = CatalogProgram($"{name}-none", set, "none", isAot: false);
        }

        _programs["index"] = CatalogProgram($"{name}-index", set, "summaries", isAot: false);
        if (hasAot)
        {
            _programs.Add("index-aot", CatalogProgram($"{name}-index", set, "summaries", isAot: true));
        }

        if (hasAot && hasPeers)
        {
            _programs.Add("catalog-aot", CatalogProgram($"{name}-none", set, "none", isAot: true));
        }
    }

    /// <summary>The peers, by their names in the program and in the tables.</summary>
    public static IReadOnlyList<(string Key, string Name)> Peers { get; } =
    [
        ("catalog", "DigestGen, without an index"),
        ("index", "DigestGen, with an index"),
        ("yardstick", "independent BM25"),
        ("scan", "UTF-8 scan with IndexOf, unranked"),
        ("trigram", "SQLite FTS5 trigram, OR"),
        ("unicode61", "SQLite FTS5 unicode61, OR"),
        ("cjk", "Lucene.NET CJK, OR"),
        ("smartcn", "Lucene.NET SmartCn, OR"),
    ];

    /// <summary>The catalog again, compiled to native code.</summary>
    public static IReadOnlyList<(string Key, string Name)> NativePeers { get; } =
    [
        ("catalog-aot", "DigestGen, without an index, Native AOT"),
        ("index-aot", "DigestGen, with an index, Native AOT"),
    ];

    /// <summary>The catalog with an index.</summary>
    public static IReadOnlyList<(string Key, string Name)> Catalogs { get; } = [Peers[1], NativePeers[1]];

    /// <summary>The catalog's times: the name, the median, the slowest, which that is, and the pass.</summary>
    public string[][] Goals(IEnumerable<SearchQuestion> questions) =>
        Array.ConvertAll(Lines("goals", "index", questions.Select(static question => question.Text)), static line => line.Split('\t'));

    /// <summary>The share of the related papers that have the paper's category.</summary>
    public double Related(string peer) => Numbers(ProcessRun.Run(_programs["yardstick"].Program, "related", _folder, peer).Output)[0];

    /// <summary>How many papers match each query.</summary>
    public List<double[]> Count(string peer, IEnumerable<string> queries) => Run("count", peer, queries);

    /// <summary>For each query: microseconds, bytes.</summary>
    public List<double[]> Warm(string peer, IEnumerable<string> queries) => Run("warm", peer, queries);

    /// <summary>For each question: one over the rank of its paper, or zero; less than zero if nothing is found.</summary>
    public List<double[]> Quality(string peer, IEnumerable<SearchQuestion> questions) =>
        Run("quality", peer, questions.Select(static question => $"{question.Id}\t{(question.IsOfTitles ? "titles" : "summaries")}\t{question.Text}"));

    /// <summary>The first query of a process, with all that stands before it, in milliseconds.</summary>
    public double Cold(string peer, string query, int runs) =>
        Enumerable.Range(0, runs).Select(_ => Numbers(ProcessRun.Run(_programs[peer].Program, "cold", _folder, peer, query).Output)[0]).Median();

    private static Leg Catalog(string coverage) =>
        Legs.Resource with { Sources = [], Properties = $"{Legs.Resource.Properties}<DigestGenSearch>{coverage}</DigestGenSearch>" };

    private static ConsumerProject CatalogProgram(string name, DataSet set, string coverage, bool isAot) =>
        ConsumerProject.Write(name, set, "Search/CatalogProgram.cs", isAot, s_catalog, Catalog(coverage)).Build();

    private static double[] Numbers(string line) =>
        [.. line.Trim().Split(';').Select(static field => double.Parse(field, CultureInfo.InvariantCulture))];

    private List<double[]> Run(string command, string peer, IEnumerable<string> lines) => [.. Lines(command, peer, lines).Select(Numbers)];

    private string[] Lines(string command, string peer, IEnumerable<string> lines)
    {
        string path = Path.Combine(_folder, "queries.txt");
        File.WriteAllLines(path, lines);
        return ProcessRun.Run(_programs[peer].Program, command, _folder, peer, path).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
