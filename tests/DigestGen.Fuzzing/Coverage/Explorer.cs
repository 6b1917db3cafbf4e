using DigestGen.Fuzzing.Targets;

namespace DigestGen.Fuzzing.Coverage;

/// <summary>
/// A fuzzer in one process: what takes a new way through the instrumented code is kept, and changed further. The same
/// seed tries the same inputs.
/// </summary>
internal sealed class Explorer(FuzzTarget target, int seed)
{
    private const int MostFailures = 20;

    private readonly Random _random = new(seed);
    private readonly List<byte[]> _corpus = [];
    private readonly List<(byte[] Input, Exception Error)> _failures = [];

    /// <summary>Tries the seeds, and then so many inputs.</summary>
    public Exploration Run(int executions)
    {
        using var map = new EdgeMap();
        var mutator = new Mutator(_random, Dictionary.Tokens);
        foreach (byte[] input in target.Seeds)
        {
            Try(map, input);
        }

        int seedEdges = map.EdgeCount;
        int done = 0;
        for (; done < executions && _failures.Count < MostFailures; done++)
        {
            byte[] input = mutator.Mutate(Choose(), Choose());
            if (input.Length <= target.MaxLength)
            {
                Try(map, input);
            }
        }

        return new Exploration(done, seedEdges, map.EdgeCount, _corpus.Count, _failures);
    }

    // One in two of the newest, which go where the others have not been.
    private byte[] Choose()
    {
        int newest = Math.Max(1, _corpus.Count / 8);
        return _random.Next(2) == 0 ? _corpus[^(1 + _random.Next(newest))] : _corpus[_random.Next(_corpus.Count)];
    }

    private void Try(EdgeMap map, byte[] input)
    {
        map.Clear();
        try
        {
            target.Run(input);
        }
        catch (Exception error)
        {
            // One input for each place that fails.
            if (!_failures.Exists(other => Place(other.Error) == Place(error)))
            {
                _failures.Add((input, error));
            }
        }

        if (map.AddNew() || _corpus.Count == 0)
        {
            _corpus.Add(input);
        }
    }

    private static string Place(Exception error) => $"{error.GetType()} {error.StackTrace}";
}

/// <summary>What came of an exploration.</summary>
/// <param name="Executions">How many inputs were tried beside the seeds.</param>
/// <param name="SeedEdges">The edges that the seeds take.</param>
/// <param name="Edges">The edges that all inputs take.</param>
/// <param name="CorpusSize">How many inputs were kept because they took a new way.</param>
/// <param name="Failures">An input for each place that failed.</param>
internal sealed record Exploration(
    int Executions, int SeedEdges, int Edges, int CorpusSize, IReadOnlyList<(byte[] Input, Exception Error)> Failures);
