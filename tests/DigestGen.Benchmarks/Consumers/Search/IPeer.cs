namespace Consumer;

/// <summary>A way to search, written as its users would.</summary>
internal interface IPeer : IDisposable
{
    /// <summary>The ten best papers.</summary>
    IReadOnlyList<string> FindBest(string query);

    /// <summary>How many papers match.</summary>
    int Count(string query);
}
