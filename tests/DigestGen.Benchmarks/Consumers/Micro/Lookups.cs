using System.Collections.Frozen;
using BenchmarkDotNet.Attributes;
using DigestGen;
using Microsoft.Data.Sqlite;

namespace Consumer;

/// <summary>Papers by id. Each benchmark asks for the same ids, spread over all papers, in an order that no cache knows.</summary>
public class Lookups
{
    private const int Count = 16_384;

    private readonly string[] _hits = new string[Count];
    private readonly string[] _misses = new string[Count];
    private readonly ArxivId[] _ids = new ArxivId[Count];

    private Dictionary<string, PaperRecord> _dictionary = [];
    private FrozenDictionary<string, PaperRecord> _frozen = FrozenDictionary<string, PaperRecord>.Empty;
    private SqliteCommand? _command;

    [GlobalSetup]
    public void Setup()
    {
        PaperRecord[] papers = PaperJson.Load();
        _dictionary = papers.ToDictionary(static paper => paper.Id);
        _frozen = papers.ToFrozenDictionary(static paper => paper.Id);
        uint random = 20230313;
        for (int i = 0; i < Count; i++)
        {
            random = (random * 1_664_525) + 1_013_904_223;

            // Copies, so that no dictionary meets its own string object again.
            _hits[i] = new string(papers[(int)(((ulong)random * (ulong)papers.Length) >> 32)].Id.AsSpan());
            _ids[i] = ArxivId.Parse(_hits[i]);

            // A number of the same month that no paper of the archive has.
            _misses[i] = $"{_hits[i][..5]}9{i % 10_000:0000}";
        }

        var connection = new SqliteConnection($"Data Source={DataFiles.Database};Mode=ReadOnly");
        connection.Open();
        _command = connection.CreateCommand();
        _command.CommandText = "SELECT rowid FROM papers WHERE id = $id";
        _command.Parameters.Add("$id", SqliteType.Text);
        _command.Prepare();
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int CatalogHit()
    {
        int found = 0;
        foreach (string id in _hits)
        {
            found += Digests.Catalog.TryGetPaper(id, out _) ? 1 : 0;
        }

        return found;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int CatalogHitByArxivId()
    {
        int found = 0;
        foreach (ArxivId id in _ids)
        {
            found += Digests.Catalog.TryGetPaper(id, out _) ? 1 : 0;
        }

        return found;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int FrozenHit()
    {
        int found = 0;
        foreach (string id in _hits)
        {
            found += _frozen.TryGetValue(id, out _) ? 1 : 0;
        }

        return found;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int DictionaryHit()
    {
        int found = 0;
        foreach (string id in _hits)
        {
            found += _dictionary.TryGetValue(id, out _) ? 1 : 0;
        }

        return found;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int BinarySearchHit()
    {
        int found = 0;
        foreach (string id in _hits)
        {
            found += PaperImage.Find(id) >= 0 ? 1 : 0;
        }

        return found;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int SqliteHit() => CountInDatabase(_hits);

    [Benchmark(OperationsPerInvoke = Count)]
    public int CatalogMiss()
    {
        int found = 0;
        foreach (string id in _misses)
        {
            found += Digests.Catalog.TryGetPaper(id, out _) ? 1 : 0;
        }

        return found;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int FrozenMiss()
    {
        int found = 0;
        foreach (string id in _misses)
        {
            found += _frozen.TryGetValue(id, out _) ? 1 : 0;
        }

        return found;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int DictionaryMiss()
    {
        int found = 0;
        foreach (string id in _misses)
        {
            found += _dictionary.TryGetValue(id, out _) ? 1 : 0;
        }

        return found;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int BinarySearchMiss()
    {
        int found = 0;
        foreach (string id in _misses)
        {
            found += PaperImage.Find(id) >= 0 ? 1 : 0;
        }

        return found;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int SqliteMiss() => CountInDatabase(_misses);

    private int CountInDatabase(string[] ids)
    {
        int found = 0;
        foreach (string id in ids)
        {
            _command!.Parameters[0].Value = id;
            found += _command.ExecuteScalar() is null ? 0 : 1;
        }

        return found;
    }
}
