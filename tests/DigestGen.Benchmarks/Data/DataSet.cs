using DigestGen.Benchmarks.Harness;
using DigestGen.Parsing;
using DigestGen.Parsing.Records;

namespace DigestGen.Benchmarks.Data;

/// <summary>A folder of digests, and what they hold.</summary>
internal sealed class DataSet
{
    private DataSet(string name, string folder)
    {
        Name = name;
        Key = Path.GetFileName(folder);
        Folder = folder;
        Files = [.. Directory.GetFiles(folder, "*.md", SearchOption.AllDirectories).OrderBy(Path.GetFileName, StringComparer.Ordinal)];
        DigestBytes = Files.Sum(static file => new FileInfo(file).Length);
        Read();
    }

    public string Name { get; }

    /// <summary>The name in paths.</summary>
    public string Key { get; }

    public string Folder { get; }

    /// <summary>The digests, by date.</summary>
    public IReadOnlyList<string> Files { get; }

    public long DigestBytes { get; }

    /// <summary>For each digest the papers that it holds, by their place in <see cref="Papers"/>.</summary>
    public List<int[]> Issues { get; } = [];

    /// <summary>For each digest the records that no earlier one holds, in compiled form.</summary>
    public List<byte[]> UniqueRecords { get; } = [];

    /// <summary>The papers, by identifier.</summary>
    public List<PaperRecord> Papers { get; private set; } = [];

    public int EntryCount => Issues.Sum(static issue => issue.Length);

    public int RecordCount { get; private set; }

    public long UniqueBytes => UniqueRecords.Sum(static records => (long)records.Length);

    /// <summary>What the parser has to say; nothing, if the archive is sound.</summary>
    public int FindingCount { get; private set; }

    public static DataSet Open(Options options)
    {
        string folder = Scratch.Folder("data", options.DataKey);
        ArchiveShape shape = options.IsWhole ? ArchiveShape.Whole : ArchiveShape.OfPapers(options.Papers);
        Action write = options.Source == "corpus"
            ? () => CorpusArchive.Write(folder, options.Papers)
            : () => SyntheticArchive.Write(folder, shape);
        Scratch.Once(folder, write);
        return new DataSet($"{options.Source}, {shape.Papers:N0} papers", folder);
    }

    /// <summary>The digests of a folder that another data set was written to.</summary>
    public static DataSet OfFolder(string name, string folder) => new(name, folder);

    private void Read()
    {
        var seen = new HashSet<ContentHash>();
        var latest = new SortedDictionary<uint, PaperRecord>();
        var entries = new List<uint[]>();
        foreach (string file in Files)
        {
            ParsedDigest digest = DigestParser.Parse(File.ReadAllText(file));
            FindingCount += digest.Findings.Count;
            var unique = new MemoryStream();
            var ids = new uint[digest.Content.Entries.Count];
            for (int i = 0; i < ids.Length; i++)
            {
                DigestEntry entry = digest.Content.Entries[i];
                ReadOnlySpan<byte> record = digest.Content.GetRecord(i);
                if (seen.Add(digest.Content.Hashes[i]))
                {
                    unique.Write(record);
                }

                ids[i] = entry.PackedId;
                latest[entry.PackedId] = RecordTexts.Decode(entry.PackedId, record);
            }

            entries.Add(ids);
            UniqueRecords.Add(unique.ToArray());
        }

        RecordCount = seen.Count;
        Papers = [.. latest.Values];
        var places = latest.Keys.Select(static (id, place) => (id, place)).ToDictionary(static pair => pair.id, static pair => pair.place);
        Issues.AddRange(entries.Select(ids => Array.ConvertAll(ids, id => places[id])));
    }
}
