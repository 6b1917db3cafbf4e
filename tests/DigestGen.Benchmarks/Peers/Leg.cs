using DigestGen.Benchmarks.Data;

namespace DigestGen.Benchmarks.Peers;

/// <summary>One of the ways to get at papers.</summary>
/// <param name="Name">How the tables call it.</param>
/// <param name="Sources">The sources under Consumers that it compiles.</param>
/// <param name="Prepare">Writes its data into the project's folder, and gives the items of its project file.</param>
internal sealed record Leg(string Name, string[] Sources, Func<string, DataSet, string> Prepare)
{
    /// <summary>The properties of its project file.</summary>
    public string Properties { get; init; } = "";

    /// <summary>The most papers it is tried with.</summary>
    public int MaxPapers { get; init; } = int.MaxValue;

    /// <summary>Whether it needs the machine's cultures.</summary>
    public bool NeedsCultures { get; init; }
}
