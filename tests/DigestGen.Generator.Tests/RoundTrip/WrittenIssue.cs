using System.Collections.Immutable;

namespace DigestGen.Generator.Tests.RoundTrip;

/// <summary>An issue as it is written, and what tells it from others.</summary>
internal sealed record WrittenIssue(string Path, string Name, string? Channel, DateOnly? Date, TimeOnly? Time)
{
    public ImmutableDictionary<string, string> Metadata { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Whether it is in the layout of 2023-03-13: four slots, the summary in the row alone.</summary>
    public bool IsOfFirstDay { get; init; }

    /// <summary>Whether the blocks stand in the opposite order of the rows, which is the one that counts.</summary>
    public bool HasBlocksReversed { get; init; }

    public string LineEnd { get; init; } = "\n";

    public ImmutableArray<WrittenEntry> Entries { get; init; } = [];

    public TestFile ToFile() => Metadata.Aggregate(
        new TestFile(Path, Write()).Declared(), (file, metadata) => file.With(metadata.Key, metadata.Value));

    private string Write() =>
        DigestWriter.Write(Entries.Select(static entry => entry.ToText()), IsOfFirstDay, HasBlocksReversed).Replace("\n", LineEnd);
}
