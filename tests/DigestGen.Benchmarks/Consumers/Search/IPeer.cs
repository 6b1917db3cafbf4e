namespace Consumer;

/// <summary>A way to search, written as its users would.</summary>
internal interface IPeer : IDisposable
{
    /// <summary>The ten best papers that have any of a query's terms.</summary>
    /// <param name="query">The query.</param>
    /// <param name="isOfTitles">Whether titles alone are searched.</param>
    IReadOnlyList<string> FindBest(string query, bool isOfTitles = false);

    /// <summary>How many papers have any of a query's terms.</summary>
    int Count(string query);

    /// <summary>The ten papers that are most like one.</summary>
    IReadOnlyList<string> FindRelated(string id) => throw new NotSupportedException();
}
